// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';

export interface WaitingContract {
  readonly id: string;
  readonly number: string;
  readonly lines: number;
  /** Somebody recorded a version at this moment or later: knowledge is recorded in order. */
  readonly ahead: boolean;
}

/** The next contracts of a run that wait, held until the end of the transaction, in the order every run takes them. */
export async function nextContracts(tx: Tx, runId: string, most: number): Promise<WaitingContract[]> {
  await tx.sql(
    `select c.id from contract c
      where c.region_id = $1 and c.id in (select contract_id from indexation_contract where region_id = $1 and run_id = $2 and state = 'wacht' order by contract_id limit $3)
      order by c.id for update`,
    [tx.regionId, runId, most],
  );
  return tx.sql<WaitingContract>(
    `select c.id, c.number, k.lines,
            exists (select 1 from contract_version_period x where x.region_id = $1 and x.contract_id = c.id and lower(x.recorded) >= $4) as ahead
       from indexation_contract k join contract c on c.region_id = k.region_id and c.id = k.contract_id
      where k.region_id = $1 and k.run_id = $2 and k.state = 'wacht' order by k.contract_id limit $3`,
    [tx.regionId, runId, most, tx.now],
  );
}

export async function skipContracts(tx: Tx, runId: string, contracts: readonly string[], reason: string): Promise<void> {
  await tx.execute(
    `update indexation_contract set state = 'overgeslagen', reason = $4 where region_id = $1 and run_id = $2 and contract_id = any($3)`,
    [tx.regionId, runId, contracts, reason],
  );
}

/** What hangs under a version and goes along unchanged when its tariffs are indexed; the tariffs themselves are written apart. */
export const VERSION_PARTS: Readonly<Record<string, readonly string[]>> = {
  contract_line_term: ['contract_line_id', 'contract_id', 'provider_id', 'unit', 'funding_mode', 'taakgericht_rule', 'municipalities'],
  bestedingsruimte: ['contract_id', 'provider_id', 'year', 'grain', 'segment_code', 'product_ids', 'grain_key', 'cents', 'consequence'],
  // Where the source states the other agreements anew, so does its copy; where it does not, those before it go on (migration 13).
  contract_terms: ['contract_id', 'provider_id', 'talk_months', 'report_duties'],
  contract_clause: ['contract_id', 'provider_id', 'position', 'clause_key', 'clause_version'],
  contract_kpi: ['contract_id', 'provider_id', 'kpi_key', 'kpi_version', 'norm', 'band', 'frequency', 'consequence'],
  contract_capacity: ['contract_id', 'provider_id', 'line', 'name', 'location', 'unit', 'amount'],
};

/** The versions that this run made of these contracts, with what they hold. */
const MADE = `indexation_version iv join contract_version v on v.region_id = iv.region_id and v.id = iv.version_id`;
const OF_BATCH = `iv.region_id = $1 and iv.run_id = $2 and iv.contract_id = any($3)`;

interface Piece {
  readonly contractId: string;
  readonly providerId: string;
  readonly versionId: string;
  readonly valid: string;
}

/** What is recorded, and how each version of it is called. */
export interface IndexedRun {
  readonly id: string;
  readonly effectiveFrom: string;
  readonly ground: string;
  readonly summary: string;
}

/** With the version that was made of it. */
interface MadePiece extends Piece {
  readonly id: string;
}

/**
 * Records the indexed tariffs of these contracts as new versions from a day on, in a handful of statements however many there are. Each
 * version that holds from that day goes on as a copy with its new tariffs; what was known before stays askable (version-periods.ts, the
 * same rule for one version). @returns how many versions
 */
