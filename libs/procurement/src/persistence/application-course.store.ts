// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { StoredApplication } from './application.store.js';

/** The question that waits for its answer; null when none does. */
export async function openQuestion(tx: Tx, id: string): Promise<{ readonly id: string; readonly due: LocalDate } | null> {
  const [row] = await tx.sql<{ id: string; due: LocalDate }>(
    `select id, due from application_question where region_id = $1 and application_id = $2 and closed_at is null order by id desc limit 1`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function insertQuestion(tx: Tx, application: StoredApplication, requirementNo: number, question: string, due: LocalDate): Promise<void> {
  await tx.execute(
    `insert into application_question (region_id, application_id, provider_id, requirement_no, question, asked_by, asked_at, due) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.regionId, application.id, application.providerId, requirementNo, question, tx.actor.name, tx.now, due],
  );
}

/** Closes the open question, with the answer where there is one. */
export async function closeQuestion(tx: Tx, id: string, answer: string | null): Promise<void> {
  await tx.execute(
    `update application_question set answer = $3, answered_by = case when $3::text is null then null else $4 end,
            answered_at = case when $3::text is null then null else $5::timestamptz end, closed_at = $5
      where region_id = $1 and application_id = $2 and closed_at is null`,
    [tx.regionId, id, answer, tx.actor.name, tx.now],
  );
}

export async function insertLetter(
  tx: Tx,
  application: StoredApplication,
  letter: { outcome: string; text: string; objectionUntil: LocalDate },
): Promise<void> {
  await tx.execute(
    `insert into application_letter (region_id, application_id, provider_id, outcome, text, sent_by, sent_at, objection_until) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.regionId, application.id, application.providerId, letter.outcome, letter.text, tx.actor.name, tx.now, letter.objectionUntil],
  );
}

export async function insertApplicationEvent(
  tx: Tx,
  application: Pick<StoredApplication, 'id' | 'providerId'>,
  event: { readonly step: string; readonly text: string; readonly internal: boolean },
): Promise<void> {
  await tx.execute(
    `insert into application_event (region_id, application_id, provider_id, at, side, by_name, step, text, internal) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      tx.regionId,
      application.id,
      application.providerId,
      tx.now,
      tx.actor.providerId === null ? 'regio' : 'aanbieder',
      tx.actor.name,
      event.step,
      event.text,
      event.internal,
    ],
  );
}

/** Whether this person assesses another application now. */
export async function hasAnotherInHand(tx: Tx, accountId: string | null, id: string): Promise<boolean> {
  if (accountId === null) return false;
  const rows = await tx.sql(
    `select 1 from admission_application where region_id = $1 and assessor_id = $2 and state = 'in-beoordeling' and id <> $3 limit 1`,
    [tx.regionId, accountId, id],
  );
  return rows.length > 0;
}

/** Whether the provider has no contract with the region on this day. */
export async function isNewcomer(tx: Tx, providerId: string): Promise<boolean> {
  const rows = await tx.sql(`select 1 from contract where region_id = $1 and provider_id = $2 and valid @> $3::date limit 1`, [
    tx.regionId,
    providerId,
    tx.today,
  ]);
  return rows.length === 0;
}

export async function productNames(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ name: string }>(`select code || ' ' || name as name from product where region_id = $1 and id = any($2) order by code`, [
    tx.regionId,
    ids,
  ]);
  return rows.map((r) => r.name);
}

export async function regionName(tx: Tx): Promise<string> {
  const [row] = await tx.sql<{ name: string }>(`select name from region where id = $1`, [tx.regionId]);
  return row!.name;
}

/** What is known of the provider already, to begin an application with. */
export async function providerCompany(tx: Tx, id: string): Promise<{ name: string; agb: string | null; kvk: string | null } | null> {
  const [row] = await tx.sql<{ name: string; agb: string | null; kvk: string | null }>(
    `select name, kvk, (select min(agb) from provider_agb a where a.region_id = p.region_id and a.provider_id = p.id) as agb from provider p where region_id = $1 and id = $2`,
    [tx.regionId, id],
  );
  return row ?? null;
}
