// SPDX-License-Identifier: EUPL-1.2
import { inclusive, toRange, type LocalDate, type Period } from '#kernel';
import type { Tx } from '#platform';
import type { RecordedChange, VersionPeriod } from '../domain/version-periods.js';
import type { RevisedVersion, RevisionGround } from '../domain/whole-version.js';

/** A version as it is written, whole. */
export interface WholeVersionRow {
  readonly id: string;
  readonly no: number;
  readonly contractId: string;
  readonly providerId: string;
  readonly agreed: Period;
  /** The ground in words: "kleine wijziging (Aw 2.163b)". */
  readonly groundWords: string;
  readonly summary: string;
  readonly revised: RevisedVersion;
  readonly ground: RevisionGround;
  readonly noticeDue: boolean;
}

/** What is known of a contract before its next version: the last number, and when each of its versions holds. */
export interface KnownVersions {
  readonly no: number;
  readonly periods: readonly VersionPeriod[];
}

interface PeriodRow {
  readonly contractId: string;
  readonly versionId: string;
  readonly no: number;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly recordedFrom: Date;
  readonly recordedUntil: Date | null;
}

/** By contract, to be read under its lock. */
export async function knownVersions(tx: Tx, contracts: readonly string[]): Promise<Map<string, KnownVersions>> {
  const rows = await tx.sql<PeriodRow>(
    `select v.contract_id as "contractId", v.id as "versionId", v.no, lower(p.valid) as from, upper(p.valid) as until,
            lower(p.recorded) as "recordedFrom", upper(p.recorded) as "recordedUntil"
       from contract_version v join contract_version_period p on p.region_id = v.region_id and p.version_id = v.id
      where v.region_id = $1 and v.contract_id = any($2)`,
    [tx.regionId, contracts],
  );
  const found = new Map<string, { no: number; periods: VersionPeriod[] }>();
  for (const { contractId, no, versionId, from, until, recordedFrom, recordedUntil } of rows) {
    const one = found.get(contractId) ?? { no: 0, periods: [] };
    one.no = Math.max(one.no, no);
    one.periods.push({ versionId, valid: { from, until }, recordedFrom, recordedUntil });
    found.set(contractId, one);
  }
  return found;
}

/** Versions as columns: region, then what the rows have in common. */
const owner = (tx: Tx, rows: readonly { readonly v: WholeVersionRow }[]): unknown[] => [
  tx.regionId,
  rows.map(({ v }) => v.id),
  rows.map(({ v }) => v.contractId),
  rows.map(({ v }) => v.providerId),
];

/** A list inside a column of lists: unnest would take the lists apart. Codes and ids hold no quotes. */
const listText = (list: readonly string[] | null): string | null => (list === null ? null : `{${list.map((each) => `"${each}"`).join(',')}}`);

/** Writes what the versions agree on products and on what may be spent, each table in one statement. */
export async function insertWholeVersions(tx: Tx, versions: readonly WholeVersionRow[]): Promise<void> {
  const heads = versions.map((v) => ({ v }));
  await tx.execute(
    `insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by)
     select $1, x.*, $9, $10 from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::daterange[]) as x`,
    [
      ...owner(tx, heads),
      versions.map((v) => v.no),
      versions.map((v) => v.groundWords),
      versions.map((v) => v.summary),
      versions.map((v) => toRange(v.agreed)),
      tx.now,
      tx.actor.name,
    ],
  );
  const idOf = await lineIds(tx, versions);
  const lines = versions.flatMap((v) => v.revised.lines.map((line) => ({ v, line, id: idOf.get(`${v.contractId} ${line.line}`)! })));
  await tx.execute(
    `insert into contract_line_term (region_id, version_id, contract_id, provider_id, contract_line_id, unit, funding_mode, taakgericht_rule, municipalities)
     select $1, x.version_id, x.contract_id, x.provider_id, x.line_id, x.unit, x.mode, x.rule, x.municipalities::text[]
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[])
            as x (version_id, contract_id, provider_id, line_id, unit, mode, rule, municipalities)`,
    [
      ...owner(tx, lines),
      lines.map((l) => l.id),
      lines.map((l) => l.line.unit),
      lines.map((l) => l.line.fundingMode),
      lines.map((l) => l.line.taakgerichtRule),
      lines.map((l) => listText(l.line.municipalities)),
    ],
  );
  const tariffs = lines.flatMap(({ v, line, id }) => line.tariffs.map((tariff) => ({ v, id, tariff })));
  await tx.execute(
    `insert into tariff (region_id, version_id, provider_id, contract_line_id, valid, cents)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::daterange[], $6::bigint[])`,
    [
      tx.regionId,
      tariffs.map((t) => t.v.id),
      tariffs.map((t) => t.v.providerId),
      tariffs.map((t) => t.id),
      tariffs.map(({ tariff }) => toRange(inclusive(tariff.from, tariff.until))),
      tariffs.map(({ tariff }) => tariff.cents.toString()),
    ],
  );
  const rooms = versions.flatMap((v) => v.revised.rooms.map((room) => ({ v, room })));
  await tx.execute(
    `insert into bestedingsruimte (region_id, version_id, contract_id, provider_id, year, grain, segment_code, product_ids, grain_key, cents, consequence)
     select $1, x.version_id, x.contract_id, x.provider_id, x.year, x.grain, x.segment, x.products::uuid[], x.key, x.cents, x.consequence
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[], $10::bigint[], $11::text[])
            as x (version_id, contract_id, provider_id, year, grain, segment, products, key, cents, consequence)`,
    [
      ...owner(tx, rooms),
      rooms.map(({ room }) => room.year),
      rooms.map(({ room }) => room.grain),
      rooms.map(({ room }) => room.segmentCode),
      rooms.map(({ room }) => listText(room.productIds)),
      rooms.map(({ room }) => room.grainKey),
      rooms.map(({ room }) => room.cents?.toString() ?? null),
      rooms.map(({ room }) => room.consequence),
    ],
  );
  await tx.execute(
    `insert into contract_change (region_id, version_id, contract_id, provider_id, ground, clause_key, explanation, cents, indexation, deviation, notice_due)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::bigint[], $9::boolean[], $10::text[], $11::boolean[])`,
    [
      ...owner(tx, heads),
      versions.map((v) => v.ground.ground),
      versions.map((v) => v.ground.clause),
      versions.map((v) => v.ground.explanation),
      versions.map((v) => v.ground.cents?.toString() ?? null),
      versions.map((v) => v.ground.indexation),
      versions.map((v) => v.ground.deviation),
      versions.map((v) => v.noticeDue),
    ],
  );
}

