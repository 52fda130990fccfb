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

/** What a version states; each clause and KPI in its newest text, which from then on is that of the version. */
export async function insertAgreements(tx: Tx, contract: StoredContract, versionId: string, agreed: VersionAgreements): Promise<void> {
  const owner = [tx.regionId, versionId, contract.id, contract.providerId];
  await tx.execute(
    `insert into contract_terms (region_id, version_id, contract_id, provider_id, talk_months, report_duties) values ($1, $2, $3, $4, $5, $6)`,
    [...owner, agreed.talkMonths, JSON.stringify(agreed.reports)],
  );
  await tx.execute(
    `insert into contract_clause (region_id, version_id, contract_id, provider_id, position, clause_key, clause_version)
     select $1, $2, $3, $4, c.n, n.key, n.version from unnest($5::text[]) with ordinality as c (key, n) join ${newest('clause')} n using (key)`,
    [...owner, agreed.clauses],
  );
  await tx.execute(
    `insert into contract_kpi (region_id, version_id, contract_id, provider_id, kpi_key, kpi_version, norm, band, frequency, consequence)
     select $1, $2, $3, $4, n.key, n.version, k.norm, k.band, k.frequency, k.consequence
       from unnest($5::text[], $6::numeric[], $7::numeric[], $8::text[], $9::text[]) as k (key, norm, band, frequency, consequence) join ${newest('kpi_definition')} n using (key)`,
    [
      ...owner,
      agreed.kpis.map((k) => k.kpi),
      agreed.kpis.map((k) => k.norm),
      agreed.kpis.map((k) => k.band),
      agreed.kpis.map((k) => k.frequency),
      agreed.kpis.map((k) => k.consequence.trim()),
    ],
  );
  await tx.execute(
    `insert into contract_capacity (region_id, version_id, contract_id, provider_id, line, name, location, unit, amount)
     select $1, $2, $3, $4, * from unnest($5::int[], $6::text[], $7::text[], $8::text[], $9::numeric[])`,
    [
      ...owner,
      agreed.capacity.map((c) => c.line),
      agreed.capacity.map((c) => c.name),
      agreed.capacity.map((c) => c.location),
      agreed.capacity.map((c) => c.unit),
      agreed.capacity.map((c) => c.amount),
    ],
  );
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
