// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** Who can log in for a provider. */
export async function peopleOfProvider(tx: Tx, providerId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select distinct g.account_id as id from role_grant g
      where g.region_id = $1 and g.scope_kind = 'aanbieder' and g.scope_id = $2 and g.role in ('aanbieder', 'tekenbevoegde') and g.valid @> $3::date order by 1`,
    [tx.regionId, providerId, tx.today],
  );
  return rows.map((row) => row.id);
}

/** The people of purchasing. */
export async function purchasers(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select distinct g.account_id as id from role_grant g where g.region_id = $1 and g.role = 'inkoopadviseur' and g.scope_kind = 'regio' and g.valid @> $2::date order by 1`,
    [tx.regionId, tx.today],
  );
  return rows.map((row) => row.id);
}
