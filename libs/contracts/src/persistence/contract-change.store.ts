// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { Ground, RecordedChange } from '../domain/legal-ground.js';
import type { StoredContract } from './contract.store.js';

export interface NewChange extends RecordedChange {
  readonly versionId: string;
  readonly clause: string | null;
  readonly explanation: string;
  readonly deviation: string | null;
  readonly noticeDue: boolean;
}

/** The changes of a contract so far, in the order of its versions. */
export async function recordedChanges(tx: Tx, contractId: string): Promise<RecordedChange[]> {
  const rows = await tx.sql<{ ground: Ground; cents: string | null; indexation: boolean }>(
    `select h.ground, h.cents, h.indexation from contract_change h join contract_version v on v.region_id = h.region_id and v.id = h.version_id
      where h.region_id = $1 and h.contract_id = $2 order by v.no`,
    [tx.regionId, contractId],
  );
  return rows.map((r) => ({ ...r, cents: r.cents === null ? null : BigInt(r.cents) }));
}

export async function insertChange(tx: Tx, contract: StoredContract, change: NewChange): Promise<void> {
  await tx.execute(
    `insert into contract_change (region_id, version_id, contract_id, provider_id, ground, clause_key, explanation, cents, indexation, deviation, notice_due)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.regionId,
      change.versionId,
      contract.id,
      contract.providerId,
      change.ground,
      change.clause,
      change.explanation,
      change.cents?.toString() ?? null,
      change.indexation,
      change.deviation,
      change.noticeDue,
    ],
  );
}

/** @returns false when no notice is due for this version, or it was sent already */
export async function markNoticeSent(tx: Tx, number: string, versionNo: number, on: string): Promise<boolean> {
  return (
    (await tx.execute(
      `update contract_change h set notice_sent_on = $4 from contract c, contract_version v
        where h.region_id = $1 and c.region_id = $1 and v.region_id = $1 and c.number = $2 and v.no = $3 and v.id = h.version_id and v.contract_id = c.id and h.notice_due and h.notice_sent_on is null`,
      [tx.regionId, number, versionNo, on],
    )) > 0
  );
}

/** The number, author and moment of the newest version; what an editor must have seen. */
export async function newestVersion(tx: Tx, contractId: string): Promise<{ no: number; by: string; at: Date } | null> {
  const [row] = await tx.sql<{ no: number; by: string; at: Date }>(
    `select no, recorded_by as by, recorded_at as at from contract_version where region_id = $1 and contract_id = $2 order by no desc limit 1`,
    [tx.regionId, contractId],
  );
  return row ?? null;
}
