// SPDX-License-Identifier: EUPL-1.2

/** A calendar date taken apart; `year` may be negative or have more than four digits, as xs:date allows. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DATE = /^(-?)([0-9]{4}|[1-9][0-9]{4,9})-([0-9]{2})-([0-9]{2})$/;
const MAX_YEAR = 2_147_483_647;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : DAYS[month - 1]!;
}

/**
 * Whether the text is an xs:date without time zone. There is no year 0 (XSD 1.0) and, as in the reference validator,
 * no year beyond 32 bits.
 */
export function isDate(text: string): boolean {
  const found = DATE.exec(text);
  if (found === null) return false;
  const year = Number(found[2]);
  const month = Number(found[3]);
  const day = Number(found[4]);
  return year !== 0 && year <= MAX_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Takes a valid date apart. */
export function dateParts(date: string): DateParts {
  const monthAt = date.length - 5;
  return { year: Number(date.slice(0, monthAt - 1)), month: Number(date.slice(monthAt, monthAt + 2)), day: Number(date.slice(-2)) };
}

/** A number that orders valid dates; exact for every year `isDate` lets through. */
function dateOrder({ year, month, day }: DateParts): number {
  return year * 10_000 + month * 100 + day;
}

/** Whether `a` lies after `b`. */
export function isAfter(a: string, b: string): boolean {
  if (a.length === 10 && b.length === 10) return a > b;
  return dateOrder(dateParts(a)) > dateOrder(dateParts(b));
}

/** Whether both dates lie in one calendar month. */
export function inOneMonth(a: string, b: string): boolean {
  return a.slice(0, -3) === b.slice(0, -3);
}

/** Whether the period runs from the first to the last day of one calendar month. */
export function isWholeMonth(from: string, until: string): boolean {
  if (!inOneMonth(from, until) || !from.endsWith('-01')) return false;
  const { year, month, day } = dateParts(until);
  return day === daysInMonth(year, month);
}

/** The same day so many years earlier, or the last of that month when it has no such day. */
export function yearsBefore(date: string, years: number): string {
  const { year, month, day } = dateParts(date);
  const earlier = year > 0 && year <= years ? year - years - 1 : year - years;
  return formatDate(earlier, month, Math.min(day, daysInMonth(earlier, month)));
}

function formatDate(year: number, month: number, day: number): string {
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
