// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { Dated } from './coverage.query.js';
import { eur, eurOrNull, LINE_SPEND, MOMENT, pct, ROOMS, SEGMENTATION } from './figures.js';

export interface CeilingSegment {
  sleutel: string;
  naam: string;
  soort: 'segment' | 'blok' | 'niet-ingedeeld';
  plafond: string | null;
  gemeentenMetPlafond: number;
  gemeenten: number;
  besteed: string;
  besteedOnderPlafond: string;
  besteedBuitenPlafond: string;
  percentage: string | null;
  ruimte: string | null;
  meerToegezegd: string | null;
  besteedZonderRuimte: string | null;
}

export interface CeilingOverview {
  segmenten: CeilingSegment[];
  /** Of bestedingsruimten that hold for several segments together: they can be laid to none. */
  ruimteOverMeerSegmenten: string | null;
}

export interface CeilingPlace {
  segment: { sleutel: string; naam: string };
  gemeente: { code: string; sleutel: string; naam: string };
  plafond: string | null;
  versie: number;
  besteed: string;
  over: string | null;
  percentage: string | null;
  doetMee: boolean;
  besluit: { id: string; nummer: string; titel: string } | null;
  vastgelegdOp: string | null;
  vastgelegdDoor: string | null;
  toelichting: string | null;
}

export interface CeilingVersion {
  gemeente: string;
  versie: number;
  plafond: string | null;
  besluit: { id: string; nummer: string; titel: string };
  vastgelegdOp: string;
  vastgelegdDoor: string;
  toelichting: string | null;
}

/** The ceilings as they were known, what was booked per segment and municipality, and who belongs to the region in the year. $4: municipality of the reader. */
const PARTS = `
  known as materialized (
    select distinct on (c.segment_code, c.municipality_code) c.* from budget_ceiling c, day d
     where c.region_id = $1 and c.year = d.year and c.recorded_at <= d.known_at order by c.segment_code, c.municipality_code, c.no desc),
  spent as materialized (
    select coalesce(s.segment_code, 'niet-ingedeeld') as segment_code, s.municipality_code, sum(s.cents)::bigint as cents
      from classified_spend s, day d where s.region_id = $1 and s.care_month >= d.year_from and s.care_month < d.year_until and s.booked_on <= d.as_of group by 1, 2),
  value as (
    select cv.code, cv.name, cv.kind, cv.sort from classification_value cv join segmentation sg on sg.id = cv.classification_id where cv.region_id = $1
    union all select 'niet-ingedeeld', 'Nog niet ingedeeld', 'niet-ingedeeld', 1000),
  member as (
    select m.code, m.key, m.name from municipality m, day d where m.region_id = $1 and ($4::text is null or m.code = $4)
       and exists (select 1 from municipality_membership l where l.region_id = $1 and l.municipality_code = m.code and l.valid && daterange(d.year_from, d.year_until))),
  plan as (select y.id from strategy y, day d where y.region_id = $1 and y.valid_from < d.year_until order by y.valid_from desc, y.key limit 1),
  place as (
    select v.code as segment_code, v.name as segment_name, v.sort, m.code, m.key, m.name,
           coalesce((select bool_or(t.valid && daterange(d.year_from, d.year_until)) is true from segment s
                       left join segment_participation t on t.region_id = $1 and t.segment_id = s.id and t.municipality_code = m.code
                      where s.region_id = $1 and s.strategy_id = (select id from plan) and s.key = v.code having count(s.id) > 0), true) as takes
      from value v cross join member m cross join day d where v.code <> 'niet-ingedeeld')`;

