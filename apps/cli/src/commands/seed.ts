// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { productRoot, systemActor, type Reader, type UnitOfWork } from '#platform';
import { establishRegion } from '#regions';
import { readRegionFiles, seedRegionFiles, type RegionFiles, type SeededFile } from '#sample';
import { withDatabase } from '../database.js';
import { explain } from '../explain.js';

const USAGE = `Gebruik: raamwerk seed [--data MAP]
  --data  map met de gegevens van een regio; zonder: elke regio in de map data
`;

/** The region folders of the product. */
export function regionFolders(root = join(productRoot, 'data')): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'regio.json')))
    .map((entry) => join(root, entry.name))
    .sort();
}

/** Brings the region up to its files, all or nothing. @returns per file whether anything was written */
export async function seedRegion(uow: UnitOfWork, reader: Reader, files: RegionFiles): Promise<SeededFile[]> {
  const { region } = files.region.content;
  await establishRegion(reader, region);
  return uow.run(systemActor(region.id, 'opdrachtregel'), (tx) => seedRegionFiles(tx, files));
}

function foldersOf(args: string[]): string[] | null {
  try {
    const { data } = parseArgs({ args, options: { data: { type: 'string' } } }).values;
    return data === undefined ? regionFolders() : [data];
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}`);
    return null;
  }
}

/** raamwerk seed: loads the data files of the regions, each region by itself; a second time writes nothing. */
export async function run(args: string[]): Promise<number> {
  const folders = foldersOf(args);
  if (folders === null) return 2;
  try {
    const regions = folders.map(readRegionFiles);
    return await withDatabase(async ({ uow, reader }) => {
      for (const files of regions) {
        process.stdout.write(`${files.region.content.region.name}\n`);
        for (const f of await seedRegion(uow, reader, files))
          process.stdout.write(`  ${f.name} ${f.version}: ${f.written ? 'geladen' : 'was al geladen'}\n`);
      }
      return 0;
    });
  } catch (error) {
    const text = explain(error);
    if (text === null) throw error;
    process.stderr.write(`${text}\n`);
    return 1;
  }
}
