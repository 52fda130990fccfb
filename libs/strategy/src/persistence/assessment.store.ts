// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { FundingAssessmentContent, ProcedureAssessmentContent } from '../content/assessment-file.js';
import type { FundingFrame } from '../domain/funding-assessment.js';
import type { ProcedureFrame } from '../domain/procedure-assessment.js';

export type AssessmentSubject = 'bekostiging' | 'procedure';

export interface AssessedSegment {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly strategyId: string;
  readonly strategyKey: string;
  readonly validFrom: LocalDate;
  /** null: the strategy has no criteria yet. */
  readonly funding: FundingFrame | null;
  readonly procedure: ProcedureFrame | null;
}

/** The segment of the newest strategy, locked until the end of the transaction; null when there is none with this key. */
export async function lockAssessedSegment(tx: Tx, key: string): Promise<AssessedSegment | null> {
  const [row] = await tx.sql<AssessedSegment>(
    `select s.id, s.key, s.name, n.id as "strategyId", n.key as "strategyKey", n.valid_from as "validFrom", f.funding, f.procedure
       from segment s join strategy n on n.region_id = s.region_id and n.id = s.strategy_id
       left join assessment_frame f on f.region_id = s.region_id and f.strategy_id = s.strategy_id
      where s.region_id = $1 and s.key = $2 and n.id = (select id from strategy where region_id = $1 order by valid_from desc, key limit 1)
        for update of s`,
    [tx.regionId, key],
  );
  return row ?? null;
}

/** Ids of the segments of a strategy by key; null when the region has no such strategy. */
export async function segmentsOf(tx: Tx, strategyKey: string): Promise<{ strategyId: string; ids: Map<string, string> } | null> {
  const rows = await tx.sql<{ strategyId: string; key: string | null; id: string }>(
    `select n.id as "strategyId", s.key, s.id from strategy n left join segment s on s.region_id = n.region_id and s.strategy_id = n.id
      where n.region_id = $1 and n.key = $2`,
    [tx.regionId, strategyKey],
  );
  return rows[0] ? { strategyId: rows[0].strategyId, ids: new Map(rows.flatMap((r) => (r.key === null ? [] : [[r.key, r.id] as const]))) } : null;
}

export async function saveFrame(tx: Tx, strategyId: string, funding: FundingFrame, procedure: ProcedureFrame): Promise<void> {
  await tx.execute(
    `insert into assessment_frame (region_id, strategy_id, funding, procedure) values ($1, $2, $3, $4)
     on conflict (region_id, strategy_id) do update set funding = excluded.funding, procedure = excluded.procedure`,
    [tx.regionId, strategyId, JSON.stringify(funding), JSON.stringify(procedure)],
  );
}

export interface StoredFunding extends FundingAssessmentContent {
  readonly version: number;
}

/** The assessment of a segment or of a part of it; `part` '' is the whole segment. */
export async function fundingOf(tx: Tx, segmentId: string, part: string): Promise<StoredFunding | null> {
  const [row] = await tx.sql<StoredFunding>(
    `select answers, explanation, document_direction as "documentDirection", allowed_on_parts as "allowedOnParts", source, version
       from funding_assessment where region_id = $1 and segment_id = $2 and part = $3`,
    [tx.regionId, segmentId, part],
  );
  return row ?? null;
}

