// SPDX-License-Identifier: EUPL-1.2
// `--profile`: where the time of an import goes, on stderr. A profiled run is slower; its own time is not a measurement.
import { readdirSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { basename, join } from 'node:path';

/** Settings that let PostgreSQL sum its time per statement. */
export const STATEMENT_SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'top',
  'pg_stat_statements.track_planning': 'on',
  'pg_stat_statements.max': '5000',
};

const TOP = 40;
const STATEMENTS = `
  select query, sum(calls)::int as calls, sum(total_exec_time + total_plan_time) as ms, sum(total_plan_time) as plan_ms, sum(rows)::bigint as rows, sum(wal_bytes) as wal
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database()) group by query order by ms desc`;

/** Lines of a table: text columns last, numbers before. */
const tell = (text) => void process.stderr.write(`${text}\n`);
const short = (query) =>
  query
    .replace(/--[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^insert into s_finding \(.*?\) /, '[finding] ')
    .slice(0, 170);

export const startStatements = (client) => client.query('create extension if not exists pg_stat_statements; select pg_stat_statements_reset()');

/** The statements that took the server most, of which planning, and the write-ahead log they made. */
export async function tellStatements(client) {
  const { rows } = await client.query(STATEMENTS);
  const total = rows.reduce((sum, r) => sum + r.ms, 0);
  tell(`\nPostgreSQL: ${(total / 1000).toFixed(1)} s in ${rows.length} different statements`);
  tell('   ms   share  planning   calls      rows  WAL MB');
  for (const r of rows.slice(0, TOP)) {
    const cells = [r.ms.toFixed(0).padStart(6), `${((100 * r.ms) / total).toFixed(1)}%`.padStart(6), r.plan_ms.toFixed(0).padStart(8)];
    tell(`${[...cells, String(r.calls).padStart(8), r.rows.padStart(9), (Number(r.wal) / 1e6).toFixed(0).padStart(7)].join(' ')}  ${short(r.query)}`);
  }
}

/** Functions by the time spent in themselves. */
export function tellProcessor(title, profile) {
  const nodes = new Map(profile.nodes.map((n) => [n.id, n.callFrame]));
  const times = new Map();
  for (const [i, id] of profile.samples.entries()) {
    const { functionName, url, lineNumber } = nodes.get(id);
    const where = url ? ` ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}` : '';
    const name = `${functionName || '(anonymous)'}${where}`;
    times.set(name, (times.get(name) ?? 0) + profile.timeDeltas[i] / 1000);
  }
  const total = [...times.values()].reduce((a, b) => a + b, 0);
  tell(`\n${title}: ${(total / 1000).toFixed(1)} s`);
  for (const [name, ms] of [...times].sort((a, b) => b[1] - a[1]).slice(0, TOP / 2))
    tell(`${ms.toFixed(0).padStart(6)} ${`${((100 * ms) / total).toFixed(1)}%`.padStart(6)}  ${name}`);
}

/** Watches this process while it works. */
export async function watched(title, work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  try {
    return await work();
  } finally {
    const { profile } = await session.post('Profiler.stop');
    session.disconnect();
    tellProcessor(title, profile);
  }
}

/** Arguments with which a process of ours leaves its profile in a folder when it ends. */
export const leaveProfileIn = (folder) => ['--cpu-prof', `--cpu-prof-dir=${folder}`];

export function tellProfilesIn(title, folder) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.cpuprofile')))
    tellProcessor(`${title} (${basename(file)})`, JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
