// SPDX-License-Identifier: EUPL-1.2
import { median } from '../alternate.js';
import { CONNECTIONS, load, p95, serve, sessionCookie } from '../first-screen-load.js';
import { loadedRegion } from '../loaded-region.js';

const SECONDS = 8;
const ROUNDS = 3;
const MIN_RATIO = 0.6;

export default {
  id: 'first-screen',
  measure: `first screen of the API, ${CONNECTIONS} connections, session and row-level security included: requests/s`,
  against: 'bare Fastify + pg, the same SELECT prepared',
  goal: `≥ ${MIN_RATIO}× its requests/s; p95 shown`,

  async run({ scale }) {
    const { database, lines } = await loadedRegion(scale);
    const duration = scale < 1 ? 1 : SECONDS;
    const ours = await serve('../dist/apps/api/src/main.js', await database.environment());
    const bare = await serve('./bare-fastify.js', { DATABASE_URL: database.url });
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
        note: `${lines} lines; p95 ${median(rounds.map((r) => p95(r.ours.times))).toFixed(0)} ms, bare ${median(rounds.map((r) => p95(r.bare.times))).toFixed(0)} ms`,
      };
    } finally {
      await ours.stop();
      await bare.stop();
    }
  },
};
