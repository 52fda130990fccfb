// SPDX-License-Identifier: EUPL-1.2
import { defineError, DomainError } from '#kernel';
import { askJobToStop, retryJob, type Tx } from '#platform';
import { closeRun, lockRun, reopenRun } from '../persistence/import.store.js';
import { isClosed } from '../persistence/intake.store.js';
import { startImport } from './receive-files.js';

const unknownRun = defineError('inlezing-niet-gevonden', 'not-found', 'Deze inlezing is er niet.');
const runDone = defineError('inlezing-al-klaar', 'conflict', 'Deze inlezing is al klaar. Er valt niets te stoppen.');

/** Starts an import; one that was cancelled or failed goes on where it was. Starting twice is starting once. @returns the id of the job */
export async function startOrResume(tx: Tx, runId: string): Promise<string> {
  const run = await lockRun(tx, runId);
  if (!run) throw new DomainError(unknownRun);
  if (run.jobId && !(await retryJob(tx, run.jobId))) return run.jobId;
  await reopenRun(tx, runId);
  return startImport(tx, runId);
}

/**
 * Stops an import: one that runs stops after its batch; what was booked stays booked. One that waits or was never started is closed at
 * once, and its files have no effect.
 */
export async function cancelImport(tx: Tx, runId: string): Promise<void> {
  const run = await lockRun(tx, runId);
  if (!run) throw new DomainError(unknownRun);
  if (await isClosed(tx, runId)) throw new DomainError(runDone);
  const asked = run.jobId ? await askJobToStop(tx, run.jobId) : 'cancelled';
  if (asked === null) throw new DomainError(runDone);
  if (asked === 'cancelled') await closeRun(tx, runId);
  await tx.audit({ action: 'inlezing geannuleerd', objectKind: 'inlezing', objectId: runId });
}