export async function recordIndexed(tx: Tx, run: IndexedRun, contracts: readonly string[]): Promise<number> {
  const batch = [tx.regionId, run.id, contracts];
  const pieces = await tx.sql<Piece>(
    `select p.contract_id as "contractId", p.provider_id as "providerId", p.version_id as "versionId", (p.valid * daterange($4::date, null))::text as valid
       from contract_version_period p
      where p.region_id = $1 and p.contract_id = any($3) and upper_inf(p.recorded) and p.valid && daterange($4::date, null)
        and exists (select 1 from indexation_line l where l.region_id = $1 and l.run_id = $2 and l.contract_id = p.contract_id and l.source_version_id = p.version_id)
      order by p.contract_id, p.valid`,
    [...batch, run.effectiveFrom],
  );
  if (pieces.length === 0) return 0;
  const made = await insertVersions(tx, run, pieces);
  for (const [table, columns] of Object.entries(VERSION_PARTS))
    await tx.execute(
      `insert into ${table} (region_id, version_id, ${columns.join(', ')})
       select o.region_id, iv.version_id, ${columns.map((c) => `o.${c}`).join(', ')}
         from indexation_version iv join ${table} o on o.region_id = iv.region_id and o.version_id = iv.source_version_id where ${OF_BATCH}`,
      batch,
    );
  const whole = await insertTariffs(tx, run.id, contracts, made);
  await insertGrounds(tx, run, made, whole);
  await savePeriods(tx, run, contracts);
  await tx.execute(`update indexation_contract set state = 'vastgelegd' where region_id = $1 and run_id = $2 and contract_id = any($3)`, batch);
  return pieces.length;
}

/**
 * The tariffs of the new versions: as approved where the run indexes them, as they were elsewhere. Put together here and not in one join:
 * of rows that were written a moment ago the planner knows nothing, and looks through them row by row.
 */
async function insertTariffs(tx: Tx, runId: string, contracts: readonly string[], pieces: readonly MadePiece[]): Promise<Set<string>> {
  const approved = await tx.sql<{ key: string; cents: string }>(
    `select source_version_id || ' ' || contract_line_id || ' ' || valid as key, new_cents as cents from indexation_line where region_id = $1 and run_id = $2 and contract_id = any($3)`,
    [tx.regionId, runId, contracts],
  );
  const indexed = new Map(approved.map((line) => [line.key, line.cents]));
  const agreed = await tx.sql<{ piece: string; line: string; provider: string; valid: string; cents: string }>(
    `select p.piece, o.contract_line_id as line, o.provider_id as provider, (o.valid * p.valid)::text as valid, o.cents
       from unnest($2::uuid[], $3::daterange[]) with ordinality as p (version_id, valid, piece)
       join tariff o on o.region_id = $1 and o.version_id = p.version_id
      where not isempty(o.valid * p.valid)`,
    [tx.regionId, pieces.map((p) => p.versionId), pieces.map((p) => p.valid)],
  );
  const pieceOf = (row: { readonly piece: string }): MadePiece => pieces[Number(row.piece) - 1]!;
  const priceOf = (row: (typeof agreed)[number]): string | undefined => indexed.get(`${pieceOf(row).versionId} ${row.line} ${row.valid}`);
  await tx.execute(
    `insert into tariff (region_id, version_id, contract_line_id, provider_id, valid, cents)
     select $1, * from unnest($2::uuid[], $3::bigint[], $4::uuid[], $5::daterange[], $6::bigint[])`,
    [
      tx.regionId,
      agreed.map((row) => pieceOf(row).id),
      agreed.map((row) => row.line),
      agreed.map((row) => row.provider),
      agreed.map((row) => row.valid),
      agreed.map((row) => priceOf(row) ?? row.cents),
    ],
  );
  const partly = new Set(agreed.filter((row) => priceOf(row) === undefined).map((row) => pieceOf(row).id));
  return new Set(pieces.map((piece) => piece.id).filter((id) => !partly.has(id)));
}

/**
 * The legal ground of the change: the clause on indexation (Aw 2.163c). Where every tariff goes up and the value of the contract is known,
 * the indexed value is the base of later changes; it counts once per contract. Elsewhere the amount is not known.
 */
