// SPDX-License-Identifier: EUPL-1.2
import type { IndexFactor, IndexFigure, IndexRule } from '#catalogue';
import type { Tx } from '#platform';
import type { IndexationChoice, IndexationState } from '../domain/indexation-run.js';

export interface StoredIndexation extends IndexationChoice {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly state: IndexationState;
  readonly preparedBy: string;
  readonly submittedBy: string | null;
  readonly version: number;
  /** Contracts in the preview. */
  readonly contracts: number;
}

export interface IndexationContent extends IndexationChoice {
  readonly title: string;
  readonly note: string | null;
  readonly rule: Pick<IndexRule, 'key' | 'validFrom'>;
  readonly figures: readonly IndexFigure[];
  readonly figuresSource: string;
  readonly factor: IndexFactor;
}

/** The run, held until the end of the transaction. */
export async function lockIndexation(tx: Tx, id: string): Promise<StoredIndexation | null> {
  const [row] = await tx.sql<StoredIndexation>(
    `select id, no, title, state, prepared_by as "preparedBy", submitted_by as "submittedBy", version, effective_from as "effectiveFrom",
            forecast_year as "forecastYear", settlement_year as "settlementYear", kinds, segments, product_codes as "productCodes",
            (select count(*)::int from indexation_contract k where k.region_id = $1 and k.run_id = r.id) as contracts
       from indexation_run r where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

const contentValues = (tx: Tx, c: IndexationContent): readonly unknown[] => [
  c.title,
  c.note,
  c.effectiveFrom,
  c.rule.key,
  c.rule.validFrom,
  c.forecastYear,
  c.settlementYear,
  JSON.stringify(c.figures),
  c.figuresSource,
  c.factor.numerator.toString(),
  c.factor.denominator.toString(),
  c.kinds,
  c.segments,
  c.productCodes,
  tx.actor.accountId,
  tx.actor.name,
  tx.now,
];
const CONTENT =
  'title, note, effective_from, rule_key, rule_from, forecast_year, settlement_year, figures, figures_source, numerator, denominator, kinds, segments, product_codes, prepared_by, prepared_name, prepared_at';

/** @returns the number it got */
export async function insertIndexation(tx: Tx, id: string, content: IndexationContent): Promise<number> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('raamwerk indexation'), $1)`, [tx.regionId]);
  const values = contentValues(tx, content);
  const [row] = await tx.sql<{ no: number }>(
    `insert into indexation_run (region_id, id, no, state, ${CONTENT})
     select $1, $2, coalesce((select max(no) from indexation_run where region_id = $1), 0) + 1, 'concept', ${values.map((_, i) => `$${i + 3}`).join(', ')}
     returning no`,
    [tx.regionId, id, ...values],
  );
  return row!.no;
}

/** Puts other content in a run that nobody decided on; it is a concept again. */
export async function replaceIndexation(tx: Tx, id: string, content: IndexationContent): Promise<void> {
  const values = contentValues(tx, content);
  await tx.execute(
    `update indexation_run set (${CONTENT}) = row(${values.map((_, i) => `$${i + 3}`).join(', ')}), state = 'concept', submitted_by = null, submitted_name = null,
            submitted_at = null, version = version + 1
      where region_id = $1 and id = $2`,
    [tx.regionId, id, ...values],
  );
}

export async function saveSubmission(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    `update indexation_run set state = 'voorgelegd', submitted_by = $3, submitted_name = $4, submitted_at = $5, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export interface IndexationVerdict {
  readonly state: 'goedgekeurd' | 'geweigerd';
  readonly note: string | null;
  readonly decisionId: string | null;
}

export async function saveIndexationVerdict(tx: Tx, id: string, verdict: IndexationVerdict): Promise<void> {
  await tx.execute(
    `update indexation_run set state = $3, decision_note = $4, decision_id = $5, decided_by = $6, decided_name = $7, decided_at = $8, version = version + 1
      where region_id = $1 and id = $2`,
    [tx.regionId, id, verdict.state, verdict.note, verdict.decisionId, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export async function saveIndexationState(tx: Tx, id: string, state: 'ingetrokken' | 'vastgelegd'): Promise<void> {
  await tx.execute(
    `update indexation_run set state = $3, recorded_at = case when $3 = 'vastgelegd' then $4::timestamptz end, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, state, tx.now],
  );
}

export async function saveIndexationJob(tx: Tx, id: string, jobId: string): Promise<void> {
  await tx.execute(`update indexation_run set job_id = $3 where region_id = $1 and id = $2`, [tx.regionId, id, jobId]);
}

/** Which of the codes are no product on the day, and which of the segments are no value of the newest segment classification. */
export async function unknownChoices(
  tx: Tx,
  { effectiveFrom, productCodes, segments }: Pick<IndexationChoice, 'effectiveFrom' | 'productCodes' | 'segments'>,
): Promise<{ products: string[]; segments: string[] }> {
  const [row] = await tx.sql<{ products: string[]; segments: string[] }>(
    `select array(select code from unnest($2::text[]) code where not exists (select 1 from product p where p.region_id = $1 and p.code = code.code and p.valid @> $4::date)) as products,
            array(select s from unnest($3::text[]) s where not exists (select 1 from classification_value v join classification c on c.region_id = v.region_id and c.id = v.classification_id
                   where v.region_id = $1 and c.key = 'segment' and v.code = s)) as segments`,
    [tx.regionId, productCodes ?? [], segments ?? [], effectiveFrom],
  );
  return row!;
}
