// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Side } from '../domain/question-thread.js';
import type { TalkKind, TalkState } from '../domain/talk.js';

export interface StoredTalk {
  readonly id: string;
  readonly no: number;
  readonly providerId: string;
  readonly kind: TalkKind;
  readonly day: LocalDate;
  /** "10:00". */
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly ownerId: string | null;
  readonly attendees: string | null;
  readonly state: TalkState;
  readonly version: number;
}

export type NewTalk = Pick<StoredTalk, 'providerId' | 'kind' | 'day' | 'startsAt' | 'place' | 'ownerId'>;

/** A provider as far as a talk with it needs it. */
export interface TalkParty {
  readonly id: string;
  readonly contractManagerId: string | null;
}

/** The provider of this key; null when it does not exist, or not for this actor. */
export async function talkParty(tx: Tx, key: string): Promise<TalkParty | null> {
  const [row] = await tx.sql<TalkParty>(`select id, contract_manager_id as "contractManagerId" from provider where region_id = $1 and key = $2`, [
    tx.regionId,
    key,
  ]);
  return row ?? null;
}

/** @returns the new talk; null when the provider has a talk of this kind on this day already */
export async function insertTalk(tx: Tx, t: NewTalk): Promise<StoredTalk | null> {
  const [number] = await tx.sql<{ last: number }>(
    `insert into talk_number (region_id, last) values ($1, 1) on conflict (region_id) do update set last = talk_number.last + 1 returning last`,
    [tx.regionId],
  );
  const made: StoredTalk = { ...t, id: newId(), no: number!.last, attendees: null, state: 'gepland', version: 1 };
  const kept = await tx.execute(
    `insert into account_talk (region_id, id, no, provider_id, kind, on_date, starts_at, place, owner_id, state, made_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'gepland', $10, $11) on conflict (region_id, provider_id, kind, on_date) where state <> 'afgezegd' do nothing`,
    [tx.regionId, made.id, made.no, t.providerId, t.kind, t.day, t.startsAt, t.place, t.ownerId, tx.actor.name, tx.now],
  );
  return kept === 1 ? made : null;
}

export async function lockTalk(tx: Tx, id: string): Promise<StoredTalk | null> {
  const [row] = await tx.sql<StoredTalk>(
    `select id, no, provider_id as "providerId", kind, on_date as day, to_char(starts_at, 'HH24:MI') as "startsAt", place, owner_id as "ownerId", attendees, state, version
       from account_talk where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

/** Whether the provider has another talk of this kind on this day. */
export async function talkOn(tx: Tx, { id, providerId, kind }: StoredTalk, day: LocalDate): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from account_talk where region_id = $1 and provider_id = $2 and kind = $3 and on_date = $4 and state <> 'afgezegd' and id <> $5`,
    [tx.regionId, providerId, kind, day, id],
  );
  return rows.length > 0;
}

export async function saveTalk(tx: Tx, talk: StoredTalk, changes: Partial<StoredTalk>): Promise<void> {
  const next = { ...talk, ...changes };
  await tx.execute(
    `update account_talk set on_date = $3, starts_at = $4, place = $5, owner_id = $6, attendees = $7, state = $8, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, talk.id, next.day, next.startsAt, next.place, next.ownerId, next.attendees, next.state],
  );
}

export async function insertTalkEvent(tx: Tx, talk: Pick<StoredTalk, 'id' | 'providerId'>, text: string): Promise<void> {
  await tx.execute(`insert into talk_event (region_id, talk_id, provider_id, at, by_name, text) values ($1, $2, $3, $4, $5, $6)`, [
    tx.regionId,
    talk.id,
    talk.providerId,
    tx.now,
    tx.actor.name,
    text,
  ]);
}

export interface AgendaPoint {
  readonly title: string;
  readonly note: string | null;
}

export async function insertAgendaItem(tx: Tx, talk: StoredTalk, side: Side, { title, note }: AgendaPoint): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `insert into talk_agenda_item (region_id, talk_id, provider_id, title, note, side, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [tx.regionId, talk.id, talk.providerId, title, note, side, tx.actor.name, tx.now],
  );
  return row!.id;
}

/** A point that still stands; null when there is none such on this talk. */
export async function agendaItem(tx: Tx, talkId: string, id: string): Promise<{ readonly side: Side; readonly title: string } | null> {
  const [row] = await tx.sql<{ side: Side; title: string }>(
    `select side, title from talk_agenda_item where region_id = $1 and talk_id = $2 and id = $3 and withdrawn_at is null`,
    [tx.regionId, talkId, id],
  );
  return row ?? null;
}

export async function withdrawAgendaItem(tx: Tx, id: string): Promise<void> {
  await tx.execute(`update talk_agenda_item set withdrawn_at = $3 where region_id = $1 and id = $2`, [tx.regionId, id, tx.now]);
}
