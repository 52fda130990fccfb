// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

export interface SampleLoad {
  readonly regionKey: string;
  readonly year: number;
  readonly lines: number;
  readonly seed: number;
  /** Months of submission, in order. */
  readonly months: readonly string[];
  readonly wantedUntil: string;
  readonly loadedUntil: string | null;
}

const COLUMNS = `(select key from region where id = region_id) as "regionKey", year, lines, seed::int as seed, months, wanted_until as "wantedUntil", loaded_until as "loadedUntil"`;

export async function sampleLoad(tx: Tx): Promise<SampleLoad | null> {
  return (await tx.sql<SampleLoad>(`select ${COLUMNS} from sample_load where region_id = $1 for update`, [tx.regionId]))[0] ?? null;
}

export async function insertSampleLoad(tx: Tx, load: Omit<SampleLoad, 'loadedUntil' | 'regionKey'>): Promise<void> {
  await tx.execute(`insert into sample_load (region_id, year, lines, seed, months, wanted_until) values ($1, $2, $3, $4, $5, $6)`, [
    tx.regionId,
    load.year,
    load.lines,
    load.seed,
    load.months,
    load.wantedUntil,
  ]);
}

export async function wantUntil(tx: Tx, month: string): Promise<void> {
  await tx.execute(`update sample_load set wanted_until = $2 where region_id = $1`, [tx.regionId, month]);
}

export async function markLoaded(tx: Tx, month: string): Promise<void> {
  await tx.execute(`update sample_load set loaded_until = $2 where region_id = $1`, [tx.regionId, month]);
}

/** Sets the demo clock; it goes on from there. Refused by the database in a region that is no demo. */
export async function setClock(tx: Tx, to: Date): Promise<void> {
  await tx.execute(`update region set clock_offset = $2::timestamptz - now() where id = $1 and now() + clock_offset < $2::timestamptz`, [
    tx.regionId,
    to,
  ]);
}

/** For the first time only: puts the clock of a fresh demo region back to where its year begins. */
export async function startClock(tx: Tx, at: Date): Promise<void> {
  await tx.execute(`update region set clock_offset = $2::timestamptz - now() where id = $1 and clock_offset = '0'`, [tx.regionId, at]);
}

/** The import run of a month of the sample; null when there is none yet. */
export async function sampleRun(tx: Tx, label: string): Promise<{ id: string; files: number; closed: boolean } | null> {
  const [row] = await tx.sql<{ id: string; files: number; closed: boolean }>(
    `select r.id, (select count(*)::int from import_file f where f.region_id = r.region_id and f.run_id = r.id) as files, closed_at is not null as closed
       from import_run r where region_id = $1 and origin = 'voorbeeld' and label = $2`,
    [tx.regionId, label],
  );
  return row ?? null;
}

export async function keepThresholds(tx: Tx, percentages: readonly number[], from: string): Promise<void> {
  await tx.execute(
    `insert into signal_threshold (region_id, percentage, valid) select $1, p, daterange($3::date, null) from unnest($2::int[]) as t (p)
      where not exists (select 1 from signal_threshold s where s.region_id = $1 and s.percentage = p)`,
    [tx.regionId, percentages, from],
  );
}

/** Products by code and the versions recorded so far, by contract number. */
export async function productIds(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.sql<{ code: string; id: string }>(`select code, id from product where region_id = $1`, [tx.regionId]);
  return new Map(rows.map((r) => [r.code, r.id]));
}

export async function recordedVersions(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.sql<{ number: string; versions: number }>(
    `select c.number, count(v.id)::int as versions from contract c left join contract_version v on v.region_id = c.region_id and v.contract_id = c.id where c.region_id = $1 group by 1`,
    [tx.regionId],
  );
  return new Map(rows.map((r) => [r.number, r.versions]));
}

/**
 * Lets the planner look at what was loaded: it would take the region for nearly empty for some time yet, and choose ways that take
 * minutes. Before PostgreSQL 17 the worker may not ask for it, and the server says so in its log and does nothing.
 */
export async function analyseLoaded(tx: Tx): Promise<void> {
  await tx.execute(
    `analyze provider, contract, contract_line, contract_version, contract_version_period, contract_line_term, contract_terms, tariff, bestedingsruimte,
             product, allocation, message, declaration_line, posting, spend_rollup, line_rollup`,
  );
}
