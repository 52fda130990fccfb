// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { ProcedureFileEntry } from '../content/procedure-file.js';
import { procedureTitles } from '../persistence/procedure.store.js';
import { createProcedure } from './save-procedure.js';
import { createTender } from './save-tender.js';
import { stepProcedure } from './step-procedure.js';

/**
 * Brings procedures into the region; what an earlier administration published is published as of its day. Of a later version of
 * the file only what is new is added: what is published stays as it was. @returns false when the region holds this file already
 */
export async function seedProcedures(tx: Tx, file: ContentFile<readonly ProcedureFileEntry[]>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  const known = await procedureTitles(tx);
  for (const { variant, publishedOn, command, tender } of file.content) {
    if (known.has(command.title)) continue;
    const id = tender === null ? await createProcedure(tx, variant, command) : await createTender(tx, { procedure: command, papers: tender });
    if (publishedOn === null) continue;
    const publishedAt = new Date(`${publishedOn}T09:00:00Z`);
    await stepProcedure(tx, { id, version: 1, step: 'publiceren', reason: null, sides: ['inkoop'], publishedAt });
  }
  await keepContentVersion(tx, file);
  return true;
}
