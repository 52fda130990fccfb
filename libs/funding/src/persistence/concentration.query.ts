// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { ChildrenTogether } from '../domain/concentration.js';
import type { Dated } from './coverage.query.js';
import { MOMENT } from './figures.js';

/** What was booked in a segment, by provider and by child. */
export interface SegmentMarket {
  sleutel: string;
  naam: string;
  soort: 'segment' | 'blok' | 'niet-ingedeeld';
  aanbieders: { sleutel: string; naam: string; cents: string; kinderen: number }[];
  /** Children by the providers that helped them; the numbers are places in `aanbieders`. */
  samen: ChildrenTogether[];
}

/** $4 key of one segment or block, "niet-ingedeeld", or null for all. Credits take amounts back, not the child. */
const MARKET = `with ${MOMENT},
  segmentation as (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1),
  value as (select cv.code, cv.name, cv.kind, cv.sort from classification_value cv join segmentation sg on sg.id = cv.classification_id where cv.region_id = $1
            union all select 'niet-ingedeeld', 'Nog niet ingedeeld', 'niet-ingedeeld', 1000),
  booked as materialized (
    select coalesce(c.block_key, pc.value_code, 'niet-ingedeeld') as segment_code, po.provider_id, po.person_id, sum(po.cents)::bigint as cents
      from day d
      join posting po on po.region_id = $1 and po.care_month >= d.year_from and po.care_month < d.year_until and po.booked_on <= d.as_of
      join contract_line cl on cl.region_id = $1 and cl.id = po.contract_line_id
      join contract c on c.region_id = $1 and c.id = cl.contract_id
      left join segmentation sg on true
      left join product_classification pc on pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = po.product_id and pc.valid @> greatest(po.care_month, sg.valid_from)
     where $4::text is null or coalesce(c.block_key, pc.value_code, 'niet-ingedeeld') = $4
     group by 1, 2, 3),
  party as materialized (
    select b.*, row_number() over (partition by segment_code order by cents desc, provider_id) - 1 as place
      from (select segment_code, provider_id, sum(cents)::bigint as cents, count(*) as children from booked group by 1, 2) b),
  together as (
    select segment_code, providers, count(*) as children
      from (select b.segment_code, b.person_id, array_agg(p.place order by p.place) as providers
              from booked b join party p on p.segment_code = b.segment_code and p.provider_id = b.provider_id group by 1, 2) x
     group by 1, 2)
  select v.code as sleutel, v.name as naam, v.kind as soort,
         coalesce((select json_agg(json_build_object('sleutel', r.key, 'naam', r.name, 'cents', p.cents::text, 'kinderen', p.children) order by p.place)
                     from party p join provider r on r.region_id = $1 and r.id = p.provider_id where p.segment_code = v.code), '[]') as aanbieders,
         coalesce((select json_agg(json_build_object('providers', t.providers, 'children', t.children)) from together t where t.segment_code = v.code), '[]') as samen
    from value v where ($4::text is null or v.code = $4) order by v.sort, v.code`;

@Injectable()
export class ConcentrationQuery {
  constructor(private readonly reader: Reader) {}

  markets(actor: Actor, at: Dated, segment: string | null): Promise<SegmentMarket[]> {
    return this.reader.rows<SegmentMarket>(actor, MARKET, [actor.regionId, at.year, at.asOf, segment]);
  }
}
