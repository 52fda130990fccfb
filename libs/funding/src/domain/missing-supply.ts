// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, type LocalDate, type TransitionTable, type Violation } from '#kernel';

export const MISSING_SUPPLY_STATES = ['gemeld', 'ontbreekt', 'toelating-open', 'afgesloten'] as const;
export type MissingSupplyState = (typeof MISSING_SUPPLY_STATES)[number];

/**
 * What is missing is reported, checked against the coverage, decided on, and only then opens admission to newcomers (Strategie 1.2: the open
 * house is closed but for missing supply). It can be closed at every step, with a reason.
 */
export const MISSING_SUPPLY_STEPS: TransitionTable<MissingSupplyState> = checkTransitions('missend aanbod', 'gemeld', {
  gemeld: ['ontbreekt', 'afgesloten'],
  ontbreekt: ['toelating-open', 'afgesloten'],
  'toelating-open': ['afgesloten'],
  afgesloten: [],
});

export const CHECK_OUTCOMES = ['ontbreekt', 'ontbreekt-niet'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** What the contracts gave in one municipality on the day of the check. */
export interface CheckedCoverage {
  readonly gemeente: string;
  readonly naam: string;
  readonly gecontracteerd: number;
  readonly laatToe: number;
  readonly actief: number;
}

/** Why an admission cannot be open in this period; nothing when it can. It does not begin in the past. */
export function admissionFaults(from: LocalDate, last: LocalDate | null, today: LocalDate): Violation[] {
  const faults: Violation[] = [];
  if (from < today) faults.push({ pointer: '/van', text: 'De toelating kan niet eerder opengaan dan vandaag.' });
  if (last !== null && last < from) faults.push({ pointer: '/totEnMet', text: 'De laatste dag ligt voor de eerste.' });
  return faults;
}
