// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from './local-date.js';

/**
 * A period of days, half-open: `from` belongs to it, `until` does not; `until: null` has no end.
 * People read and write "tot en met": see `inclusive` and `lastDay`. The database holds the same as daterange '[)'.
 */
export interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** The period from the first to and including the last day. @throws RangeError when it would be empty. */
export function inclusive(first: LocalDate, last: LocalDate | null): Period {
  if (last !== null && last < first) throw new RangeError(`period ends (${last}) before it begins (${first})`);
  return { from: first, until: last === null ? null : addDays(last, 1) };
}

export function lastDay(period: Period): LocalDate | null {
  return period.until === null ? null : addDays(period.until, -1);
}

export function contains(period: Period, date: LocalDate): boolean {
  return date >= period.from && (period.until === null || date < period.until);
}

export function overlaps(a: Period, b: Period): boolean {
  return (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
}

export function intersect(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  const until = a.until === null ? b.until : b.until === null ? a.until : a.until < b.until ? a.until : b.until;
  return { from: a.from > b.from ? a.from : b.from, until };
}

/** What is left of `a` once `b` is taken out: none, one or two periods, in order. */
export function subtract(a: Period, b: Period): Period[] {
  if (!overlaps(a, b)) return [a];
  const left: Period[] = a.from < b.from ? [{ from: a.from, until: b.from }] : [];
  if (b.until !== null && (a.until === null || b.until < a.until)) left.push({ from: b.until, until: a.until });
  return left;
}

/** The period as PostgreSQL daterange text: "[2025-01-01,2026-01-01)". */
export function toRange(period: Period): string {
  return `[${period.from},${period.until ?? ''})`;
}
