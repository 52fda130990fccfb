// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { changeOf, type StoredContent } from '../domain/change-content.js';
import type { KnownNames, OfferedChange } from '../domain/contract-content.js';
import type { RevisionChange } from '../domain/revision-change.js';

/** What a change names by code, as it is called on the day the changes begin. */
export async function knownNames(tx: Tx, on: LocalDate): Promise<KnownNames> {
  const products = await tx.sql<{ id: string; code: string; name: string; unit: string }>(
    `select id, code, name, unit from product where region_id = $1 and valid @> $2::date`,
    [tx.regionId, on],
  );
  const clauses = await tx.sql<{ key: string; title: string }>(
    `select distinct on (key) key, title from clause where region_id = $1 order by key, version desc`,
    [tx.regionId],
  );
  const kpis = await tx.sql<{ key: string; name: string; unit: string }>(
    `select distinct on (key) key, name, unit from kpi_definition where region_id = $1 order by key, version desc`,
    [tx.regionId],
  );
  return {
    products: new Map(products.map((p) => [p.code, p])),
    clauses: new Map(clauses.map((c) => [c.key, c.title])),
    kpis: new Map(kpis.map((k) => [k.key, k])),
  };
}

export interface ExceptionOf {
  readonly contractId: string;
  readonly changeNo: number;
  /** null: the change is left out for this contract. */
  readonly change: RevisionChange | null;
}

export async function exceptionsOf(tx: Tx, roundId: string): Promise<ExceptionOf[]> {
  const rows = await tx.sql<{ contractId: string; changeNo: number; kind: string; content: StoredContent | null }>(
    `select e.contract_id as "contractId", e.change_no as "changeNo", c.kind, e.content
       from revision_exception e join revision_change c on c.region_id = e.region_id and c.round_id = e.round_id and c.no = e.change_no
      where e.region_id = $1 and e.round_id = $2`,
    [tx.regionId, roundId],
  );
  return rows.map(({ kind, content, ...row }) => ({ ...row, change: content === null ? null : changeOf(kind, content) }));
}

export interface BookedCell {
  readonly line: number;
  readonly municipality: string;
  readonly segment: string;
  readonly cents: bigint;
}

/** A product line of a contract, and which segment it is of. */
export interface ClassifiedLine {
  readonly id: string;
  readonly contractId: string;
  readonly line: number;
  readonly segment: string;
}

/** Every line these contracts ever had; the segment by the newest classification. */
export async function classifiedLines(tx: Tx, contracts: readonly string[]): Promise<ClassifiedLine[]> {
  return tx.sql<ClassifiedLine>(
    `select cl.id, cl.contract_id as "contractId", cl.line_no as line, coalesce(c.block_key, pc.value_code, 'niet-ingedeeld') as segment
       from contract_line cl
       join contract c on c.region_id = $1 and c.id = cl.contract_id
       left join (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1) cf on true
       left join product_classification pc on pc.region_id = $1 and pc.classification_id = cf.id and pc.product_id = cl.product_id and pc.valid @> greatest($3::date, cf.valid_from)
      where cl.region_id = $1 and cl.contract_id = any($2)`,
    [tx.regionId, contracts, tx.today],
  );
}

/**
 * What was booked on these lines over the last twelve whole months of care, per municipality, by contract. Lines and sums are two
 * statements: in one the planner looks the sums up line by line.
 */
export async function bookedCells(tx: Tx, lines: readonly ClassifiedLine[]): Promise<Map<string, BookedCell[]>> {
  const sums = await tx.sql<{ line: string; municipality: string; cents: string }>(
    `select contract_line_id as line, municipality_code as municipality, sum(cents)::text as cents from spend_rollup
      where region_id = $1 and contract_line_id = any($2)
        and care_month >= date_trunc('month', $3::date) - interval '12 months' and care_month < date_trunc('month', $3::date) group by 1, 2`,
    [tx.regionId, lines.map((l) => l.id), tx.today],
  );
  const byId = new Map(lines.map((l) => [l.id, l]));
  const found = new Map<string, BookedCell[]>();
  for (const { line, municipality, cents } of sums) {
    const { contractId, line: no, segment } = byId.get(line)!;
    const cell = { line: no, municipality, segment, cents: BigInt(cents) };
    const known = found.get(contractId);
    if (known) known.push(cell);
    else found.set(contractId, [cell]);
  }
  return found;
}

