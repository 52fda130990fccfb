// SPDX-License-Identifier: EUPL-1.2
// npm run dev: as npm start, and on a change of source builds again and lets only the processes begin anew; PostgreSQL stays up.
// The browser application is rebuilt beside it; reload the page.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const QUIET_MS = 150;
const run = (args, options = {}) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
const ended = (child) => new Promise((ok) => child.on('exit', (code) => ok(code ?? 1)));
const build = () => ended(run(['scripts/build.js', '--only=server']));

if ((await build()) !== 0) process.exit(1);
const web = existsSync(join(root, 'apps/web/vite.config.ts'))
  ? run(['node_modules/vite/bin/vite.js', 'build', '--watch', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'], { detached: true })
  : null;
const product = run(['dist/apps/standalone/src/main.js', ...process.argv.slice(2)], { detached: true });

let timer;
let building = false;
let changedAgain = false;
async function rebuild() {
  if (building) {
    changedAgain = true;
    return;
  }
  building = true;
  do {
    changedAgain = false;
    const started = Date.now();
    if ((await build()) === 0) {
      product.kill('SIGUSR2');
      console.log(`gebouwd in ${Date.now() - started} ms; de processen beginnen opnieuw`);
    }
  } while (changedAgain);
  building = false;
}
for (const folder of ['apps', 'libs', 'migrations']) {
  watch(join(root, folder), { recursive: true }, (_, file) => {
    if (!file || !/\.ts$/.test(file) || /\.(spec|db-spec)\.ts$/.test(file) || file.startsWith('web/')) return;
    if (folder === 'migrations') console.log('Een migratie is gewijzigd: stop met Ctrl-C en begin opnieuw.');
    clearTimeout(timer);
    timer = setTimeout(rebuild, QUIET_MS);
  });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => product.kill(signal));
const code = await ended(product);
web?.kill('SIGTERM');
process.exit(code);
