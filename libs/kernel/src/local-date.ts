// SPDX-License-Identifier: EUPL-1.2

/** A day without time or zone as ISO text ("2025-10-15"). Sorts and compares as text. */
export type LocalDate = string;

const DAY_MS = 86_400_000;
const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether the text is an existing day in the form yyyy-mm-dd, years 0001–9999. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The business day of an instant: the day in Amsterdam. */
export function businessDate(instant: Date): LocalDate {
  return amsterdam.format(instant);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from a to b; negative when b lies before a. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / DAY_MS);
}

export function startOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 7)}-01`;
}

/** The first day of the month that lies `months` further. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

export function endOfMonth(date: LocalDate): LocalDate {
  return addDays(addMonths(date, 1), -1);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
