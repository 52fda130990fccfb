// SPDX-License-Identifier: EUPL-1.2
import { renderPdf } from '#contracts';
import { addDays, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { nextOfferCheck } from '../domain/offer.js';
import { offerJob } from '../jobs/offer-round.definition.js';
import {
  changeOffer,
  insertOffers,
  liveChanges,
  lockOffer,
  lockOffers,
  offeredContracts,
  providersToOffer,
  saveOffered,
  silenceOf,
} from '../persistence/offer.store.js';
import { insertRoundEvent, lockRound } from '../persistence/round.store.js';
import { advanceRound } from './advance-round.js';
import { letterOf } from './letter-of.js';
import { computePreview } from './preview-round.js';

export interface OfferedRound {
  readonly aanbiedingen: number;
  readonly apart: number;
}

const MOST_NAMED = 3;

function apartReason(faults: readonly string[]): string | null {
  if (faults.length === 0) return null;
  const more = faults.length - MOST_NAMED;
  return faults.slice(0, MOST_NAMED).join(' ') + (more > 0 ? ` En nog ${more}.` : '');
}

/**
 * Makes an offer for each provider of a round that was released, and hands each to a job of its own: one that fails never stops the
 * others. What cannot be changed as proposed is set apart with its reason. Doing it again makes nothing twice.
 */
export async function offerRound(tx: Tx, roundId: string): Promise<OfferedRound> {
  const round = await lockRound(tx, roundId);
  if (!round || round.state !== 'aanbieden' || round.pausedAt !== null) return { aanbiedingen: 0, apart: 0 };
  // What is offered is what holds now: the same code as the preview, in this transaction.
  await computePreview(tx, round);
  const providers = (await providersToOffer(tx, roundId)).map((p) => ({ ...p, apart: apartReason(p.faults) }));
  const ids = await insertOffers(tx, roundId, providers);
  // Offers that stood ready when the round was paused go on as well.
  const ready = await lockOffers(tx, roundId, ['klaar']);
  for (const { id, providerId } of ready)
    await tx.enqueue(offerJob, { offerId: id }, { subject: `aanbieder:${providerId}`, key: `revisions.offer:${id}:${round.version}` });
  const apart = providers.filter((p) => p.apart !== null).length;
  if (ids.length > 0)
    await tx.audit({
      action: 'aanbiedingen gemaakt',
      objectKind: 'herziening',
      objectId: roundId,
      detail: { nummer: round.no, aanbiedingen: ids.length, apart },
    });
  if (ready.length === 0) await advanceRound(tx, roundId);
  return { aanbiedingen: ready.length, apart };
}

/**
 * Sends one provider its offer: one letter over all its contracts, kept to the byte with its sum. Each provider is offered once: what was
 * sent already, taken back or stands still is left alone.
 * @returns whether it went out now
 */
export async function offerOne(tx: Tx, offerId: string): Promise<boolean> {
  const offer = await lockOffer(tx, offerId);
  if (!offer || offer.state !== 'klaar' || offer.paused || offer.stopped) return false;
  const until: LocalDate = offer.roundRespondUntil ?? addDays(tx.today, 1);
  const meanings = [...(await silenceOf(tx, offerId)).values()];
  const letter = await renderPdf(
    letterOf(offer, await offeredContracts(tx, offerId), {
      until,
      dated: tx.now,
      changes: await liveChanges(tx, offer.roundId),
      silenceAccepts: meanings.some((m) => m.includes('aanvaard')),
    }),
  );
  await saveOffered(tx, offerId, { letter, until, nextCheck: nextOfferCheck(until, offer.reminderDays, tx.today) });
  await insertRoundEvent(tx, offer.roundId, 'aangeboden', `Aanbod ${offer.attempt} verstuurd aan ${offer.providerName}`);
  await tx.audit({
    action: 'herziening aangeboden',
    objectKind: 'herziening',
    objectId: offer.roundId,
    detail: { nummer: offer.roundNo, aanbieder: offer.providerName, aanbod: offer.attempt, totEnMet: until },
  });
  await advanceRound(tx, offer.roundId);
  return true;
}

/** An offer that was set apart and was mended: it stands ready again. Called when the preview was made anew. */
export async function releaseApart(tx: Tx, roundId: string): Promise<number> {
  const mended = (await lockOffers(tx, roundId, ['apart'])).map((o) => o.id);
  let released = 0;
  for (const id of mended) {
    const [row] = await tx.sql<{ faults: number }>(
      `select coalesce(sum(jsonb_array_length(faults)), 0)::int as faults from revision_contract where region_id = $1 and offer_id = $2`,
      [tx.regionId, id],
    );
    if (row!.faults > 0) continue;
    await changeOffer(tx, id, { state: 'klaar', apartReason: null });
    await tx.enqueue(offerJob, { offerId: id }, { subject: `herziening:${roundId}`, key: `revisions.offer:${id}:hersteld` });
    released++;
  }
  return released;
}
