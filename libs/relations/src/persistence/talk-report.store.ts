// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { StoredTalk } from './talk.store.js';

export async function keepDraft(tx: Tx, talk: StoredTalk, text: string): Promise<void> {
  await tx.execute(
    `insert into talk_draft (region_id, talk_id, provider_id, text, changed_by, changed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (region_id, talk_id) do update set text = excluded.text, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [tx.regionId, talk.id, talk.providerId, text, tx.actor.name, tx.now],
  );
}

/** The text the region wrote and has not taken back; null when there is none. */
export async function draftOf(tx: Tx, talkId: string): Promise<string | null> {
  const [row] = await tx.sql<{ text: string }>(`select text from talk_draft where region_id = $1 and talk_id = $2`, [tx.regionId, talkId]);
  return row?.text ?? null;
}

/** Puts the report before the provider, with the agreements as they stand. @returns its number within the talk */
export async function insertReport(tx: Tx, talk: StoredTalk, text: string): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `insert into talk_report (region_id, talk_id, no, provider_id, text, attendees, agreements, by_id, by_name, at)
     select $1, $2, coalesce((select max(no) from talk_report where region_id = $1 and talk_id = $2), 0) + 1, $3, $4, $5,
            coalesce((select jsonb_agg(jsonb_build_object('tekst', a.text, 'kant', a.side, 'eigenaar', a.owner_name, 'datum', a.due) order by a.due, a.id)
                        from talk_agreement a where a.region_id = $1 and a.talk_id = $2 and a.state <> 'vervallen'), '[]'), $6, $7, $8
     returning no`,
    [tx.regionId, talk.id, talk.providerId, text, talk.attendees, tx.actor.accountId, tx.actor.name, tx.now],
  );
  return row!.no;
}

/** The number of the newest report of a talk. */
export async function newestReport(tx: Tx, talkId: string): Promise<number> {
  const [row] = await tx.sql<{ no: number | null }>(`select max(no) as no from talk_report where region_id = $1 and talk_id = $2`, [
    tx.regionId,
    talkId,
  ]);
  return row?.no ?? 0;
}

export async function insertReportReply(tx: Tx, talk: StoredTalk, no: number, agrees: boolean, note: string | null): Promise<void> {
  await tx.execute(
    `insert into talk_report_reply (region_id, talk_id, no, provider_id, agrees, note, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.regionId, talk.id, no, talk.providerId, agrees, note, tx.actor.accountId, tx.actor.name, tx.now],
  );
}
