// SPDX-License-Identifier: EUPL-1.2
import { readdir, rm } from 'node:fs/promises';
import type { Actor, UnitOfWork } from '#platform';
import { namedPapers } from '../persistence/bid.store.js';
import { paperPath } from './keep-paper.js';

/**
 * Takes away the bytes of an opened box that no bid names: of a paper that was dropped, or of an upload that a crash broke off. Before the
 * opening nobody of the region may see which papers there are, so that nothing could tell such bytes from a bid: then nothing is touched.
 * @returns how many were taken away
 */
export async function sweepPapers(uow: UnitOfWork, actor: Actor, folder: string, procedureId: string): Promise<number> {
  const named = await uow.run(actor, (tx) => namedPapers(tx, procedureId));
  if (named === null) return 0;
  const inFolder = await readdir(paperPath(folder, actor.regionId, procedureId, '')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const orphans = inFolder.filter((place) => !named.has(place));
  for (const place of orphans) await rm(paperPath(folder, actor.regionId, procedureId, place), { force: true });
  return orphans.length;
}
