// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../alternate.js';
import { compareBatchSizes } from '../batch-sizes.js';
import { leaveProfileIn, startStatements, STATEMENT_SETTINGS, tellProfilesIn, tellStatements, watched } from '../profile.js';
import { timedCopy } from '../reference-copy.js';
import { startWorker, timedImport } from '../timed-import.js';
import { READY, yearLines, yearRegion } from '../year-region.js';

const ROUNDS = 3;
/** Batches of one take their time: sizes are compared on a small year. */
const SMALL = 0.01;
/** A smoke need not see every message in batches of one. */
const MESSAGES_OF_A_SMOKE = 60;
const MAX_RATIO = 6;
const STRETCH_RATIO = 4.5;

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

/** One year into a fresh copy of the prepared region. */
async function importOnce(region) {
  const database = await region.server.copyOf(READY, 'year_timed');
  const worker = await startWorker(database);
  try {
    return await timedImport(database, region.files.year);
  } finally {
    await worker.stop();
    await database.drop();
  }
}

async function profiledImport(region) {
  const folder = mkdtempSync(join(tmpdir(), 'raamwerk-profile-'));
  const database = await region.server.copyOf(READY, 'year_profiled');
  try {
    await database.owner(startStatements);
    const worker = await startWorker(database, leaveProfileIn(folder));
    const outcome = await watched('This process (takes the files in, then waits)', () => timedImport(database, region.files.year));
    await worker.stop();
    tellProfilesIn('Worker process', folder);
    await database.owner(tellStatements);
    return outcome;
  } finally {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mustBeSafe(server) {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const [row] = (await server.run(`show ${setting}`)).rows;
    if (row[setting] !== 'on') throw new Error(`${setting} is ${row[setting]}: what is measured would not survive a fall`);
  }
}

async function timedRound(region) {
  const before = await timedCopy(region.server);
  const ours = await importOnce(region);
  const after = await timedCopy(region.server);
  const reference = (before + after) / 2;
  return { ...ours, reference, ratio: ours.milliseconds / reference };
}

export default {
  id: 'year-import',
  measure: 'a year of declarations (450,000 lines) from files on disk to the last answer stored, both messages kept, by the worker process, fsync on',
  against: 'plain COPY of the same lines into a fixed table (primary key, one unique, one further index), before and after each import',
  goal: `≤ ${MAX_RATIO}× (stretch ${STRETCH_RATIO}×), each message answered, the same result for batches of 1, 7 and 500`,

  async run({ scale, profile = false, keep = null }) {
    const settings = profile ? STATEMENT_SETTINGS : {};
    const region = await yearRegion(yearLines(scale), { keep, settings });
    await mustBeSafe(region.server);
    await timedCopy(region.server);
    if (profile) await profiledImport(region);
    const rounds = [];
    for (let i = 0; i < (scale < 1 || profile ? 1 : ROUNDS); i++) rounds.push(await timedRound(region));
    const batches = profile
      ? { differ: [], text: 'batch sizes not compared' }
      : await compareBatchSizes(await yearRegion(yearLines(SMALL), { keep, settings }), scale < 1 ? MESSAGES_OF_A_SMOKE : Infinity);
    const { received } = rounds[0];
    const unanswered = Math.max(...rounds.map((r) => r.unanswered));
    const left = Math.max(...rounds.map((r) => region.lines - r.lines));
    const of = (key) => median(rounds.map((r) => r[key]));
    const ratio = of('ratio');
    return {
      ours: seconds(of('milliseconds')),
      reference: seconds(of('reference')),
      ratio,
      holds: ratio <= MAX_RATIO && unanswered === 0 && left === 0 && batches.differ.length === 0,
      note:
        `${region.lines} lines, ${received} messages, ${(region.bytes / 1e6).toFixed(0)} MB; taking in ${seconds(of('receiving'))}, dealing with ${seconds(of('dealing'))}; ` +
        `ratios ${rounds.map((r) => r.ratio.toFixed(2)).join(', ')}; ${left} lines left, ${unanswered} messages without an answer; ${batches.text}`,
    };
  },
};
