// SPDX-License-Identifier: EUPL-1.2
import type { SubjectKind } from '#governance';
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ActionState, Statement, StatementKind, StrategyPoint } from '../domain/statement.js';

/** Writes the statements of a strategy; one with the same place keeps its id, and so what was filled in with it. */
export async function saveStatements(tx: Tx, strategyId: string, statements: readonly Statement[]): Promise<void> {
  const rows = statements.map((s) => ({ ...s, id: newId(tx.now.getTime()), segment: s.segment ?? '' }));
  await tx.execute(
    `insert into strategy_statement (region_id, id, strategy_id, segment_key, kind, no, title, text, source)
       select $1, s.id, $2, s.segment, s.kind, s.no, s.title, s.text, s.source
         from jsonb_to_recordset($3::jsonb) as s (id uuid, segment text, kind text, no int, title text, text text, source text)
     on conflict (region_id, strategy_id, segment_key, kind, no) do update set title = excluded.title, text = excluded.text, source = excluded.source`,
    [tx.regionId, strategyId, JSON.stringify(rows)],
  );
}

/** Every municipality that takes part gets its own line under the access of the segment: what it agrees locally is in no source. */
export async function saveMunicipalAccess(tx: Tx, strategyId: string): Promise<void> {
  const parts = await tx.sql<{ segment: string; code: string; name: string; no: number }>(
    `select p.segment, p.code, p.name, (coalesce((select max(e.no) from strategy_statement e where e.region_id = $1 and e.strategy_id = $2 and e.segment_key = p.segment
                                                     and e.kind = 'toegang-gemeente'), 0) + row_number() over (partition by p.segment order by p.name))::int as no
       from (select distinct s.key as segment, m.code, m.name from segment s
               join segment_participation sp on sp.region_id = s.region_id and sp.segment_id = s.id
               join municipality m on m.region_id = s.region_id and m.code = sp.municipality_code
              where s.region_id = $1 and s.strategy_id = $2) p
      where not exists (select 1 from strategy_statement e where e.region_id = $1 and e.strategy_id = $2 and e.segment_key = p.segment and e.municipality_code = p.code)`,
    [tx.regionId, strategyId],
  );
  await tx.execute(
    `insert into strategy_statement (region_id, id, strategy_id, segment_key, kind, no, municipality_code, title, source)
       select $1, s.id, $2, s.segment, 'toegang-gemeente', s.no, s.code, s.name, 'Niet in bron'
         from jsonb_to_recordset($3::jsonb) as s (id uuid, segment text, no int, code text, name text)`,
    [tx.regionId, strategyId, JSON.stringify(parts.map((p) => ({ ...p, id: newId(tx.now.getTime()) })))],
  );
}

/** Writes ambitions, chances and risks; an action that a person changed stays as it is. */
export async function savePoints(tx: Tx, strategyId: string, points: readonly StrategyPoint[]): Promise<void> {
  for (const p of points) {
    const [row] = await tx.sql<{ id: string }>(
      `insert into strategy_point (region_id, id, strategy_id, kind, no, title, text, source, segments) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (region_id, strategy_id, kind, no) do update
         set title = excluded.title, text = excluded.text, source = excluded.source, segments = excluded.segments
       returning id`,
      [tx.regionId, newId(tx.now.getTime()), strategyId, p.kind, p.no, p.title, p.text, p.source, p.segments],
    );
    if (p.actions.length > 0)
      await tx.execute(
        `insert into strategy_action (region_id, id, point_id, no, text, segments, source, own, changed_at, changed_by)
           select $1, a.id, $2, a.no, a.text, $4, a.source, false, $5, $6 from jsonb_to_recordset($3::jsonb) as a (id uuid, no int, text text, source text)
         on conflict (region_id, point_id, no) do update set text = excluded.text, source = excluded.source where not strategy_action.own`,
        [tx.regionId, row!.id, JSON.stringify(p.actions.map((a) => ({ ...a, id: newId(tx.now.getTime()) }))), p.segments, tx.now, tx.actor.name],
      );
  }
}

export interface StoredStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string | null;
  readonly segment: string;
  readonly title: string | null;
  /** What stands filled in now; null: nothing yet. */
  readonly entryId: string | null;
}