async function insertGrounds(tx: Tx, run: IndexedRun, pieces: readonly MadePiece[], whole: ReadonlySet<string>): Promise<void> {
  const first = new Set(pieces.filter((piece, n) => pieces[n - 1]?.contractId !== piece.contractId).map((piece) => piece.id));
  await tx.execute(
    `insert into contract_change (region_id, version_id, contract_id, provider_id, ground, clause_key, explanation, cents, indexation, notice_due)
     select $1, x.id, x.contract_id, x.provider_id, '2.163c', (select max(key) from clause where region_id = $1 and key = 'indexering'), $7,
            case when not x.first then 0 when x.whole then
              round((t.original_cents + coalesce((select sum(h.cents) from contract_change h where h.region_id = $1 and h.contract_id = x.contract_id and h.indexation), 0))
                    * (r.numerator - r.denominator) / r.denominator) end,
            true, false
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::boolean[], $6::boolean[]) as x (id, contract_id, provider_id, first, whole)
       join indexation_run r on r.region_id = $1 and r.id = $8
       left join contract_term t on t.region_id = $1 and t.contract_id = x.contract_id`,
    [
      tx.regionId,
      pieces.map((p) => p.id),
      pieces.map((p) => p.contractId),
      pieces.map((p) => p.providerId),
      pieces.map((p) => first.has(p.id)),
      pieces.map((p) => whole.has(p.id)),
      run.summary,
      run.id,
    ],
  );
}

async function insertVersions(
  tx: Tx,
  run: { readonly id: string; readonly ground: string; readonly summary: string },
  pieces: readonly Piece[],
): Promise<MadePiece[]> {
  const ids = pieces.map(() => newId(tx.now.getTime()));
  const column = (of: (piece: Piece) => string): string[] => pieces.map(of);
  await tx.execute(
    `insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by)
     select $1, x.id, x.contract_id, x.provider_id, known.no + row_number() over (partition by x.contract_id order by x.valid), $6, $7, x.valid, $8, $9
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::daterange[]) as x (id, contract_id, provider_id, valid)
       join (select contract_id, max(no) as no from contract_version where region_id = $1 and contract_id = any($3) group by contract_id) known using (contract_id)`,
    [
      tx.regionId,
      ids,
      column((p) => p.contractId),
      column((p) => p.providerId),
      column((p) => p.valid),
      run.ground,
      run.summary,
      tx.now,
      tx.actor.name,
    ],
  );
  await tx.execute(
    `insert into indexation_version (region_id, run_id, version_id, contract_id, provider_id, source_version_id)
     select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[])`,
    [tx.regionId, run.id, ids, column((p) => p.contractId), column((p) => p.providerId), column((p) => p.versionId)],
  );
  return pieces.map((piece, n) => ({ ...piece, id: ids[n]! }));
}

/** Ends what is no longer known, opens what is left of it before the day, then the new versions. */
async function savePeriods(tx: Tx, run: { readonly id: string; readonly effectiveFrom: string }, contracts: readonly string[]): Promise<void> {
  const closed = await tx.sql<Piece>(
    `update contract_version_period p set recorded = tstzrange(lower(p.recorded), $4)
       from ${MADE}
      where ${OF_BATCH} and p.region_id = $1 and p.contract_id = iv.contract_id and p.version_id = iv.source_version_id and upper_inf(p.recorded) and p.valid && v.agreed
      returning p.contract_id as "contractId", p.provider_id as "providerId", p.version_id as "versionId",
                case when lower(p.valid) < $5::date then daterange(lower(p.valid), $5::date)::text else 'empty' end as valid`,
    [tx.regionId, run.id, contracts, tx.now, run.effectiveFrom],
  );
  const left = closed.filter((piece) => piece.valid !== 'empty');
  await tx.execute(
    `insert into contract_version_period (region_id, version_id, contract_id, provider_id, valid, recorded)
     select $1, x.version_id, x.contract_id, x.provider_id, x.valid, tstzrange($6, null)
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::daterange[]) as x (version_id, contract_id, provider_id, valid)`,
    [tx.regionId, left.map((p) => p.versionId), left.map((p) => p.contractId), left.map((p) => p.providerId), left.map((p) => p.valid), tx.now],
  );
  await tx.execute(
    `insert into contract_version_period (region_id, version_id, contract_id, provider_id, valid, recorded)
     select iv.region_id, iv.version_id, iv.contract_id, iv.provider_id, v.agreed, tstzrange($4, null) from ${MADE} where ${OF_BATCH}`,
    [tx.regionId, run.id, contracts, tx.now],
  );
}
