// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { RunningAllocation } from '../domain/convert-allocation.js';

/** A running allocation of an old product, with whom and what it is about. */
export interface AllocationToConvert extends RunningAllocation {
  readonly id: string;
  readonly municipality: string;
  readonly number: string;
  readonly providerId: string;
  readonly agb: string;
  readonly personId: string;
  readonly product: string;
  /** The message it came with is kept: the client can be told of again. */
  readonly told: boolean;
}

/** What is agreed with a provider on a product over a stretch of days. */
export interface Agreed {
  readonly providerId: string;
  readonly product: string;
  readonly municipalities: readonly string[];
  readonly unit: string;
  readonly contract: string;
  readonly cents: bigint | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

type Numbers = 'volume' | 'declared';
type AllocationRow = Omit<AllocationToConvert, Numbers> & { readonly volume: string | null; readonly declared: string };

/**
 * The allocations of these products that run today or later, with what was declared on them. Hours declared in minutes count in hours,
 * rounded up; whoever has one of the new products from the same municipality over the same days has been replaced.
 */
export async function allocationsToConvert(
  tx: Tx,
  conversionId: string,
  on: LocalDate,
  products: readonly string[],
  replacedBy: readonly string[],
): Promise<AllocationToConvert[]> {
  const rows = await tx.sql<AllocationRow>(
    `with running as materialized (
       select a.* from allocation a
        where a.region_id = $1 and a.newest and a.reason_change is distinct from '13' and a.product_code = any($3) and (upper_inf(a.valid) or upper(a.valid) > least($2::date, $5::date))),
     used as (
       select d.municipality_code, d.allocation_number as number,
              sum(case when d.previous_reference is null then 1 else -1 end * d.volume * case when r.unit = '04' and d.unit = '04' then 60 else 1 end) as counted
         from running r
         join declaration_line d on d.region_id = $1 and d.municipality_code = r.municipality_code and d.allocation_number = r.number and d.accepted
        group by 1, 2)
     select r.id, r.municipality_code as municipality, r.number, r.provider_id as "providerId", r.person_id as "personId", r.product_code as product, r.volume, r.unit, r.frequency,
            coalesce((select min(agb) from provider_agb g where g.region_id = $1 and g.provider_id = r.provider_id), '') as agb,
            lower(r.valid) as from, upper(r.valid) as until,
            exists (select 1 from message m join import_file f on f.region_id = $1 and f.id = m.file_id where m.region_id = $1 and m.id = r.message_id and m.type = 'JW301') as told,
            ceil(coalesce(u.counted, 0) / case when r.unit = '04' then 60.0 else 1 end)::bigint as declared,
            exists (select 1 from care_notice n where n.region_id = $1 and n.municipality_code = r.municipality_code and n.allocation_number = r.number and n.kind = 'stop' and not n.withdrawn
                       and n.end_reason <> '20' and n.ends < $2::date) as stopped,
            exists (select 1 from allocation o where o.region_id = $1 and o.newest and o.reason_change is distinct from '13' and o.person_id = r.person_id and o.municipality_code = r.municipality_code
                       and o.id <> r.id and o.product_code = any($4) and o.valid && (r.valid * daterange($2::date, null)))
            or exists (select 1 from conversion_item i join conversion c on c.region_id = $1 and c.id = i.conversion_id
                        where i.region_id = $1 and i.allocation_id = r.id and i.conversion_id <> $6 and i.new_number is not null and c.state in ('goedgekeurd','klaar')) as replaced
       from running r
       left join used u on u.municipality_code = r.municipality_code and u.number = r.number
      order by r.municipality_code, r.number`,
    [tx.regionId, on, products, replacedBy, tx.today, conversionId],
  );
  return rows.map((r) => ({ ...r, volume: r.volume === null ? null : BigInt(r.volume), declared: BigInt(r.declared) }));
}

/** All that is agreed on these products as it is known now. */
export async function agreedOn(tx: Tx, products: readonly string[]): Promise<Agreed[]> {
  const rows = await tx.sql<Omit<Agreed, 'cents'> & { readonly cents: string | null }>(
    `select cl.provider_id as "providerId", pr.code as product, t.municipalities, t.unit, c.number as contract, tf.cents,
            lower(case when tf.valid is null then vp.valid else vp.valid * tf.valid end) as from, upper(case when tf.valid is null then vp.valid else vp.valid * tf.valid end) as until
       from product pr
       join contract_line cl on cl.region_id = $1 and cl.product_id = pr.id
       join contract c on c.region_id = $1 and c.id = cl.contract_id
       join contract_version_period vp on vp.region_id = $1 and vp.contract_id = c.id and vp.recorded @> $3::timestamptz
       join contract_line_term t on t.region_id = $1 and t.version_id = vp.version_id and t.contract_line_id = cl.id
       left join tariff tf on tf.region_id = $1 and tf.version_id = vp.version_id and tf.contract_line_id = cl.id and tf.valid && vp.valid
      where pr.region_id = $1 and pr.code = any($2) and (t.funding_mode = 'taakgericht' or tf.valid is not null)
      order by c.number`,
    [tx.regionId, products, tx.now],
  );
  return rows.map((r) => ({ ...r, cents: r.cents === null ? null : BigInt(r.cents) }));
}

/** Providers by AGB code, and products' categories by code, on a day. */
export async function namesOf(
  tx: Tx,
  agbs: readonly string[],
  products: readonly string[],
): Promise<{ readonly providers: ReadonlyMap<string, string>; readonly categories: ReadonlyMap<string, string> }> {
  const providers = await tx.sql<{ agb: string; id: string }>(
    `select agb, provider_id as id from provider_agb where region_id = $1 and agb = any($2)`,
    [tx.regionId, agbs],
  );
  const categories = await tx.sql<{ code: string; category: string }>(
    `select distinct on (code) code, category from product where region_id = $1 and code = any($2) order by code, valid desc`,
    [tx.regionId, products],
  );
  return { providers: new Map(providers.map((p) => [p.agb, p.id])), categories: new Map(categories.map((c) => [c.code, c.category])) };
}
