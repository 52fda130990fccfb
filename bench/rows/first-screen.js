// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { median } from '../alternate.js';
import { loadedRegion } from '../loaded-region.js';

const CONNECTIONS = 10;
const SECONDS = 8;
const ROUNDS = 3;
const MIN_RATIO = 0.6;

function freePort() {
  return new Promise((ok) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => ok(port));
    });
  });
}

/** Starts a server as a process of its own. @returns {Promise<{ url: string, stop: () => Promise<void> }>} */
async function serve(file, env) {
  const port = await freePort();
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise((ok) => child.once('exit', ok));
  await new Promise((ok, no) => {
    child.once('message', ok);
    child.once('exit', () => no(new Error(`${file} ended before it was ready`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => (child.kill('SIGTERM'), ended) };
}

async function sessionCookie(url) {
  const answer = await fetch(`${url}/api/v1/sessie`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ email: 'controller@haaglanden.voorbeeld', wachtwoord: 'raamwerk-demo' }),
  });
  if (answer.status !== 201) throw new Error(`login answered ${answer.status}`);
  return answer.headers.get('set-cookie').split(';')[0];
}

/** Requests a second and the time within which 95% of them were answered. */
function load(url, headers, duration) {
  return new Promise((done, failed) => {
    const times = [];
    const instance = autocannon({ url, headers, connections: CONNECTIONS, duration, timeout: 60 }, (error, result) => {
      if (error) return failed(error);
      if (result.non2xx > 0 || result.errors > 0) return failed(new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`));
      times.sort((a, b) => a - b);
      done({ perSecond: times.length / result.duration, p95: times[Math.ceil(times.length * 0.95) - 1] ?? 0 });
    });
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

export default {
  id: 'first-screen',
  measure: `first screen of the API, ${CONNECTIONS} connections, session and row-level security included: requests/s`,
  against: 'bare Fastify + pg, the same SELECT prepared',
  goal: `≥ ${MIN_RATIO}× its requests/s; p95 shown`,

  async run({ scale }) {
    const region = await loadedRegion(scale);
    const duration = scale < 1 ? 1 : SECONDS;
    const ours = await serve('../../dist/apps/api/src/main.js', {
      API_DATABASE_URL: region.addresses.raamwerk_api,
      WORKER_DATABASE_URL: region.addresses.raamwerk_worker,
      RELAY_DATABASE_URL: region.addresses.raamwerk_relay,
      KEY_FILE: region.keyFile,
      DATA_DIR: region.home,
      LOG_LEVEL: 'error',
    });
    const bare = await serve('../bare-fastify.js', { DATABASE_URL: region.ownerUrl });
    try {
      const headers = { cookie: await sessionCookie(ours.url) };
      const page = `${ours.url}/api/v1/vandaag?jaar=2025`;
      await load(page, headers, 1);
      await load(bare.url, {}, 1);
      const rounds = [];
      for (let i = 0; i < (scale < 1 ? 1 : ROUNDS); i++)
        rounds.push({ bare: await load(bare.url, {}, duration), ours: await load(page, headers, duration) });
      const [a, b] = [median(rounds.map((r) => r.ours.perSecond)), median(rounds.map((r) => r.bare.perSecond))];
      return {
        ours: `${a.toFixed(1)} /s`,
        reference: `${b.toFixed(1)} /s`,
        ratio: a / b,
        holds: a / b >= MIN_RATIO,
        note: `${region.lines} lines; p95 ${median(rounds.map((r) => r.ours.p95)).toFixed(0)} ms, bare ${median(rounds.map((r) => r.bare.p95)).toFixed(0)} ms`,
      };
    } finally {
      await ours.stop();
      await bare.stop();
    }
  },
};
