// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, IsoMonth } from '../api/types.js';

const NBSP = '\u00a0';
const at = (date: IsoDate): Date => new Date(`${date.slice(0, 10)}T12:00:00Z`);
const make = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', ...options });

const long = make({ day: 'numeric', month: 'long', year: 'numeric' });
const weekday = make({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const dayMonth = make({ day: 'numeric', month: 'short' });
const dayMonthYear = make({ day: 'numeric', month: 'short', year: 'numeric' });
const shortWeekday = make({ weekday: 'short', day: 'numeric', month: 'short' });
const clock = make({ hour: '2-digit', minute: '2-digit' });
const seconds = make({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const monthName = make({ month: 'long' });
const monthShort = make({ month: 'short' });
const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

const plain = (text: string): string => text.replaceAll('.', '').replaceAll(' ', NBSP);

/** The business day of an instant; a bare date stays as it is. */
export const dayOfInstant = (value: Instant | IsoDate): IsoDate => (value.length <= 10 ? value : dayOf.format(new Date(value)));

/** 15 oktober 2025 */
export const longDate = (value: Instant | IsoDate): string => long.format(at(dayOfInstant(value))).replaceAll(' ', NBSP);
/** woensdag 15 oktober 2025 */
export const weekdayDate = (value: IsoDate): string => weekday.format(at(value));
/** wo 15 okt */
export const weekdayShort = (value: IsoDate): string => plain(shortWeekday.format(at(value)));
/** 15 okt 2025 */
export const tableDate = (value: Instant | IsoDate): string => plain(dayMonthYear.format(at(dayOfInstant(value))));
/** 15 okt within the year of `year`, otherwise with the year. */
export const shortDate = (value: Instant | IsoDate, year: number): string => {
  const day = dayOfInstant(value);
  return Number(day.slice(0, 4)) === year ? plain(dayMonth.format(at(day))) : tableDate(day);
};
/** 10:04 */
export const time = (value: Instant): string => clock.format(new Date(value));
/** 09:58:11 */
export const timeSeconds = (value: Instant): string => seconds.format(new Date(value));
/** 15 oktober 2025, 10:04 */
export const moment = (value: Instant): string => `${longDate(value)}, ${time(value)}`;
/** 7 okt, 09:58 */
export const shortMoment = (value: Instant, year: number): string => `${shortDate(value, year)}, ${time(value)}`;
/** september; september 2024 outside `year` */
export const month = (value: IsoMonth, year?: number): string => {
  const name = monthName.format(at(`${value.slice(0, 7)}-15`));
  const own = Number(value.slice(0, 4));
  return year === own ? name : `${name} ${own}`;
};
/** sep */
export const monthAbbreviation = (value: IsoMonth): string => plain(monthShort.format(at(`${value.slice(0, 7)}-15`)));
/** 15-10-2025 */
export const fieldDate = (value: IsoDate): string => value.slice(0, 10).split('-').reverse().join('-');

/** 1 – 30 sep 2025, 1 jan – 30 jun 2025, 1 dec 2024 – 31 jan 2025; an open end is "vanaf". */
export function range(from: IsoDate, until: IsoDate | null, openText = ''): string {
  if (until === null) return `${openText}${tableDate(from)}`;
  if (from === until) return tableDate(from);
  const dash = `${NBSP}–${NBSP}`;
  if (from.slice(0, 7) === until.slice(0, 7)) return `${Number(from.slice(8))}${dash}${tableDate(until)}`;
  if (from.slice(0, 4) === until.slice(0, 4)) return `${plain(dayMonth.format(at(from)))}${NBSP}– ${tableDate(until)}`;
  return `${tableDate(from)}${NBSP}– ${tableDate(until)}`;
}

/** Reads 15-10-2025 (also with / or .); null when that is no day. */
export function readDate(text: string): IsoDate | null {
  const [, day = '', monthPart = '', year = ''] = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(text) ?? [];
  const iso = `${year}-${monthPart.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${iso}T12:00:00Z`);
  return year && !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === iso ? iso : null;
}

/** Days from the first of January (0) to the last of December (1). */
export function shareOfYear(date: IsoDate, year: number): number {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  return Math.min(1, Math.max(0, (Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - start) / (end - start)));
}
