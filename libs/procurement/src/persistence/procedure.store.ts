// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ProcedureContent, Requirement, TariffLine, Window } from '../domain/procedure.js';

export interface StoredProcedure extends ProcedureContent {
  readonly id: string;
  readonly no: number;
  readonly variant: string;
  readonly state: string;
  readonly published: boolean;
  readonly version: number;
}

export async function nextNumber(tx: Tx, kind: 'procedure' | 'aanmelding' | 'bezwaar'): Promise<number> {
  const [row] = await tx.sql<{ last: number }>(
    `insert into procurement_number (region_id, kind, last) values ($1, $2, 1)
     on conflict (region_id, kind) do update set last = procurement_number.last + 1 returning last`,
    [tx.regionId, kind],
  );
  return row!.last;
}

const CONTENT = `title = $3, summary = $4, segment_code = $5, motivation = $6, contract_kind = $7, contract_from = $8, contract_last = $9, municipalities = $10,
  clarification_days = $11, objection_days = $12, closed_to_newcomers = $13, source = $14`;

const values = (p: ProcedureContent): unknown[] => [
  p.title,
  p.summary,
  p.segmentCode,
  p.motivation,
  p.contractKind,
  p.contractFrom,
  p.contractLast,
  p.municipalities,
  p.clarificationDays,
  p.objectionDays,
  p.closedToNewcomers,
  p.source,
];

export async function insertProcedure(
  tx: Tx,
  variant: string,
  state: string,
  p: ProcedureContent,
): Promise<{ readonly id: string; readonly no: number }> {
  const [id, no] = [newId(tx.now.getTime()), await nextNumber(tx, 'procedure')];
  await tx.execute(
    `insert into procurement_procedure (region_id, id, title, summary, segment_code, motivation, contract_kind, contract_from, contract_last, municipalities,
       clarification_days, objection_days, closed_to_newcomers, source, no, variant, state, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [tx.regionId, id, ...values(p), no, variant, state, tx.actor.name, tx.now],
  );
  await insertPapers(tx, id, p);
  return { id, no };
}

export async function saveContent(tx: Tx, id: string, p: ProcedureContent): Promise<void> {
  await tx.execute(`update procurement_procedure set ${CONTENT}, version = version + 1 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    ...values(p),
  ]);
  for (const table of ['procedure_requirement', 'procedure_window', 'procedure_product'])
    await tx.execute(`delete from ${table} where region_id = $1 and procedure_id = $2`, [tx.regionId, id]);
  await insertPapers(tx, id, p);
}

async function insertPapers(tx: Tx, id: string, p: ProcedureContent): Promise<void> {
  await tx.execute(
    `insert into procedure_requirement (region_id, procedure_id, no, title, text, proof_kind, proof, expires)
     select $1, $2, r.n, r.title, r.text, r.kind, r.proof, r.expires
       from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[]) with ordinality as r (title, text, kind, proof, expires, n)`,
    [
      tx.regionId,
      id,
      p.requirements.map((r) => r.title),
      p.requirements.map((r) => r.text),
      p.requirements.map((r) => r.proofKind),
      p.requirements.map((r) => r.proof),
      p.requirements.map((r) => r.expires),
    ],
  );
  await tx.execute(
    `insert into procedure_window (region_id, procedure_id, no, opens_on, last_day)
     select $1, $2, w.n, w.opens_on, w.last_day from unnest($3::date[], $4::date[]) with ordinality as w (opens_on, last_day, n)`,
    [tx.regionId, id, p.windows.map((w) => w.opensOn), p.windows.map((w) => w.lastDay)],
  );
  await tx.execute(
    `insert into procedure_product (region_id, procedure_id, product_id, unit, cents, decision_id)
     select $1, $2, * from unnest($3::uuid[], $4::text[], $5::bigint[], $6::uuid[])`,
    [
      tx.regionId,
      id,
      p.tariffs.map((t) => t.productId),
      p.tariffs.map((t) => t.unit),
      p.tariffs.map((t) => t.cents),
      p.tariffs.map((t) => t.decisionId),
    ],
  );
}

type ProcedureRow = Omit<StoredProcedure, 'requirements' | 'windows' | 'tariffs'> & {
  requirements: Requirement[];
  windows: Window[];
  tariffs: (Omit<TariffLine, 'cents'> & { cents: string })[];
};