/** What was found for one contract of a round. Cents null: nothing was booked on it. */
export interface PreviewedContract {
  readonly contractId: string;
  readonly providerId: string;
  /** null: no version holds on the day. */
  readonly sourceVersionId: string | null;
  /** The whole of what it becomes as canonical text; null: it cannot be. */
  readonly result: string | null;
  readonly oldCents: bigint | null;
  readonly newCents: bigint | null;
  readonly cumulative: number | null;
  readonly ground: string | null;
  readonly clause: string | null;
  readonly warnings: readonly string[];
  readonly faults: readonly string[];
  readonly difference: readonly OfferedChange[];
}

const texts = (list: readonly string[]): string => JSON.stringify(list.map((tekst) => ({ tekst })));
const shown = (rows: readonly OfferedChange[]): string =>
  JSON.stringify(rows.map((r) => ({ wijziging: r.change, soort: r.kind, onderdeel: r.part, oud: r.old, nieuw: r.new })));

/** What may still be computed anew: no outcome, and no letter that went out and holds. What a provider has before it, or signed, stays as it was sent. */
const FREE = `k.outcome is null and not exists (
  select 1 from revision_offer o where o.region_id = k.region_id and o.id = k.offer_id and o.offered_at is not null and o.state not in ('vervangen','ingetrokken'))`;

/** The contracts of a round that may still be computed anew. */
export async function freeContracts(tx: Tx, roundId: string): Promise<Set<string>> {
  const rows = await tx.sql<{ id: string }>(
    `select contract_id as id from revision_contract k where k.region_id = $1 and k.round_id = $2 and ${FREE}`,
    [tx.regionId, roundId],
  );
  return new Set(rows.map((row) => row.id));
}

/** Keeps a preview in the place of the one before, save for what was sent or is over; contracts that are not chosen any more go. */
export async function savePreview(tx: Tx, roundId: string, contracts: readonly PreviewedContract[]): Promise<void> {
  const gone = await tx.sql<{ id: string }>(
    `select contract_id as id from revision_contract where region_id = $1 and round_id = $2 and outcome is null and offer_id is null and contract_id <> all($3::uuid[])`,
    [tx.regionId, roundId, contracts.map((c) => c.contractId)],
  );
  if (gone.length > 0)
    for (const table of ['revision_effect', 'revision_contract'])
      await tx.execute(`delete from ${table} where region_id = $1 and round_id = $2 and contract_id = any($3)`, [
        tx.regionId,
        roundId,
        gone.map((k) => k.id),
      ]);
  await tx.execute(
    `insert into revision_contract as k (region_id, round_id, contract_id, provider_id, source_version_id, result, result_sha256, old_cents, new_cents, cumulative_basis_points, ground, clause_key, warnings, faults, difference)
     select $1, $2, x.contract_id, x.provider_id, x.version_id, x.result::jsonb, sha256(convert_to(x.result, 'UTF8')), x.old_cents, x.new_cents, x.cumulative, x.ground, x.clause, x.warnings::jsonb, x.faults::jsonb, x.difference::jsonb
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::bigint[], $8::bigint[], $9::bigint[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
            as x (contract_id, provider_id, version_id, result, old_cents, new_cents, cumulative, ground, clause, warnings, faults, difference)
     on conflict (region_id, round_id, contract_id) do update
       set source_version_id = excluded.source_version_id, result = excluded.result, result_sha256 = excluded.result_sha256, old_cents = excluded.old_cents, new_cents = excluded.new_cents,
           cumulative_basis_points = excluded.cumulative_basis_points, ground = excluded.ground, clause_key = excluded.clause_key, warnings = excluded.warnings,
           faults = excluded.faults, difference = excluded.difference
       where ${FREE}`,
    [
      tx.regionId,
      roundId,
      contracts.map((c) => c.contractId),
      contracts.map((c) => c.providerId),
      contracts.map((c) => c.sourceVersionId),
      contracts.map((c) => c.result),
      contracts.map((c) => c.oldCents?.toString() ?? null),
      contracts.map((c) => c.newCents?.toString() ?? null),
      contracts.map((c) => c.cumulative),
      contracts.map((c) => c.ground),
      contracts.map((c) => c.clause),
      contracts.map((c) => texts(c.warnings)),
      contracts.map((c) => texts(c.faults)),
      contracts.map((c) => shown(c.difference)),
    ],
  );
}

export interface EffectCell {
  readonly contractId: string;
  readonly municipality: string;
  readonly segment: string;
  readonly oldCents: bigint;
  readonly newCents: bigint;
}

