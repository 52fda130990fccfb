// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError, defineError, type LocalDate } from '#kernel';
import { USUAL_DAYS } from './tender-check.js';
import type { Certainty } from './variant.js';

export type QuestionState = 'ontvangen' | 'beantwoord' | 'gepubliceerd' | 'niet-behandeld' | 'ingetrokken';
export type QuestionStep = 'beantwoorden' | 'niet-behandelen' | 'intrekken';

interface QuestionRule {
  readonly text: string;
  readonly source: string;
  readonly certainty: Certainty;
}
/** What holds for questions and the nota, with how sure it is. */
export const QUESTION_RULES = {
  same: {
    text: 'Iedereen krijgt dezelfde antwoorden op hetzelfde moment. Niemand leest wie de vraag stelde.',
    source: 'Gelijke behandeling en transparantie (Aw 1.8 en 1.9)',
    certainty: 'te-bevestigen',
  },
  late: {
    text: 'Een vraag na het laatste moment kan de regio buiten behandeling laten, met een reden.',
    source: 'ECLI:NL:RBGEL:2025:5590',
    certainty: 'gezien',
  },
  short: {
    text: 'De nota verschijnt uiterlijk tien dagen voor de sluiting, zodat iedereen haar kan verwerken.',
    source: 'Aw 2.54',
    certainty: 'te-bevestigen',
  },
} as const satisfies Readonly<Record<string, QuestionRule>>;

export const questionInvalid = defineError('vraag-ongeldig', 'invalid', 'Dit kan zo niet worden bewaard. Pas het aan en probeer het opnieuw.');
export const questionStep = defineError('vraagstap-niet-mogelijk', 'conflict', 'Deze stap kan niet in de staat van nu. Bekijk de nieuwe stand.');
export const noQuestions = defineError('vragen-gesloten', 'conflict', 'Bij deze procedure kunt u nu geen vragen stellen.');
export const notaOpen = defineError('nota-onvolledig', 'conflict', 'Er zijn nog vragen zonder antwoord. Beantwoord ze eerst.');
export const notaEmpty = defineError('nota-leeg', 'conflict', 'Er is nog geen antwoord en geen mededeling om te publiceren.');
export const notaTooLate = defineError('nota-te-laat', 'conflict', 'De inschrijving is gesloten. Een nota kan niet meer verschijnen.');

const FROM: Readonly<Record<QuestionStep, readonly QuestionState[]>> = {
  beantwoorden: ['ontvangen', 'beantwoord'],
  'niet-behandelen': ['ontvangen', 'beantwoord'],
  intrekken: ['ontvangen', 'beantwoord'],
};

/** @throws DomainError `vraagstap-niet-mogelijk`; what was asked in time is never left unanswered */
export function requireQuestionStep(question: { readonly state: QuestionState; readonly late: boolean }, step: QuestionStep): void {
  if (!FROM[step].includes(question.state)) throw new DomainError(questionStep, { staat: question.state, stap: step });
  if (step === 'niet-behandelen' && !question.late)
    throw new DomainError(questionStep, { staat: question.state, stap: step, reden: 'Deze vraag kwam op tijd en krijgt een antwoord.' });
}

export interface QuestionRound {
  /** Last instant for questions; null: there is no question round. */
  readonly until: Date | null;
  /** Closing of the bids; null: the box is not set out. */
  readonly closes: Date | null;
  readonly ended: boolean;
}

/**
 * Whether a question that is asked now comes late. @returns true after the last moment for questions
 * @throws DomainError `vragen-gesloten` without a question round, after the closing and when the procedure ended
 */
export function askedLate({ until, closes, ended }: QuestionRound, now: Date): boolean {
  if (ended || until === null || closes === null || now > closes) throw new DomainError(noQuestions);
  return now > until;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
/** Words of a name that say nothing of whose it is. */
const EMPTY_WORDS = new Set(['stichting', 'vereniging', 'cooperatie', 'bv', 'b', 'v', 'nv', 'n', 'vof', 'de', 'het']);

/**
 * Which of the names of who asked stands in a text: the name of the organisation with or without its legal form, its numbers, the person.
 * What tells it in another way a person has to see. @returns the name, or null
 */
export function askerIn(text: string, names: readonly string[]): string | null {
  const words = ` ${plain(text)} `;
  const found = names.find((name) => {
    const whole = plain(name);
    const short = whole
      .split(' ')
      .filter((word) => !EMPTY_WORDS.has(word))
      .join(' ');
    return [whole, short].some((n) => n.length >= 3 && words.includes(` ${n} `));
  });
  return found ?? null;
}

/** Whether bidders have less time left with the nota than is usual: that asks for a reason, it does not block. @param closes the day of the closing */
export const comesShort = (today: LocalDate, closes: LocalDate): boolean => addDays(today, USUAL_DAYS.nota) > closes;

export interface NotaLine {
  readonly questionId: string;
  readonly lotNo: number | null;
  readonly place: string | null;
  readonly question: string;
  readonly answer: string;
}

/**
 * The answers in the order of the papers they are about, and within one place by their words: the order says nothing of who asked or when.
 */
export const notaOrder = (lines: readonly NotaLine[]): NotaLine[] =>
  [...lines].sort(
    (a, b) =>
      (a.lotNo ?? 0) - (b.lotNo ?? 0) ||
      (a.place ?? '').localeCompare(b.place ?? '', 'nl', { numeric: true }) ||
      a.question.localeCompare(b.question, 'nl'),
  );
