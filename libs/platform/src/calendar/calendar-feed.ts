// SPDX-License-Identifier: EUPL-1.2
import type { Grant } from '../auth/permissions.js';
import { newSecret, sha256 } from '../auth/secrets.js';
import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/unit-of-work.js';

/** Who holds a calendar address, as the database knows it now. */
export interface FeedHolder {
  readonly region_id: number;
  readonly account_id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly demo: boolean;
}

/** Makes the secret address under which a person's own calendar reads its days; an older one stops working. @returns the secret, shown once */
export async function openFeed(tx: Tx, accountId: string): Promise<string> {
  const secret = newSecret();
  await tx.execute(
    `insert into calendar_feed (region_id, account_id, token_hash, made_at) values ($1, $2, $3, $4)
     on conflict (region_id, account_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at`,
    [tx.regionId, accountId, sha256(secret), tx.now],
  );
  await tx.audit({ action: 'agenda-adres gemaakt', objectKind: 'account', objectId: accountId });
  return secret;
}

export async function closeFeed(tx: Tx, accountId: string): Promise<void> {
  const closed = await tx.execute(`delete from calendar_feed where region_id = $1 and account_id = $2`, [tx.regionId, accountId]);
  if (closed > 0) await tx.audit({ action: 'agenda-adres ingetrokken', objectKind: 'account', objectId: accountId });
}

export async function feedHolder(reader: Reader, secret: string): Promise<FeedHolder | null> {
  const [row] = await reader.outsideRegion<FeedHolder>('select region_id, account_id, name, grants, demo from find_calendar($1)', [sha256(secret)]);
  return row ?? null;
}
