// SPDX-License-Identifier: EUPL-1.2
// Starts one throw-away PostgreSQL, runs a command with TEST_DATABASE_URL set, stops it again. Used by the tests and by hand:
//   node scripts/with-postgres.js npx jest --selectProjects db libs/contracts
import { spawn } from 'node:child_process';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { startEmbeddedPostgres } = await import('../dist/libs/platform/src/embedded/embedded-postgres.js');

export async function withPostgres(work) {
  const home = mkdtempSync(join(tmpdir(), 'raamwerk-test-'));
  chmodSync(home, 0o755);
  const postgres = await startEmbeddedPostgres(home, { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' });
  try {
    return await work(postgres.url);
  } finally {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

if (process.argv[1]?.endsWith('with-postgres.js')) {
  const [command, ...args] = process.argv.slice(2);
  process.exitCode = await withPostgres(
    (url) =>
      new Promise((ok) => {
        const env = {
          ...process.env,
          TEST_DATABASE_URL: url,
          NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`,
        };
        const child = spawn(command, args, { stdio: 'inherit', env });
        child.on('exit', (code) => ok(code ?? 1));
      }),
  );
}
