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

/** The stop as it is known now, held until the end of the transaction: whoever changes it at the same time waits and then sees the new version. */
export async function lockStop(tx: Tx, id: string): Promise<{ version: number; from: LocalDate } | null> {
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('admission stop ' || $2, $1))`, [tx.regionId, id]);
  const [row] = await tx.sql<{ version: number; from: LocalDate }>(
    `select version, lower(valid)::text as from from admission_stop where region_id = $1 and id = $2 and superseded_at is null`,
    [tx.regionId, id],
  );
  return row ?? null;
}

/** The stop as it is known from now on; what was known until now stays, for who looks at a day before. */
export async function endStop(tx: Tx, id: string, valid: string): Promise<void> {
  await tx.execute(`update admission_stop set superseded_at = $3 where region_id = $1 and id = $2 and superseded_at is null`, [
    tx.regionId,
    id,
    tx.now,
  ]);
  await tx.execute(
    `insert into admission_stop (region_id, id, provider_id, product_id, municipality_code, valid, reason, version, recorded_at, recorded_by)
     select region_id, id, provider_id, product_id, municipality_code, $4::daterange, reason, version + 1, $3::timestamptz, $5
       from admission_stop where region_id = $1 and id = $2 order by version desc limit 1`,
    [tx.regionId, id, tx.now, valid, tx.actor.name],
  );
}
