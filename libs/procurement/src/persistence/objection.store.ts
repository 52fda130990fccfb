// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ObjectionKind, ObjectionOutcome, ObjectionState } from '../domain/objection.js';
import { nextNumber } from './procedure.store.js';

export interface NewObjection {
  readonly procedureId: string;
  readonly providerId: string | null;
  readonly fromName: string;
  readonly kind: ObjectionKind;
  readonly subject: string;
  readonly text: string;
  readonly receivedOn: LocalDate;
  readonly termUntil: LocalDate | null;
  readonly answerDue: LocalDate;
}

/** The terms that were stated: the last day of the windows, and of the newest letter to this provider. */
export async function statedTerms(
  tx: Tx,
  procedureId: string,
  providerId: string | null,
): Promise<{ readonly windowLast: LocalDate | null; readonly letterUntil: LocalDate | null }> {
  const [row] = await tx.sql<{ windowLast: LocalDate | null; letterUntil: LocalDate | null }>(
    `select (select case when bool_or(w.last_day is null) then null else max(w.last_day) end from procedure_window w where w.region_id = $1 and w.procedure_id = $2) as "windowLast",
            (select l.objection_until from application_letter l join admission_application a on a.region_id = l.region_id and a.id = l.application_id
              where l.region_id = $1 and a.procedure_id = $2 and a.provider_id = $3 order by l.id desc limit 1) as "letterUntil"`,
    [tx.regionId, procedureId, providerId],
  );
  return row!;
}

export async function providerByKey(tx: Tx, key: string): Promise<{ readonly id: string; readonly name: string } | null> {
  const [row] = await tx.sql<{ id: string; name: string }>(`select id, name from provider where region_id = $1 and key = $2`, [tx.regionId, key]);
  return row ?? null;
}

export async function providerName(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.sql<{ name: string }>(`select name from provider where region_id = $1 and id = $2`, [tx.regionId, id]);
  return row!.name;
}

export async function insertObjection(tx: Tx, o: NewObjection): Promise<{ readonly id: string; readonly no: number }> {
  const [id, no] = [newId(tx.now.getTime()), await nextNumber(tx, 'bezwaar')];
  await tx.execute(
    `insert into procurement_objection (region_id, id, no, procedure_id, provider_id, from_name, kind, subject, text, received_at, received_on, term_until, in_time, answer_due, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $11::date <= $12::date, $13, 'ontvangen')`,
    [tx.regionId, id, no, o.procedureId, o.providerId, o.fromName, o.kind, o.subject, o.text, tx.now, o.receivedOn, o.termUntil, o.answerDue],
  );
  return { id, no };
}

export interface StoredObjection {
  readonly id: string;
  readonly no: number;
  readonly procedureId: string;
  readonly providerId: string | null;
  readonly state: ObjectionState;
  readonly inTime: boolean | null;
  readonly version: number;
}

export async function lockObjection(tx: Tx, procedureId: string, id: string): Promise<StoredObjection | null> {
  const [row] = await tx.sql<StoredObjection>(
    `select id, no, procedure_id as "procedureId", provider_id as "providerId", state, in_time as "inTime", version
       from procurement_objection where region_id = $1 and procedure_id = $2 and id = $3 for update`,
    [tx.regionId, procedureId, id],
  );
  return row ?? null;
}

/** Whether this person assessed an application of the provider in the procedure. */
export async function assessedBy(tx: Tx, procedureId: string, providerId: string | null, accountId: string | null): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from admission_application a where a.region_id = $1 and a.procedure_id = $2 and a.provider_id = $3
        and (a.assessor_id = $4 or exists (select 1 from application_finding f where f.region_id = a.region_id and f.application_id = a.id and f.by_id = $4)) limit 1`,
    [tx.regionId, procedureId, providerId, accountId],
  );
  return rows.length > 0;
}

export async function saveObjection(
  tx: Tx,
  id: string,
  change: { readonly state: ObjectionState; readonly handler?: true; readonly outcome?: ObjectionOutcome; readonly answer?: string },
): Promise<void> {
  await tx.execute(
    `update procurement_objection set state = $3, handler_id = case when $4 then $5::uuid else handler_id end, handler_name = case when $4 then $6 else handler_name end,
            outcome = $7, answer = $8, answered_at = case when $7::text is null then null else $9::timestamptz end, answered_by = case when $7::text is null then null else $6 end, version = version + 1
      where region_id = $1 and id = $2`,
    [
      tx.regionId,
      id,
      change.state,
      change.handler ?? false,
      tx.actor.accountId,
      tx.actor.name,
      change.outcome ?? null,
      change.answer ?? null,
      tx.now,
    ],
  );
}

export async function insertObjectionEvent(
  tx: Tx,
  objection: { readonly id: string; readonly providerId: string | null },
  step: string,
  text: string,
): Promise<void> {
  await tx.execute(
    `insert into objection_event (region_id, objection_id, provider_id, at, by_name, step, text) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.regionId, objection.id, objection.providerId, tx.now, tx.actor.name, step, text],
  );
}
