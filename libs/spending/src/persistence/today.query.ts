// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { eur, eurOrNull, HEAVIEST_FIRST, LINE_SPEND, MOMENT, pct, ROOMS, SEGMENTATION, SIGNAL_JSON } from './figures.js';

/** From here a bestedingsruimte is among those that "vragen aandacht" on the first screen. */
const ATTENTION = 95;

/** Per segment, block, and what is in neither: booked spend, the part under a bestedingsruimte, and those rooms. $4: the rooms are meant for the whole region. */
const SEGMENT_FIGURES = `
  segment_figures as (
    select v.code, v.name, coalesce(v.kind, 'niet-ingedeeld') as kind, v.sort,
           coalesce(s.cents, 0)::bigint as cents, coalesce(s.crisis, 0)::bigint as crisis, coalesce(s.lines, 0)::bigint as lines,
           case when $4::boolean then r.room_cents end as room_cents, case when $4::boolean then coalesce(r.booked, 0) else 0 end::bigint as booked_under_room
      from (select cv.code, cv.name, cv.kind, cv.sort from classification_value cv join segmentation sg on sg.id = cv.classification_id where cv.region_id = $1
            union all select null, 'Nog niet ingedeeld', null, 1000) v
      left join (select segment_code, sum(cents)::bigint as cents, sum(cents) filter (where crisis)::bigint as crisis, sum(lines)::bigint as lines from line_spend group by 1) s on s.segment_code is not distinct from v.code
      left join (select laid_to, sum(room_cents)::bigint as room_cents, sum(booked_cents)::bigint as booked from room_spend where room_cents is not null group by 1) r on r.laid_to = v.code)`;

const segmentRow = `json_build_object('nummer', case when kind = 'segment' then code end, 'sleutel', coalesce(code, 'niet-ingedeeld'), 'naam', name, 'soort', kind,
  'besteed', ${eur('cents')}, 'besteedMetRuimte', ${eur('booked_under_room')}, 'ruimte', ${eurOrNull('room_cents')}, 'percentage', ${pct('booked_under_room', 'room_cents')},
  'crisis', ${eur('crisis')}, 'regels', lines)`;
const total = (
  where: string,
): string => `(select json_build_object('besteed', ${eur('sum(cents)')}, 'besteedMetRuimte', ${eur('sum(booked_under_room)')}, 'ruimte', ${eurOrNull('sum(room_cents)')},
  'percentage', ${pct('sum(booked_under_room)', 'sum(room_cents)')}) from segment_figures where ${where})`;

const SEGMENTS = `with ${MOMENT}, ${SEGMENTATION}, ${LINE_SPEND}, ${ROOMS}, ${SEGMENT_FIGURES}`;

