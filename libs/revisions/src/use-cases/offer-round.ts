// SPDX-License-Identifier: EUPL-1.2
import type { ComposedDocument } from '#contracts';
import { addDays, defineError, DomainError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { nextOfferCheck } from '../domain/offer.js';
import { answerTerm } from '../domain/round.js';
import { offerJob } from '../jobs/offer-round.definition.js';
import {
  changeOffer,
  faultsOfOffers,
  insertOffers,
  liveChanges,
  loadOffer,
  lockOffer,
  lockOffers,
  offeredContracts,
  providersToOffer,
  saveOffered,
  silenceOf,
  type StoredOffer,
} from '../persistence/offer.store.js';
import { lapseUnchosen, lastAnswerDay } from '../persistence/round-offers.store.js';
import { insertRoundEvent, lockRound } from '../persistence/round.store.js';
import { advanceRound } from './advance-round.js';
import { letterOf } from './letter-of.js';
import { computePreview } from './preview-round.js';
import { tellProvider } from './round-mail.js';
import { lockRoundAt } from './save-round.js';

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
  for (const id of await lapseUnchosen(tx, round)) {
    const offer = await loadOffer(tx, id);
    if (offer && offer.respondUntil !== null) await tellProvider(tx, offer, 'ingetrokken');
  }
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

/** A letter as it would go out now, and the words it is made of, by which a later one is known to differ. */
interface Letter {
  readonly document: ComposedDocument;
  readonly words: string;
}

export async function composeLetter(tx: Tx, offer: StoredOffer): Promise<Letter> {
  const meanings = [...(await silenceOf(tx, offer.id)).values()];
  const document = letterOf(offer, await offeredContracts(tx, offer.id), {
    until: termOf(offer, tx.today),
    dated: tx.now,
    changes: await liveChanges(tx, offer.roundId),
    silenceAccepts: meanings.some((m) => m.includes('aanvaard')),
  });
  return { document, words: JSON.stringify({ ...document, dated: null }) };
}

/** An offer that goes out after the others were sent has its own whole term, where the day of effect leaves room for it. */
const termOf = (offer: StoredOffer, today: LocalDate): LocalDate => {
  const own = offer.roundState === 'reacties' ? answerTerm(today, offer.responseDays, offer.effectiveFrom) : null;
  const shared = offer.roundRespondUntil ?? addDays(today, 1);
  return own !== null && own > shared ? own : shared;
};

const waits = (offer: StoredOffer | null): offer is StoredOffer => offer !== null && offer.state === 'klaar' && !offer.paused && !offer.stopped;

export type Render = (document: ComposedDocument) => Promise<Buffer>;
type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Sends one provider its offer: one letter over all its contracts, kept to the byte with its sum. Each provider is offered once: what was
 * sent already, taken back or stands still is left alone. The letter is drawn outside any transaction, so that nothing waits for it; what
 * changed meanwhile is drawn anew.
 * @param settle  runs in the transaction in which it goes out, or in which is seen that it does not
 * @returns whether it went out now
 */
export async function offerOne(
  inTransaction: InTransaction,
  offerId: string,
  render: Render,
  settle: (tx: Tx, sent: boolean) => Promise<void> = async () => undefined,
): Promise<boolean> {
  let drawn: { readonly words: string; readonly letter: Buffer } | null = null;
  for (;;) {
    const next: Letter | boolean = await inTransaction(async (tx) => {
      const seen = await loadOffer(tx, offerId);
      // The round first, as all work on it does: two that wait for each other would both be in vain.
      if (drawn !== null && seen !== null) await lockRound(tx, seen.roundId);
      const offer = drawn === null ? seen : await lockOffer(tx, offerId);
      const letter = waits(offer) ? await composeLetter(tx, offer) : null;
      if (letter !== null && letter.words !== drawn?.words) return letter;
      const apart = letter === null ? null : apartReason((await faultsOfOffers(tx, [offerId])).get(offerId) ?? []);
      if (apart !== null) {
        // It fitted when it was made, and no more: computed anew, or its contract changed.
        await changeOffer(tx, offerId, { state: 'apart', apartReason: apart });
        await advanceRound(tx, offer!.roundId);
        await settle(tx, false);
        return false;
      }
      if (letter !== null) await goesOut(tx, offer!, drawn!.letter);
      await settle(tx, letter !== null);
      return letter !== null;
    });
    if (typeof next === 'boolean') return next;
    drawn = { words: next.words, letter: await render(next.document) };
  }
}

async function goesOut(tx: Tx, offer: StoredOffer, letter: Buffer): Promise<void> {
  const until = termOf(offer, tx.today);
  await saveOffered(tx, offer.id, { letter, until, nextCheck: nextOfferCheck(until, offer.reminderDays, tx.today) });
  const people = await tellProvider(tx, { ...offer, respondUntil: until }, 'aangeboden');
  const told = people === 0 ? '; niemand van deze aanbieder kan inloggen, bezorg de brief zelf' : '';
  await insertRoundEvent(tx, offer.roundId, 'aangeboden', `Aanbod ${offer.attempt} verstuurd aan ${offer.providerName}${told}`);
  await tx.audit({
    action: 'herziening aangeboden',
    objectKind: 'herziening',
    objectId: offer.roundId,
    detail: { nummer: offer.roundNo, aanbieder: offer.providerName, aanbod: offer.attempt, totEnMet: until },
  });
  await lastAnswerDay(tx, offer.roundId, until);
  await advanceRound(tx, offer.roundId);
}

const nothingApart = defineError('niets-te-herstellen', 'conflict', 'Er staat geen aanbieder apart, of deze herziening biedt niet meer aan.');

/**
 * Takes up again what was set apart: computes it anew and sends it where it fits now. Whoever is still apart stays so, with its reason of now.
 * @throws DomainError `herziening-onbekend`, `niets-te-herstellen`
 */
export async function mendApart(tx: Tx, roundId: string): Promise<OfferedRound> {
  const round = await lockRoundAt(tx, roundId, null);
  const apart = await lockOffers(tx, roundId, ['apart']);
  if (apart.length === 0 || round.pausedAt !== null || !['aanbieden', 'reacties'].includes(round.state)) throw new DomainError(nothingApart);
  await computePreview(tx, round);
  const faults = await faultsOfOffers(
    tx,
    apart.map((o) => o.id),
  );
  let mended = 0;
  for (const { id, providerId } of apart) {
    const reason = apartReason(faults.get(id) ?? []);
    await changeOffer(tx, id, reason === null ? { state: 'klaar', apartReason: null } : { apartReason: reason });
    if (reason !== null) continue;
    mended++;
    await tx.enqueue(offerJob, { offerId: id }, { subject: `aanbieder:${providerId}`, key: `revisions.offer:${id}:hersteld` });
  }
  await tx.audit({
    action: 'apart gezette aanbiedingen opnieuw bekeken',
    objectKind: 'herziening',
    objectId: roundId,
    detail: { nummer: round.no, hersteld: mended, apart: apart.length - mended },
  });
  return { aanbiedingen: mended, apart: apart.length - mended };
}
