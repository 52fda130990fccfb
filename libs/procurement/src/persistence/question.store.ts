// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { NotaLine, QuestionRound, QuestionState } from '../domain/question.js';

/** The round of a tender as it stands; null: there is no such tender, or it is not published. @param lock nobody publishes or asks meanwhile */
export async function questionRound(tx: Tx, procedureId: string, lock: boolean): Promise<(QuestionRound & RoundNames) | null> {
  const [row] = await tx.sql<QuestionRound & RoundNames>(
    `select p.no, p.title, t.questions_until as until, b.deadline as closes, (b.deadline at time zone 'Europe/Amsterdam')::date as "closesOn", p.ended_reason is not null as ended,
            (select count(*)::int from tender_lot l where l.region_id = p.region_id and l.procedure_id = p.id) as lots
       from procurement_procedure p join tender t on t.region_id = p.region_id and t.procedure_id = p.id
       left join bid_box b on b.region_id = p.region_id and b.procedure_id = p.id
      where p.region_id = $1 and p.id = $2 and p.published_at is not null ${lock ? 'for no key update of p' : ''}`,
    [tx.regionId, procedureId],
  );
  return row ?? null;
}
interface RoundNames {
  readonly no: number;
  readonly title: string;
  readonly lots: number;
  readonly closesOn: LocalDate | null;
}

export interface NewQuestion {
  readonly procedureId: string;
  readonly lotNo: number | null;
  readonly place: string | null;
  readonly text: string;
}

export async function insertQuestion(tx: Tx, q: NewQuestion, late: boolean): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into tender_question (region_id, id, procedure_id, provider_id, asked_by_id, asked_by, asked_at, late, lot_no, place, text)
     values ($1, $2, $3, $4, $5, $6, region_now($1), $7, $8, $9, $10)`,
    [tx.regionId, id, q.procedureId, tx.actor.providerId, tx.actor.accountId, tx.actor.name, late, q.lotNo, q.place, q.text],
  );
  return id;
}

export interface StoredQuestion {
  readonly id: string;
  readonly procedureId: string;
  readonly askedById: string;
  readonly state: QuestionState;
  readonly late: boolean;
  readonly text: string;
  readonly version: number;
}

/** Of a provider's user its own provider's only: row-level security leaves out the others. */
export async function lockQuestion(tx: Tx, procedureId: string, id: string): Promise<StoredQuestion | null> {
  const [row] = await tx.sql<StoredQuestion>(
    `select id, procedure_id as "procedureId", asked_by_id as "askedById", state, late, text, version
       from tender_question where region_id = $1 and procedure_id = $2 and id = $3 for update`,
    [tx.regionId, procedureId, id],
  );
  return row ?? null;
}

/** By which names who asked can be known: of the organisation in the course of time, its numbers, the person. */
export async function namesOfAsker(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.sql<{ name: string }>(
    `with q as (select provider_id, asked_by from tender_question where region_id = $1 and id = $2)
     select p.name from provider p join q on p.region_id = $1 and p.id = q.provider_id
     union select n.name from provider_name n join q on n.region_id = $1 and n.provider_id = q.provider_id
     union select a.agb from provider_agb a join q on a.region_id = $1 and a.provider_id = q.provider_id
     union select p.kvk from provider p join q on p.region_id = $1 and p.id = q.provider_id where p.kvk is not null
     union select asked_by from q`,
    [tx.regionId, id],
  );
  return rows.map((r) => r.name);
}

export async function saveQuestionState(tx: Tx, id: string, state: QuestionState, refusedReason: string | null = null): Promise<void> {
  await tx.execute(`update tender_question set state = $3, refused_reason = $4, version = version + 1 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    state,
    refusedReason,
  ]);
}

