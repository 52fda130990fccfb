// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
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

export interface NoticeOfChange {
  readonly versionId: string;
  readonly due: boolean;
  /** null: not yet. */
  readonly sentOn: LocalDate | null;
}

/** What is known of the notice of the change that made a version; null when there is no such change. To be read under a locked contract. */
export async function noticeOfChange(tx: Tx, contractId: string, versionNo: number): Promise<NoticeOfChange | null> {
  const [row] = await tx.sql<NoticeOfChange>(
    `select h.version_id as "versionId", h.notice_due as due, h.notice_sent_on as "sentOn" from contract_change h
       join contract_version v on v.region_id = h.region_id and v.id = h.version_id where h.region_id = $1 and h.contract_id = $2 and v.no = $3`,
    [tx.regionId, contractId, versionNo],
  );
  return row ?? null;
}

export async function saveNoticeSent(tx: Tx, versionId: string, on: LocalDate, reference: string): Promise<void> {
  await tx.execute(`update contract_change set notice_sent_on = $3, notice_reference = $4 where region_id = $1 and version_id = $2`, [
    tx.regionId,
    versionId,
    on,
    reference,
  ]);
}

/** The number, author and moment of the newest version; what an editor must have seen. */
export async function newestVersion(tx: Tx, contractId: string): Promise<{ no: number; by: string; at: Date } | null> {
  const [row] = await tx.sql<{ no: number; by: string; at: Date }>(
    `select no, recorded_by as by, recorded_at as at from contract_version where region_id = $1 and contract_id = $2 order by no desc limit 1`,
    [tx.regionId, contractId],
  );
  return row ?? null;
}
