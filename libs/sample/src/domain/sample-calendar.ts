// SPDX-License-Identifier: EUPL-1.2
import { addMonths, businessDate, type LocalDate } from '#kernel';

/** The day on which the files of a month of submission arrive, and the day people look at the region afterwards. */
export const arrivalDay = (month: string): LocalDate => `${month}-10`;
export const viewingDay = (month: string): LocalDate => `${month}-15`;

/** The month of submission before another. */
export const monthBefore = (month: string): string => addMonths(`${month}-01`, -1).slice(0, 7);

/** 09:00 in Amsterdam on a day, as an instant. */
export function morning(day: LocalDate): Date {
  for (const hour of ['07', '08']) {
    const instant = new Date(`${day}T${hour}:00:00Z`);
    const local = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hour12: false }).format(instant);
    if (local === '09' && businessDate(instant) === day) return instant;
  }
  throw new Error(`no morning on ${day}`);
}

/** The month of care that a month of submission brings: the one before it. */
export function careMonth(submissionMonth: string): string {
  return addMonths(`${submissionMonth}-01`, -1).slice(0, 7);
}

/** The month of submission that follows, or null when the sample ends there. */
export function nextMonth(months: readonly string[], loadedUntil: string | null): string | null {
  if (loadedUntil === null) return months[0] ?? null;
  return months.find((m) => m > loadedUntil) ?? null;
}
