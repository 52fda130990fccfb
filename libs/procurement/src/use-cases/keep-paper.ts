// SPDX-License-Identifier: EUPL-1.2
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, newId } from '#kernel';
import { writeSealed, type Actor, type UnitOfWork } from '#platform';
import { FileInspection } from '../domain/file-inspection.js';
import { addPaper, beforePaper, BID_FILE_LIMIT, fileRefused } from './bid.js';

export const paperPath = (folder: string, regionId: number, procedureId: string, place: string): string =>
  join(folder, 'inschrijvingen', String(regionId), procedureId, place);

/** The pieces, looked at one by one. What is refused is read to its end, so that whoever sends it hears why. */
async function* inspected(name: string, pieces: AsyncIterable<Buffer>, seen: { type: string }): AsyncGenerator<Buffer> {
  const inspection = new FileInspection(name, 'inschrijving', BID_FILE_LIMIT);
  let refusal: string | null = null;
  for await (const piece of pieces) {
    refusal ??= inspection.push(piece);
    if (refusal === null) yield piece;
  }
  const end = inspection.finish();
  if ('refused' in end) throw new DomainError(fileRefused, {}, [{ pointer: '/bestand', text: end.refused }]);
  seen.type = end.type;
}

/**
 * Takes a paper of a bid in while it arrives: no transaction is open meanwhile, and a crash leaves bytes that no bid names and nobody
 * reads. It belongs to the bid when it lies whole on the disk and the deadline has not passed.
 */
export async function keepPaper(
  uow: UnitOfWork,
  actor: Actor,
  folder: string,
  command: { readonly id: string; readonly name: string; readonly pieces: AsyncIterable<Buffer> },
): Promise<void> {
  const { procedureId, publicKey } = await uow.run(actor, (tx) => beforePaper(tx, command.id));
  const place = newId();
  const path = paperPath(folder, actor.regionId, procedureId, place);
  const seen = { type: '' };
  const kept = await writeSealed(path, inspected(command.name, command.pieces, seen), { publicKey, context: `paper:${place}` });
  try {
    await uow.run(actor, (tx) => addPaper(tx, command.id, { ...kept, name: command.name, type: seen.type, place }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
