// SPDX-License-Identifier: EUPL-1.2
import { median } from '../alternate.js';
import { importHere } from '../timed-import.js';
import { fullYear, READY, yearLines, yearRegion } from '../year-region.js';

const ROUNDS = 5;
const MAX_RATIO = 1.3;

/** Everything but the files themselves, which grow by what comes in and by nothing else. */
const WARM = `create extension if not exists pg_prewarm;
  select sum(pg_prewarm(c.oid)) from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'i') and c.relname not like 'stored_file%'`;

/** Microseconds a line for the messages after the year, on a warm copy of a database. */
async function perLine(region, template) {
  const database = await region.server.copyOf(template, 'year_next');
  try {
    await database.owner((client) => client.query(WARM));
    const { milliseconds } = await importHere(database, region.files.next);
    return (milliseconds * 1000) / region.nextLines;
  } finally {
    await database.drop();
  }
}

export default {
  id: 'ledger-growth',
  measure: 'time a line for the next 10,000 lines, files taken in to booked, on a ledger of 450,000 lines; analysed and warm',
  against: 'the same lines on an empty ledger, analysed and warm, in turn',
  goal: `≤ ${MAX_RATIO}×`,

  async run({ scale, keep = null }) {
    const region = await yearRegion(yearLines(scale), { keep });
    const full = await fullYear(region);
    const rounds = [];
    for (let round = 0; round <= (scale < 1 ? 1 : ROUNDS); round++) {
      const times = { empty: await perLine(region, READY), full: await perLine(region, full) };
      // The first warms this process up.
      if (round > 0) rounds.push({ ...times, ratio: times.full / times.empty });
    }
    const ratio = median(rounds.map((r) => r.ratio));
    return {
      ours: `${median(rounds.map((r) => r.full)).toFixed(0)} µs`,
      reference: `${median(rounds.map((r) => r.empty)).toFixed(0)} µs`,
      ratio,
      holds: ratio <= MAX_RATIO,
      note: `${region.nextLines} lines onto ${region.lines}; ratios ${rounds.map((r) => r.ratio.toFixed(2)).join(', ')}`,
    };
  },
};
