// SPDX-License-Identifier: EUPL-1.2
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError, newId } from '#kernel';
import { writeSealed, type Actor, type ContentCheck, type KeyRing, type UnitOfWork } from '#platform';
import type { BidsQuery } from '../persistence/bids.query.js';
import { FileInspection } from '../domain/file-inspection.js';
import { sealName } from './paper-name.js';
import { addPaper, beforePaper, BID_FILE_LIMIT, fileRefused } from './bid.js';

export const paperPath = (folder: string, regionId: number, procedureId: string, place: string): string =>
  join(folder, 'inschrijvingen', String(regionId), procedureId, place);

/** Looks at a paper piece by piece; what it is stands in `type` at the end. */
function inspection(name: string): ContentCheck & { readonly type: string } {
  const looked = new FileInspection(name, 'inschrijving', BID_FILE_LIMIT);
  let type = '';
  return {
    piece: (bytes) => looked.push(bytes) === null,
    end() {
      const found = looked.finish();
      if ('refused' in found) throw new DomainError(fileRefused, {}, [{ pointer: '/bestand', text: found.refused }]);
      type = found.type;
    },
    get type() {
      return type;
    },
  };
}

/**
 * Takes a paper of a bid in while it arrives: no transaction is open meanwhile, and a crash leaves bytes that no bid names and nobody
 * reads. It belongs to the bid when it lies whole on the disk and the deadline has not passed.
 */
export async function keepPaper(
  { uow, bids, keys }: { readonly uow: UnitOfWork; readonly bids: Pick<BidsQuery, 'forPaper'>; readonly keys: KeyRing },
  actor: Actor,
  folder: string,
  command: { readonly id: string; readonly name: string; readonly pieces: AsyncIterable<Buffer> },
): Promise<void> {
  const { procedureId, publicKey } = beforePaper(await bids.forPaper(actor, command.id));
  const place = newId();
  const path = paperPath(folder, actor.regionId, procedureId, place);
  const check = inspection(command.name);
  const kept = await writeSealed(path, command.pieces, { publicKey, context: `paper:${place}` }, check);
  const sealedName = sealName(keys, actor.regionId, { place, name: command.name });
  try {
    await uow.run(actor, (tx) => addPaper(tx, command.id, { ...kept, sealedName, type: check.type, place }));
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
