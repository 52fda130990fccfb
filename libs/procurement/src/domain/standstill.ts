// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, type LocalDate } from '#kernel';
import type { StepRule } from './variant.js';

/** Aw 2.127(1): at least this many calendar days; the day of sending is no part of them. */
export const LEAST_STANDSTILL_DAYS = 20;

export const STANDSTILL_RULES: readonly StepRule[] = [
  {
    text: 'Na het versturen van het voornemen tot gunnen wacht de regio minstens 20 kalenderdagen.',
    source: 'Aw 2.127 lid 1 en 3',
    certainty: 'gelezen',
  },
  { text: 'De termijn begint op de dag na het versturen.', source: 'Aw 2.127 lid 2', certainty: 'gelezen' },
  {
    text: 'Eindigt de termijn op een zaterdag, zondag of feestdag, dan loopt zij door tot en met de eerstvolgende werkdag.',
    source: 'Algemene termijnenwet art. 1',
    certainty: 'te-bevestigen',
  },
  { text: 'Loopt er een kort geding, dan wordt niet getekend voor de rechter heeft beslist.', source: 'Aw 2.131', certainty: 'gelezen' },
];

/** Aw 2.127(4): where no term has to be kept. The call-off is not one of a tender of this product. */
export const EXEMPTIONS = ['geen-aankondigingsplicht', 'enige-inschrijver'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

export interface Standstill {
  /** The letters of one decision leave together; the last one sent counts. */
  readonly sentOn: LocalDate;
  readonly firstDay: LocalDate;
  /** The last day on which nothing is signed. */
  readonly until: LocalDate;
  /** True where the last day was moved off a weekend or holiday. */
  readonly moved: boolean;
}

/**
 * The term after the letters left. Days of the calendar in Amsterdam, so that no change of the clock makes one longer or shorter. The moved
 * last day is what the letters name: whoever got one may trust it.
 * @param days at least 20, as the papers state
 * @param isWorkingDay in the region's country
 * @throws RangeError when fewer than 20 days
 */
export function standstillOf(sentOn: LocalDate, days: number, isWorkingDay: (day: LocalDate) => boolean): Standstill {
  if (!Number.isInteger(days) || days < LEAST_STANDSTILL_DAYS) throw new RangeError(`a standstill of ${days} days is too short`);
  const last = addDays(sentOn, days);
  let until = last;
  while (!isWorkingDay(until)) until = addDays(until, 1);
  return { sentOn, firstDay: addDays(sentOn, 1), until, moved: until !== last };
}

/** The standstill of several letters: each has its own, and signing waits for the last of them. Sent again means counted again. */
export const lastStandstill = (all: readonly Standstill[]): Standstill | null =>
  all.reduce<Standstill | null>((latest, s) => (latest === null || s.until > latest.until ? s : latest), null);

export interface SigningFacts {
  readonly today: LocalDate;
  readonly standstill: Standstill | null;
  readonly exemption: { readonly kind: Exemption; readonly reason: string } | null;
  /** Bids that take part, over all lots: "the only bidder" is checked, not believed. */
  readonly bidders: number;
  readonly proceedingsHold: boolean;
}

const day = (date: LocalDate): string => date.split('-').reverse().join('-');

/** Why a contract out of this award cannot be signed today; null when it can. */
export function notSignableBecause(f: SigningFacts): string | null {
  if (f.proceedingsHold) return 'Er loopt een rechtszaak die het tekenen tegenhoudt. Wacht op de uitspraak (Aw 2.131).';
  if (f.standstill === null) return 'De brieven met het voornemen tot gunnen zijn nog niet verstuurd.';
  if (f.exemption !== null) {
    if (f.exemption.reason.trim() === '') return 'Geef de reden waarom geen wachttermijn hoeft te worden aangehouden.';
    if (f.exemption.kind === 'enige-inschrijver' && f.bidders !== 1) return 'De uitzondering voor een enige inschrijver geldt niet: er zijn er meer.';
    return null;
  }
  if (f.today > f.standstill.until) return null;
  const left = daysBetween(f.today, f.standstill.until) + 1;
  return `De wachttermijn loopt tot en met ${day(f.standstill.until)}: nog ${left} ${left === 1 ? 'dag' : 'dagen'}, vandaag meegeteld.`;
}