/** The statement, locked until the end of the transaction; null when there is none. */
export async function lockStatement(tx: Tx, id: string): Promise<StoredStatement | null> {
  const [row] = await tx.sql<Omit<StoredStatement, 'entryId'>>(
    `select id, kind, text, title, segment_key as segment from strategy_statement where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  if (!row) return null;
  // Read once the lock is held: a statement waits for the lock with the picture it began with.
  const [entry] = await tx.sql<{ id: string }>(
    `select id from strategy_entry where region_id = $1 and statement_id = $2 order by entered_at desc, id desc limit 1`,
    [tx.regionId, id],
  );
  return { ...row, entryId: entry?.id ?? null };
}

export async function insertEntry(tx: Tx, statementId: string, text: string | null, cents: bigint | null): Promise<void> {
  await tx.execute(
    `insert into strategy_entry (region_id, id, statement_id, text, cents, entered_by, entered_name, entered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.regionId, newId(tx.now.getTime()), statementId, text, cents, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export interface ActionContent {
  readonly text: string;
  readonly owner: string | null;
  readonly from: LocalDate | null;
  readonly last: LocalDate | null;
  readonly costMarker: string | null;
  readonly state: ActionState;
  readonly segments: readonly string[];
  readonly decisionId: string | null;
}

/** The point, locked so that its actions are numbered one after the other; null when there is none. */
export async function lockPoint(
  tx: Tx,
  id: string,
): Promise<{ readonly strategyId: string; readonly title: string; readonly nextNo: number } | null> {
  const [row] = await tx.sql<{ strategyId: string; title: string }>(
    `select strategy_id as "strategyId", title from strategy_point where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  if (!row) return null;
  const [last] = await tx.sql<{ no: number }>(`select coalesce(max(no), 0)::int as no from strategy_action where region_id = $1 and point_id = $2`, [
    tx.regionId,
    id,
  ]);
  return { ...row, nextNo: last!.no + 1 };
}

export async function insertAction(tx: Tx, pointId: string, no: number, a: ActionContent, source: string): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into strategy_action (region_id, id, point_id, no, text, owner, starts_on, ends_on, cost_marker, state, segments, decision_id, source, own, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, true, $14, $15)`,
    [tx.regionId, id, pointId, no, a.text, a.owner, a.from, a.last, a.costMarker, a.state, a.segments, a.decisionId, source, tx.now, tx.actor.name],
  );
  return id;
}

export async function lockAction(
  tx: Tx,
  id: string,
): Promise<{
  readonly version: number;
  readonly pointId: string;
  readonly strategyId: string;
  readonly state: ActionState;
  readonly decisionId: string | null;
} | null> {
  const [row] = await tx.sql<{ version: number; pointId: string; strategyId: string; state: ActionState; decisionId: string | null }>(
    `select a.version, a.point_id as "pointId", p.strategy_id as "strategyId", a.state, a.decision_id as "decisionId" from strategy_action a
       join strategy_point p on p.region_id = a.region_id and p.id = a.point_id where a.region_id = $1 and a.id = $2 for update of a`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function updateAction(tx: Tx, id: string, a: ActionContent): Promise<void> {
  await tx.execute(
    `update strategy_action set text = $3, owner = $4, starts_on = $5, ends_on = $6, cost_marker = $7, state = $8, segments = $9, decision_id = $10,
            own = true, version = version + 1, changed_at = $11, changed_by = $12 where region_id = $1 and id = $2`,
    [tx.regionId, id, a.text, a.owner, a.from, a.last, a.costMarker, a.state, a.segments, a.decisionId, tx.now, tx.actor.name],
  );
}

export async function segmentKeysOf(tx: Tx, strategyId: string): Promise<string[]> {
  const rows = await tx.sql<{ key: string }>(`select key from segment where region_id = $1 and strategy_id = $2`, [tx.regionId, strategyId]);
  return rows.map((r) => r.key);
}

export interface LinkedDecision {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string | null;
  readonly strategyKey: string;
}

/** What a decision is about, beside the key of the strategy that somebody wants to rest on it; null: there is no such decision. */
export async function linkedDecision(tx: Tx, strategyId: string, decisionId: string): Promise<LinkedDecision | null> {
  const [row] = await tx.sql<LinkedDecision>(
    `select d.subject_kind as "subjectKind", d.subject_id as "subjectId", n.key as "strategyKey" from decision d, strategy n
      where d.region_id = $1 and d.id = $3 and n.region_id = $1 and n.id = $2`,
    [tx.regionId, strategyId, decisionId],
  );
  return row ?? null;
}
