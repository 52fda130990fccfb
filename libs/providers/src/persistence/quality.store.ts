// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { firstState, QUALITY_REMINDER_DAYS, type QualityEntry, type QualityState } from '../domain/quality-item.js';

export interface StoredQualityItem {
  readonly id: string;
  readonly providerKey: string;
  readonly state: QualityState;
  readonly outcome: string | null;
  readonly version: number;
}

export async function insertQualityItem(tx: Tx, providerId: string, e: QualityEntry): Promise<string> {
  const id = newId(tx.now.getTime());
  await tx.execute(
    `insert into quality_item (region_id, id, provider_id, kind, title, issuer, reference, on_date, expires, outcome, state, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [tx.regionId, id, providerId, e.kind, e.title, e.issuer, e.reference, e.on, e.expires, e.outcome, firstState(e.kind), tx.now, tx.actor.name],
  );
  return id;
}

export async function lockQualityItem(tx: Tx, id: string): Promise<StoredQualityItem | null> {
  const [row] = await tx.sql<StoredQualityItem>(
    `select i.id, p.key as "providerKey", i.state, i.outcome, i.version from quality_item i join provider p on p.region_id = i.region_id and p.id = i.provider_id
      where i.region_id = $1 and i.id = $2 for update of i`,
    [tx.regionId, id],
  );
  return row ?? null;
}

export async function saveQualityItem(tx: Tx, id: string, item: { readonly state: QualityState; readonly outcome: string | null }): Promise<void> {
  await tx.execute(`update quality_item set state = $3, outcome = $4, version = version + 1 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    item.state,
    item.outcome,
  ]);
}

/** Makes the reminders of certificates that end soon or have ended, once each. @returns how many are new */
export function makeQualityReminders(tx: Tx): Promise<number> {
  return tx.execute(
    `insert into quality_reminder (region_id, item_id, due, made_at)
     select region_id, id, expires, $2 from quality_item where region_id = $1 and state = 'geldig' and expires - $4::int <= $3::date
     on conflict do nothing`,
    [tx.regionId, tx.now, tx.today, QUALITY_REMINDER_DAYS],
  );
}

/** @returns false when there is none that is open */
export async function settleQualityReminder(tx: Tx, itemId: string, due: LocalDate, note: string): Promise<boolean> {
  const settled = await tx.execute(
    `update quality_reminder set settled_at = $4, settled_by = $5, note = $6 where region_id = $1 and item_id = $2 and due = $3 and settled_at is null`,
    [tx.regionId, itemId, due, tx.now, tx.actor.name, note],
  );
  return settled > 0;
}

/** What is over asks for nothing any more. */
export async function settleAllOf(tx: Tx, itemId: string, note: string): Promise<void> {
  await tx.execute(
    `update quality_reminder set settled_at = $3, settled_by = $4, note = $5 where region_id = $1 and item_id = $2 and settled_at is null`,
    [tx.regionId, itemId, tx.now, tx.actor.name, note],
  );
}
