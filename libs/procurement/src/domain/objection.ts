// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate, type Violation } from '#kernel';
import type { Certainty } from './variant.js';

export const OBJECTION_KINDS = ['klacht', 'bezwaar-stukken', 'bezwaar-besluit'] as const;
export type ObjectionKind = (typeof OBJECTION_KINDS)[number];
export const OBJECTION_OUTCOMES = ['gegrond', 'deels-gegrond', 'ongegrond', 'niet-ontvankelijk'] as const;
export type ObjectionOutcome = (typeof OBJECTION_OUTCOMES)[number];

export interface ObjectionRule {
  readonly kind: ObjectionKind;
  readonly name: string;
  /** Until when it can be brought forward: by nothing, by the end of the window, or by the term in the letter. */
  readonly term: 'geen' | 'venster' | 'brief';
  /** Working days in which the region answers. */
  readonly answerDays: number;
  readonly text: string;
  readonly source: string;
  readonly certainty: Certainty;
}

/** What can be brought forward against a procedure, with its terms and how sure they are. */
export const OBJECTION_RULES: readonly ObjectionRule[] = [
  {
    kind: 'klacht',
    name: 'Klacht over hoe het gaat',
    term: 'geen',
    answerDays: 10,
    text: 'Een klacht kan altijd. Zij houdt de procedure niet op.',
    source: 'Klachtafhandeling bij aanbesteden (advies bij de Aanbestedingswet 2012)',
    certainty: 'te-bevestigen',
  },
  {
    kind: 'bezwaar-stukken',
    name: 'Bezwaar tegen de stukken',
    term: 'venster',
    answerDays: 10,
    text: 'Wie te laat bezwaar maakt tegen de stukken, kan dat recht kwijt zijn (rechtsverwerking). Daarom geldt de laatste dag van het venster.',
    source: 'ECLI:NL:RBGEL:2025:5590',
    certainty: 'gezien',
  },
  {
    kind: 'bezwaar-besluit',
    name: 'Bezwaar tegen het besluit',
    term: 'brief',
    answerDays: 20,
    text: 'De termijn staat in de brief met het besluit.',
    source: 'Brief van de regio',
    certainty: 'werkwijze',
  },
];

export const ruleOf = (kind: ObjectionKind): ObjectionRule => OBJECTION_RULES.find((r) => r.kind === kind)!;

/** The last day to bring something forward, from the windows of the procedure and the last letter to this provider; null: no term was stated. */
export function termOf(
  kind: ObjectionKind,
  stated: { readonly windowLast: LocalDate | null; readonly letterUntil: LocalDate | null },
): LocalDate | null {
  const { term } = ruleOf(kind);
  return term === 'venster' ? stated.windowLast : term === 'brief' ? stated.letterUntil : null;
}

export const objectionInvalid = defineError('bezwaar-ongeldig', 'invalid', 'Dit kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.');
export const objectionStep = defineError('bezwaarstap-niet-mogelijk', 'conflict', 'Deze stap kan niet in de staat van nu. Bekijk de nieuwe stand.');
export const objectionSecond = defineError(
  'bezwaar-door-beoordelaar',
  'conflict',
  'U beoordeelde deze aanbieder. Een collega behandelt het bezwaar.',
);

export type ObjectionState = 'ontvangen' | 'in-behandeling' | 'beantwoord' | 'ingetrokken';
export type ObjectionStep = 'oppakken' | 'beantwoorden' | 'intrekken';

const FROM: Readonly<Record<ObjectionStep, readonly ObjectionState[]>> = {
  oppakken: ['ontvangen', 'in-behandeling'],
  beantwoorden: ['in-behandeling'],
  intrekken: ['ontvangen', 'in-behandeling'],
};

/** @throws DomainError `bezwaarstap-niet-mogelijk` */
export function requireObjectionStep(state: ObjectionState, step: ObjectionStep): void {
  if (!FROM[step].includes(state)) throw new DomainError(objectionStep, { staat: state, stap: step });
}

/**
 * What is wrong with an answer: it has its reasons, and what was brought forward in time is answered on what it says.
 * @throws DomainError `bezwaar-ongeldig`
 */
export function requireAnswer(answer: { readonly outcome: ObjectionOutcome; readonly text: string }, inTime: boolean | null): void {
  const faults: Violation[] = [];
  if (answer.text.trim().length < 20) faults.push({ pointer: '/antwoord', text: 'Schrijf het antwoord op, met de redenen.' });
  if (answer.outcome === 'niet-ontvankelijk' && inTime !== false)
    faults.push({ pointer: '/uitkomst', text: 'Dit kwam op tijd binnen, of er was geen termijn. Antwoord op wat er staat.' });
  if (faults.length > 0) throw new DomainError(objectionInvalid, {}, faults);
}
