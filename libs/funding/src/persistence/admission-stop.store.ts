// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';

export async function providerIdOf(tx: Tx, key: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(`select id from provider where region_id = $1 and key = $2`, [tx.regionId, key]);
  return row?.id ?? null;
}

export interface NewStop {
  readonly providerId: string;
  readonly productId: string | null;
  readonly municipality: string | null;
  /** A daterange. */
  readonly valid: string;
  readonly reason: string;
}

export async function insertStop(tx: Tx, stop: NewStop): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into admission_stop (region_id, id, provider_id, product_id, municipality_code, valid, reason, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.regionId, id, stop.providerId, stop.productId, stop.municipality, stop.valid, stop.reason, tx.now, tx.actor.name],
  );
  return id;
}

export async function lockStop(tx: Tx, id: string): Promise<{ version: number; from: LocalDate } | null> {
  const [row] = await tx.sql<{ version: number; from: LocalDate }>(
    `select version, lower(valid)::text as from from admission_stop where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function endStop(tx: Tx, id: string, valid: string): Promise<void> {
  await tx.execute(`update admission_stop set valid = $3, version = version + 1 where region_id = $1 and id = $2`, [tx.regionId, id, valid]);
}
