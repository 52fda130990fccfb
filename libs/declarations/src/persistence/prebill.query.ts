// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { Reader, type Actor } from '#platform';
import type { PrebillFacts, PrebillKind } from '../domain/prebill.js';

export interface PrebillFilter {
  readonly kind?: string | undefined;
  /** Key of the provider. */
  readonly provider?: string | undefined;
  /** Key or code of the municipality. */
  readonly municipality?: string | undefined;
}

export interface StoredPrebillItem extends PrebillFacts {
  readonly id: string;
  readonly allocationId: string;
  readonly number: string;
  readonly personId: string;
  readonly provider: { readonly sleutel: string; readonly naam: string };
  readonly municipality: { readonly code: string; readonly sleutel: string; readonly naam: string };
  readonly category: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly since: string;
}

export interface PrebillSummary {
  readonly op: string | null;
  readonly kinds: readonly { readonly kind: PrebillKind; readonly count: number }[];
  readonly municipalities: readonly {
    readonly gemeente: { readonly code: string; readonly sleutel: string; readonly naam: string };
    readonly aantal: number;
  }[];
}

export const PREBILL_SORTS = ['sinds', 'vanaf', 'gemeente', 'aanbieder', 'soort'] as const;
const ORDER: Readonly<Record<(typeof PREBILL_SORTS)[number], string>> = {
  sinds: 'i.since',
  vanaf: 'lower(i.valid)',
  gemeente: 'lower(g.name)',
  aanbieder: 'lower(v.name)',
  soort: 'i.kind',
};

const WANTED = `
  i.region_id = $1 and ($2::text is null or i.kind = $2)
  and ($3::text is null or i.provider_id = (select id from provider where region_id = $1 and key = $3))
  and ($4::text is null or i.municipality_code = (select code from municipality where region_id = $1 and (key = $4 or code = $4)))`;

@Injectable()
export class PrebillQuery {
  constructor(private readonly reader: Reader) {}

  async page(
    actor: Actor,
    filter: PrebillFilter,
    sort: string,
    limit: number | null,
    offset: number,
  ): Promise<{ rows: StoredPrebillItem[]; total: number }> {
    const down = sort.startsWith('-');
    const order = `${ORDER[(down ? sort.slice(1) : sort) as (typeof PREBILL_SORTS)[number]]} ${down ? 'desc' : 'asc'}, i.id`;
    const found = await this.reader.rows<StoredPrebillItem & { total: number }>(
      actor,
      `with page as (
         select i.*, count(*) over ()::int as total from prebill_item i
           join provider v on v.region_id = $1 and v.id = i.provider_id
           join municipality g on g.region_id = $1 and g.code = i.municipality_code
          where ${WANTED} order by ${order} limit $5 offset $6)
       select i.id, i.kind, i.found, i.expected, i.contract_number as contract, i.allocation_id as "allocationId", i.number, i.person_id as "personId",
              json_build_object('sleutel', v.key, 'naam', v.name) as provider, json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name) as municipality,
              i.category, i.product_code as code, (select p.name from product p where p.region_id = $1 and p.code = i.product_code order by p.valid desc limit 1) as name,
              lower(i.valid) as from, upper(i.valid) - 1 as until, i.since, i.total
         from page i
         join provider v on v.region_id = $1 and v.id = i.provider_id
         join municipality g on g.region_id = $1 and g.code = i.municipality_code
        order by ${order}`,
      [actor.regionId, filter.kind ?? null, filter.provider ?? null, filter.municipality ?? null, limit, offset],
    );
    return { rows: found.map(({ total: _, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  /** How many of each kind and in each municipality, and when the list was made; null: never. */
  async summary(actor: Actor): Promise<PrebillSummary> {
    const row = await this.reader.one<PrebillSummary>(
      actor,
      `select (select checked_at from prebill_check where region_id = $1) as op,
              coalesce((select json_agg(json_build_object('kind', k.kind, 'count', k.n)) from (select kind, count(*) as n from prebill_item where region_id = $1 group by 1) k), '[]') as kinds,
              coalesce((select json_agg(json_build_object('gemeente', json_build_object('code', g.code, 'sleutel', g.key, 'naam', g.name), 'aantal', m.n) order by m.n desc, g.key)
                          from (select municipality_code, count(*) as n from prebill_item where region_id = $1 group by 1) m
                          join municipality g on g.region_id = $1 and g.code = m.municipality_code), '[]') as municipalities`,
      [actor.regionId],
      'declarations.prebill-summary',
    );
    return row!;
  }
}
