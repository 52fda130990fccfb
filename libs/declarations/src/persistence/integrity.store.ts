// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

export interface StoredOwner {
  readonly id: string;
  readonly ownerId: string | null;
  readonly version: number;
}

/** The provider of a key; null when there is none that the actor may see. */
export async function providerIdOf(tx: Tx, key: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(`select id from provider where region_id = $1 and key = $2`, [tx.regionId, key]);
  return row?.id ?? null;
}

export async function lockOwner(tx: Tx, code: string, providerId: string | null): Promise<StoredOwner | null> {
  const [row] = await tx.sql<StoredOwner>(
    `select id, owner_id as "ownerId", version from fault_owner where region_id = $1 and code = $2 and provider_id is not distinct from $3::uuid for update`,
    [tx.regionId, code, providerId],
  );
  return row ?? null;
}

/** @returns false when somebody else was first */
export async function addOwner(tx: Tx, code: string, providerId: string | null, ownerId: string | null): Promise<boolean> {
  const added = await tx.execute(
    `insert into fault_owner (region_id, code, provider_id, owner_id, changed_at) values ($1, $2, $3, $4, $5) on conflict (region_id, code, provider_id) do nothing`,
    [tx.regionId, code, providerId, ownerId, tx.now],
  );
  return added === 1;
}

export async function changeOwner(tx: Tx, id: string, ownerId: string | null): Promise<void> {
  await tx.execute(`update fault_owner set owner_id = $3, changed_at = $4, version = version + 1 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    ownerId,
    tx.now,
  ]);
}
