// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ManualReason, ManualState } from '../domain/manual.js';
import { addFiles, insertRun } from './import.store.js';

export interface ManualParty {
  readonly providerId: string;
  readonly agb: string;
}

/** The provider of a key with the AGB code it declares under; null: unknown, or without a code. */
export async function manualProvider(tx: Tx, key: string): Promise<ManualParty | null> {
  const [row] = await tx.sql<ManualParty>(
    `select p.id as "providerId", a.agb from provider p join provider_agb a on a.region_id = p.region_id and a.provider_id = p.id
      where p.region_id = $1 and p.key = $2 order by a.agb limit 1`,
    [tx.regionId, key],
  );
  return row ?? null;
}

/** Whether the municipality belonged to the region at some day of the month. */
export async function isMember(tx: Tx, code: string, month: LocalDate): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from municipality_membership where region_id = $1 and municipality_code = $2 and valid && daterange($3::date, ($3::date + interval '1 month')::date)`,
    [tx.regionId, code, month],
  );
  return rows.length > 0;
}

export interface NewManual {
  readonly id: string;
  readonly providerId: string;
  readonly municipalityCode: string;
  readonly periodFrom: LocalDate;
  readonly why: ManualReason;
  readonly note: string;
  readonly lines: number;
  readonly totalCents: number;
  readonly sha256: Buffer;
}

/** @returns the number it got */
export async function insertManual(tx: Tx, m: NewManual): Promise<number> {
  await tx.execute(`select pg_advisory_xact_lock(7405, $1)`, [tx.regionId]);
  const [row] = await tx.sql<{ no: number }>(
    `insert into manual_declaration (region_id, id, no, provider_id, municipality_code, period_from, why, note, lines, total_cents, sha256, state, entered_by, entered_name, entered_at)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5::date, $6, $7, $8::int, $9::bigint, $10::bytea, 'ingevoerd', $11::uuid, $12, $13::timestamptz from manual_declaration where region_id = $1
     returning no`,
    [
      tx.regionId,
      m.id,
      m.providerId,
      m.municipalityCode,
      m.periodFrom,
      m.why,
      m.note,
      m.lines,
      m.totalCents,
      m.sha256,
      tx.actor.accountId,
      tx.actor.name,
      tx.now,
    ],
  );
  return row!.no;
}

export interface StoredManual {
  readonly id: string;
  readonly no: number;
  readonly state: ManualState;
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly sha256: Buffer;
  readonly runId: string | null;
}

/** The manual declaration, held until the end of the transaction. */
export async function lockManual(tx: Tx, id: string): Promise<StoredManual | null> {
  const [row] = await tx.sql<StoredManual>(
    `select id, no, state, entered_by as "enteredBy", entered_at as "enteredAt", sha256, run_id as "runId" from manual_declaration where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function saveManualVerdict(
  tx: Tx,
  id: string,
  verdict: { readonly state: ManualState; readonly note: string | null; readonly runId: string | null },
): Promise<void> {
  await tx.execute(
    `update manual_declaration set state = $3, decision_note = $4, run_id = $5, decided_by = $6, decided_name = $7, decided_at = $8, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, verdict.state, verdict.note, verdict.runId, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

/** An import of one message, that of the manual declaration. */
export async function openManualRun(tx: Tx, runId: string, label: string, manual: StoredManual): Promise<void> {
  await insertRun(tx, { id: runId, label, origin: 'handmatig' });
  await tx.execute(`update import_run set manual_id = $3 where region_id = $1 and id = $2`, [tx.regionId, runId, manual.id]);
  const [file] = await tx.sql<{ size: string }>(`select size from stored_file where region_id = $1 and sha256 = $2`, [tx.regionId, manual.sha256]);
  await addFiles(tx, { id: runId, providerId: null, jobId: null, hasFiles: false }, [
    { name: `${label}.xml`, sha256: manual.sha256, size: Number(file!.size) },
  ]);
}

/** The message that the run made of its file; null: the file was not dealt with. */
export async function messageOfRun(tx: Tx, runId: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string | null }>(
    `select message_id as id from import_file where region_id = $1 and run_id = $2 and message_id is not null limit 1`,
    [tx.regionId, runId],
  );
  return row?.id ?? null;
}

export async function markProcessed(tx: Tx, id: string, messageId: string): Promise<void> {
  await tx.execute(`update manual_declaration set state = 'verwerkt', message_id = $3 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    messageId,
  ]);
}
