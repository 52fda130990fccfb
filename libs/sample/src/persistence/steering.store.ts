// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** Whether the region got some version of a file once: what is invented is loaded one time, whatever a later version says. */
export async function everHeld(tx: Tx, fileName: string): Promise<boolean> {
  return (await tx.sql(`select 1 from content_version where region_id = $1 and name = $2`, [tx.regionId, fileName])).length > 0;
}

export async function hasTalks(tx: Tx): Promise<boolean> {
  return (await tx.sql(`select 1 from account_talk where region_id = $1 limit 1`, [tx.regionId])).length > 0;
}

/** Somebody invented with a role here; null where the sample has nobody of that role. */
export async function demoPerson(tx: Tx, role: string): Promise<{ readonly id: string; readonly name: string } | null> {
  const [row] = await tx.sql<{ id: string; name: string }>(
    `select a.id, a.name from account a join role_grant g on g.region_id = a.region_id and g.account_id = a.id and g.role = $2
      where a.region_id = $1 order by a.email limit 1`,
    [tx.regionId, role],
  );
  return row ?? null;
}

export interface SampledParty {
  readonly id: string;
  readonly key: string;
}

/** Providers with a contract manager, who has a login of its own first, then by how many versions of contracts they have. */
export function talkParties(tx: Tx, most: number): Promise<SampledParty[]> {
  return tx.sql<SampledParty>(
    `select p.id, p.key from provider p
       left join lateral (select count(*) as n from contract c join contract_version v on v.region_id = c.region_id and v.contract_id = c.id
                           where c.region_id = p.region_id and c.provider_id = p.id) v on true
      where p.region_id = $1 and p.contract_manager_id is not null
      order by exists (select 1 from role_grant g where g.region_id = $1 and g.role = 'aanbieder' and g.scope_id = p.id::text) desc, v.n desc, p.key limit $2`,
    [tx.regionId, most],
  );
}
