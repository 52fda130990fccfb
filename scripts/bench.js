// SPDX-License-Identifier: EUPL-1.2
// npm run bench -- [ID …] [--json] [--scale 0.01]: measures our figures against their references. Each row is a module in
// bench/rows; ours and the reference run in turn, and the medians count. Ends with 1 when a goal is not reached.
// --profile tells where the time goes (rows that can); --keep FOLDER keeps what a row prepares there for the next time.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';

const ROOT = new URL('../', import.meta.url);
const ROWS = new URL('bench/rows/', ROOT);

/** @typedef {{ ours: string, reference: string, ratio: number | null, holds: boolean, note?: string } | { skipped: string }} Outcome */
/** @typedef {{ id: string, measure: string, against: string, goal: string, run: (options: { scale: number, profile: boolean, keep: string | null }) => Promise<Outcome> }} Row */

/** @returns {Promise<Row[]>} */
async function loadRows() {
  const files = readdirSync(ROWS).filter((name) => name.endsWith('.js'));
  const modules = await Promise.all(files.sort().map((name) => import(new URL(name, ROWS).href)));
  return modules.map((module) => module.default);
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        scale: { type: 'string', default: '1' },
        profile: { type: 'boolean', default: false },
        keep: { type: 'string' },
      },
      allowPositionals: true,
    });
    const scale = Number(values.scale);
    if (!(scale > 0 && scale <= 1)) throw new Error('--scale takes a number above 0, at most 1');
    return { ids: positionals, json: values.json, scale, profile: values.profile, keep: values.keep ?? null };
  } catch (error) {
    fail(error.message);
  }
}

/** @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\nUsage: npm run bench -- [ID …] [--json] [--scale 0.01] [--profile] [--keep FOLDER]\n`);
  process.exit(2);
}

function buildWhenMissing() {
  if (existsSync(new URL('dist/apps/cli/src/main.js', ROOT))) return;
  const { status } = spawnSync(process.execPath, ['scripts/build.js', '--only=server'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}

function verdict({ skipped, holds }) {
  if (skipped !== undefined) return 'skipped';
  return holds ? 'holds' : 'MISSED';
}

function printRow(row, outcome) {
  const { skipped, ours = '-', reference = '-', ratio = null, note } = outcome;
  const figures = `ours ${ours}   reference ${reference}${ratio === null ? '' : `   ratio ${ratio.toFixed(2)}×`}`;
  process.stdout.write(`${verdict(outcome).padEnd(8)} ${row.id.padEnd(24)} ${skipped ?? figures}\n`);
  const details = [row.measure, `against ${row.against}`, `goal ${row.goal}`, note].filter(Boolean);
  for (const detail of details) process.stdout.write(`${' '.repeat(9)}${detail}\n`);
}

function printJson({ id, measure, goal }, { skipped, ours = null, reference = null, ratio = null, holds = null, note }) {
  process.stdout.write(`${JSON.stringify({ id, measure, ours, reference, ratio, goal, holds, note, skipped })}\n`);
}

const { ids, json, scale, profile, keep } = readOptions();
const rows = await loadRows();
const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
if (unknown.length > 0) fail(`Unknown row: ${unknown.join(', ')}. There are: ${rows.map(({ id }) => id).join(', ')}`);
buildWhenMissing();

const { end } = await import(new URL('bench/ending.js', ROOT));
let missed = false;
try {
  for (const row of rows.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
    const outcome = await row.run({ scale, profile, keep });
    missed ||= outcome.holds === false;
    (json ? printJson : printRow)(row, outcome);
  }
  // A smoke at a small scale shows that the rows run; only the full measure says whether a goal is reached.
  process.exitCode = missed && scale === 1 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  await end();
}
