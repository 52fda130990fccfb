// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, type TransitionTable } from '#kernel';

/** regel: one refused line; tarief: a product at the tariff it was declared at; te-laat: a declaration of an earlier month. */
export const DECISION_KINDS = ['regel', 'tarief', 'te-laat'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** voor-antwoord: lifts the refusal itself. na-antwoord: an exception that the provider's new line meets. */
export const DECISION_MOMENTS = ['voor-antwoord', 'na-antwoord'] as const;
export type DecisionMoment = (typeof DECISION_MOMENTS)[number];

export const DECISION_STATES = ['wacht-op-tweede', 'genomen', 'gebruikt', 'geweigerd', 'ingetrokken', 'vervallen'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** A decision begins as taken, or waits for the second person that its amount asks for. */
export const DECISION_STEPS: TransitionTable<DecisionState> = checkTransitions('decision', 'wacht-op-tweede', {
  'wacht-op-tweede': ['genomen', 'geweigerd', 'ingetrokken', 'vervallen'],
  genomen: ['gebruikt', 'ingetrokken', 'vervallen'],
  gebruikt: [],
  geweigerd: [],
  ingetrokken: [],
  vervallen: [],
});

/** Codes of lines that may be let through: what was agreed or allocated. Not who it was for, nor whether it is a duplicate. */
export const LIFTABLE_LINE_CODES: ReadonlySet<string> = new Set('0611 9307 9308 9321 9322 9339 9340 9341 9346 9369 9384 9387 9388'.split(' '));
export const TARIFF_CODE = '0611';
export const LATE_CODE = '8214';
