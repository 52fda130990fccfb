// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './ending.js';
import { product } from './product.js';
import { startServer } from './server.js';

const FULL_YEAR = 450_000;
const FEWEST = 2_000;

let region = null;

/** The demo region with its whole year loaded through the real use cases, on a PostgreSQL of its own; made once for all rows that ask. */
export function loadedRegion(scale) {
  region ??= load(Math.max(FEWEST, Math.round(FULL_YEAR * scale)));
  return region;
}

async function load(lines) {
  const { platform, sample } = await product();
  const home = mkdtempSync(join(tmpdir(), 'raamwerk-bench-'));
  atEnd(() => rmSync(home, { recursive: true, force: true }));
  const server = await startServer(home, { shared_buffers: '1GB' });
  const database = await server.migrated('loaded');
  const dataDir = join(platform.productRoot, 'data/haaglanden');
  const nothing = async () => undefined;
  await database.asWorker(async ({ uow, reader, keys, actor }) => {
    await sample.prepareDemoRegion(uow, reader, { dataDir, year: 2025, seed: 1, lines, wholeYear: true });
    await new sample.LoadSample(uow, keys).execute({
      id: 'bench',
      regionId: 1,
      payload: {},
      attempt: 1,
      actor,
      cancelled: () => false,
      throwIfStopped: () => undefined,
      progress: nothing,
      checkpoint: nothing,
      complete: nothing,
      cancel: nothing,
    });
  });
  await database.owner((client) => client.query('vacuum analyze'));
  return { database, lines };
}
