// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';
import { futureTerms, latestNoticeDate, presentLast, shiftMonths, type ContractTerm, type TermState } from './contract-term.js';

export const MOMENT_KINDS = ['opzegging', 'verlengbesluit', 'verlenging', 'einde', 'verantwoording', 'gesprek'] as const;
export type MomentKind = (typeof MOMENT_KINDS)[number];

/** A day on which something about a contract must be done, or happens by itself. */
export interface ContractMoment {
  readonly kind: MomentKind;
  readonly on: LocalDate;
  /** Only when the renewals before it have happened. */
  readonly conditional: boolean;
  readonly about: string;
}

/** What a provider hands in every so many months, counted from the first day of the contract. */
export interface ReportDuty {
  readonly name: string;
  readonly months: number;
}

/**
 * Every moment of a contract that is known now: the last day to give notice, the day by which a decision on an option must be there, the
 * beginning of a tacit renewal, and the end. After a notice only the end is left. Without a notice period the decision must be there on
 * the last day itself.
 * @returns by date; moments of the past are among them: a reminder of one that was missed still has to come
 */
export function momentsOf(term: ContractTerm, state: TermState): ContractMoment[] {
  const moments: ContractMoment[] = [];
  const terms = futureTerms(term, state);
  terms.forEach((next, n) => {
    const conditional = n > 0;
    const before = addDays(next.from, -1);
    const about = `${next.from} ${next.last}`;
    if (term.mode === 'expliciet') moments.push({ kind: 'verlengbesluit', on: next.latestNotice ?? before, conditional, about });
    else {
      if (next.latestNotice) moments.push({ kind: 'opzegging', on: next.latestNotice, conditional, about });
      moments.push({ kind: 'verlenging', on: next.from, conditional, about });
    }
  });
  const present = presentLast(term, state);
  if (term.mode !== 'stilzwijgend' || terms.length === 0) moments.push({ kind: 'einde', on: present, conditional: false, about: present });
  const last = terms.at(-1);
  if (last && term.times !== null) moments.push({ kind: 'einde', on: last.last, conditional: true, about: last.last });
  return moments.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What the contract asks for every so many months in a stretch of its term, first and last day included. */
export interface StatedDuties {
  readonly from: LocalDate;
  readonly last: LocalDate;
  /** A talk every so many months; null: not agreed. */
  readonly talkMonths: number | null;
  readonly reports: readonly ReportDuty[];
}

/** The last day of every stretch of so many months, counted from the first day of the contract, that lies within a period. */
function recurring(months: number, contractFrom: LocalDate, from: LocalDate, last: LocalDate): LocalDate[] {
  const found: LocalDate[] = [];
  for (let n = 1; ; n++) {
    const on = addDays(shiftMonths(contractFrom, n * months), -1);
    if (on > last) return found;
    if (on >= from) found.push(on);
  }
}

/**
 * The days by which a report must be in and a talk must have been, within a period. Always counted from the first day of the contract:
 * an agreement made or ended on the way moves no other day. Each counts only where the version in force asks for it.
 */
export function dutyMoments(stated: StatedDuties, contractFrom: LocalDate, from: LocalDate, last: LocalDate): ContractMoment[] {
  const [first, end] = [stated.from > from ? stated.from : from, stated.last < last ? stated.last : last];
  const moments = (kind: MomentKind, months: number, about: string): ContractMoment[] =>
    recurring(months, contractFrom, first, end).map((on) => ({ kind, on, conditional: false, about }));
  return [
    ...stated.reports.flatMap((duty) => moments('verantwoording', duty.months, duty.name)),
    ...(stated.talkMonths === null ? [] : moments('gesprek', stated.talkMonths, String(stated.talkMonths))),
  ];
}

export const TERM_PHASES = ['komend', 'loopt', 'loopt-af', 'opgezegd', 'afgelopen'] as const;
export type TermPhase = (typeof TERM_PHASES)[number];

/**
 * Where the contract is on a day; never stored, always derived. "loopt-af": the last notice date is past and nothing follows any more, or
 * there is no notice period and less than half a year is left without a renewal.
 */
export function phaseOn(term: ContractTerm, state: TermState, from: LocalDate, today: LocalDate): TermPhase {
  const last = presentLast(term, state);
  if (today > last) return 'afgelopen';
  if (today < from) return 'komend';
  if (state.noticeFor !== null) return 'opgezegd';
  if (term.mode === 'stilzwijgend' && futureTerms(term, state).length > 0) return 'loopt';
  const warnFrom = latestNoticeDate(term, last) ?? shiftMonths(last, -6);
  return today > warnFrom ? 'loopt-af' : 'loopt';
}
