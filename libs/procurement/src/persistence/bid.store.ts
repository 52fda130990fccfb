// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import type { BidState } from '../domain/bid.js';

export interface StoredBox {
  readonly procedureId: string;
  readonly deadline: Date;
  readonly lots: number;
  readonly publicKey: Buffer;
  readonly firstOpener: string | null;
  readonly opened: boolean;
}
export interface StoredBid {
  readonly id: string;
  readonly procedureId: string;
  readonly providerId: string;
  readonly state: BidState;
}
/** A draft or bid with its box. */
export interface BidAtHand {
  readonly bid: StoredBid;
  readonly box: Pick<StoredBox, 'deadline' | 'lots' | 'publicKey' | 'opened'>;
  /** Whether an earlier bid of the same provider counts, which this one would replace. */
  readonly replaces: boolean;
}
export interface StoredBidFile {
  readonly id: string;
  /** Sealed with a key outside the database, for a name can tell as much as the paper; null: received before names were sealed. */
  readonly sealedName: Buffer | null;
  readonly type: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly place: string;
}

const BOX = `select procedure_id as "procedureId", deadline, lots, public_key as "publicKey", first_opener_id as "firstOpener", opened_at is not null as opened from bid_box`;

export async function insertBox(
  tx: Tx,
  procedureId: string,
  box: Pick<StoredBox, 'deadline' | 'lots' | 'publicKey'>,
  sealedKey: Buffer,
): Promise<boolean> {
  const made = await tx.execute(
    `insert into bid_box (region_id, procedure_id, deadline, lots, public_key, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [tx.regionId, procedureId, box.deadline, box.lots, box.publicKey, tx.actor.name, tx.now],
  );
  if (made === 0) return false;
  await tx.execute(`insert into bid_key (region_id, procedure_id, sealed) values ($1, $2, $3)`, [tx.regionId, procedureId, sealedKey]);
  return true;
}

/** @param lock `share`: nobody opens meanwhile; `update`: nobody hands in meanwhile */
export async function loadBox(tx: Tx, procedureId: string, lock: 'share' | 'update'): Promise<StoredBox | null> {
  const [row] = await tx.sql<StoredBox>(`${BOX} where region_id = $1 and procedure_id = $2 for ${lock}`, [tx.regionId, procedureId]);
  return row ?? null;
}

export async function moveDeadline(tx: Tx, procedureId: string, deadline: Date): Promise<void> {
  await tx.execute(`update bid_box set deadline = $3 where region_id = $1 and procedure_id = $2`, [tx.regionId, procedureId, deadline]);
}

/** @returns false: too early, and put on record by the database */
export async function markOpener(tx: Tx, procedureId: string, turn: 'eerste' | 'tweede'): Promise<boolean> {
  const columns =
    turn === 'eerste'
      ? 'first_opener_id = $3, first_opener = $4, first_at = region_now($1)'
      : 'opener_id = $3, opener = $4, opened_at = region_now($1)';
  const values = [tx.regionId, procedureId, tx.actor.accountId, tx.actor.name];
  return (await tx.execute(`update bid_box set ${columns} where region_id = $1 and procedure_id = $2`, values)) === 1;
}

/** Once opened; the database gives it to nobody before. */
export async function sealedKeyOf(tx: Tx, procedureId: string): Promise<Buffer | null> {
  const [row] = await tx.sql<{ sealed: Buffer }>(`select sealed from bid_key where region_id = $1 and procedure_id = $2`, [tx.regionId, procedureId]);
  return row?.sealed ?? null;
}

export async function openBids(tx: Tx, procedureId: string): Promise<number> {
  return tx.execute(
    `update tender_bid set state = 'geopend', version = version + 1 where region_id = $1 and procedure_id = $2 and state = 'ingediend'`,
    [tx.regionId, procedureId],
  );
}

/** The papers of the opened bids of a box whose names are still sealed. */
export function sealedNames(tx: Tx, procedureId: string): Promise<{ id: string; place: string; sealedName: Buffer }[]> {
  return tx.sql(
    `select f.id, f.place, f.sealed_name as "sealedName" from bid_file f join tender_bid b on b.region_id = f.region_id and b.id = f.bid_id
      where f.region_id = $1 and f.procedure_id = $2 and f.name is null and b.state = 'geopend'`,
    [tx.regionId, procedureId],
  );
}

export async function nameFiles(tx: Tx, files: readonly { readonly id: string; readonly name: string }[]): Promise<void> {
  await tx.execute(`update bid_file f set name = n.name from unnest($2::uuid[], $3::text[]) n (id, name) where f.region_id = $1 and f.id = n.id`, [
    tx.regionId,
    files.map((f) => f.id),
    files.map((f) => f.name),
  ]);
}

/** @returns its id; null when a draft of this provider is there already */
export async function insertBid(tx: Tx, procedureId: string, providerId: string): Promise<string | null> {
  const id = newId();
  const made = await tx.execute(
    `insert into tender_bid (region_id, id, procedure_id, provider_id, state, made_at) values ($1, $2, $3, $4, 'concept', $5) on conflict do nothing`,
    [tx.regionId, id, procedureId, providerId, tx.now],
  );
  return made === 1 ? id : null;
}

interface BidAtHandRow extends StoredBid, Pick<StoredBox, 'deadline' | 'lots' | 'publicKey' | 'opened'> {
  readonly replaces: boolean;
}

/**
 * A bid and its box under lock in one statement: the box first, as whoever opens it does, so that the two never wait for each other.
 * While a draft is held no other draft of its provider can be handed in: whether one counts already does not change. Its papers are read
 * after it, for one that was added while this waited would be missed here.
 */
export async function takeBid(tx: Tx, id: string): Promise<BidAtHand | null> {
  const [row] = await tx.sql<BidAtHandRow>(
    `select b.id, b.procedure_id as "procedureId", b.provider_id as "providerId", b.state, x.deadline, x.lots, x.public_key as "publicKey", x.opened_at is not null as opened,
            exists (select 1 from tender_bid e where e.region_id = b.region_id and e.procedure_id = b.procedure_id and e.provider_id = b.provider_id and e.state = 'ingediend') as replaces
       from tender_bid b join bid_box x on x.region_id = b.region_id and x.procedure_id = b.procedure_id
      where b.region_id = $1 and b.id = $2 for share of x for update of b`,
    [tx.regionId, id],
    'raamwerk_take_bid',
  );
  if (!row) return null;
  const { deadline, lots, publicKey, opened, replaces, ...bid } = row;
  return { bid, box: { deadline, lots, publicKey, opened }, replaces };
}

export async function bidFiles(tx: Tx, bidId: string): Promise<StoredBidFile[]> {
  const rows = await tx.sql<Omit<StoredBidFile, 'size'> & { size: string }>(
    `select id, sealed_name as "sealedName", type, size, sha256, place from bid_file where region_id = $1 and bid_id = $2 order by id`,
    [tx.regionId, bidId],
    'raamwerk_bid_files',
  );
  return rows.map((r) => ({ ...r, size: Number(r.size) }));
}

export async function insertBidFile(
  tx: Tx,
  bid: Pick<StoredBid, 'id' | 'procedureId' | 'providerId'>,
  file: Omit<StoredBidFile, 'id'>,
): Promise<void> {
  await tx.execute(
    `insert into bid_file (region_id, id, bid_id, procedure_id, provider_id, sealed_name, type, size, sha256, place, received_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.regionId, newId(), bid.id, bid.procedureId, bid.providerId, file.sealedName, file.type, file.size, file.sha256, file.place, tx.now],
    'raamwerk_insert_bid_file',
  );
}

