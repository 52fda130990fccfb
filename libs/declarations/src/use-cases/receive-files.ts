// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, newId } from '#kernel';
import { MAX_BYTES } from '#ijw';
import { failpoint, storeFiles, type KeyRing, type Tx } from '#platform';
import { addFiles, insertRun, lockRun, setRunJob } from '../persistence/import.store.js';
import { importJob } from '../jobs/import.definition.js';

export type ImportOrigin = 'pagina' | 'api' | 'opdrachtregel' | 'voorbeeld';

const unknownRun = defineError('inlezing-onbekend', 'not-found', 'Deze inlezing is er niet.');
const runStarted = defineError('inlezing-begonnen', 'conflict', 'Deze inlezing is al begonnen. Begin een nieuwe voor andere bestanden.');
const runEmpty = defineError('inlezing-leeg', 'conflict', 'Er is nog geen bestand ontvangen. Voeg eerst bestanden toe.');
const fileTooLarge = defineError('bestand-te-groot', 'too-large', 'Een bericht is hoogstens 25 MB (26.214.400 bytes).');

/** Begins an import: a set of files that people follow as one. @returns its id */
export async function openImport(tx: Tx, label: string, origin: ImportOrigin): Promise<string> {
  const id = newId();
  await insertRun(tx, { id, label, origin });
  await tx.audit({ action: 'inlezing begonnen', objectKind: 'inlezing', objectId: id, detail: { naam: label, herkomst: origin } });
  return id;
}

export interface IncomingFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Takes files into an import that has not started. What they hold is read later, in the job. */
export async function receiveFiles(tx: Tx, keys: KeyRing, runId: string, files: readonly IncomingFile[]): Promise<void> {
  const large = files.find((f) => f.content.length > MAX_BYTES);
  if (large) throw new DomainError(fileTooLarge, { bestand: large.name });
  const run = await lockRun(tx, runId);
  if (!run) throw new DomainError(unknownRun);
  if (run.jobId) throw new DomainError(runStarted);
  const sums = await storeFiles(
    tx,
    keys,
    files.map((f) => f.content),
  );
  if (files.length > 0) failpoint('intake.files-stored');
  await addFiles(
    tx,
    run,
    files.map((f, i) => ({ name: f.name, size: f.content.length, sha256: sums[i]! })),
  );
  if (files.length > 0) failpoint('intake.files-added');
}

/** Hands the import to the queue. Starting twice is starting once. @returns the id of the job */
export async function startImport(tx: Tx, runId: string): Promise<string> {
  const run = await lockRun(tx, runId);
  if (!run) throw new DomainError(unknownRun);
  if (run.jobId) return run.jobId;
  if (!run.hasFiles) throw new DomainError(runEmpty);
  const jobId = await tx.enqueue(importJob, { runId }, { subject: `inlezing:${runId}` });
  await setRunJob(tx, runId, jobId);
  await tx.audit({ action: 'inlezing gestart', objectKind: 'inlezing', objectId: runId });
  failpoint('intake.run-enqueued');
  return jobId;
}
