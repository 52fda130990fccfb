// SPDX-License-Identifier: EUPL-1.2
import { contains, toRange, inclusive, type LocalDate, type Period } from '#kernel';
import type { Tx } from '#platform';
import type { ContractMoment, StatedDuties } from '../domain/contract-moments.js';
import type { ContractTerm, NoticeUnit, RenewalMode, TermState } from '../domain/contract-term.js';
import type { StoredContract } from './contract.store.js';

export interface StoredTerm extends StoredContract {
  readonly number: string;
  readonly term: ContractTerm;
  readonly state: TermState;
  readonly originalCents: bigint | null;
  readonly source: string;
  readonly version: number;
}

interface TermRow {
  id: string;
  number: string;
  provider_id: string;
  from: LocalDate;
  until: LocalDate | null;
  initial_last: LocalDate;
  mode: RenewalMode;
  times: number | null;
  months: number;
  notice_length: number | null;
  notice_unit: NoticeUnit | null;
  renewed: number;
  notice_for: LocalDate | null;
  original_cents: string | null;
  source: string;
  version: number;
}

const stored = (row: TermRow): StoredTerm => ({
  id: row.id,
  number: row.number,
  providerId: row.provider_id,
  valid: { from: row.from, until: row.until },
  term: {
    mode: row.mode,
    times: row.times,
    months: row.months,
    notice: row.notice_length === null ? null : { length: row.notice_length, unit: row.notice_unit! },
  },
  state: { initialLast: row.initial_last, renewed: row.renewed, noticeFor: row.notice_for },
  originalCents: row.original_cents === null ? null : BigInt(row.original_cents),
  source: row.source,
  version: row.version,
});

/** A contract with its term, both locked until the end of the transaction; null when there is none. */
export const lockTerm = async (tx: Tx, number: string): Promise<StoredTerm | null> => (await lockTerms(tx, [number]))[0] ?? null;

/** The same for many, locked in the order every work takes contracts. */
export async function lockTerms(tx: Tx, numbers: readonly string[]): Promise<StoredTerm[]> {
  const rows = await tx.sql<TermRow>(
    `select c.id, c.number, c.provider_id, lower(c.valid) as from, upper(c.valid) as until, t.initial_last, t.mode, t.times, t.months, t.notice_length, t.notice_unit,
            t.renewed, t.notice_for, t.original_cents, t.source, t.version
       from contract c join contract_term t on t.region_id = c.region_id and t.contract_id = c.id
      where c.region_id = $1 and c.number = any($2) order by c.id for update of c, t`,
    [tx.regionId, numbers],
  );
  return rows.map(stored);
}

