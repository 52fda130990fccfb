// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { CheckedCoverage, MissingSupplyState } from '../domain/missing-supply.js';
import { ADMITTED_ON, contractedOn } from './coverage.sql.js';
import { MOMENT, SEGMENTATION } from './figures.js';

export interface StoredMissingSupply {
  readonly id: string;
  readonly no: number;
  readonly state: MissingSupplyState;
  readonly version: number;
  readonly productId: string | null;
  readonly segment: string | null;
  readonly municipalities: readonly string[];
}

export async function lockMissingSupply(tx: Tx, id: string): Promise<StoredMissingSupply | null> {
  const [row] = await tx.sql<StoredMissingSupply>(
    `select id, no, state, version, product_id as "productId", segment_code as segment, municipalities from missing_supply where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export interface Report {
  readonly title: string;
  readonly description: string;
  readonly segment: string | null;
  readonly productId: string | null;
  readonly municipalities: readonly string[];
}

export async function insertMissingSupply(tx: Tx, report: Report): Promise<{ id: string; no: number }> {
  await tx.sql(`select pg_advisory_xact_lock(7417, $1)`, [tx.regionId]);
  const id = newId(tx.now.getTime());
  const [row] = await tx.sql<{ no: number }>(
    `insert into missing_supply (region_id, id, no, title, description, segment_code, product_id, municipalities, state, reported_at, reported_by)
       select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7, 'gemeld', $8, $9 from missing_supply where region_id = $1 returning no`,
    [tx.regionId, id, report.title, report.description, report.segment, report.productId, report.municipalities, tx.now, tx.actor.name],
  );
  return { id, no: row!.no };
}

export interface Step {
  readonly state: MissingSupplyState;
  readonly checked?: unknown;
  readonly decisionId?: string;
  /** A daterange. */
  readonly admission?: string;
  readonly closedReason?: string;
}

export async function saveStep(tx: Tx, id: string, step: Step): Promise<void> {
  await tx.execute(
    `update missing_supply set state = $3, checked = coalesce($4::jsonb, checked), decision_id = coalesce($5::uuid, decision_id), admission = coalesce($6::daterange, admission),
            closed_reason = coalesce($7, closed_reason), version = version + 1 where region_id = $1 and id = $2`,
    [
      tx.regionId,
      id,
      step.state,
      step.checked === undefined ? null : JSON.stringify(step.checked),
      step.decisionId ?? null,
      step.admission ?? null,
      step.closedReason ?? null,
    ],
  );
}

export async function tellEvent(tx: Tx, id: string, kind: 'melding' | 'toets' | 'besluit' | 'afsluiting', text: string): Promise<void> {
  await tx.execute(`insert into missing_supply_event (region_id, missing_supply_id, at, by_name, kind, text) values ($1, $2, $3, $4, $5, $6)`, [
    tx.regionId,
    id,
    tx.now,
    tx.actor.name,
    kind,
    text,
  ]);
}

/** What the contracts give today for the product, or for all products of the segment where none was named. */
export async function coverageToday(tx: Tx, of: Pick<StoredMissingSupply, 'productId' | 'segment' | 'municipalities'>): Promise<CheckedCoverage[]> {
  return tx.sql<CheckedCoverage>(
    `with ${MOMENT}, ${SEGMENTATION}, ${contractedOn('$4')}, ${ADMITTED_ON},
       wanted as (select product_id from product_segment where case when $6::uuid is not null then product_id = $6 when $7::text is not null then at_room_day = $7 else true end),
       spent as (select s.municipality_code, s.provider_id from spend_rollup s, day d
                  where s.region_id = $1 and s.care_month >= d.year_from and s.care_month < d.year_until and s.product_id in (select product_id from wanted) group by 1, 2)
     select m.code as gemeente, m.name as naam, count(distinct c.provider_id)::int as gecontracteerd,
            count(distinct c.provider_id) filter (where c.provider_id is not null and not exists (select 1 from stop_on s where s.provider_id = c.provider_id
               and coalesce(s.product_id, c.product_id) = c.product_id and coalesce(s.municipality_code, c.municipality_code) = c.municipality_code))::int as "laatToe",
            (select count(*)::int from spent x where x.municipality_code = m.code) as actief
       from municipality m left join contract_on c on c.municipality_code = m.code and c.product_id in (select product_id from wanted)
      where m.region_id = $1 and m.code = any($5::text[]) group by m.code, m.name order by m.name`,
    [tx.regionId, null, null, null, of.municipalities, of.productId, of.segment],
  );
}

/** Of these codes those that belong to the region today. */
export async function membersOf(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ code: string }>(
    `select distinct municipality_code as code from municipality_membership where region_id = $1 and municipality_code = any($2::text[]) and valid @> $3::date`,
    [tx.regionId, codes, tx.today],
  );
  return new Set(rows.map((r) => r.code));
}

/** The product with this code today. */
export async function productOf(tx: Tx, code: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(`select id from product where region_id = $1 and code = $2 and valid @> $3::date limit 1`, [
    tx.regionId,
    code,
    tx.today,
  ]);
  return row?.id ?? null;
}
