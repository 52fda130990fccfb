// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const DIST = new URL('../dist/', import.meta.url);
const FULL_YEAR = 450_000;
const FEWEST = 2_000;

/**
 * The demo region with its whole year loaded through the real use cases, on a PostgreSQL of its own; made once for all rows that ask.
 * @returns {Promise<{ home: string, ownerUrl: string, addresses: Record<string, string>, keyFile: string, lines: number, uow: unknown, actor: unknown, platform: unknown }>}
 */
let region = null;
export function loadedRegion(scale) {
  region ??= load(Math.max(FEWEST, Math.round(FULL_YEAR * scale)));
  return region;
}

async function load(lines) {
  createRequire(import.meta.url)('reflect-metadata');
  const [platform, { migrations }, { contractRows }, { LoadSample, prepareDemoRegion }, { DataSource }] = await Promise.all([
    import(new URL('libs/platform/src/index.js', DIST)),
    import(new URL('migrations/index.js', DIST)),
    import(new URL('libs/contracts/src/index.js', DIST)),
    import(new URL('libs/sample/src/index.js', DIST)),
    import('typeorm'),
  ]);
  const home = mkdtempSync(join(tmpdir(), 'raamwerk-bench-'));
  chmodSync(home, 0o755);
  const postgres = await platform.startEmbeddedPostgres(home, { shared_buffers: '1GB' });
  process.once('beforeExit', async () => {
    await source?.destroy();
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
    process.exit();
  });
  const passwords = platform.rolePasswords(join(home, 'roles.json'));
  await platform.ensureRoles(postgres.url, passwords);
  await platform.migrate(postgres.url, migrations);
  const addresses = Object.fromEntries(platform.ROLES.map((role) => [role, platform.addressFor(postgres.url, role, passwords)]));
  const keyFile = join(home, 'keys.json');
  const keys = platform.KeyRing.open(keyFile, true);
  const source = await new DataSource({ type: 'postgres', url: addresses.raamwerk_worker, entities: contractRows }).initialize();
  const uow = new platform.UnitOfWork(source);
  const pool = platform.makePool({ url: addresses.raamwerk_worker, poolSize: 2, statementTimeout: 0, name: 'bench' });
  await prepareDemoRegion(uow, new platform.Reader(pool), {
    dataDir: join(platform.productRoot, 'data/haaglanden'),
    year: 2025,
    seed: 1,
    lines,
    wholeYear: true,
  });
  await pool.end();
  const actor = platform.systemActor(1, 'bench');
  const nothing = async () => undefined;
  await new LoadSample(uow, keys).execute({
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
  const owner = new (await import('pg')).default.Client({ connectionString: postgres.url });
  await owner.connect();
  await owner.query('vacuum analyze');
  await owner.end();
  return { home, ownerUrl: postgres.url, addresses, keyFile, lines, uow, actor, platform };
}