export async function insertTerm(
  tx: Tx,
  contract: { readonly id: string; readonly providerId: string },
  initialLast: LocalDate,
  term: ContractTerm,
  source: string,
): Promise<void> {
  await tx.execute(
    `insert into contract_term (region_id, contract_id, provider_id, initial_last, mode, times, months, notice_length, notice_unit, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.regionId,
      contract.id,
      contract.providerId,
      initialLast,
      term.mode,
      term.times,
      term.months,
      term.notice?.length ?? null,
      term.notice?.unit ?? null,
      source,
    ],
  );
}

export async function saveTerm(tx: Tx, { id, term, state, originalCents, source }: StoredTerm): Promise<void> {
  await tx.execute(
    `update contract_term set mode = $3, times = $4, months = $5, notice_length = $6, notice_unit = $7, renewed = $8, original_cents = $9, source = $10, version = version + 1
      where region_id = $1 and contract_id = $2`,
    [
      tx.regionId,
      id,
      term.mode,
      term.times,
      term.months,
      term.notice?.length ?? null,
      term.notice?.unit ?? null,
      state.renewed,
      originalCents?.toString() ?? null,
      source,
    ],
  );
}

export async function saveNotice(
  tx: Tx,
  contractId: string,
  notice: { readonly last: LocalDate; readonly by: 'regio' | 'aanbieder'; readonly reason: string },
): Promise<void> {
  await tx.execute(
    `update contract_term set notice_for = $3, notice_given_on = $4, notice_by = $5, notice_reason = $6, version = version + 1 where region_id = $1 and contract_id = $2`,
    [tx.regionId, contractId, notice.last, tx.today, notice.by, notice.reason],
  );
}

/** The moments of one contract. */
export interface MomentsOf {
  readonly id: string;
  readonly providerId: string;
  readonly moments: readonly ContractMoment[];
}

/** Puts the moments of contracts in the place of those that were computed before. */
export async function saveMoments(tx: Tx, contracts: readonly MomentsOf[]): Promise<void> {
  const rows = contracts.flatMap(({ id, providerId, moments }) => moments.map((m) => ({ id, providerId, ...m })));
  await tx.execute(`delete from contract_moment where region_id = $1 and contract_id = any($2)`, [tx.regionId, contracts.map((c) => c.id)]);
  await tx.execute(
    `insert into contract_moment (region_id, contract_id, provider_id, kind, on_date, conditional, about)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::boolean[], $7::text[]) on conflict do nothing`,
    [
      tx.regionId,
      rows.map((m) => m.id),
      rows.map((m) => m.providerId),
      rows.map((m) => m.kind),
      rows.map((m) => m.on),
      rows.map((m) => m.conditional),
      rows.map((m) => m.about),
    ],
  );
}

/** What contracts ask for in each stretch of their term from a day on, as known now; nothing where no version states anything. */
export async function statedDuties(tx: Tx, contracts: readonly string[], from: LocalDate): Promise<Map<string, StatedDuties[]>> {
  const rows = await tx.sql<StatedDuties & { readonly contractId: string }>(
    `select p.contract_id as "contractId", lower(p.valid) as from, upper(p.valid) - 1 as last, t.talk_months as "talkMonths", t.report_duties as reports
       from contract_version_period p join contract_terms t on t.region_id = p.region_id and t.version_id = contract_terms_version(p.region_id, p.version_id)
      where p.region_id = $1 and p.contract_id = any($2) and upper_inf(p.recorded) and p.valid && daterange($3::date, null)
        and exists (select 1 from contract_terms s where s.region_id = $1 and s.contract_id = p.contract_id) order by p.valid`,
    [tx.regionId, contracts, from],
  );
  const found = new Map<string, StatedDuties[]>();
  for (const { contractId, ...duty } of rows) found.set(contractId, [...(found.get(contractId) ?? []), duty]);
  return found;
}

export async function insertRenewal(
  tx: Tx,
  contract: StoredContract,
  renewal: {
    readonly no: number;
    readonly from: LocalDate;
    readonly last: LocalDate;
    readonly mode: RenewalMode;
    readonly decisionId: string | null;
    readonly versionId: string;
  },
): Promise<void> {
  const valid = inclusive(renewal.from, renewal.last);
  await tx.execute(
    `insert into contract_renewal (region_id, contract_id, provider_id, no, valid, mode, decision_id, version_id, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.regionId,
      contract.id,
      contract.providerId,
      renewal.no,
      toRange(valid),
      renewal.mode,
      renewal.decisionId,
      renewal.versionId,
      tx.now,
      tx.actor.name,
    ],
  );
  await tx.execute(`update contract set valid = daterange(lower(valid), $3) where region_id = $1 and id = $2`, [
    tx.regionId,
    contract.id,
    valid.until,
  ]);
}

/** The version that holds on a day as known now, and the stretch in which it does; null when none does. */
export async function versionOn(tx: Tx, contractId: string, day: LocalDate): Promise<{ id: string; no: number; valid: Period } | null> {
  const rows = await tx.sql<{ id: string; no: number; from: LocalDate; until: LocalDate | null }>(
    `select v.id, v.no, lower(p.valid) as from, upper(p.valid) as until from contract_version_period p join contract_version v on v.region_id = p.region_id and v.id = p.version_id
      where p.region_id = $1 and p.contract_id = $2 and upper_inf(p.recorded)`,
    [tx.regionId, contractId],
  );
  const found = rows.map(({ from, until, ...v }) => ({ ...v, valid: { from, until } })).find((v) => contains(v.valid, day));
  return found ?? null;
}
