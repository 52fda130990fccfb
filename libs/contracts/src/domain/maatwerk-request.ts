// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, type Cents, type LocalDate, type TransitionTable, type Violation } from '#kernel';
import { YOUTH_MARK } from './maatwerk-text.js';

export const MAATWERK_STATES = ['aangevraagd', 'getoetst', 'goedgekeurd', 'getekend', 'beeindigd', 'afgewezen', 'ingetrokken'] as const;
export type MaatwerkState = (typeof MAATWERK_STATES)[number];
export const SIGNING_SIDES = ['regio', 'aanbieder'] as const;
export type SigningSide = (typeof SIGNING_SIDES)[number];

/**
 * A municipality asks for help for one child at a provider; the region checks provider and tariff, a second person approves, both parties
 * sign, and only then there is a contract. It ends with the help (issue 4, 2; Slides: 200 a year).
 */
export const MAATWERK_STEPS: TransitionTable<MaatwerkState> = checkTransitions('maatwerkaanvraag', 'aangevraagd', {
  aangevraagd: ['getoetst', 'afgewezen', 'ingetrokken'],
  getoetst: ['goedgekeurd', 'afgewezen', 'ingetrokken'],
  goedgekeurd: ['getekend', 'ingetrokken'],
  getekend: ['beeindigd'],
  beeindigd: [],
  afgewezen: [],
  ingetrokken: [],
});

/** States in which somebody has to do something before there is a contract. */
export const MAATWERK_OPEN: readonly MaatwerkState[] = ['aangevraagd', 'getoetst', 'goedgekeurd'];

/** What is asked for. */
export interface MaatwerkWish {
  readonly youthMark: string;
  readonly from: LocalDate;
  readonly last: LocalDate;
  /** Units of the product over the whole period. */
  readonly amount: number;
  /** What the provider asks per unit. */
  readonly cents: Cents;
}

/** Every fault of a request in itself: the mark of the child, the period, amount and tariff. */
export function wishFaults(wish: MaatwerkWish, today: LocalDate): Violation[] {
  const faults: Violation[] = [];
  if (!YOUTH_MARK.test(wish.youthMark)) faults.push({ pointer: '/kenmerk', text: 'Gebruik een eigen kenmerk, zoals J-104. Geen naam en geen BSN.' });
  if (wish.last < wish.from) faults.push({ pointer: '/totEnMet', text: 'De laatste dag ligt voor de eerste.' });
  else if (wish.last < today) faults.push({ pointer: '/totEnMet', text: 'De laatste dag is al voorbij. Vraag aan tot een dag die nog komt.' });
  if (wish.amount < 1) faults.push({ pointer: '/aantal', text: 'Vul in hoeveel eenheden er nodig zijn, ten minste één.' });
  if (wish.cents <= 0n) faults.push({ pointer: '/tarief', text: 'Het tarief is hoger dan nul.' });
  return faults;
}

/** What the region knew of the provider when it checked. */
export interface ProviderFacts {
  /** Contracts that hold on the first day, of every kind but maatwerk: the provider was admitted to the region. */
  readonly contracts: readonly { readonly number: string; readonly kind: string }[];
  /** Contracts under which it delivers this product to this municipality already. */
  readonly covering: readonly string[];
  /** Maatwerkovereenkomsten that hold on the first day. */
  readonly bespoke: number;
  /** AGB codes: without one it cannot declare. */
  readonly agb: readonly string[];
}

export const DOUBTS = ['al-gecontracteerd', 'niet-bekend', 'geen-agb'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** What of the provider asks for an explanation before the request goes on; nothing forbids it by itself. */
export function doubtsOf(facts: ProviderFacts): Doubt[] {
  return [
    ...(facts.covering.length > 0 ? (['al-gecontracteerd'] as const) : []),
    ...(facts.contracts.length === 0 && facts.bespoke === 0 ? (['niet-bekend'] as const) : []),
    ...(facts.agb.length === 0 ? (['geen-agb'] as const) : []),
  ];
}

/**
 * Why a tariff needs a reason: it is above the regional one, or there is none to hold it against. @returns null where it needs none
 */
export function tariffNeedsReason(cents: Cents, regional: Cents | null): 'boven-regionaal' | 'geen-regionaal' | null {
  if (regional === null) return 'geen-regionaal';
  return cents > regional ? 'boven-regionaal' : null;
}

/** What is committed at most, in cents: the units of the whole period at the tariff. */
export const maatwerkValue = (amount: number, cents: Cents): Cents => BigInt(amount) * cents;

export interface Person {
  readonly id: string | null;
  readonly name: string;
}
const same = (a: Person, b: Person | null): boolean => b !== null && (a.id !== null && b.id !== null ? a.id === b.id : a.name === b.name);

/** Whoever asked or checked does not approve. */
export const mayApproveMaatwerk = (person: Person, request: { readonly asked: Person; readonly checked: Person | null }): boolean =>
  !same(person, request.asked) && !same(person, request.checked);

/** Whoever prepared the contract does not record the region's signature. */
export const maySignMaatwerk = (person: Person, side: SigningSide, request: { readonly checked: Person | null }): boolean =>
  side === 'aanbieder' || !same(person, request.checked);

/**
 * Whether a mandate covers the amount: the highest of the limits of one's roles counts. @returns null where no limit is recorded for any of them
 */
export function withinMandate(limits: readonly Cents[], value: Cents): boolean | null {
  return limits.length === 0 ? null : limits.some((limit) => value <= limit);
}
