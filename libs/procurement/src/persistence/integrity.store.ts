// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { IntegrityFileOutcome, IntegrityFindingCommand, LookBack, SeenFinding } from '../domain/integrity.js';

/** @returns its id; null when there is one of this provider in this procedure */
export async function insertIntegrityFile(tx: Tx, procedureId: string, providerId: string): Promise<string | null> {
  const id = newId(tx.now.getTime());
  const made = await tx.execute(
    `insert into integrity_file (region_id, id, procedure_id, provider_id, state, opened_by_id, opened_by, opened_at) values ($1, $2, $3, $4, 'open', $5, $6, $7)
     on conflict (region_id, procedure_id, provider_id) do nothing`,
    [tx.regionId, id, procedureId, providerId, tx.actor.accountId, tx.actor.name, tx.now],
  );
  return made === 1 ? id : null;
}

export async function lockIntegrityFile(
  tx: Tx,
  procedureId: string,
  id: string,
): Promise<{ readonly state: 'open' | 'afgesloten'; readonly version: number } | null> {
  const [row] = await tx.sql<{ state: 'open' | 'afgesloten'; version: number }>(
    `select state, version from integrity_file where region_id = $1 and procedure_id = $2 and id = $3 for update`,
    [tx.regionId, procedureId, id],
  );
  return row ?? null;
}

export async function insertIntegrityFinding(
  tx: Tx,
  fileId: string,
  f: IntegrityFindingCommand,
  rule: LookBack | null,
  counts: boolean,
): Promise<void> {
  await tx.execute(
    `insert into integrity_finding (region_id, file_id, topic, outcome, fact_on, look_back_years, look_back_source, counts, text, evidence, by_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      tx.regionId,
      fileId,
      f.topic,
      f.outcome,
      f.factOn,
      rule?.years ?? null,
      rule?.source ?? null,
      counts,
      f.text?.trim() || null,
      f.evidence?.trim() || null,
      tx.actor.accountId,
      tx.actor.name,
      tx.now,
    ],
  );
  await tx.execute(`update integrity_file set version = version + 1 where region_id = $1 and id = $2`, [tx.regionId, fileId]);
}

/** The newest finding of each topic, and by whom. */
export async function integrityFindings(tx: Tx, fileId: string): Promise<(SeenFinding & { readonly byId: string | null })[]> {
  return tx.sql(
    `select distinct on (topic) topic, outcome, counts, by_id as "byId" from integrity_finding where region_id = $1 and file_id = $2 order by topic, id desc`,
    [tx.regionId, fileId],
  );
}

export async function closeIntegrityFile(tx: Tx, id: string, outcome: IntegrityFileOutcome, reason: string): Promise<void> {
  await tx.execute(
    `update integrity_file set state = 'afgesloten', outcome = $3, reason = $4, closed_by_id = $5, closed_by = $6, closed_at = $7, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, outcome, reason, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export async function insertIntegrityEvent(tx: Tx, fileId: string, text: string): Promise<void> {
  await tx.execute(`insert into integrity_event (region_id, file_id, at, by_name, text) values ($1, $2, $3, $4, $5)`, [
    tx.regionId,
    fileId,
    tx.now,
    tx.actor.name,
    text,
  ]);
}
