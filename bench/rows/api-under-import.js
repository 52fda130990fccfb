// SPDX-License-Identifier: EUPL-1.2
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CONNECTIONS, p95, serve, sessionCookie } from '../first-screen-load.js';
import { startWorker, timedImport, untilQuiet } from '../timed-import.js';
import { READY, YEAR, yearRegion, yearLines } from '../year-region.js';

const SECONDS = 10;
const MAX_RATIO = 3;

/** Who asks for the first screen, in a process of its own. */
async function startAsking(page, headers) {
  const child = fork(fileURLToPath(new URL('../first-screen-process.js', import.meta.url)), { serialization: 'advanced' });
  const gone = once(child, 'exit').then(([code]) => Promise.reject(new Error(`asking for the first screen ended with ${code}`)));
  gone.catch(() => undefined);
  const told = () => Promise.race([once(child, 'message').then(([message]) => message), gone]);
  await told();
  return {
    /** @returns {Promise<number[]>} the times of a number of seconds */
    async forSeconds(seconds) {
      child.send({ url: page, headers, seconds });
      return (await told()).times;
    },
    /** @returns {Promise<{ times: number[], result: unknown }>} the times for as long as the work lasts */
    async during(work) {
      child.send({ url: page, headers });
      const answer = told();
      const result = await work();
      child.send({ stop: true });
      return { times: (await answer).times, result };
    },
    stop: () => child.disconnect(),
  };
}

async function measure(database, region, seconds) {
  const api = await serve('../dist/apps/api/src/main.js', await database.environment());
  const worker = await startWorker(database);
  const asking = await startAsking(`${api.url}/api/v1/vandaag?jaar=${YEAR}`, { cookie: await sessionCookie(api.url) });
  try {
    await asking.forSeconds(1);
    const before = await asking.forSeconds(seconds);
    const { times: under, result } = await asking.during(() => timedImport(database, region.files.year));
    await untilQuiet(database);
    const after = await asking.forSeconds(seconds);
    return { before: p95(before), under: p95(under), after: p95(after), asked: under.length, import: result };
  } finally {
    asking.stop();
    await worker.stop();
    await api.stop();
  }
}

export default {
  id: 'api-under-import',
  measure: `first screen of the API, ${CONNECTIONS} connections, p95 from the first file of a year of declarations to its last answer`,
  against: 'its p95 at rest, on the same database: the mean of just before the import and just after',
  goal: `≤ ${MAX_RATIO}×`,

  async run({ scale, keep = null }) {
    const region = await yearRegion(yearLines(scale), { keep });
    const database = await region.server.copyOf(READY, 'year_asked');
    try {
      const times = await measure(database, region, scale < 1 ? 1 : SECONDS);
      const rest = (times.before + times.after) / 2;
      const ratio = times.under / rest;
      return {
        ours: `${times.under.toFixed(1)} ms`,
        reference: `${rest.toFixed(1)} ms`,
        ratio,
        holds: ratio <= MAX_RATIO,
        note:
          `${region.lines} lines imported in ${(times.import.milliseconds / 1000).toFixed(1)} s while ${times.asked} screens were answered; ` +
          `p95 before ${times.before.toFixed(1)} ms, after ${times.after.toFixed(1)} ms`,
      };
    } finally {
      await database.drop();
    }
  },
};
