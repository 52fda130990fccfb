// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** The people who manage contracts, in a fixed order. */
export async function contractManagerIds(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select distinct a.id, a.email from account a join role_grant g on g.region_id = a.region_id and g.account_id = a.id and g.role = 'contractmanager' where a.region_id = $1 order by a.email`,
    [tx.regionId],
  );
  return rows.map((r) => r.id);
}

/** Ids of the providers by key. */
export async function storedProviderIds(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.sql<{ key: string; id: string }>(`select key, id from provider where region_id = $1`, [tx.regionId]);
  return new Map(rows.map((r) => [r.key, r.id]));
}
