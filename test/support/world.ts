// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The whole product as `npm start` runs it: embedded PostgreSQL, API, worker and page, with the start sample loaded. */
export interface World {
  readonly url: string;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');
const LOADED_WITHIN_MS = 240_000;

function freePort(): Promise<number> {
  return new Promise((ok, no) => {
    const server = createServer()
      .once('error', no)
      .listen(0, '127.0.0.1', () => {
        const { port } = server.address() as { port: number };
        server.close(() => ok(port));
      });
  });
}

/** Logs in and asks the page's own question: which months are in. */
async function loadedUntil(url: string): Promise<string | null> {
  const login = await fetch(`${url}/api/v1/sessie`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ email: 'controller@haaglanden.voorbeeld', wachtwoord: 'raamwerk-demo' }),
  });
  if (!login.ok) throw new Error(`login answered ${login.status}: ${await login.text()}`);
  const session = (await login.json()) as { geladenTotEnMet: string | null; volgendeMaand: string | null };
  return session.volgendeMaand ? session.geladenTotEnMet : null;
}

/** Starts the product on a folder and port of its own and waits until January to September are loaded. */
export async function startWorld(): Promise<World> {
  const home = mkdtempSync(join(tmpdir(), 'raamwerk-world-'));
  chmodSync(home, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, DATA_DIR: home, PORT: String(port), NODE_OPTIONS: '', DATABASE_URL: '', REDIS_URL: '' };
  const child = spawn(process.execPath, ['scripts/start.js'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-20_000)));
  const gone = new Promise<void>((ok) => child.once('exit', () => ok()));
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await Promise.race([gone, sleep(20_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))]);
    rmSync(home, { recursive: true, force: true });
  };
  const deadline = Date.now() + LOADED_WITHIN_MS;
  try {
    while (!said.includes('Raamwerk is ready')) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the product did not start:\n${said}`);
      await sleep(100);
    }
    // Log-ins are throttled: ask seldom.
    while ((await loadedUntil(url)) === null) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the sample was not loaded in time:\n${said}`);
      await sleep(5_000);
    }
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
