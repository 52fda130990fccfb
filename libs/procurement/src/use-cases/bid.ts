// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { DomainError, defineError } from '#kernel';
import { sealWhole, type KeyRing, type SealedFile, type Tx } from '#platform';
import { manifestText, requireWhole, takeBidStep, type BidStep, type LotPrice } from '../domain/bid.js';
import {
  bidFiles,
  copyFilesOfSubmitted,
  deleteBidFile,
  insertBid,
  insertBidFile,
  loadBox,
  replaceSubmitted,
  saveBidState,
  submitBid,
  takeBid,
  type BidAtHand,
} from '../persistence/bid.store.js';
import type { BidForPaper } from '../persistence/bids.query.js';

export const unknownBid = defineError('inschrijving-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');
const bidRuns = defineError('inschrijving-loopt-al', 'conflict', 'U heeft al een concept van deze inschrijving. Ga daarmee verder.');
export const fileRefused = defineError('bijlage-geweigerd', 'invalid', 'Dit bestand kunnen wij niet aannemen.');
export const BID_FILE_LIMIT = 25 * 1024 * 1024;
const MOST_FILES = 50;

/** The bid of the actor's own provider under lock, with its box, if this step may be taken now. */
async function at(tx: Tx, id: string, step: BidStep): Promise<BidAtHand> {
  const taken = tx.actor.providerId === null ? null : await takeBid(tx, id);
  if (!taken) throw new DomainError(unknownBid);
  takeBidStep(taken.bid.state, step, { now: tx.now, deadline: taken.box.deadline, opened: taken.box.opened });
  return taken;
}

/** Begins a bid, or one that takes the place of the bid that was handed in, which counts until then. @returns its id */
export async function beginBid(tx: Tx, procedureId: string): Promise<string> {
  const box = tx.actor.providerId === null ? null : await loadBox(tx, procedureId, 'share');
  if (!box) throw new DomainError(unknownBid);
  takeBidStep('concept', 'bijlage', { now: tx.now, deadline: box.deadline, opened: box.opened });
  const id = await insertBid(tx, procedureId, tx.actor.providerId!);
  if (id === null) throw new DomainError(bidRuns);
  await copyFilesOfSubmitted(tx, procedureId, tx.actor.providerId!, id);
  await tx.audit({ action: 'inschrijving begonnen', objectKind: 'inschrijving', objectId: id });
  return id;
}

/** What a paper of this bid is sealed to, when one may be added now: looked at without a lock, for `addPaper` decides. */
export function beforePaper(found: BidForPaper | null): { readonly procedureId: string; readonly publicKey: Buffer } {
  if (!found) throw new DomainError(unknownBid);
  takeBidStep(found.state, 'bijlage', found);
  if (found.files >= MOST_FILES)
    throw new DomainError(fileRefused, {}, [{ pointer: '/bestand', text: `Een inschrijving heeft hoogstens ${MOST_FILES} bestanden.` }]);
  return found;
}

/** A paper that lies whole and sealed on the disk becomes part of the draft; after the deadline it does not. */
export async function addPaper(
  tx: Tx,
  id: string,
  paper: SealedFile & { readonly sealedName: Buffer; readonly type: string; readonly place: string },
): Promise<void> {
  const { bid } = await at(tx, id, 'bijlage');
  await insertBidFile(tx, bid, paper);
  await tx.audit({ action: 'bijlage bewaard', objectKind: 'inschrijving', objectId: id, detail: { sha256: paper.sha256.toString('hex') } });
}

export async function dropPaper(tx: Tx, id: string, fileId: string): Promise<void> {
  await at(tx, id, 'bijlage');
  if (!(await deleteBidFile(tx, id, fileId))) throw new DomainError(unknownBid);
  await tx.audit({ action: 'bijlage weggehaald', objectKind: 'inschrijving', objectId: id, detail: { bestand: fileId } });
}

/**
 * Hands in. The instant that counts is that of this transaction by the database's clock, with every paper received before it. Prices and
 * remarks are sealed to the box; an earlier bid of this provider is replaced in the same transaction.
 * @returns the receipt: shows that this installation received exactly this, and only it can make one
 */
export async function handInBid(
  tx: Tx,
  keys: KeyRing,
  command: { readonly id: string; readonly prices: readonly LotPrice[]; readonly remarks: string | null },
): Promise<{ readonly receipt: string; readonly at: Date }> {
  const { bid, box, replaces } = await at(tx, command.id, 'indienen');
  const files = await bidFiles(tx, bid.id);
  requireWhole(command.prices, box.lots, files.length);
  const content = JSON.stringify({ prices: command.prices.map((p) => ({ lot: p.lot, cents: String(p.cents) })), remarks: command.remarks });
  const sealed = sealWhole(Buffer.from(content), box.publicKey, `bid:${bid.id}`);
  const lots = command.prices.map((p) => p.lot);
  const manifest = manifestText({
    procedureId: bid.procedureId,
    bidId: bid.id,
    providerId: bid.providerId,
    at: tx.now,
    lots,
    files: files.map((f) => ({ nameSha256: f.sealedName && sumOf(f.sealedName), size: f.size, sha256: f.sha256.toString('hex') })),
    sealedSha256: sumOf(sealed),
  });
  const receipt = receiptOf(keys, tx.regionId, manifest);
  if (replaces) await replaceSubmitted(tx, bid);
  await submitBid(tx, bid.id, { lots, sealed, manifest, receipt });
  await tx.audit({ action: 'ingeschreven', objectKind: 'inschrijving', objectId: bid.id, detail: { ontvangstbewijs: receipt } });
  return { receipt, at: tx.now };
}

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export const receiptOf = (keys: KeyRing, regionId: number, manifest: string): string =>
  keys.blindIndex(regionId, `inschrijving:${manifest}`).toString('hex');

export async function withdrawBid(tx: Tx, id: string): Promise<void> {
  const { bid } = await at(tx, id, 'intrekken');
  await saveBidState(tx, bid.id, 'ingetrokken');
  await tx.audit({ action: 'inschrijving ingetrokken', objectKind: 'inschrijving', objectId: id });
}
