// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, newId } from '#kernel';
import { MAX_BYTES } from '#ijw';
import { storeFile, type KeyRing, type Tx } from '#platform';
import { addFile, insertRun, lockRun, setRunJob } from '../persistence/import.store.js';
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

/** Takes a file into an import that has not started. What it holds is read later, in the job. */
export async function receiveFile(tx: Tx, keys: KeyRing, runId: string, name: string, content: Buffer): Promise<void> {
  if (content.length > MAX_BYTES) throw new DomainError(fileTooLarge, { bestand: name });
  const run = await lockRun(tx, runId);
  if (!run) throw new DomainError(unknownRun);
  if (run.jobId) throw new DomainError(runStarted);
  await addFile(tx, run, name, await storeFile(tx, keys, content), content.length);
}

/** Hands the import to the queue. Starting twice is starting once. @returns the id of the job */
export async function startImport(tx: Tx, runId: string): Promise<string> {
  const run = await lockRun(tx, runId);
  if (!run) throw new DomainError(unknownRun);
  if (run.jobId) return run.jobId;
  if (run.files === 0) throw new DomainError(runEmpty);
  const jobId = await tx.enqueue(importJob, { runId }, { subject: `inlezing:${runId}` });
  await setRunJob(tx, runId, jobId);
  await tx.audit({ action: 'inlezing gestart', objectKind: 'inlezing', objectId: runId, detail: { bestanden: run.files } });
  return jobId;
}
