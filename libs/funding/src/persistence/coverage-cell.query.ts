// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { Dated } from './coverage.query.js';
import { ADMITTED_ON, contractedOn, members } from './coverage.sql.js';
import { eur, MOMENT, pct, SEGMENTATION } from './figures.js';

export interface CoverageProvider {
  sleutel: string;
  naam: string;
  contracten: string[];
  besteed: string;
  aandeel: string | null;
  kinderen: number;
  opnamestop: { id: string; van: string; totEnMet: string | null; reden: string; versie: number; product: boolean; gemeente: boolean } | null;
}

export interface CoverageCellPage {
  product: { code: string; naam: string };
  gemeente: { code: string; sleutel: string; naam: string };
  segment: string | null;
  peildatum: string;
  besteed: string;
  kinderen: number;
  aanbieders: CoverageProvider[];
}

/** $4 product code, $5 key or code of the municipality; $6 municipality of the reader. */
const CELL = `with ${MOMENT}, ${SEGMENTATION}, ${members('$6')}, ${contractedOn('$6')}, ${ADMITTED_ON},
  wanted as (select p.*, ps.at_room_day as segment_code from product p join product_segment ps on ps.product_id = p.id, day d where p.region_id = $1 and p.code = $4 and p.valid @> d.room_day limit 1),
  place as (select * from member where code = $5 or key = $5),
  spent as (
    select po.provider_id, sum(po.cents)::bigint as cents, count(distinct po.person_id) as children
      from day d join posting po on po.region_id = $1 and po.care_month >= d.year_from and po.care_month < d.year_until and po.booked_on <= d.as_of
      join wanted w on po.product_id = w.id join place g on po.municipality_code = g.code
     group by 1),
  whole as (select sum(cents)::bigint as cents from spent),
  children as (
    select count(distinct po.person_id) as n from day d join posting po on po.region_id = $1 and po.care_month >= d.year_from and po.care_month < d.year_until and po.booked_on <= d.as_of
      join wanted w on po.product_id = w.id join place g on po.municipality_code = g.code),
  party as (
    select provider_id from contract_on x, wanted w, place g where x.product_id = w.id and x.municipality_code = g.code
    union select provider_id from spent)
  select json_build_object('product', json_build_object('code', w.code, 'naam', w.name), 'gemeente', json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name),
    'segment', w.segment_code, 'peildatum', d.room_day, 'besteed', ${eur('(select cents from whole)')}, 'kinderen', (select n from children),
    'aanbieders', coalesce((select json_agg(json_build_object('sleutel', v.key, 'naam', v.name,
        'contracten', coalesce((select json_agg(distinct c.number) from contract_version_period p join contract c on c.region_id = $1 and c.id = p.contract_id and c.valid @> d.room_day
            join contract_line_term t on t.region_id = $1 and t.version_id = p.version_id join contract_line cl on cl.region_id = $1 and cl.id = t.contract_line_id and cl.product_id = w.id
           where p.region_id = $1 and c.provider_id = v.id and p.recorded @> d.known_at and p.valid @> d.room_day and g.code = any(t.municipalities)), '[]'),
        'besteed', ${eur('s.cents')}, 'aandeel', ${pct('coalesce(s.cents, 0)', '(select cents from whole)')}, 'kinderen', coalesce(s.children, 0),
        'opnamestop', (select json_build_object('id', z.id, 'van', lower(z.valid), 'totEnMet', upper(z.valid) - 1, 'reden', z.reason, 'versie', z.version, 'product', z.product_id is not null, 'gemeente', z.municipality_code is not null)
            from stop_on z where z.provider_id = v.id and coalesce(z.product_id, w.id) = w.id and coalesce(z.municipality_code, g.code) = g.code order by upper(z.valid) desc nulls first limit 1))
        order by coalesce(s.cents, 0) desc, v.name)
      from party y join provider v on v.region_id = $1 and v.id = y.provider_id left join spent s on s.provider_id = v.id), '[]')) as page
    from wanted w cross join place g cross join day d`;

/** One product in one municipality: which providers stand behind the figures of the matrix. */
@Injectable()
export class CoverageCellQuery {
  constructor(private readonly reader: Reader) {}

  async one(actor: Actor, product: string, municipality: string, at: Dated): Promise<CoverageCellPage | null> {
    const found = await this.reader.one<{ page: CoverageCellPage }>(actor, CELL, [
      actor.regionId,
      at.year,
      at.asOf,
      product,
      municipality,
      actor.municipalityCode,
    ]);
    return found?.page ?? null;
  }
}
