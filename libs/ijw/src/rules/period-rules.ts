// SPDX-License-Identifier: EUPL-1.2
import { inOneMonth, isAfter, isWholeMonth, yearsBefore } from '../dates.js';
import type { DeclarationMessage } from '../types.js';
import { breach, type HeadRule, type PeriodBounds, type PeriodRule } from './rule.js';

const EARLIEST_BEGIN = '2021-01-01';
const YEARS_TO_DECLARE = 5;

export function periodBounds({ header, periodUntil, declarationDate }: DeclarationMessage): PeriodBounds {
  return { dated: header.dated, periodUntil, oldestUntil: yearsBefore(declarationDate, YEARS_TO_DECLARE) };
}

const NOT_WHOLE_MONTH = breach(
  'CS340',
  '/DeclaratiePeriode',
  'De declaratieperiode is niet precies één kalendermaand. Vul de eerste en de laatste dag van één maand in.',
);

/** CS340: the declaration is about exactly one whole calendar month. Source: iJw 3.2 CS340. 1–31 January is right, 1–30 January not. */
export const declarationMonth: HeadRule = ({ periodFrom, periodUntil }) => (isWholeMonth(periodFrom, periodUntil) ? null : NOT_WHOLE_MONTH);

const OUTSIDE_ONE_MONTH = breach(
  'CS337',
  '/ProductPeriode',
  'De productperiode ligt niet in één kalendermaand. Maak een aparte regel voor elke maand.',
);

/** CS337: a line is about days of one calendar month. Source: iJw 3.2 CS337. 5–20 January is right, 20 January–5 February not. */
export const lineMonth: PeriodRule = (from, until) => (inOneMonth(from, until) ? null : OUTSIDE_ONE_MONTH);

const tooEarly = (at: string) => breach('CS100', at, `De begindatum ligt voor ${EARLIEST_BEGIN}. Vul een begindatum in van die dag of later.`);
const LINE_TOO_EARLY = tooEarly('/ProductPeriode/Begindatum');
const DECLARATION_TOO_EARLY = tooEarly('/DeclaratiePeriode/Begindatum');

/** CS100: a begin date lies on or after 1 January 2021. Source: iJw 3.2 CS100. 2020-12-31 is too early. */
export const earliestLineBegin: PeriodRule = (from) => (isAfter(EARLIEST_BEGIN, from) ? LINE_TOO_EARLY : null);

/** CS100 for the declaration period. */
export const earliestDeclarationBegin: HeadRule = ({ periodFrom }) => (isAfter(EARLIEST_BEGIN, periodFrom) ? DECLARATION_TOO_EARLY : null);

const beginsLate = (at: string) => breach('TR134', at, 'De begindatum ligt na de dagtekening van het bericht. Declareer alleen wat al begonnen is.');
const LINE_BEGINS_LATE = beginsLate('/ProductPeriode/Begindatum');
const DECLARATION_BEGINS_LATE = beginsLate('/DeclaratiePeriode/Begindatum');

/** TR134: a begin date is not after the date of the message. Source: iJw 3.2 TR134. Dated 3 March: 3 March may, 4 March may not. */
export const lineBegun: PeriodRule = (from, _until, { dated }) => (isAfter(from, dated) ? LINE_BEGINS_LATE : null);

/** TR134 for the declaration period. */
export const declarationBegun: HeadRule = ({ periodFrom, header }) => (isAfter(periodFrom, header.dated) ? DECLARATION_BEGINS_LATE : null);

const wrongEnd = (at: string) =>
  breach('TR137', at, 'De einddatum ligt voor de begindatum of na de dagtekening van het bericht. Declareer een periode pas als deze voorbij is.');
const LINE_WRONG_END = wrongEnd('/ProductPeriode/Einddatum');
const DECLARATION_WRONG_END = wrongEnd('/DeclaratiePeriode/Einddatum');

/**
 * TR137: an end date is not before the begin date and not after the date of the message, so that a month is declared when
 * it is over. Source: iJw 3.2 TR137. Dated 31 January: a period to 31 January may be declared.
 */
export const lineEnded: PeriodRule = (from, until, { dated }) => (isAfter(from, until) || isAfter(until, dated) ? LINE_WRONG_END : null);

/** TR137 for the declaration period. */
export const declarationEnded: HeadRule = ({ periodFrom, periodUntil, header }) =>
  isAfter(periodFrom, periodUntil) || isAfter(periodUntil, header.dated) ? DECLARATION_WRONG_END : null;

const AFTER_DECLARATION = breach(
  'TR319',
  '/ProductPeriode/Einddatum',
  'De productperiode ligt na de declaratieperiode. Declareer deze regel in de maand van de productperiode of later.',
);

/** TR319: a line lies in the declared month or before it. Source: iJw 3.2 TR319. In January's declaration 1 February is too late. */
export const lineNotAfterDeclaration: PeriodRule = (_from, until, { periodUntil }) => (isAfter(until, periodUntil) ? AFTER_DECLARATION : null);

const TOO_OLD = breach(
  'TR335',
  '/ProductPeriode/Einddatum',
  'De productperiode eindigde meer dan vijf jaar voor de dagtekening van de declaratie. Deze regel kan niet meer worden gedeclareerd. Haal de regel weg.',
);

/** TR335: a line ended at most 60 months before the date of the declaration. Source: iJw 3.2 TR335. On 2026-03-10: from 2021-03-10. */
export const lineNotTooOld: PeriodRule = (_from, until, { oldestUntil }) => (isAfter(oldestUntil, until) ? TOO_OLD : null);
