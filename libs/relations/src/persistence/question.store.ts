// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Side, ThreadState } from '../domain/question-thread.js';
import type { Subject } from '../domain/subject.js';

export interface StoredThread {
  readonly id: string;
  readonly no: number;
  readonly providerId: string;
  readonly municipalityCode: string | null;
  readonly state: ThreadState;
  readonly ownerId: string | null;
  readonly due: LocalDate;
  readonly version: number;
}

export interface NewThread {
  readonly subject: Subject;
  readonly providerId: string;
  readonly municipalityCode: string | null;
  readonly title: string;
  readonly state: ThreadState;
  readonly ownerId: string | null;
  readonly due: LocalDate;
  readonly side: Side;
}

/** The next number of the region; whoever asks at the same time waits. */
async function nextNumber(tx: Tx): Promise<number> {
  const [row] = await tx.sql<{ last: number }>(
    `insert into question_number (region_id, last) values ($1, 1) on conflict (region_id) do update set last = question_number.last + 1 returning last`,
    [tx.regionId],
  );
  return row!.last;
}

export async function insertThread(tx: Tx, t: NewThread): Promise<StoredThread> {
  const id = newId();
  const no = await nextNumber(tx);
  await tx.execute(
    `insert into question_thread (region_id, id, no, subject_kind, subject_id, provider_id, municipality_code, title, state, owner_id, due, opened_side, opened_name, opened_at, last_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
    [
      tx.regionId,
      id,
      no,
      t.subject.kind,
      t.subject.id,
      t.providerId,
      t.municipalityCode,
      t.title,
      t.state,
      t.ownerId,
      t.due,
      t.side,
      tx.actor.name,
      tx.now,
    ],
  );
  return { id, no, providerId: t.providerId, municipalityCode: t.municipalityCode, state: t.state, ownerId: t.ownerId, due: t.due, version: 1 };
}

export async function lockThread(tx: Tx, id: string): Promise<StoredThread | null> {
  const [row] = await tx.sql<StoredThread>(
    `select id, no, provider_id as "providerId", municipality_code as "municipalityCode", state, owner_id as "ownerId", due, version
       from question_thread where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export type ThreadChange = Pick<StoredThread, 'state' | 'ownerId' | 'due'>;

/** @param wrote a message came with it */
export async function saveThread(tx: Tx, id: string, { state, ownerId, due }: ThreadChange, wrote: boolean): Promise<void> {
  await tx.execute(
    `update question_thread set state = $3, owner_id = $4, due = $5, version = version + 1, last_at = case when $7 then $6 else last_at end,
            closed_at = case when $3 <> 'gesloten' then null else coalesce(closed_at, $6) end
      where region_id = $1 and id = $2`,
    [tx.regionId, id, state, ownerId, due, tx.now, wrote],
  );
}

/** Adds a message; who writes has read the thread up to it. @returns its id */
export async function insertMessage(tx: Tx, thread: StoredThread, side: Side, text: string): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `insert into question_message (region_id, thread_id, provider_id, municipality_code, side, by_id, by_name, at, text) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [tx.regionId, thread.id, thread.providerId, thread.municipalityCode, side, tx.actor.accountId, tx.actor.name, tx.now, text],
  );
  await keepRead(tx, thread, row!.id);
  return row!.id;
}

export async function insertEvent(tx: Tx, thread: StoredThread, kind: 'staat' | 'eigenaar' | 'termijn', text: string): Promise<void> {
  await tx.execute(
    `insert into question_event (region_id, thread_id, provider_id, municipality_code, at, by_name, kind, text) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.regionId, thread.id, thread.providerId, thread.municipalityCode, tx.now, tx.actor.name, kind, text],
  );
}

/** How far the actor has read; never back. A message of another thread counts for nothing. */
export async function keepRead(
  tx: Tx,
  thread: Pick<StoredThread, 'id' | 'providerId' | 'municipalityCode'>,
  messageId: string | null,
): Promise<void> {
  if (tx.actor.accountId === null || tx.actor.kind !== 'persoon') return;
  await tx.execute(
    `insert into question_read (region_id, thread_id, account_id, provider_id, municipality_code, message_id)
     select $1, $2, $3, $4, $5, max(id) from question_message where region_id = $1 and thread_id = $2 and ($6::bigint is null or id <= $6) having max(id) is not null
     on conflict (region_id, thread_id, account_id) do update set message_id = greatest(question_read.message_id, excluded.message_id)`,
    [tx.regionId, thread.id, tx.actor.accountId, thread.providerId, thread.municipalityCode, messageId],
  );
}

/** The thread as far as who reads it needs it, without a lock; null when it does not exist, or not for this actor. */
export async function threadToRead(tx: Tx, id: string): Promise<Pick<StoredThread, 'id' | 'providerId' | 'municipalityCode'> | null> {
  const [row] = await tx.sql<Pick<StoredThread, 'id' | 'providerId' | 'municipalityCode'>>(
    `select id, provider_id as "providerId", municipality_code as "municipalityCode" from question_thread where region_id = $1 and id = $2`,
    [tx.regionId, id],
  );
  return row ?? null;
}

/** The name of somebody of the region who can have a thread: an active account with one of these roles today. null: nobody such. */
export async function ownerName(tx: Tx, accountId: string, roles: readonly string[]): Promise<string | null> {
  const [row] = await tx.sql<{ name: string }>(
    `select a.name from account a where a.region_id = $1 and a.id = $2 and a.active
        and exists (select 1 from role_grant g where g.region_id = a.region_id and g.account_id = a.id and g.scope_kind = 'regio' and g.role = any($3) and g.valid @> $4::date)`,
    [tx.regionId, accountId, roles, tx.today],
  );
  return row?.name ?? null;
}
