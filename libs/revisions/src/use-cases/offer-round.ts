// SPDX-License-Identifier: EUPL-1.2
import type { ComposedDocument } from '#contracts';
import { defineError, DomainError, type LocalDate } from '#kernel';
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
import { lapseUnchosen, lastAnswerDay, standsReady } from '../persistence/round-offers.store.js';
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
  /** The last day to answer, as it says. */
  readonly until: LocalDate;
  readonly words: string;
}

/** @returns null when there is no day left until which the provider could answer */
export async function composeLetter(tx: Tx, offer: StoredOffer): Promise<Letter | null> {
  const until = termOf(offer, tx.today);
  if (until === null) return null;
  const meanings = [...(await silenceOf(tx, offer.id)).values()];
  const document = letterOf(offer, await offeredContracts(tx, offer.id), {
    until,
    dated: tx.now,
    changes: await liveChanges(tx, offer.roundId),
    silenceAccepts: meanings.some((m) => m.includes('aanvaard')),
  });
  return { document, until, words: JSON.stringify({ ...document, dated: null }) };
}

/**
 * The last day to answer an offer that goes out today: that of the others, or its own whole term when it goes out after them and the day of
 * effect leaves room for it.
 * @returns null when neither lies ahead: nobody is held to a term that was over when the letter came
 */
function termOf(offer: StoredOffer, today: LocalDate): LocalDate | null {
  const own = answerTerm(today, offer.responseDays, offer.effectiveFrom);
  const shared = offer.roundRespondUntil;
  if (own !== null && (shared === null || own > shared)) return own;
  return shared !== null && shared > today ? shared : null;
}

const NO_TERM = 'Er is geen reactietermijn meer mogelijk vóór de ingangsdatum. Leg de wijziging apart vast, of pauzeer de ronde en pas haar aan.';

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
  let drawn: { readonly roundId: string; readonly words: string; readonly letter: Buffer } | null = null;
  for (;;) {
    const next: { readonly roundId: string; readonly letter: Letter | null } | boolean = await inTransaction(async (tx) => {
      // The round first, as all work on it does: two that wait for each other would both be in vain.
      if (drawn !== null) await lockRound(tx, drawn.roundId);
      const offer = drawn === null ? await loadOffer(tx, offerId) : await lockOffer(tx, offerId);
      if (!waits(offer)) {
        await settle(tx, false);
        return false;
      }
      const letter = await composeLetter(tx, offer);
      if (drawn === null || (letter !== null && letter.words !== drawn.words)) return { roundId: offer.roundId, letter };
      const apart = letter === null ? NO_TERM : apartReason((await faultsOfOffers(tx, [offerId])).get(offerId) ?? []);
      if (letter === null || apart !== null) {
        // It fitted when it was made, and no more: computed anew, its contract changed, or too late.
        await changeOffer(tx, offerId, { state: 'apart', apartReason: apart });
        await advanceRound(tx, offer.roundId);
        await settle(tx, false);
        return false;
      }
      await goesOut(tx, offer, letter.until, drawn.letter);
      await settle(tx, true);
      return true;
    });
    if (typeof next === 'boolean') return next;
    // No letter is possible: that is looked at once more with the round held.
    const { roundId, letter } = next;
    drawn =
      letter === null ? { roundId, words: '', letter: Buffer.alloc(0) } : { roundId, words: letter.words, letter: await render(letter.document) };
  }
}

async function goesOut(tx: Tx, offer: StoredOffer, until: LocalDate, letter: Buffer): Promise<void> {
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
  if (offer.roundRespondUntil !== null && until > offer.roundRespondUntil) await lastAnswerDay(tx, offer.roundId, until);
  // As long as another offer stands ready the round goes nowhere: two hundred times everything would be counted in vain.
  if (!(await standsReady(tx, offer.roundId))) await advanceRound(tx, offer.roundId);
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