/** The identity of each product line, which it keeps over all versions; a line that was never there gets its own. By "contract line". */
async function lineIds(tx: Tx, versions: readonly WholeVersionRow[]): Promise<Map<string, string>> {
  const contracts = versions.map((v) => v.contractId);
  const load = async (): Promise<Map<string, string>> => {
    const rows = await tx.sql<{ id: string; contract: string; line: number }>(
      `select id, contract_id as contract, line_no as line from contract_line where region_id = $1 and contract_id = any($2)`,
      [tx.regionId, contracts],
    );
    return new Map(rows.map((row) => [`${row.contract} ${row.line}`, row.id]));
  };
  const known = await load();
  const added = versions.flatMap((v) => v.revised.lines.filter((l) => !known.has(`${v.contractId} ${l.line}`)).map((line) => ({ v, line })));
  if (added.length === 0) return known;
  await tx.execute(
    `insert into contract_line (region_id, contract_id, provider_id, line_no, product_id) select $1, * from unnest($2::uuid[], $3::uuid[], $4::int[], $5::uuid[])`,
    [
      tx.regionId,
      added.map(({ v }) => v.contractId),
      added.map(({ v }) => v.providerId),
      added.map(({ line }) => line.line),
      added.map(({ line }) => line.productId),
    ],
  );
  return load();
}

/** Ends what is no longer known and opens what is, closed ones first: the exclusion constraint looks at every statement. */
export async function savePeriodsOf(
  tx: Tx,
  changes: readonly { readonly contractId: string; readonly providerId: string; readonly change: RecordedChange }[],
): Promise<void> {
  const closed = changes.flatMap(({ contractId, change }) => change.close.map((p) => ({ contractId, ...p })));
  await tx.execute(
    `update contract_version_period p set recorded = tstzrange(lower(p.recorded), $5)
       from unnest($2::uuid[], $3::uuid[], $4::daterange[]) as x (contract_id, version_id, valid)
      where p.region_id = $1 and p.contract_id = x.contract_id and p.version_id = x.version_id and p.valid = x.valid and upper_inf(p.recorded)`,
    [tx.regionId, closed.map((p) => p.contractId), closed.map((p) => p.versionId), closed.map((p) => toRange(p.valid)), tx.now],
  );
  const opened = changes.flatMap(({ contractId, providerId, change }) => change.open.map((p) => ({ contractId, providerId, ...p })));
  await tx.execute(
    `insert into contract_version_period (region_id, version_id, contract_id, provider_id, valid, recorded)
     select $1, x.*, tstzrange($6, null) from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::daterange[]) as x`,
    [
      tx.regionId,
      opened.map((p) => p.versionId),
      opened.map((p) => p.contractId),
      opened.map((p) => p.providerId),
      opened.map((p) => toRange(p.valid)),
      tx.now,
    ],
  );
}

/** The version whose agreements hold in each contract on a day, as known now; absent where none state any. By contract. */
export async function statedOn(
  tx: Tx,
  contracts: readonly { readonly contractId: string; readonly from: LocalDate }[],
): Promise<Map<string, string>> {
  const rows = await tx.sql<{ contract: string; id: string | null }>(
    `select p.contract_id as contract, contract_terms_version($1::smallint, p.version_id) as id
       from unnest($2::uuid[], $3::date[]) as x (contract_id, day)
       join contract_version_period p on p.region_id = $1 and p.contract_id = x.contract_id and upper_inf(p.recorded) and p.valid @> x.day`,
    [tx.regionId, contracts.map((c) => c.contractId), contracts.map((c) => c.from)],
  );
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.contract, row.id]])));
}

/** Within it versions are written whole before their words are; see migration 39. */
export async function withWordsAtTheEnd(tx: Tx, versions: readonly string[], write: () => Promise<void>): Promise<void> {
  await tx.sql(`select set_config('app.contract_search', 'later', true)`);
  await write();
  await tx.sql(
    `select contract_search_write(array_fill($1::smallint, array[cardinality($2::uuid[])]), $2::uuid[]), set_config('app.contract_search', '', true)`,
    [tx.regionId, versions],
  );
}
