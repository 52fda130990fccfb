// SPDX-License-Identifier: EUPL-1.2
// Asks for the first screen in a process of its own, so that what else the benchmark does costs it nothing. Told { url, headers,
// seconds } it asks, until then or until told { stop: true }; it answers with the times.
import { load } from './first-screen-load.js';

const MOST_SECONDS = 3600;
let running = new AbortController();

process.on('message', async ({ stop = false, url, headers, seconds }) => {
  if (stop) return running.abort();
  running = new AbortController();
  process.send(await load(url, headers, seconds ?? MOST_SECONDS, running.signal));
});
process.send({ ready: true });
