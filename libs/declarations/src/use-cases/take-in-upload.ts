// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { defineError, DomainError } from '#kernel';
import { failpoint, type Actor, type KeyRing, type Tx, type UnitOfWork } from '#platform';
import { isTaken, type Intake, type TakenFile, type TurnedAway } from '../intake/intake-limits.js';
import { isClosed, knownSums } from '../persistence/intake.store.js';
import { receiveFiles } from './receive-files.js';

const runCancelled = defineError('inlezing-geannuleerd', 'conflict', 'Deze inlezing is geannuleerd. Begin een nieuwe voor deze bestanden.');

export interface UploadOutcome {
  readonly received: number;
  /** Byte for byte in this import already (an upload that was sent again): not taken in twice. */
  readonly repeated: number;
  readonly turnedAway: readonly TurnedAway[];
}

const BATCH_FILES = 400;
const BATCH_BYTES = 32 * 1024 * 1024;
/** Reasons beyond these help nobody and would make the answer large. */
const MOST_REASONS = 500;

/**
 * Takes in what a form, a folder or a ZIP holds, in batches, so that neither memory nor a transaction grows with the upload. Sending the
 * same files again after a broken connection adds only what was missing.
 */
export async function takeInUpload(
  uow: UnitOfWork,
  keys: KeyRing,
  actor: Actor,
  runId: string,
  files: AsyncIterable<Intake>,
): Promise<UploadOutcome> {
  let [received, repeated, bytes] = [0, 0, 0];
  const turnedAway: TurnedAway[] = [];
  let batch: TakenFile[] = [];
  const flush = async (): Promise<void> => {
    const taken = batch;
    [batch, bytes] = [[], 0];
    const added = await uow.run(actor, (tx) => takeIn(tx, keys, runId, taken));
    if (added > 0) failpoint('intake.files-committed');
    received += added;
    repeated += taken.length - added;
  };
  // Also with no file at all: an import that is not there, or has begun, is said so.
  await flush();
  for await (const file of files) {
    if (!isTaken(file)) {
      if (turnedAway.length < MOST_REASONS) turnedAway.push(file);
      continue;
    }
    batch.push(file);
    bytes += file.content.length;
    if (batch.length === BATCH_FILES || bytes >= BATCH_BYTES) await flush();
  }
  if (batch.length > 0) await flush();
  return { received, repeated, turnedAway };
}

/** @returns how many were not in the import yet */
async function takeIn(tx: Tx, keys: KeyRing, runId: string, files: readonly TakenFile[]): Promise<number> {
  if (await isClosed(tx, runId)) throw new DomainError(runCancelled);
  await receiveFiles(tx, keys, runId, []);
  const bySum = new Map(files.map((file) => [createHash('sha256').update(file.content).digest('hex'), file]));
  for (const sum of await knownSums(tx, runId, [...bySum.keys()])) bySum.delete(sum);
  if (bySum.size > 0) await receiveFiles(tx, keys, runId, [...bySum.values()]);
  return bySum.size;
}
