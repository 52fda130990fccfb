// SPDX-License-Identifier: EUPL-1.2
import { DomainError, mayGo, newId } from '#kernel';
import type { Tx } from '#platform';
import { manualNumber, MANUAL_STEPS, type ManualState } from '../domain/manual.js';
import { manualJob } from '../jobs/manual.definition.js';
import { setRunJob } from '../persistence/import.store.js';
import { lockManual, openManualRun, saveManualVerdict, type StoredManual } from '../persistence/manual.store.js';
import { judgedAlready, ownEntry, personsOnly, unknownManual } from './manual-errors.js';

/** The manual declaration that waits for this person's judgement, held. @throws DomainError when it is not this person's to judge */
export async function asOther(tx: Tx, id: string, to: ManualState): Promise<StoredManual> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const manual = await lockManual(tx, id);
  if (!manual) throw new DomainError(unknownManual);
  if (!mayGo(MANUAL_STEPS, manual.state, to)) throw new DomainError(judgedAlready, { staat: manual.state });
  if (manual.enteredBy === tx.actor.accountId) throw new DomainError(ownEntry);
  return manual;
}

/** Another person approves what was entered: from here it goes the way of every message. @returns the id of the job */
export async function approveManual(tx: Tx, id: string): Promise<string> {
  const manual = await asOther(tx, id, 'goedgekeurd');
  const number = manualNumber(manual.no, manual.enteredAt);
  const runId = newId();
  await openManualRun(tx, runId, number, manual);
  await saveManualVerdict(tx, id, { state: 'goedgekeurd', note: null, runId });
  const jobId = await tx.enqueue(manualJob, { manualId: id }, { subject: `inlezing:${runId}` });
  await setRunJob(tx, runId, jobId);
  await tx.audit({
    action: 'handmatige declaratie goedgekeurd',
    objectKind: 'handmatige declaratie',
    objectId: id,
    detail: { nummer: number, inlezing: runId },
  });
  return jobId;
}
