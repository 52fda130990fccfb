// SPDX-License-Identifier: EUPL-1.2
import { ImportRun, openImport, receiveFiles, type ImportControl, type IncomingFile } from '#declarations';
import { generateSample } from '#sample';
import type { RegionWorld } from './region-world.js';

/** What a run of the import came to. */
export interface RanImport {
  readonly runId: string;
  readonly outcome: Awaited<ReturnType<ImportRun['execute']>>;
}

/** A job that nobody follows or stops. */
export const UNFOLLOWED: ImportControl = { cancelled: () => false, checkpoint: async () => undefined, finish: async () => undefined };

export async function takeIn(world: RegionWorld, files: readonly IncomingFile[], label = 'proef'): Promise<string> {
  return world.uow.run(world.actor, async (tx) => {
    const id = await openImport(tx, label, 'opdrachtregel');
    await receiveFiles(tx, world.keys, id, files);
    return id;
  });
}

/** Takes files in and deals with all of them, in this process. */
export async function importFiles(world: RegionWorld, files: readonly IncomingFile[], batch = 400): Promise<RanImport> {
  const runId = await takeIn(world, files);
  return { runId, outcome: await new ImportRun(world.uow, world.keys, { batch }).execute(world.actor, runId, UNFOLLOWED) };
}

/** The files of the sample that a region loaded until October has not seen yet. */
export function filesAfterOctober(lines: number, seed = 1): IncomingFile[] {
  const sample = generateSample({ year: 2025, lines, seed });
  return sample
    .months()
    .filter((m) => m > '2025-10')
    .flatMap((month) => [...sample.files(month)].map((f) => ({ name: f.name, content: Buffer.from(f.text) })));
}

/** Moves the demo clock of the region to noon of a day. */
export async function moveClock(world: RegionWorld, day: string): Promise<void> {
  await world.owner.query(`update region set clock_offset = ($1::date + time '12:00') at time zone 'Europe/Amsterdam' - now() where id = 1`, [day]);
}
