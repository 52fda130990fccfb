// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';

export interface MaatwerkPerson {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** Code of the municipality it works for. */
  readonly municipality: string | null;
}

/** What invented requests for maatwerk are made of: who acts, and what providers are contracted for in that way already. */
export interface MaatwerkScene {
  readonly today: LocalDate;
  readonly people: readonly MaatwerkPerson[];
  readonly offers: readonly { readonly provider: string; readonly product: string; readonly cents: string }[];
}

const PEOPLE = `select distinct on (g.role) a.id, a.name, g.role, case when g.scope_kind = 'gemeente' then g.scope_id end as municipality
  from account a join role_grant g on g.region_id = a.region_id and g.account_id = a.id
 where a.region_id = $1 and g.role in ('gemeente','contractmanager','inkoopadviseur','controller') order by g.role, a.email`;

/** @returns null for a region that has requests: it is left as it is */
export async function maatwerkScene(tx: Tx, most: number): Promise<MaatwerkScene | null> {
  if ((await tx.sql(`select 1 from maatwerk_request where region_id = $1 limit 1`, [tx.regionId])).length > 0) return null;
  const people = await tx.sql<MaatwerkPerson>(PEOPLE, [tx.regionId]);
  const offers = await tx.sql<{ provider: string; product: string; cents: string }>(
    `select distinct on (p.key) p.key as provider, q.code as product, t.cents
       from contract c join provider p on p.region_id = $1 and p.id = c.provider_id join contract_line l on l.region_id = $1 and l.contract_id = c.id
       join product q on q.region_id = $1 and q.id = l.product_id and q.valid @> $3::date join tariff t on t.region_id = $1 and t.contract_line_id = l.id and t.cents > 0
      where c.region_id = $1 and c.kind = 'maatwerkovereenkomst' order by p.key, l.line_no, lower(t.valid) desc limit $2`,
    [tx.regionId, most, tx.today],
  );
  return { today: tx.today, people, offers };
}
