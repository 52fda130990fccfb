// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';

export const RENEWAL_MODES = ['geen', 'expliciet', 'stilzwijgend'] as const;
export type RenewalMode = (typeof RENEWAL_MODES)[number];
export const NOTICE_UNITS = ['maand', 'dag'] as const;
export type NoticeUnit = (typeof NOTICE_UNITS)[number];

/** How a contract goes on after its last day, and until when a party can prevent that. */
export interface ContractTerm {
  readonly mode: RenewalMode;
  /** How many times in all; null: without limit. */
  readonly times: number | null;
  /** Length of one renewal in months. */
  readonly months: number;
  /** null: no notice period is known ("niet in bron"). */
  readonly notice: { readonly length: number; readonly unit: NoticeUnit } | null;
}

/** Where a contract stands in its term. */
export interface TermState {
  /** Last day of the first term, as signed. */
  readonly initialLast: LocalDate;
  /** Renewals recorded so far. */
  readonly renewed: number;
  /** Last day after a notice; null: nobody gave notice. */
  readonly noticeFor: LocalDate | null;
}

/** A term that follows the present one. */
export interface FutureTerm {
  /** 1 for the first renewal of the contract. */
  readonly no: number;
  readonly from: LocalDate;
  readonly last: LocalDate;
  /** Last day on which notice keeps this term from beginning; null: no notice period is known. */
  readonly latestNotice: LocalDate | null;
}

const TERMS_AHEAD = 3;

/**
 * The day `months` later or earlier: the same number in that month, or its last day where it has no such number.
 * @example shiftMonths('2024-02-29', 12) = '2025-02-28'; shiftMonths('2025-03-31', -1) = '2025-02-28'
 */
export function shiftMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(days, Number(date.slice(8)))).padStart(2, '0')}`;
}

/**
 * The last day of the contract after `renewals` of them. Always counted from the end of the first term, on the day after it: month ends
 * stay month ends, and no number of renewals makes the day drift.
 * @example a term to 2025-02-28 renewed three times by a year ends on 2028-02-29
 */
export function lastDayAfter(term: Pick<ContractTerm, 'months'>, initialLast: LocalDate, renewals: number): LocalDate {
  return addDays(shiftMonths(addDays(initialLast, 1), renewals * term.months), -1);
}

/** The last day now agreed: of the first term, of the newest renewal, or the one notice was given for. */
export function presentLast(term: ContractTerm, state: TermState): LocalDate {
  return state.noticeFor ?? lastDayAfter(term, state.initialLast, state.renewed);
}

/**
 * Where a contract stands in its term once both parties agreed on another last day: the day notice was given for becomes that one, else the
 * end of the first term moves so far that the renewals since then end on it. What was renewed stays renewed.
 * @example to 2025-12-31 without a renewal, agreed to 2026-12-31: the first term ends on 2026-12-31
 */
export function termUntil(term: Pick<ContractTerm, 'months'>, state: TermState, last: LocalDate): TermState {
  if (state.noticeFor !== null) return { ...state, noticeFor: last };
  return { ...state, initialLast: addDays(shiftMonths(addDays(last, 1), -state.renewed * term.months), -1) };
}

/**
 * The last day on which notice still ends the contract on `last`: the whole period of notice lies between. Counted back from the day
 * after the last; where the months are of unequal length the earlier day counts, so that nobody is too late by it.
 * @example three months before 2025-12-31: 2025-09-30
 */
export function latestNoticeDate(term: Pick<ContractTerm, 'notice'>, last: LocalDate): LocalDate | null {
  if (!term.notice) return null;
  const end = addDays(last, 1);
  const begins = term.notice.unit === 'maand' ? shiftMonths(end, -term.notice.length) : addDays(end, -term.notice.length);
  return addDays(begins, -1);
}

/** How many renewals the contract still allows; null: without limit. */
export function renewalsLeft(term: ContractTerm, state: TermState): number | null {
  if (term.mode === 'geen' || state.noticeFor !== null) return 0;
  return term.times === null ? null : Math.max(0, term.times - state.renewed);
}

/** The terms that may follow, in order and end to end; without limit the next three. */
export function futureTerms(term: ContractTerm, state: TermState): FutureTerm[] {
  const left = renewalsLeft(term, state) ?? TERMS_AHEAD;
  return Array.from({ length: left }, (_, n) => {
    const no = state.renewed + n + 1;
    const before = lastDayAfter(term, state.initialLast, no - 1);
    return { no, from: addDays(before, 1), last: lastDayAfter(term, state.initialLast, no), latestNotice: latestNoticeDate(term, before) };
  });
}

/**
 * The tacit renewals that are a fact on a day: nobody gave notice in time. Where no notice period is known that is certain only on the
 * last day itself.
 * @returns in order; several when nobody looked for long
 */
export function tacitRenewals(term: ContractTerm, state: TermState, today: LocalDate): FutureTerm[] {
  if (term.mode !== 'stilzwijgend') return [];
  const due: FutureTerm[] = [];
  for (let now = state; ; now = { ...now, renewed: now.renewed + 1 }) {
    const next = futureTerms(term, now)[0];
    if (!next || today < (next.latestNotice === null ? addDays(next.from, -1) : addDays(next.latestNotice, 1))) return due;
    due.push(next);
  }
}