export async function saveAnswer(tx: Tx, id: string, publicText: string, answer: string): Promise<void> {
  await tx.execute(
    `insert into question_answer (region_id, question_id, public_text, answer, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (region_id, question_id) do update set (public_text, answer, by_id, by_name, at) = row (excluded.public_text, excluded.answer, excluded.by_id, excluded.by_name, excluded.at)`,
    [tx.regionId, id, publicText, answer, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

/** Questions that were asked in time and have no answer yet, and answers that nobody has read yet. */
export async function openQuestions(tx: Tx, procedureId: string): Promise<{ readonly unanswered: number; readonly unpublished: number }> {
  const [row] = await tx.sql<{ unanswered: number; unpublished: number }>(
    `select count(*) filter (where state = 'ontvangen' and not late)::int as unanswered, count(*) filter (where state = 'beantwoord' and not late)::int as unpublished
       from tender_question where region_id = $1 and procedure_id = $2`,
    [tx.regionId, procedureId],
  );
  return row!;
}

export async function answeredQuestions(tx: Tx, procedureId: string): Promise<NotaLine[]> {
  return tx.sql<NotaLine>(
    `select q.id as "questionId", q.lot_no as "lotNo", q.place, a.public_text as question, a.answer
       from tender_question q join question_answer a on a.region_id = q.region_id and a.question_id = q.id
      where q.region_id = $1 and q.procedure_id = $2 and q.state = 'beantwoord' for update of q`,
    [tx.regionId, procedureId],
  );
}

export async function nextNota(tx: Tx, procedureId: string): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `select coalesce(max(no), 0)::int + 1 as no from tender_nota where region_id = $1 and procedure_id = $2`,
    [tx.regionId, procedureId],
  );
  return row!.no;
}

export interface NewNota {
  readonly procedureId: string;
  readonly no: number;
  readonly intro: string;
  readonly shortReason: string | null;
  readonly lines: readonly NotaLine[];
  readonly file: { readonly sha256: Buffer; readonly size: number };
}

/** The nota with all its answers; the questions are told where theirs stands. */
export async function insertNota(tx: Tx, n: NewNota): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into tender_nota (region_id, id, procedure_id, no, intro, lines, short_reason, file_sha256, file_size, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, region_now($1))`,
    [tx.regionId, id, n.procedureId, n.no, n.intro, n.lines.length, n.shortReason, n.file.sha256, n.file.size, tx.actor.name],
  );
  await tx.execute(
    `insert into tender_nota_line (region_id, nota_id, procedure_id, no, lot_no, place, question, answer)
     select $1, $2, $3, l.n, l.lot_no, l.place, l.question, l.answer
       from unnest($4::int[], $5::text[], $6::text[], $7::text[]) with ordinality as l (lot_no, place, question, answer, n)`,
    [
      tx.regionId,
      id,
      n.procedureId,
      n.lines.map((l) => l.lotNo),
      n.lines.map((l) => l.place),
      n.lines.map((l) => l.question),
      n.lines.map((l) => l.answer),
    ],
  );
  await tx.execute(
    `update tender_question q set state = 'gepubliceerd', nota_id = $2, nota_line = l.n, version = version + 1
       from unnest($3::uuid[]) with ordinality as l (id, n) where q.region_id = $1 and q.id = l.id`,
    [tx.regionId, id, n.lines.map((l) => l.questionId)],
  );
  return id;
}

/** Whoever wants to be told what is published. */
export async function follow(tx: Tx, procedureId: string): Promise<void> {
  await tx.execute(
    `insert into tender_follower (region_id, procedure_id, account_id, provider_id, since) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [tx.regionId, procedureId, tx.actor.accountId, tx.actor.providerId, tx.now],
  );
}

export async function unfollow(tx: Tx, procedureId: string): Promise<void> {
  await tx.execute(`delete from tender_follower where region_id = $1 and procedure_id = $2 and account_id = $3`, [
    tx.regionId,
    procedureId,
    tx.actor.accountId,
  ]);
}

export async function followersOf(tx: Tx, procedureId: string): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(`select account_id as id from tender_follower where region_id = $1 and procedure_id = $2 order by 1`, [
    tx.regionId,
    procedureId,
  ]);
  return rows.map((r) => r.id);
}
