// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Side } from '../domain/question-thread.js';
import type { AgreementState } from '../domain/talk-agreement.js';

export interface StoredAgreement {
  readonly id: string;
  readonly talkId: string;
  readonly providerId: string;
  readonly text: string;
  readonly side: Side;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly due: LocalDate;
  readonly state: AgreementState;
  readonly note: string | null;
  readonly version: number;
}

export type NewAgreement = Omit<StoredAgreement, 'id' | 'state' | 'note' | 'version'>;

export async function insertAgreement(tx: Tx, a: NewAgreement): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into talk_agreement (region_id, id, talk_id, provider_id, text, side, owner_id, owner_name, due, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.regionId, id, a.talkId, a.providerId, a.text, a.side, a.ownerId, a.ownerName, a.due, tx.actor.name, tx.now],
  );
  return id;
}

/** Which talk an agreement was made in: that is locked first, so that nobody deals with talk and agreement in two orders. */
export async function talkOfAgreement(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.sql<{ talkId: string }>(`select talk_id as "talkId" from talk_agreement where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
  ]);
  return row?.talkId ?? null;
}

export async function lockAgreement(tx: Tx, id: string): Promise<StoredAgreement | null> {
  const [row] = await tx.sql<StoredAgreement>(
    `select id, talk_id as "talkId", provider_id as "providerId", text, side, owner_id as "ownerId", owner_name as "ownerName", due, state, note, version
       from talk_agreement where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function saveAgreement(tx: Tx, agreement: StoredAgreement, changes: Partial<StoredAgreement>): Promise<void> {
  const next = { ...agreement, ...changes };
  await tx.execute(
    `update talk_agreement set due = $3, state = $4, note = $5, closed_on = case when $4 = 'open' then null else coalesce(closed_on, $6::date) end,
            closed_by = case when $4 = 'open' then null else coalesce(closed_by, $7) end, version = version + 1
      where region_id = $1 and id = $2`,
    [tx.regionId, agreement.id, next.due, next.state, next.note, tx.today, tx.actor.name],
  );
}
