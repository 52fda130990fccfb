// SPDX-License-Identifier: EUPL-1.2
// npm start: builds what is missing or older than its source, then runs the program in this same process, so that signals reach it.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isSource = (name) => /\.(ts|tsx|css|html)$/.test(name) && !/\.(spec|db-spec)\.ts$/.test(name);

function newest(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((time, entry) => {
    const path = join(folder, entry.name);
    return Math.max(time, entry.isDirectory() ? newest(path) : isSource(entry.name) ? statSync(path).mtimeMs : 0);
  }, 0);
}

function isCurrent(built, folders) {
  const file = join(root, built);
  return existsSync(file) && statSync(file).mtimeMs >= Math.max(...folders.map((folder) => newest(join(root, folder))));
}

function build(part) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.js'), `--only=${part}`], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

const program = 'dist/apps/standalone/src/main.js';
if (!isCurrent(program, ['apps/api', 'apps/cli', 'apps/standalone', 'apps/worker', 'libs', 'migrations'])) build('server');
if (existsSync(join(root, 'apps/web/vite.config.ts')) && !isCurrent('dist/web/index.html', ['apps/web'])) build('web');

await import(new URL(`../${program}`, import.meta.url).href);