/** $5: account, $6: may see signals, $7: may see jobs. */
export const TODAY_SQL = `${SEGMENTS},
  rooms_total as (select * from room_spend where room_cents is not null and $4::boolean),
  last_month as (select max(last_month) as month from line_spend),
  refused as (
    select coalesce(sum(m.refused_lines), 0)::bigint as refused, coalesce(sum(m.lines), 0)::bigint as lines, coalesce(sum(m.refused_cents), 0)::bigint as cents
      from message m, last_month lm, day d where m.region_id = $1 and m.type = 'JW323' and m.period_from = lm.month and (m.checked_at at time zone 'Europe/Amsterdam')::date <= d.as_of),
  open_signal as (
    select s.*, row_number() over (partition by s.contract_id, s.grain_key, s.year order by s.percentage desc, s.raised_at desc) = 1 as heaviest
      from signal s, day d where s.region_id = $1 and s.state <> 'afgehandeld' and s.year = d.year and $6::boolean)
  select json_build_object(
    'jaar', d.year, 'peildatum', d.today, 'zoalsBekendOp', d.as_of, 'bijgewerktOp', d.known_at,
    'indeling', (select json_build_object('naam', name, 'versie', version) from segmentation),
    'kerncijfers', json_build_object(
      'besteed', json_build_object('bedrag', (select ${eur('sum(cents)')} from line_spend), 'totEnMet', to_char((select month from last_month), 'YYYY-MM'), 'regels', (select coalesce(sum(lines), 0) from line_spend)),
      'ruimte', (select json_build_object('bedrag', ${eur('sum(room_cents)')}, 'besteedMetRuimte', ${eur('sum(booked_cents)')}, 'percentage', ${pct('sum(booked_cents)', 'sum(room_cents)')}) from rooms_total),
      'bovenDrempel', (select json_build_object('drempel', ${ATTENTION}, 'aantal', count(distinct provider_id) filter (where booked_cents * 100 >= room_cents * ${ATTENTION}), 'van', count(distinct provider_id)) from rooms_total),
      'afgekeurd', (select json_build_object('maand', to_char((select month from last_month), 'YYYY-MM'), 'regels', refused, 'van', lines, 'percentage', ${pct('refused', 'lines')}, 'bedrag', ${eur('cents')}) from refused)),
    'segmenten', (select json_agg(${segmentRow} order by sort) from segment_figures),
    'totalen', json_build_object('segmenten', ${total(`kind = 'segment'`)}, 'naastSegmenten', ${total(`kind <> 'segment'`)},
      'regio', (select json_build_object('besteed', (select ${eur('sum(cents)')} from line_spend), 'besteedMetRuimte', ${eur('sum(booked_cents)')}, 'ruimte', ${eurOrNull('sum(room_cents)')}, 'percentage', ${pct('sum(booked_cents)', 'sum(room_cents)')}) from rooms_total)),
    'verstreken', round((least(greatest(d.as_of - d.year_from + 1, 0), d.year_until - d.year_from))::numeric / (d.year_until - d.year_from), 3)::text,
    'ruimteOverMeerSegmenten', (select case when count(*) > 0 then json_build_object('aantal', count(*), 'bedrag', ${eur('sum(room_cents)')}, 'besteed', ${eur('sum(booked_cents)')}) end from rooms_total where laid_to is null),
    'signalen', json_build_object('open', (select count(*) from open_signal), 'nieuw', (select count(*) from open_signal where state = 'nieuw'),
      'vanMij', (select count(*) from open_signal where owner_id = $5),
      'lijst', coalesce((select json_agg(q.j order by q.place) from (
        select ${SIGNAL_JSON} as j, row_number() over (order by ${HEAVIEST_FIRST}) as place from (select * from open_signal where heaviest) s
          join provider p on p.region_id = s.region_id and p.id = s.provider_id join contract c on c.region_id = s.region_id and c.id = s.contract_id
          left join account o on o.region_id = s.region_id and o.id = s.owner_id
         order by place limit 6) q), '[]')),
    'looptNu', coalesce((select json_agg(json_build_object('id', j.id, 'soort', j.name, 'gedaan', j.progress_done, 'totaal', j.progress_total, 'toelichting', j.progress_note,
        'staat', case when j.started_at is not null and j.lease_until > now() then 'loopt' else 'wacht' end, 'onderwerp', j.subject) order by j.created_at)
      from job j where j.region_id = $1 and $7::boolean and j.done_at is null and j.quarantined_at is null and j.cancelled_at is null and j.available_at <= now()), '[]'),
    'termijnen', coalesce((select json_agg(json_build_object('datum', e.day, 'aantal', e.n) order by e.day) from (
        select upper(c.valid) - 1 as day, count(*) as n from contract c where c.region_id = $1 and upper(c.valid) - 1 between d.today and d.today + 90 group by 1 order by 1 limit 5) e), '[]')
  ) as page from day d`;

const SEGMENT_LIST = `${SEGMENTS},
  children as (
    select coalesce(c.block_key, pc.value_code) as segment_code, count(distinct po.person_id) as children, count(distinct po.provider_id) as providers
      from day d
      join posting po on po.region_id = $1 and po.care_month >= d.year_from and po.care_month < d.year_until and po.booked_on <= d.as_of
      join contract_line cl on cl.region_id = $1 and cl.id = po.contract_line_id
      join contract c on c.region_id = $1 and c.id = cl.contract_id
      left join segmentation sg on true
      left join product_classification pc on pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = po.product_id and pc.valid @> greatest(po.care_month, sg.valid_from)
     group by 1)
  select json_agg((${segmentRow})::jsonb || jsonb_build_object('aanbieders', coalesce(providers, 0), 'kinderen', coalesce(children, 0), 'schaal', scale, 'bekostiging', funding_direction, 'procedure', procedure_direction) order by sort) as page
    from (select f.*, ch.children, ch.providers, sm.scale, sm.funding_direction, sm.procedure_direction from segment_figures f
            left join children ch on ch.segment_code is not distinct from f.code
            left join segment sm on sm.region_id = $1 and sm.key = f.code and f.kind = 'segment') f`;

export interface TodayPage {
  looptNu: { id: string; soort: string; onderwerp: string | null; [key: string]: unknown }[];
  termijnen: { datum: string; aantal: number }[];
  [key: string]: unknown;
}

export interface Dated {
  readonly year: number | null;
  readonly asOf: string | null;
}

/** The first screen and the list of segments: one SQL each, on the rollups. */
@Injectable()
export class TodayQuery {
  constructor(private readonly reader: Reader) {}

  async today(actor: Actor, at: Dated, sees: { signals: boolean; jobs: boolean }): Promise<TodayPage> {
    const row = await this.reader.one<{ page: TodayPage }>(
      actor,
      TODAY_SQL,
      [actor.regionId, at.year, at.asOf, actor.municipalityCode === null, actor.accountId, sees.signals, sees.jobs],
      'spending.today',
    );
    return row!.page;
  }

  async segments(actor: Actor, at: Dated): Promise<unknown[]> {
    const row = await this.reader.one<{ page: unknown[] }>(
      actor,
      SEGMENT_LIST,
      [actor.regionId, at.year, at.asOf, actor.municipalityCode === null],
      'spending.segments',
    );
    return row!.page;
  }
}
