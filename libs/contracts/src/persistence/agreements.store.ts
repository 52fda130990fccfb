// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { Known, VersionAgreements } from '../domain/contract-agreements.js';
import type { ClauseContent, KpiContent } from '../domain/contract-kind.js';
import type { StoredContract } from './contract.store.js';

/** The newest version of each clause and KPI of the region. */
export async function knownAgreements(tx: Tx): Promise<Known> {
  const clauses = await tx.sql<{ key: string }>(`select distinct key from clause where region_id = $1`, [tx.regionId]);
  const kpis = await tx.sql<{ key: string }>(`select distinct key from kpi_definition where region_id = $1`, [tx.regionId]);
  return { clauses: new Set(clauses.map((c) => c.key)), kpis: new Set(kpis.map((k) => k.key)) };
}

const newest = (table: string): string => `(select distinct on (key) key, version from ${table} where region_id = $1 order by key, version desc)`;

/** What one version states. */
export interface StatedAgreements {
  readonly versionId: string;
  readonly contractId: string;
  readonly providerId: string;
  /** The version whose agreements held until then; null: none did. */
  readonly statedBefore: string | null;
  readonly agreed: VersionAgreements;
}

/**
 * What versions state, in four statements however many there are. A clause or KPI that stood in the contract already keeps the text it was
 * agreed with; one that is new gets the newest. From then on that is the text of the version.
 */
export async function insertStated(tx: Tx, stated: readonly StatedAgreements[]): Promise<void> {
  if (stated.length === 0) return;
  const owners = <T>(of: (s: StatedAgreements) => readonly T[]): { readonly s: StatedAgreements; readonly one: T; readonly n: number }[] =>
    stated.flatMap((s) => of(s).map((one, n) => ({ s, one, n: n + 1 })));
  const keys = (rows: readonly { readonly s: StatedAgreements }[]): unknown[] => [
    tx.regionId,
    rows.map(({ s }) => s.versionId),
    rows.map(({ s }) => s.contractId),
    rows.map(({ s }) => s.providerId),
  ];
  await tx.execute(
    `insert into contract_terms (region_id, version_id, contract_id, provider_id, talk_months, report_duties)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::jsonb[])`,
    [...keys(stated.map((s) => ({ s }))), stated.map((s) => s.agreed.talkMonths), stated.map((s) => JSON.stringify(s.agreed.reports))],
  );
  const clauses = owners((s) => s.agreed.clauses);
  if (clauses.length > 0)
    await tx.execute(
      `insert into contract_clause (region_id, version_id, contract_id, provider_id, position, clause_key, clause_version)
       select $1, c.version_id, c.contract_id, c.provider_id, c.n, n.key, coalesce(b.clause_version, n.version)
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::int[], $7::text[]) as c (version_id, contract_id, provider_id, before_id, n, key)
         join ${newest('clause')} n using (key)
         left join contract_clause b on b.region_id = $1 and b.version_id = c.before_id and b.clause_key = c.key`,
      [...keys(clauses), clauses.map(({ s }) => s.statedBefore), clauses.map((c) => c.n), clauses.map((c) => c.one)],
    );
  const kpis = owners((s) => s.agreed.kpis);
  if (kpis.length > 0)
    await tx.execute(
      `insert into contract_kpi (region_id, version_id, contract_id, provider_id, kpi_key, kpi_version, norm, band, frequency, consequence)
       select $1, k.version_id, k.contract_id, k.provider_id, n.key, coalesce(b.kpi_version, n.version), k.norm, k.band, k.frequency, k.consequence
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::numeric[], $8::numeric[], $9::text[], $10::text[])
              as k (version_id, contract_id, provider_id, before_id, key, norm, band, frequency, consequence)
         join ${newest('kpi_definition')} n using (key)
         left join contract_kpi b on b.region_id = $1 and b.version_id = k.before_id and b.kpi_key = k.key`,
      [
        ...keys(kpis),
        kpis.map(({ s }) => s.statedBefore),
        kpis.map((k) => k.one.kpi),
        kpis.map((k) => k.one.norm),
        kpis.map((k) => k.one.band),
        kpis.map((k) => k.one.frequency),
        kpis.map((k) => k.one.consequence.trim()),
      ],
    );
  const capacity = owners((s) => s.agreed.capacity);
  if (capacity.length > 0)
    await tx.execute(
      `insert into contract_capacity (region_id, version_id, contract_id, provider_id, line, name, location, unit, amount)
       select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::numeric[])`,
      [
        ...keys(capacity),
        capacity.map((c) => c.one.line),
        capacity.map((c) => c.one.name),
        capacity.map((c) => c.one.location),
        capacity.map((c) => c.one.unit),
        capacity.map((c) => c.one.amount),
      ],
    );
}

/**
 * What one version states.
 * @param source the version it changes, whose texts stay those of the contract; null: everything is agreed anew, in its newest text
 */
export async function insertAgreements(
  tx: Tx,
  contract: StoredContract,
  versionId: string,
  agreed: VersionAgreements,
  source: string | null = null,
): Promise<void> {
  const [before] = await tx.sql<{ id: string | null }>(`select contract_terms_version($1::smallint, $2::uuid) as id`, [tx.regionId, source]);
  await insertStated(tx, [{ versionId, contractId: contract.id, providerId: contract.providerId, statedBefore: before?.id ?? null, agreed }]);
}

/** A text of the file; what was signed keeps the version it was signed with. */
export async function keepClause(tx: Tx, clause: ClauseContent): Promise<void> {
  await tx.execute(
    `insert into clause (region_id, key, version, title, text, allows_change, source) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [tx.regionId, clause.key, clause.version, clause.title, clause.text, clause.allowsChange, clause.source],
  );
}

export async function keepKpi(tx: Tx, kpi: KpiContent): Promise<void> {
  await tx.execute(
    `insert into kpi_definition (region_id, key, version, segment_key, objective_no, name, definition, unit, better, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [tx.regionId, kpi.key, kpi.version, kpi.segmentKey, kpi.objectiveNo, kpi.name, kpi.definition, kpi.unit, kpi.better, kpi.source],
  );
}

/** @returns false when what held on that day has no such line */
export async function insertOccupancy(
  tx: Tx,
  contract: StoredContract,
  report: { readonly line: number; readonly on: string; readonly occupied: string },
): Promise<boolean> {
  const done = await tx.execute(
    `insert into capacity_occupancy (region_id, contract_id, provider_id, line, on_date, occupied, reported_at, reported_by)
     select $1, $2, $3, c.line, $5::date, $6::numeric, $7, $8 from contract_capacity c
      where c.region_id = $1 and c.contract_id = $2 and c.line = $4
        and c.version_id = (select contract_terms_version(p.region_id, p.version_id) from contract_version_period p
                             where p.region_id = $1 and p.contract_id = $2 and upper_inf(p.recorded) and p.valid @> $5::date)`,
    [tx.regionId, contract.id, contract.providerId, report.line, report.on, report.occupied, tx.now, tx.actor.name],
  );
  return done > 0;
}
