// SPDX-License-Identifier: EUPL-1.2
// npm test: everything, in the order of the quickest answer first, and one closing line. See `npm test -- --help`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const HELP = `npm test                            everything
npm test -- unit libs/kernel        one part, one folder or file
npm test -- db libs/contracts -t 'bitemporal'
npm test -- types lint format       without running the product

Parts: types, lint, format (one check each), unit (with test/architecture), db (on a throw-away PostgreSQL), redis, browser, chaos, bench.
STANDARDS_DIR says where the official schemas are (default ../shared/standards), CHROMIUM_PATH which browser to use.`;

const MINUTES = { types: 5, lint: 5, format: 2, unit: 8, db: 16, redis: 8, browser: 16, chaos: 20, bench: 8 };
const PARTS = Object.keys(MINUTES);
const JEST_PARTS = ['unit', 'db', 'redis', 'browser', 'chaos'];

const args = process.argv.slice(2);
if (args.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const named = args.slice(0, args.findIndex((a) => !PARTS.includes(a)) >>> 0);
const filters = args.slice(named.length);
const whole = args.length === 0;
const chosen = named.length > 0 ? named : filters.length > 0 ? JEST_PARTS : PARTS;

// ---- what some suites need and a bare machine lacks: those are skipped, counted as skipped, and this line says how to run them

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((dir) => existsSync(join(dir, name)));
const standards = resolve(process.env.STANDARDS_DIR ?? '../shared/standards');
const chromium = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const ABSENT = [
  { parts: ['redis'], what: 'redis-server', absent: !onPath('redis-server'), cure: 'apt-get install -y redis-server' },
  { parts: ['browser'], what: 'Chromium', absent: !chromium || !existsSync(chromium), cure: 'apt-get install -y chromium' },
  { parts: [], what: 'Python 3', absent: !onPath('python3'), cure: 'apt-get install -y python3' },
  { parts: [], what: 'xmllint', absent: !onPath('xmllint'), cure: 'apt-get install -y libxml2-utils' },
  {
    parts: [],
    what: `the official schemas (STANDARDS_DIR=${standards})`,
    absent: !existsSync(standards),
    cure: 'put them beside the checkout: see CONTRIBUTING.md',
  },
].filter(({ absent }) => absent);

const env = {
  ...process.env,
  STANDARDS_DIR: standards,
  ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
};

// ---- running

const scratch = mkdtempSync(join(tmpdir(), 'raamwerk-results-'));
const running = new Set();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    for (const child of running) stop(child);
  });
}

function stop(child) {
  const send = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // it has already gone
    }
  };
  send('SIGTERM');
  setTimeout(() => send('SIGKILL'), 5_000).unref();
}

/** Runs a program of node in a process group of its own, so that whatever it started can be stopped with it. `done` ends a program that lingers. */
function node(part, program, { quiet = false, environment = process.env, done = () => false } = {}) {
  if (interrupted) return Promise.resolve({ code: 1, output: '', lingered: false, late: false });
  return new Promise((ok) => {
    const child = spawn(process.execPath, program, {
      detached: true,
      env: environment,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    running.add(child);
    let output = '';
    let late = false;
    let lingered = false;
    child.stdout?.on('data', (text) => (output += text));
    child.stderr?.on('data', (text) => (output += text));
    const limit = setTimeout(() => ((late = true), stop(child)), MINUTES[part] * 60_000);
    let seen = 0;
    const watch = setInterval(() => {
      if (done() && ++seen > 20) ((lingered = true), stop(child));
    }, 500);
    child.on('close', (code) => {
      clearTimeout(limit);
      clearInterval(watch);
      running.delete(child);
      ok({ code: code ?? 1, output, lingered, late });
    });
  });
}

const nothing = { passed: 0, failed: 0, skipped: 0, notes: [] };
const tally = (...all) => ({
  passed: all.reduce((n, t) => n + t.passed, 0),
  failed: all.reduce((n, t) => n + t.failed, 0),
  skipped: all.reduce((n, t) => n + t.skipped, 0),
  notes: all.flatMap((t) => t.notes),
});

/** A check that counts as one test. */
async function check(part, ...programs) {
  for (const program of programs) {
    const { code, output, late } = await node(part, program, { quiet: true });
    if (code === 0) continue;
    process.stdout.write(output);
    return { ...nothing, failed: 1, notes: [late ? `${part} took more than ${MINUTES[part]} minutes` : `${part} failed (see above)`] };
  }
  return { ...nothing, passed: 1 };
}

/** Parts of which two suites run side by side: each has databases, ports and processes of its own. */
const TWO_AT_A_TIME = ['db', 'chaos'];
const COLOURS = /\u001b\[\d+m/g;
const FIRST_LINES = 12;

/** Every failure once more at the end, where it is found without scrolling. */
const failures = (part, { testResults }) =>
  testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const told = (title, text) => `${part}: ${title}\n${text.replace(COLOURS, '').split('\n').slice(0, FIRST_LINES).join('\n')}`;
    if (failed.length > 0) return failed.map(({ fullName, failureMessages }) => told(fullName, failureMessages.join('\n')));
    return assertionResults.length === 0 && message ? [told(name.slice(root.length + 1), message)] : [];
  });

/** One jest project; the figures are jest's own. */
async function jest(part, extraEnv = {}) {
  const file = join(scratch, `${part}.json`);
  const program = [
    'node_modules/jest/bin/jest.js',
    ...filters,
    '--ci',
    '--passWithNoTests',
    '--json',
    `--outputFile=${file}`,
    '--selectProjects',
    part,
  ];
  if (part !== 'unit') program.splice(1, 0, '-w', TWO_AT_A_TIME.includes(part) ? '2' : '1');
  // no test name matches this: jest counts each as skipped and starts nothing
  if (ABSENT.some(({ parts }) => parts.includes(part))) program.splice(1, 0, '-t', '(?!)');
  const { code, late, lingered } = await node(part, program, { environment: { ...env, ...extraEnv }, done: () => existsSync(file) });
  if (!existsSync(file))
    return { ...nothing, failed: 1, notes: [late ? `${part} took more than ${MINUTES[part]} minutes` : `${part} ended without a result`] };
  const result = JSON.parse(readFileSync(file, 'utf8'));
  const counted = {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
    notes: failures(part, result),
  };
  const fault = lingered
    ? `${part} did not end: a test leaves a connection, a timer or a process behind`
    : late
      ? `${part} took more than ${MINUTES[part]} minutes`
      : code !== 0 && counted.failed === 0
        ? `${part} ended with code ${code}`
        : whole && counted.passed + counted.failed + counted.skipped === 0
          ? `${part} has no tests`
          : null;
  return fault ? tally(counted, { ...nothing, failed: 1, notes: [fault] }) : counted;
}

/** The benchmark at a hundredth of its size: that it runs and measures, not what it measures. Each row counts as one test. */
async function bench() {
  if (!existsSync('scripts/bench.js')) return { ...nothing, failed: 1, notes: ['scripts/bench.js is missing'] };
  const { code, output, late } = await node('bench', ['scripts/bench.js', '--scale', '0.01', '--json', ...filters], { quiet: true });
  const rows = output.split('\n').flatMap((line) => {
    try {
      const row = JSON.parse(line);
      return row && typeof row.id === 'string' ? [row] : [];
    } catch {
      return [];
    }
  });
  const skipped = rows.filter((row) => row.skipped).length;
  const counted = { passed: rows.length - skipped, failed: 0, skipped, notes: [] };
  if (code === 0 && rows.length > 0) return counted;
  process.stdout.write(output);
  const note = late ? `bench took more than ${MINUTES.bench} minutes` : code === 0 ? 'bench measured nothing' : `bench ended with code ${code}`;
  return tally(counted, { ...nothing, failed: 1, notes: [note] });
}

// ---- building first, when what was built is missing or older than its source

function newest(dir, skip = () => false) {
  if (!existsSync(dir)) return 0;
  return readdirSync(dir, { withFileTypes: true }).reduce((latest, entry) => {
    const path = join(dir, entry.name);
    if (skip(path)) return latest;
    return Math.max(latest, entry.isDirectory() ? newest(path, skip) : /\.(ts|tsx|css|html|svg|json)$/.test(entry.name) ? statSync(path).mtimeMs : 0);
  }, 0);
}

function build() {
  const built = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
  const notServer = (path) => path === join('apps', 'web') || /spec\.tsx?$/.test(path);
  const server = Math.max(...['apps', 'libs', 'migrations'].map((dir) => newest(dir, notServer))) > built('dist/migrations/index.js');
  const web = newest('apps/web') > built('dist/web/index.html');
  for (const part of [...(server ? ['server'] : []), ...(web && chosen.includes('browser') ? ['web'] : [])]) {
    const { status } = spawnSync(process.execPath, ['scripts/build.js', `--only=${part}`], { stdio: 'inherit' });
    if (status !== 0) return { ...nothing, failed: 1, notes: [`the ${part} does not build`] };
  }
  return nothing;
}

// ---- the run

const totals = [];
async function part(name, work) {
  if (!chosen.includes(name) || interrupted) return;
  const began = process.hrtime.bigint();
  const result = await work(name);
  const seconds = (Number(process.hrtime.bigint() - began) / 1e9).toFixed(1);
  totals.push({ name, seconds, ...result });
}

/** What comes after the quick checks, one after the other; parts in one row run side by side, for each leaves the machine idle half of its time. */
const ROWS = [['db'], ['redis'], ['browser', 'bench'], ['chaos']];
const ON_POSTGRES = ['db', 'redis', 'browser', 'chaos'];

async function rows(url) {
  for (const row of ROWS) await Promise.all(row.map((name) => part(name, name === 'bench' ? bench : () => jest(name, { TEST_DATABASE_URL: url }))));
}

async function runRows() {
  if (interrupted) return;
  if (!ON_POSTGRES.some((name) => chosen.includes(name))) return rows('');
  const { withPostgres } = await import('./with-postgres.js');
  await withPostgres(rows);
}

const webTypes = existsSync('apps/web/tsconfig.json') ? [['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json']] : [];
try {
  const built = build();
  if (built.failed > 0) totals.push({ name: 'build', seconds: '0.0', ...built });
  else {
    await Promise.all([
      part('unit', jest),
      (async () => {
        await part('types', () => check('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'], ...webTypes));
        await part('lint', () => check('lint', ['node_modules/eslint/bin/eslint.js', '.']));
        await part('format', () => check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']));
      })(),
    ]);
    await runRows();
  }
} catch (error) {
  totals.push({
    name: 'run',
    seconds: '0.0',
    ...nothing,
    failed: 1,
    notes: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

if (interrupted) totals.push({ name: 'run', seconds: '0.0', ...nothing, failed: 1, notes: ['interrupted'] });
const sum = tally(...totals);
if (sum.passed + sum.failed === 0) {
  sum.failed = 1;
  sum.notes.push('no test ran');
}
console.log();
for (const { name, seconds, passed, failed, skipped } of totals)
  console.log(
    `${name.padEnd(8)}${String(passed).padStart(6)} passed${String(failed).padStart(6)} failed${String(skipped).padStart(6)} skipped${seconds.padStart(9)} s`,
  );
for (const note of sum.notes) console.log(`✗ ${note}`);
if (sum.skipped > 0) for (const { what, cure } of ABSENT) console.log(`○ ${what} is absent, so its tests are skipped: ${cure}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;
