// SPDX-License-Identifier: EUPL-1.2
import type { Cents, LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ProviderFacts } from '../domain/maatwerk-request.js';

/** What a request is about and when. */
export interface MaatwerkAbout {
  readonly providerId: string;
  readonly productId: string;
  readonly municipality: string;
  readonly from: LocalDate;
}

/** `provider_id`, `product_id`, `municipality_code` and `from_day` of a row `a`: what the region knows of the provider on that day, as known now. */
export const PROVIDER_FACTS = `
  json_build_object(
    'contracts', coalesce((select json_agg(json_build_object('number', c.number, 'kind', c.kind) order by c.number) from contract c
        where c.region_id = $1 and c.provider_id = a.provider_id and c.valid @> a.from_day and c.kind <> 'maatwerkovereenkomst'), '[]'),
    'covering', coalesce((select json_agg(distinct c.number) from contract c join contract_line l on l.region_id = $1 and l.contract_id = c.id and l.product_id = a.product_id
        join contract_version_period v on v.region_id = $1 and v.contract_id = c.id and upper_inf(v.recorded) and v.valid @> a.from_day
        join contract_line_term t on t.region_id = $1 and t.version_id = v.version_id and t.contract_line_id = l.id and a.municipality_code = any(t.municipalities)
        where c.region_id = $1 and c.provider_id = a.provider_id and c.kind <> 'maatwerkovereenkomst'), '[]'),
    'bespoke', (select count(*)::int from contract c where c.region_id = $1 and c.provider_id = a.provider_id and c.valid @> a.from_day and c.kind = 'maatwerkovereenkomst'),
    'agb', coalesce((select json_agg(g.agb order by g.agb) from provider_agb g where g.region_id = $1 and g.provider_id = a.provider_id), '[]'))`;

export async function providerFacts(tx: Tx, about: MaatwerkAbout): Promise<ProviderFacts> {
  const [row] = await tx.sql<{ facts: ProviderFacts }>(
    `select ${PROVIDER_FACTS} as facts from (select $2::uuid as provider_id, $3::uuid as product_id, $4::text as municipality_code, $5::date as from_day) a`,
    [tx.regionId, about.providerId, about.productId, about.municipality, about.from],
  );
  return row!.facts;
}

/** What a request names by its keys: nothing where the region does not know it on the first day. */
export async function namedParts(
  tx: Tx,
  named: { readonly provider: string; readonly product: string; readonly municipality: string; readonly from: LocalDate },
): Promise<{ providerId: string | null; providerName: string | null; productId: string | null; municipalityName: string | null; member: boolean }> {
  const [row] = await tx.sql<{
    providerId: string | null;
    providerName: string | null;
    productId: string | null;
    municipalityName: string | null;
    member: boolean;
  }>(
    `select p.id as "providerId", p.name as "providerName",
            (select id from product where region_id = $1 and code = $3 and valid @> $5::date limit 1) as "productId",
            (select name from municipality where region_id = $1 and code = $4) as "municipalityName",
            exists (select 1 from municipality_membership where region_id = $1 and municipality_code = $4 and valid @> $5::date) as member
       from (select 1) one left join provider p on p.region_id = $1 and p.key = $2`,
    [tx.regionId, named.provider, named.product, named.municipality, named.from],
  );
  return row!;
}

/** The names of all municipalities of the region: in a text they are nobody's. */
export async function municipalityNames(tx: Tx): Promise<string[]> {
  return (await tx.sql<{ name: string }>(`select name from municipality where region_id = $1`, [tx.regionId])).map((r) => r.name);
}

/** The limits of today for the roles a person holds over the region, in cents. */
export async function maatwerkLimits(tx: Tx): Promise<Cents[]> {
  const rows = await tx.sql<{ cents: string }>(
    `select distinct on (m.role) m.limit_cents as cents from maatwerk_mandate m
      where m.region_id = $1 and m.valid_from <= $3::date and exists (select 1 from role_grant g where g.region_id = $1 and g.account_id = $2 and g.role = m.role
            and g.scope_kind = 'regio' and g.valid @> (now() at time zone 'Europe/Amsterdam')::date)
      order by m.role, m.valid_from desc, m.id desc`,
    [tx.regionId, tx.actor.accountId, tx.today],
  );
  return rows.map((r) => BigInt(r.cents));
}

export async function insertMaatwerkMandate(tx: Tx, m: { role: string; cents: Cents; from: LocalDate; source: string }): Promise<void> {
  await tx.execute(
    `insert into maatwerk_mandate (region_id, role, limit_cents, valid_from, source, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.regionId, m.role, m.cents.toString(), m.from, m.source, tx.actor.name, tx.now],
  );
}
