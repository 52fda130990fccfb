// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import { ADMITTED_ON, contractedOn, members, OPEN_ADMISSION } from './coverage.sql.js';
import { eur, MOMENT, pct, SEGMENTATION } from './figures.js';

/** Which year, and what was known of it on which day. */
export interface Dated {
  readonly year: number | null;
  readonly asOf: string | null;
}

export interface CoverageFilter {
  /** Key of a segment or block, or "niet-ingedeeld". */
  readonly segment: string | null;
  /** Part of the code or name of a product. */
  readonly search: string | null;
  /** Key or code of one municipality: only that column. */
  readonly municipality: string | null;
  /** Only products that some municipality which takes part has no contracted provider for. */
  readonly holes: boolean;
}

export interface CoverageCell {
  gemeente: string;
  gecontracteerd: number;
  actief: number;
  laatToe: number;
  besteed: string;
  aandeel: string | null;
  doetMee: 'ja' | 'deels' | 'nee';
  toelatingOpen: boolean;
}

export interface CoverageRow {
  product: { code: string; naam: string };
  segment: string | null;
  aanbieders: number;
  besteed: string;
  cellen: CoverageCell[];
}

export type CoverageSort = 'product' | 'segment' | 'besteed' | 'aanbieders';

const ORDER: Readonly<Record<CoverageSort, string>> = {
  product: 'w.code',
  segment: `coalesce(w.segment_code, '~')`,
  besteed: 'w.cents',
  aanbieders: 'w.providers',
};

const orderOf = (sort: string): string => (sort.startsWith('-') ? `${ORDER[sort.slice(1) as CoverageSort]} desc` : ORDER[sort as CoverageSort]);

/** $4 segment, $5 search, $6 municipality, $7 municipality of the reader, $8 only with holes, $9 limit (null: all), $10 offset. */
const MATRIX = (sort: string): string => `with ${MOMENT}, ${SEGMENTATION}, ${members('$7')}, ${contractedOn('$7')}, ${ADMITTED_ON}, ${OPEN_ADMISSION},
  shown as (select m.* from member m where $6::text is null or m.code = $6 or m.key = $6),
  wanted as (
    select p.id, p.code, p.name, ps.at_room_day as segment_code
      from product p join product_segment ps on ps.product_id = p.id, day d
     where p.region_id = $1 and p.valid @> d.room_day
       and ($4::text is null or case when $4 = 'niet-ingedeeld' then ps.at_room_day is null else ps.at_room_day = $4 end)
       and ($5::text is null or p.code ilike '%' || $5 || '%' or p.name ilike '%' || $5 || '%')),
  spent as (
    select r.product_id, r.municipality_code, count(distinct r.provider_id) as active, sum(r.cents)::bigint as cents
      from spend_rollup r, day d
     where r.region_id = $1 and r.care_month >= d.year_from and r.care_month < d.year_until and r.booked_on <= d.as_of group by 1, 2),
  whole as (select product_id, sum(cents)::bigint as cents from spent group by 1),
  cell as (
    select w.id as product_id, m.code as municipality_code, m.name as municipality, coalesce(n.contracted, 0) as contracted, coalesce(n.admitted, 0) as admitted,
           coalesce(s.active, 0) as active, coalesce(s.cents, 0)::bigint as cents, t.cents as whole_cents, o.product_id is not null as open, coalesce(tp.takes, 'ja') as takes
      from wanted w cross join shown m
      left join contracted n on n.product_id = w.id and n.municipality_code = m.code
      left join spent s on s.product_id = w.id and s.municipality_code = m.code
      left join whole t on t.product_id = w.id
      left join open_admission o on o.product_id = w.id and o.municipality_code = m.code
      left join takes_part tp on tp.segment_code = w.segment_code and tp.municipality_code = m.code),
  row as (
    select w.*, (select count(distinct x.provider_id) from contract_on x join shown m on m.code = x.municipality_code where x.product_id = w.id) as providers,
           coalesce((select sum(c.cents) from cell c where c.product_id = w.id), 0)::bigint as cents
      from wanted w
     where not $8::boolean or exists (select 1 from cell c where c.product_id = w.id and c.contracted = 0 and c.takes = 'ja'))
  select (select count(*)::int from row) as total,
         coalesce((select json_agg(json_build_object('product', json_build_object('code', w.code, 'naam', w.name), 'segment', w.segment_code, 'aanbieders', w.providers, 'besteed', ${eur('w.cents')},
           'cellen', (select coalesce(json_agg(json_build_object('gemeente', c.municipality_code, 'gecontracteerd', c.contracted, 'actief', c.active, 'laatToe', c.admitted,
               'besteed', ${eur('c.cents')}, 'aandeel', ${pct('c.cents', 'c.whole_cents')}, 'doetMee', c.takes, 'toelatingOpen', c.open) order by c.municipality), '[]') from cell c where c.product_id = w.id))
           order by w.place) from (select w.*, row_number() over (order by ${orderOf(sort)}, w.code) as place from row w order by place limit $9 offset $10) w), '[]') as rows,
         (select coalesce(json_agg(json_build_object('code', code, 'sleutel', key, 'naam', name) order by name), '[]') from shown) as municipalities,
         (select room_day from day) as day`;

export interface Coverage {
  total: number;
  rows: CoverageRow[];
  municipalities: { code: string; sleutel: string; naam: string }[];
  day: string;
}

/** How each product is covered in each municipality: who is contracted, who is active, who takes new children, and how much it is. */
@Injectable()
export class CoverageQuery {
  constructor(private readonly reader: Reader) {}

  async matrix(actor: Actor, at: Dated, filter: CoverageFilter, sort: string, limit: number | null, offset: number): Promise<Coverage> {
    const row = await this.reader.one<Coverage>(actor, MATRIX(sort), [
      actor.regionId,
      at.year,
      at.asOf,
      filter.segment,
      filter.search,
      filter.municipality,
      actor.municipalityCode,
      filter.holes,
      limit,
      offset,
    ]);
    return row!;
  }
}
