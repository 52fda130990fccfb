// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

export const CONNECTIONS = 10;

function freePort() {
  return new Promise((ok) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => ok(port));
    });
  });
}

/** Starts a server as a process of its own; the file is given from here. @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>} */
export async function serve(file, env) {
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
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => (child.kill('SIGTERM'), ended) };
}

/** A session of somebody who may see the first screen. */
export async function sessionCookie(url) {
  const answer = await fetch(`${url}/api/v1/sessie`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url },
    body: JSON.stringify({ email: 'controller@haaglanden.voorbeeld', wachtwoord: 'raamwerk-demo' }),
  });
  if (answer.status !== 201) throw new Error(`login answered ${answer.status}`);
  return answer.headers.get('set-cookie').split(';')[0];
}

/** The time within which 95% were answered; sorts the list. */
export function p95(times) {
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

/**
 * Asks for a page as fast as it is answered, over a few connections, for so many seconds or until told to stop.
 * @param {string[]} [paths] asked in turn instead of the address alone
 * @returns {Promise<{ perSecond: number, times: number[] }>}
 */
export function load(url, headers, duration, stop = null, paths = undefined) {
  return new Promise((done, failed) => {
    const times = [];
    const instance = autocannon(
      { url, headers, connections: CONNECTIONS, duration, timeout: 60, ...(paths ? { requests: paths.map((path) => ({ path })) } : {}) },
      (error, result) => {
        if (error) return failed(error);
        if (result.non2xx > 0 || result.errors > 0) return failed(new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`));
        done({ perSecond: times.length / result.duration, times });
      },
    );
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
    stop?.addEventListener('abort', () => instance.stop());
  });
}
