// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError, defineError, type LocalDate, type Violation } from '#kernel';

export const OFFER_STATES = [
  'klaar',
  'apart',
  'aangeboden',
  'geopend',
  'vraag',
  'geaccepteerd',
  'bezwaar',
  'stil',
  'vervangen',
  'ingetrokken',
] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** Offers that wait for the provider. */
export const OPEN_OFFERS: readonly OfferState[] = ['aangeboden', 'geopend', 'vraag'];

/** What a contract came to. Silence counts as acceptance only where a clause of that contract says so. */
export type ContractOutcome = 'geaccepteerd' | 'bezwaar' | 'stil' | 'stil-aanvaard' | 'vervallen';
export const SILENCE_MEANINGS = ['aanvaard', 'geldt-niet'] as const;
export type SilenceMeaning = (typeof SILENCE_MEANINGS)[number];

export interface OpenOffer {
  readonly state: OfferState;
  readonly respondUntil: LocalDate | null;
  readonly paused: boolean;
  readonly stopped: boolean;
  /** Of the letter that was sent, in hex. */
  readonly letterSha256: string | null;
}

export const offerClosed = defineError('aanbod-gesloten', 'conflict', 'Op dit aanbod kunt u niet meer reageren. Bekijk de stand van nu.');
const offerPaused = defineError(
  'herziening-gepauzeerd',
  'conflict',
  'De regio heeft deze herziening even stilgezet. U krijgt bericht als u weer kunt reageren; uw termijn schuift mee.',
);
const termOver = defineError('reactietermijn-voorbij', 'conflict', 'De reactietermijn is voorbij. Neem contact op met uw contractmanager.');
const otherLetter = defineError('andere-brief', 'conflict', 'Dit is niet de brief die u kreeg. Open het aanbod opnieuw en lees het.');
const signingIncomplete = defineError('aanbod-ongelezen', 'invalid', 'U kunt nog niet tekenen.');

/**
 * Whether a provider can still answer. The last day of the term counts.
 * @throws DomainError `herziening-gepauzeerd`, `reactietermijn-voorbij`, `aanbod-gesloten`
 */
export function checkOpen(offer: OpenOffer, today: LocalDate): void {
  if (offer.stopped || offer.respondUntil === null) throw new DomainError(offerClosed);
  if (OPEN_OFFERS.includes(offer.state) && offer.paused) throw new DomainError(offerPaused);
  if (today > offer.respondUntil) throw new DomainError(termOver, { totEnMet: offer.respondUntil });
  if (!OPEN_OFFERS.includes(offer.state)) throw new DomainError(offerClosed, { staat: offer.state });
}

export interface Signature {
  readonly sha256: string;
  readonly mandate: string;
  readonly read: boolean;
  readonly mayBind: boolean;
}

/**
 * Whether this signature accepts the offer: the very letter that was sent, read, by who may bind the provider.
 * @throws DomainError `aanbod-ongelezen` with a violation per thing that is missing, `andere-brief`, and those of `checkOpen`
 */
export function checkAcceptance(offer: OpenOffer, signature: Signature, today: LocalDate): void {
  checkOpen(offer, today);
  const faults: Violation[] = [];
  if (!signature.read) faults.push({ pointer: '/gelezen', text: 'Lees de brief en vink aan dat u haar hebt gelezen.' });
  if (!signature.mayBind)
    faults.push({ pointer: '/bevoegd', text: 'Vink aan dat u uw organisatie mag binden. Mag u dat niet? Dan tekent een ander.' });
  if (signature.mandate.trim() === '') faults.push({ pointer: '/bevoegdheid', text: 'Vul in waarom u mag tekenen, bijvoorbeeld uw functie.' });
  if (faults.length > 0) throw new DomainError(signingIncomplete, {}, faults);
  if (signature.sha256.toLowerCase() !== offer.letterSha256) throw new DomainError(otherLetter);
}

/** The days on which a reminder goes: so many days before the last day to answer, earliest first, none twice. */
export function reminderDates(respondUntil: LocalDate, daysBefore: readonly number[]): LocalDate[] {
  return [...new Set(daysBefore.map((days) => addDays(respondUntil, -days)))].sort();
}

/**
 * The reminder to send today; null when none is due. Several that were missed (the work stood still) are one reminder.
 * @param sent days on which one went out already
 */
export function reminderDue(respondUntil: LocalDate, daysBefore: readonly number[], sent: readonly LocalDate[], today: LocalDate): LocalDate | null {
  const due = reminderDates(respondUntil, daysBefore).filter((day) => day <= today && today <= respondUntil);
  const last = due.at(-1);
  return last === undefined || sent.some((day) => day >= last) ? null : last;
}

/** The next day on which something has to be done about an open offer: a reminder, or the day after the term. */
export function nextOfferCheck(respondUntil: LocalDate, daysBefore: readonly number[], today: LocalDate): LocalDate {
  return reminderDates(respondUntil, daysBefore).find((day) => day > today) ?? addDays(respondUntil, 1);
}

/** What silence means for a contract, by what its own clauses say; nothing else makes silence an answer. */
export function outcomeOfSilence(meanings: readonly SilenceMeaning[]): Extract<ContractOutcome, 'stil' | 'stil-aanvaard'> {
  return meanings.includes('aanvaard') && !meanings.includes('geldt-niet') ? 'stil-aanvaard' : 'stil';
}

export interface Support {
  /** Offers that went out, and how many of them were accepted; turnover in cents. */
  readonly offered: number;
  readonly accepted: number;
  readonly offeredCents: bigint;
  readonly acceptedCents: bigint;
}

/** A share in hundredths of a percent, rounded half up; null of nothing. */
export function shareOf(part: bigint, whole: bigint): number | null {
  return whole <= 0n ? null : Number((part * 20_000n + whole) / (2n * whole));
}
