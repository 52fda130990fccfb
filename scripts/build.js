// SPDX-License-Identifier: EUPL-1.2
// Builds the server (swc) and the browser application (Vite) into dist. Runs in `npm ci` (prepare), so that `npm start` only starts.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const only = process.argv.find((a) => a.startsWith('--only='))?.slice('--only='.length);
const run = (args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } });
  if (status !== 0) process.exit(status ?? 1);
};

if (only !== 'web') {
  for (const part of ['apps', 'libs', 'migrations']) rmSync(join(root, 'dist', part), { recursive: true, force: true });
  const apps = readdirSync(join(root, 'apps'))
    .filter((a) => a !== 'web' && existsSync(join(root, 'apps', a, 'src')))
    .map((a) => `apps/${a}/src`);
  const libs = readdirSync(join(root, 'libs')).map((l) => `libs/${l}/src`);
  run(['node_modules/@swc/cli/bin/swc.js', ...apps, ...libs, 'migrations', '-d', 'dist', '--quiet']);
}
if (only !== 'server' && existsSync(join(root, 'apps/web/vite.config.ts'))) {
  run(['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn']);
}