/**
 * Keeps the money per contract, municipality and segment in the place of what was kept; a cell that stays as it was is not written. Of
 * contracts that may still be computed anew.
 */
export async function saveEffects(tx: Tx, roundId: string, cells: readonly EffectCell[], free: ReadonlySet<string>): Promise<void> {
  const kept = cells.filter((c) => free.has(c.contractId));
  const columns = [
    tx.regionId,
    roundId,
    kept.map((c) => c.contractId),
    kept.map((c) => c.municipality),
    kept.map((c) => c.segment),
    kept.map((c) => c.oldCents.toString()),
    kept.map((c) => c.newCents.toString()),
  ];
  await tx.execute(
    `delete from revision_effect e where e.region_id = $1 and e.round_id = $2 and e.contract_id = any($6)
        and (e.contract_id, e.municipality_code, e.segment_code) not in (select * from unnest($3::uuid[], $4::text[], $5::text[]))`,
    [...columns.slice(0, 5), [...free]],
  );
  await tx.execute(
    `insert into revision_effect as e (region_id, round_id, contract_id, municipality_code, segment_code, old_cents, new_cents)
     select $1, $2, x.* from unnest($3::uuid[], $4::text[], $5::text[], $6::bigint[], $7::bigint[]) as x
     on conflict (region_id, round_id, contract_id, municipality_code, segment_code) do update set old_cents = excluded.old_cents, new_cents = excluded.new_cents
       where (e.old_cents, e.new_cents) <> (excluded.old_cents, excluded.new_cents)`,
    columns,
  );
}

export interface AgreedContract {
  readonly contractId: string;
  readonly number: string;
  readonly resultSha256: string | null;
  readonly oldCents: string | null;
  readonly newCents: string | null;
  readonly ground: string | null;
  readonly clause: string | null;
  readonly deviation: string | null;
}

/** Contracts of a round that were agreed and are not recorded yet. */
export async function agreedContracts(tx: Tx, roundId: string, contracts: readonly string[]): Promise<AgreedContract[]> {
  return tx.sql<AgreedContract>(
    `select k.contract_id as "contractId", c.number, encode(k.result_sha256, 'hex') as "resultSha256", k.old_cents as "oldCents", k.new_cents as "newCents",
            k.ground, k.clause_key as clause, k.deviation
       from revision_contract k join contract c on c.region_id = k.region_id and c.id = k.contract_id
      where k.region_id = $1 and k.round_id = $2 and k.contract_id = any($3) and k.outcome in ('geaccepteerd','stil-aanvaard') and k.version_id is null
      order by c.number for update of k`,
    [tx.regionId, roundId, contracts],
  );
}

/** Which version was recorded of each of these contracts. */
export async function saveRecorded(
  tx: Tx,
  roundId: string,
  recorded: readonly { readonly contractId: string; readonly versionId: string }[],
): Promise<void> {
  await tx.execute(
    `update revision_contract k set version_id = x.version_id from unnest($3::uuid[], $4::uuid[]) as x (contract_id, version_id)
      where k.region_id = $1 and k.round_id = $2 and k.contract_id = x.contract_id`,
    [tx.regionId, roundId, recorded.map((r) => r.contractId), recorded.map((r) => r.versionId)],
  );
}

export async function saveApart(tx: Tx, roundId: string, contracts: readonly string[], fault: string): Promise<void> {
  await tx.execute(`update revision_contract set faults = $4 where region_id = $1 and round_id = $2 and contract_id = any($3)`, [
    tx.regionId,
    roundId,
    contracts,
    texts([fault]),
  ]);
}

/** Why each contract deviates from the test of its ground, as somebody wrote down. */
export async function deviationsOf(tx: Tx, roundId: string): Promise<Map<string, string>> {
  const rows = await tx.sql<{ id: string; deviation: string }>(
    `select contract_id as id, deviation from revision_contract where region_id = $1 and round_id = $2 and deviation is not null`,
    [tx.regionId, roundId],
  );
  return new Map(rows.map((row) => [row.id, row.deviation]));
}

/** @returns whether the round has such a contract without an outcome */
export async function saveDeviation(tx: Tx, roundId: string, number: string, reason: string): Promise<boolean> {
  const done = await tx.execute(
    `update revision_contract k set deviation = $4 from contract c where c.region_id = $1 and c.number = $3 and k.region_id = $1 and k.round_id = $2 and k.contract_id = c.id and k.outcome is null`,
    [tx.regionId, roundId, number, reason],
  );
  return done > 0;
}
