// SPDX-License-Identifier: EUPL-1.2
import { inclusive, newId, toRange } from '#kernel';
import type { Tx } from '#platform';
import type { CommissioningBlock, PurchasingStrategy, Segment } from '../domain/strategy.js';

/** Writes the strategy itself; the same key keeps its id. @returns the id */
export async function saveStrategy(tx: Tx, s: PurchasingStrategy): Promise<string> {
  const planned = { facts: s.facts, contradictions: s.contradictions, notInSource: s.notInSource };
  const [row] = await tx.sql<{ id: string }>(
    `insert into strategy (region_id, id, key, name, valid_from, minimum_years, planned, source) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region_id, key) do update
       set name = excluded.name, valid_from = excluded.valid_from, minimum_years = excluded.minimum_years, planned = excluded.planned, source = excluded.source
     returning id`,
    [tx.regionId, newId(tx.now.getTime()), s.key, s.name, s.validFrom, s.minimumYears, JSON.stringify(planned), s.source],
  );
  return row!.id;
}

export async function saveSegment(tx: Tx, strategyId: string, s: Segment): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `insert into segment (region_id, id, strategy_id, key, no, name, summary, scale, access, funding_direction, procedure_direction, market_facts, notes, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (region_id, strategy_id, key) do update
       set no = excluded.no, name = excluded.name, summary = excluded.summary, scale = excluded.scale, access = excluded.access,
           funding_direction = excluded.funding_direction, procedure_direction = excluded.procedure_direction,
           market_facts = excluded.market_facts, notes = excluded.notes, source = excluded.source
     returning id`,
    [
      tx.regionId,
      newId(tx.now.getTime()),
      strategyId,
      s.key,
      s.no,
      s.name,
      s.summary,
      s.scale,
      s.access,
      s.fundingDirection,
      s.procedureDirection,
      JSON.stringify(s.marketFacts),
      JSON.stringify(s.notes),
      s.source,
    ],
  );
  return row!.id;
}

export async function saveObjectives(tx: Tx, segmentId: string, objectives: Segment['objectives']): Promise<void> {
  await tx.execute(
    `insert into segment_objective (region_id, segment_id, no, text, source)
       select $1, $2, no, text, source from unnest($3::int[], $4::text[], $5::text[]) as o (no, text, source)
     on conflict (region_id, segment_id, no) do update set text = excluded.text, source = excluded.source`,
    [tx.regionId, segmentId, objectives.map((o) => o.no), objectives.map((o) => o.text), objectives.map((o) => o.source)],
  );
}

/** A participation with the same care form, municipality and first day is the same one: its end may become known later. */
export async function saveParticipation(tx: Tx, segmentId: string, participation: Segment['participation']): Promise<void> {
  const columns = [
    participation.map((p) => p.careForm ?? ''),
    participation.map((p) => p.municipality),
    participation.map((p) => toRange(inclusive(p.from, p.last))),
    participation.map((p) => p.source),
  ];
  const given = `unnest($3::text[], $4::text[], $5::daterange[], $6::text[]) as g (care_form, municipality_code, valid, source)`;
  const same = `p.region_id = $1 and p.segment_id = $2 and p.care_form = g.care_form and p.municipality_code = g.municipality_code and lower(p.valid) = lower(g.valid)`;
  await tx.execute(`update segment_participation p set valid = g.valid, source = g.source from ${given} where ${same}`, [
    tx.regionId,
    segmentId,
    ...columns,
  ]);
  await tx.execute(
    `insert into segment_participation (region_id, segment_id, care_form, municipality_code, valid, source)
       select $1, $2, g.care_form, g.municipality_code, g.valid, g.source from ${given}
        where not exists (select 1 from segment_participation p where ${same})`,
    [tx.regionId, segmentId, ...columns],
  );
}

export async function saveBlock(tx: Tx, b: CommissioningBlock): Promise<void> {
  await tx.execute(
    `insert into commissioning_block (region_id, key, name, account_holder, scale, budget_line, note, sort, source) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, key) do update
       set name = excluded.name, account_holder = excluded.account_holder, scale = excluded.scale, budget_line = excluded.budget_line,
           note = excluded.note, sort = excluded.sort, source = excluded.source`,
    [tx.regionId, b.key, b.name, b.accountHolder, b.scale, b.budgetLine, b.note, b.sort, b.source],
  );
}

/** Ids of the decisions on this strategy or on all of them that nothing replaced, the newest first. */
export async function decisionsOnStrategy(tx: Tx, strategyKey: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select d.id from decision d where d.region_id = $1 and d.subject_kind = 'inkoopstrategie' and (d.subject_id = $2 or d.subject_id is null)
        and not exists (select 1 from decision r where r.region_id = $1 and r.replaces = d.id) order by d.taken_on desc, d.no desc`,
    [tx.regionId, strategyKey],
  );
  return rows.map((r) => r.id);
}