/** A procedure with its papers. `lock`: until the end of the transaction, for whoever changes it. */
export async function loadProcedure(tx: Tx, id: string, lock: boolean): Promise<StoredProcedure | null> {
  const [row] = await tx.sql<ProcedureRow>(
    `select id, no, variant, title, summary, segment_code as "segmentCode", motivation, contract_kind as "contractKind", contract_from as "contractFrom",
            contract_last as "contractLast", municipalities, clarification_days as "clarificationDays", objection_days as "objectionDays",
            closed_to_newcomers as "closedToNewcomers", source, state, published_at is not null as published, version,
            coalesce((select json_agg(json_build_object('no', r.no, 'title', r.title, 'text', r.text, 'proofKind', r.proof_kind, 'proof', r.proof, 'expires', r.expires) order by r.no)
                        from procedure_requirement r where r.region_id = $1 and r.procedure_id = p.id), '[]') as requirements,
            coalesce((select json_agg(json_build_object('opensOn', w.opens_on, 'lastDay', w.last_day) order by w.no)
                        from procedure_window w where w.region_id = $1 and w.procedure_id = p.id), '[]') as windows,
            coalesce((select json_agg(json_build_object('productId', t.product_id, 'unit', t.unit, 'cents', t.cents::text, 'decisionId', t.decision_id) order by t.product_id)
                        from procedure_product t where t.region_id = $1 and t.procedure_id = p.id), '[]') as tariffs
       from procurement_procedure p where region_id = $1 and id = $2${lock ? ' for update' : ''}`,
    [tx.regionId, id],
  );
  return row ? { ...row, tariffs: row.tariffs.map((t) => ({ ...t, cents: BigInt(t.cents) })) } : null;
}

export async function saveProcedureState(
  tx: Tx,
  id: string,
  state: string,
  more: { readonly publish?: Date; readonly endedReason?: string },
): Promise<void> {
  await tx.execute(
    `update procurement_procedure set state = $3, published_at = coalesce($4, published_at), published_by = case when $4::timestamptz is null then published_by else $5 end,
            ended_reason = coalesce($6, ended_reason), version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, state, more.publish ?? null, tx.actor.name, more.endedReason ?? null],
  );
}

export async function insertProcedureEvent(tx: Tx, id: string, step: string, text: string): Promise<void> {
  await tx.execute(`insert into procedure_event (region_id, procedure_id, at, by_name, step, text) values ($1, $2, $3, $4, $5, $6)`, [
    tx.regionId,
    id,
    tx.now,
    tx.actor.name,
    step,
    text,
  ]);
}

/** Applications that were handed in and have no decision yet. */
export async function runningApplications(tx: Tx, id: string): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    `select count(*)::int as n from admission_application where region_id = $1 and procedure_id = $2 and state in ('ingediend','in-beoordeling','verduidelijking','beoordeeld')`,
    [tx.regionId, id],
  );
  return row!.n;
}

/** Products by code, with the unit they are declared in. */
export async function productsByCode(
  tx: Tx,
  codes: readonly string[],
  on: LocalDate,
): Promise<Map<string, { readonly id: string; readonly unit: string }>> {
  const rows = await tx.sql<{ code: string; id: string; unit: string }>(
    `select code, id, unit from product where region_id = $1 and code = any($2) and (upper_inf(valid) or upper(valid) > $3::date)`,
    [tx.regionId, codes, on],
  );
  return new Map(rows.map((r) => [r.code, r]));
}

/** Municipalities of the region of these codes. */
export async function knownMunicipalities(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.sql<{ code: string }>(`select code from municipality where region_id = $1 and code = any($2)`, [tx.regionId, codes]);
  return new Set(rows.map((r) => r.code));
}

export async function procedureTitles(tx: Tx): Promise<Set<string>> {
  const rows = await tx.sql<{ title: string }>(`select title from procurement_procedure where region_id = $1`, [tx.regionId]);
  return new Set(rows.map((r) => r.title));
}

/** Procedures that were published and in which something can still happen by itself: bids are asked, and nothing ended it. */
export async function runningProcedures(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `select p.id from procurement_procedure p join bid_box b on b.region_id = p.region_id and b.procedure_id = p.id
      where p.region_id = $1 and p.published_at is not null and p.ended_reason is null and p.state not in ('gegund','niet-gegund') order by p.no`,
    [tx.regionId],
  );
  return rows.map((r) => r.id);
}
