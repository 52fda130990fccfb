// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { checkAcceptance, checkOpen, type Signature } from '../domain/offer.js';
import { settleOfferJob } from '../jobs/offer-round.definition.js';
import { changeOffer, insertResponse, loadOffer, lockOffer, maySignFor, saveOutcome, type StoredOffer } from '../persistence/offer.store.js';
import { insertRoundEvent } from '../persistence/round.store.js';
import { advanceRound } from './advance-round.js';
import { recordResults } from './record-results.js';
import { tellPreparer, tellProvider } from './round-mail.js';

const unknownOffer = defineError('aanbod-onbekend', 'not-found', 'Dit aanbod is er niet, of is niet voor uw organisatie.');
const ownPersonOnly = defineError('aanbod-andere-partij', 'forbidden', 'Alleen iemand van de aanbieder reageert op dit aanbod, met de eigen inlog.');
const noMandate = defineError(
  'geen-tekenbevoegdheid',
  'forbidden',
  'U mag niet tekenen voor uw organisatie. Vraag een collega die tekenbevoegd is, of laat de regio uw bevoegdheid vastleggen.',
);
const noQuestion = defineError('geen-vraag', 'conflict', 'Er staat geen vraag open bij dit aanbod.');
const textMissing = defineError('reactie-leeg', 'invalid', 'Schrijf uw reactie op.');

async function ownOffer(tx: Tx, id: string): Promise<StoredOffer> {
  // Read once it is held: the round may have been paused while it was waited for.
  const offer = (await lockOffer(tx, id)) && (await loadOffer(tx, id));
  if (!offer) throw new DomainError(unknownOffer);
  if (tx.actor.accountId === null || tx.actor.providerId !== offer.providerId) throw new DomainError(ownPersonOnly);
  return offer;
}

function written(text: string, pointer: string): string {
  if (text.trim() === '') throw new DomainError(textMissing, {}, [{ pointer, text: 'Vul in wat u wilt zeggen.' }]);
  return text.trim();
}

async function told(tx: Tx, offer: StoredOffer, step: string, text: string): Promise<void> {
  await insertRoundEvent(tx, offer.roundId, step, `${offer.providerName}: ${text}`);
  await tx.audit({
    action: `herziening: ${text}`,
    objectKind: 'herziening',
    objectId: offer.roundId,
    detail: { nummer: offer.roundNo, aanbieder: offer.providerName, aanbod: offer.attempt },
  });
}

/** The provider looked at its offer for the first time; looking again changes nothing. */
export async function openOffer(tx: Tx, id: string): Promise<void> {
  const offer = await ownOffer(tx, id);
  if (offer.state !== 'aangeboden') return;
  await changeOffer(tx, id, { state: 'geopend', opened: true });
  await told(tx, offer, 'geopend', 'aanbod geopend');
}

/** @throws DomainError `aanbod-onbekend`, `aanbod-andere-partij`, `reactie-leeg`, and those of checkOpen */
export async function askAboutOffer(tx: Tx, id: string, question: string): Promise<void> {
  const offer = await ownOffer(tx, id);
  checkOpen(offer, tx.today);
  await insertResponse(tx, offer, { kind: 'vraag', text: written(question, '/vraag'), mandate: null, sha256: null });
  await changeOffer(tx, id, { state: 'vraag', opened: true });
  await told(tx, offer, 'vraag', 'vraag gesteld');
  await tellPreparer(tx, offer, 'vraag over het aanbod');
}

/** The region answers; the offer waits for the provider again. */
export async function answerQuestion(tx: Tx, id: string, answer: string): Promise<void> {
  const offer = await lockOffer(tx, id);
  if (!offer) throw new DomainError(unknownOffer);
  if (offer.state !== 'vraag') throw new DomainError(noQuestion);
  await insertResponse(tx, offer, { kind: 'antwoord', text: written(answer, '/antwoord'), mandate: null, sha256: null });
  await changeOffer(tx, id, { state: 'geopend' });
  await told(tx, offer, 'antwoord', 'vraag beantwoord');
  await tellProvider(tx, offer, 'beantwoord');
}

/**
 * The provider accepts and signs the letter. With the decision behind the offer that makes the agreement: the new versions are recorded
 * by a job that is asked for here, in force from their own date. Accepting again changes nothing.
 * @throws DomainError `aanbod-onbekend`, `aanbod-andere-partij`, `geen-tekenbevoegdheid`, and those of checkAcceptance
 */
export async function acceptOffer(tx: Tx, id: string, signature: Signature): Promise<void> {
  const offer = await ownOffer(tx, id);
  if (offer.state === 'geaccepteerd') return;
  if (!(await maySignFor(tx, tx.actor.accountId!, offer.providerId))) throw new DomainError(noMandate);
  checkAcceptance(offer, signature, tx.today);
  await insertResponse(tx, offer, { kind: 'geaccepteerd', text: null, mandate: signature.mandate.trim(), sha256: signature.sha256.toLowerCase() });
  await changeOffer(tx, id, { state: 'geaccepteerd', opened: true, answered: true, nextCheck: null });
  await told(tx, offer, 'geaccepteerd', 'aanbod geaccepteerd en getekend');
  await settleSoon(tx, offer);
}

/** The provider objects: nothing changes in its contracts. */
export async function objectToOffer(tx: Tx, id: string, reason: string): Promise<void> {
  const offer = await ownOffer(tx, id);
  checkOpen(offer, tx.today);
  await insertResponse(tx, offer, { kind: 'bezwaar', text: written(reason, '/reden'), mandate: null, sha256: null });
  await changeOffer(tx, id, { state: 'bezwaar', opened: true, answered: true, nextCheck: null });
  await told(tx, offer, 'bezwaar', 'bezwaar gemaakt');
  await tellPreparer(tx, offer, 'bezwaar tegen het aanbod');
  await settleSoon(tx, offer);
}

/** A provider sees its own rows only: what follows for its contracts and for the round is done by the work, which sees all. */
async function settleSoon(tx: Tx, offer: StoredOffer): Promise<void> {
  await tx.enqueue(settleOfferJob, { offerId: offer.id }, { subject: `herziening:${offer.roundNo}`, key: `revisions.settle:${offer.id}` });
}

/**
 * What follows from a final answer: the outcome of each contract; what was accepted is recorded as its next version, as it was offered; and
 * the round goes on when this was the last. Doing it again changes nothing.
 * @returns how many versions were recorded
 */
export async function settleOffer(tx: Tx, id: string): Promise<number> {
  const offer = await lockOffer(tx, id);
  if (!offer || (offer.state !== 'geaccepteerd' && offer.state !== 'bezwaar')) return 0;
  const contracts = await saveOutcome(tx, id, offer.state);
  if (contracts.length > 0) await tellProvider(tx, offer, offer.state === 'geaccepteerd' ? 'vastgelegd' : 'bezwaar');
  const recorded = offer.state === 'geaccepteerd' ? await recordResults(tx, offer.roundId, contracts) : 0;
  await advanceRound(tx, offer.roundId);
  return recorded;
}