/** Writes the next version; from the data file only where it says something new and no person changed it. */
export async function saveFunding(tx: Tx, segmentId: string, part: string, f: FundingAssessmentContent, own: boolean): Promise<void> {
  await tx.execute(
    `insert into funding_assessment (region_id, segment_id, part, answers, explanation, document_direction, allowed_on_parts, source, own, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (region_id, segment_id, part) do update
       set answers = excluded.answers, explanation = excluded.explanation, document_direction = excluded.document_direction,
           allowed_on_parts = excluded.allowed_on_parts, source = excluded.source, own = excluded.own, version = funding_assessment.version + 1,
           changed_at = excluded.changed_at, changed_by = excluded.changed_by
     where excluded.own
        or (not funding_assessment.own
            and (funding_assessment.answers, funding_assessment.explanation, funding_assessment.document_direction, funding_assessment.allowed_on_parts, funding_assessment.source)
                is distinct from (excluded.answers, excluded.explanation, excluded.document_direction, excluded.allowed_on_parts, excluded.source))`,
    [
      tx.regionId,
      segmentId,
      part,
      JSON.stringify(f.answers),
      f.explanation,
      f.documentDirection,
      JSON.stringify(f.allowedOnParts),
      f.source,
      own,
      tx.now,
      tx.actor.name,
    ],
  );
}

export interface StoredProcedure extends ProcedureAssessmentContent {
  readonly version: number;
}

export async function procedureOf(tx: Tx, segmentId: string): Promise<StoredProcedure | null> {
  const [row] = await tx.sql<StoredProcedure>(
    `select weighings, direction, motivation, source, version from procedure_assessment where region_id = $1 and segment_id = $2`,
    [tx.regionId, segmentId],
  );
  return row ?? null;
}

/** Writes the next version; from the data file only where it says something new and no person changed it. */
export async function saveProcedure(tx: Tx, segmentId: string, p: ProcedureAssessmentContent, own: boolean): Promise<void> {
  await tx.execute(
    `insert into procedure_assessment (region_id, segment_id, weighings, direction, motivation, source, own, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, segment_id) do update
       set weighings = excluded.weighings, direction = excluded.direction, motivation = excluded.motivation, source = excluded.source, own = excluded.own,
           version = procedure_assessment.version + 1, changed_at = excluded.changed_at, changed_by = excluded.changed_by
     where excluded.own
        or (not procedure_assessment.own
            and (procedure_assessment.weighings, procedure_assessment.direction, procedure_assessment.motivation, procedure_assessment.source)
                is distinct from (excluded.weighings, excluded.direction, excluded.motivation, excluded.source))`,
    [tx.regionId, segmentId, JSON.stringify(p.weighings), p.direction, p.motivation, p.source, own, tx.now, tx.actor.name],
  );
}

export interface StoredChoice {
  readonly id: string;
  readonly chosen: string;
  readonly decisionId: string;
  /** The decision it rests on was replaced since. */
  readonly replaced: boolean;
}

/** The choice that stands; the segment is locked by then. */
export async function standingChoice(tx: Tx, segmentId: string, subject: AssessmentSubject, part: string): Promise<StoredChoice | null> {
  const [row] = await tx.sql<StoredChoice>(
    `select c.id, c.chosen, c.decision_id as "decisionId", exists (select 1 from decision d where d.region_id = c.region_id and d.replaces = c.decision_id) as replaced
       from assessment_choice c where c.region_id = $1 and c.segment_id = $2 and c.subject = $3 and c.part = $4 order by c.chosen_at desc, c.id desc limit 1`,
    [tx.regionId, segmentId, subject, part],
  );
  return row ?? null;
}

export interface NewChoice {
  readonly segmentId: string;
  readonly part: string;
  readonly subject: AssessmentSubject;
  readonly chosen: string;
  readonly direction: readonly string[];
  readonly explanation: string;
  readonly motivation: string;
  readonly deviation: string | null;
  readonly fallback: boolean;
  readonly decisionId: string;
}

export async function insertChoice(tx: Tx, c: NewChoice): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into assessment_choice (region_id, id, segment_id, part, subject, chosen, direction, explanation, motivation, deviation, fallback, decision_id,
                                    chosen_by, chosen_name, chosen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      tx.regionId,
      id,
      c.segmentId,
      c.part,
      c.subject,
      c.chosen,
      c.direction,
      c.explanation,
      c.motivation,
      c.deviation,
      c.fallback,
      c.decisionId,
      tx.actor.accountId,
      tx.actor.name,
      tx.now,
    ],
  );
  return id;
}
