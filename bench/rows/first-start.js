// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const AIM_FIRST = 15;
const AIM_SECOND = 5;
const PATIENCE_MS = 120_000;

function freePort() {
  return new Promise((ok) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => ok(port));
    });
  });
}

/** One `npm start`: seconds until the page and the API answer. The product is then stopped by the process id it wrote down. */
async function secondsToPage(folder) {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  npm.stdout.on('data', (text) => (said += text));
  npm.stderr.on('data', (text) => (said += text));
  const ended = new Promise((ok) => npm.once('close', ok));
  const answers = async (path) => (await fetch(`http://127.0.0.1:${port}${path}`).catch(() => null))?.ok ?? false;
  while (!(said.includes('Raamwerk is ready') && (await answers('/')) && (await answers('/api/v1/gezondheid')))) {
    if (npm.exitCode !== null || performance.now() - began > PATIENCE_MS) throw new Error(`npm start gave no page:\n${said}`);
    await sleep(20);
  }
  const seconds = (performance.now() - began) / 1000;
  process.kill(Number(readFileSync(join(folder, 'raamwerk.pid'), 'utf8').split(' ')[0]), 'SIGTERM');
  await ended;
  return seconds;
}

export default {
  id: 'first-start',
  measure: 'npm start on an empty data folder to the first usable page',
  against: 'none (seconds)',
  goal: `shown, aim ≤ ${AIM_FIRST} s; second start ≤ ${AIM_SECOND} s`,

  async run() {
    const home = mkdtempSync(join(tmpdir(), 'first-start-'));
    chmodSync(home, 0o755);
    try {
      const folder = join(home, 'data');
      const first = await secondsToPage(folder);
      const second = await secondsToPage(folder);
      return {
        ours: `${first.toFixed(1)} s`,
        reference: '-',
        ratio: null,
        holds: first <= AIM_FIRST && second <= AIM_SECOND,
        note: `second start ${second.toFixed(1)} s`,
      };
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