/** $5: bestedingsruimten may be shown: they are meant for the whole region. */
const OVERVIEW = `with ${MOMENT}, ${SEGMENTATION}, ${LINE_SPEND}, ${ROOMS}, ${PARTS},
  roomed as (select distinct x.contract_line_id from room_line x join room r on r.id = x.room_id where r.cents is not null),
  by_line as (select coalesce(l.segment_code, 'niet-ingedeeld') as segment_code, sum(l.cents) filter (where l.contract_line_id not in (select contract_line_id from roomed))::bigint as outside from line_spend l group by 1),
  by_room as (select laid_to as segment_code, sum(room_cents)::bigint as room from room_spend where room_cents is not null group by 1),
  by_segment as (
    select s.segment_code, sum(s.cents)::bigint as cents, coalesce(sum(s.cents) filter (where k.cents is not null), 0)::bigint as under
      from spent s left join known k on k.segment_code = s.segment_code and k.municipality_code = s.municipality_code group by 1),
  by_ceiling as (select segment_code, sum(cents)::bigint as cents, count(cents) as n from known group by 1),
  figure as (
    select v.*, c.cents as ceiling, coalesce(c.n, 0) as n, coalesce(b.cents, 0)::bigint as cents, coalesce(b.under, 0)::bigint as under,
           case when $5::boolean then r.room end as room, case when $5::boolean then coalesce(l.outside, 0) end as outside,
           (select count(*) from place p where p.segment_code = v.code and p.takes) as places
      from value v left join by_ceiling c on c.segment_code = v.code left join by_segment b on b.segment_code = v.code left join by_room r on r.segment_code = v.code left join by_line l on l.segment_code = v.code)
  select coalesce((select json_agg(to_jsonb(x) - 'place' order by x.place) from (
  select code as sleutel, name as naam, kind as soort, ${eurOrNull('ceiling')} as plafond, n::int as "gemeentenMetPlafond", places::int as gemeenten, ${eur('cents')} as besteed,
         ${eur('under')} as "besteedOnderPlafond", ${eur('(cents - under)')} as "besteedBuitenPlafond", ${pct('under', 'ceiling')} as percentage,
         ${eurOrNull('room')} as ruimte, ${eurOrNull('case when cents = under and room > ceiling then room - ceiling end')} as "meerToegezegd", ${eurOrNull('outside')} as "besteedZonderRuimte",
         row_number() over (order by sort, code) as place
    from figure where kind <> 'niet-ingedeeld' or cents <> 0) x), '[]') as segmenten,
         (select ${eurOrNull('sum(room_cents)')} from room_spend where laid_to is null and room_cents is not null and $5::boolean) as "ruimteOverMeerSegmenten"`;

const DECISION = `json_build_object('id', b.id, 'nummer', 'BB-' || lpad(b.no::text, 4, '0'), 'titel', b.title)`;

/** $5: one segment, or null for all. */
const PLACES = `with ${MOMENT}, ${SEGMENTATION}, ${PARTS}
  select json_build_object('sleutel', p.segment_code, 'naam', p.segment_name) as segment, json_build_object('code', p.code, 'sleutel', p.key, 'naam', p.name) as gemeente,
         ${eurOrNull('k.cents')} as plafond, coalesce(k.no, 0) as versie, ${eur('s.cents')} as besteed, ${eurOrNull('(k.cents - coalesce(s.cents, 0))')} as over, ${pct('coalesce(s.cents, 0)', 'k.cents')} as percentage,
         p.takes as "doetMee", case when b.id is not null then ${DECISION} end as besluit, k.recorded_at as "vastgelegdOp", k.recorded_by as "vastgelegdDoor", k.note as toelichting
    from place p
    left join known k on k.segment_code = p.segment_code and k.municipality_code = p.code
    left join spent s on s.segment_code = p.segment_code and s.municipality_code = p.code
    left join decision b on b.region_id = $1 and b.id = k.decision_id
   where ($5::text is null or p.segment_code = $5) and (p.takes or k.no is not null or coalesce(s.cents, 0) <> 0)
   order by p.sort, p.segment_code, p.name`;

const VERSIONS = `with ${MOMENT}
  select m.name as gemeente, c.no as versie, ${eurOrNull('c.cents')} as plafond, ${DECISION} as besluit, c.recorded_at as "vastgelegdOp", c.recorded_by as "vastgelegdDoor", c.note as toelichting
    from day d join budget_ceiling c on c.region_id = $1 and c.year = d.year and c.recorded_at <= d.known_at and c.segment_code = $4
    join municipality m on m.region_id = $1 and m.code = c.municipality_code join decision b on b.region_id = $1 and b.id = c.decision_id
   order by c.recorded_at desc, m.name, c.no desc`;

/** Ceilings held against what is booked and against the bestedingsruimten; what goes round them is shown as well. */
@Injectable()
export class CeilingsQuery {
  constructor(private readonly reader: Reader) {}

  async overview(actor: Actor, at: Dated): Promise<CeilingOverview> {
    const seesRooms = actor.municipalityCode === null;
    return (await this.reader.one<CeilingOverview>(actor, OVERVIEW, [actor.regionId, at.year, at.asOf, actor.municipalityCode, seesRooms]))!;
  }

  places(actor: Actor, at: Dated, segment: string | null): Promise<CeilingPlace[]> {
    return this.reader.rows<CeilingPlace>(actor, PLACES, [actor.regionId, at.year, at.asOf, actor.municipalityCode, segment]);
  }

  versions(actor: Actor, at: Dated, segment: string): Promise<CeilingVersion[]> {
    return this.reader.rows<CeilingVersion>(actor, VERSIONS, [actor.regionId, at.year, at.asOf, segment]);
  }
}