export async function deleteBidFile(tx: Tx, bidId: string, fileId: string): Promise<boolean> {
  return (await tx.execute(`delete from bid_file where region_id = $1 and bid_id = $2 and id = $3`, [tx.regionId, bidId, fileId])) === 1;
}

/** The papers of the bid that was handed in before, as the beginning of the one that takes its place. */
export async function copyFilesOfSubmitted(tx: Tx, procedureId: string, providerId: string, to: string): Promise<void> {
  const [earlier] = await tx.sql<{ id: string }>(
    `select id from tender_bid where region_id = $1 and procedure_id = $2 and provider_id = $3 and state = 'ingediend'`,
    [tx.regionId, procedureId, providerId],
  );
  if (!earlier) return;
  for (const file of await bidFiles(tx, earlier.id)) await insertBidFile(tx, { id: to, procedureId, providerId }, file);
}

export async function replaceSubmitted(tx: Tx, bid: StoredBid): Promise<void> {
  await tx.execute(
    `update tender_bid set state = 'vervangen', version = version + 1 where region_id = $1 and procedure_id = $2 and provider_id = $3 and state = 'ingediend'`,
    [tx.regionId, bid.procedureId, bid.providerId],
  );
}

export async function submitBid(
  tx: Tx,
  id: string,
  bid: { readonly lots: readonly number[]; readonly sealed: Buffer; readonly manifest: string; readonly receipt: string },
): Promise<void> {
  await tx.execute(
    `update tender_bid set state = 'ingediend', lots = $3, sealed = $4, manifest = $5, receipt = $6, submitted_at = region_now($1), version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, bid.lots, bid.sealed, bid.manifest, bid.receipt],
    'raamwerk_submit_bid',
  );
}

export async function saveBidState(tx: Tx, id: string, state: BidState): Promise<void> {
  await tx.execute(`update tender_bid set state = $3, version = version + 1 where region_id = $1 and id = $2`, [tx.regionId, id, state]);
}

/** Where the papers of an opened box lie; null while it is not open, for then the database shows none of them. */
export async function namedPapers(tx: Tx, procedureId: string): Promise<ReadonlySet<string> | null> {
  const box = await loadBox(tx, procedureId, 'share');
  if (!box?.opened) return null;
  const rows = await tx.sql<{ place: string }>(`select place from bid_file where region_id = $1 and procedure_id = $2`, [tx.regionId, procedureId]);
  return new Set(rows.map((r) => r.place));
}
