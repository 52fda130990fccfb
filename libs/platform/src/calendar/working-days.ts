// SPDX-License-Identifier: EUPL-1.2
import Holidays from 'date-holidays';
import { addDays, type LocalDate } from '#kernel';

/**
 * Days on which no term ends: Saturdays, Sundays and the days of article 3 of the Algemene termijnenwet. Good Friday is put on a
 * par with them there (lid 1), and 5 May is named. The library counts these two among its school holidays.
 */
const COUNTING = new Set(['public', 'school']);
const calendar = new Holidays('NL', { languages: ['nl'] });
const years = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  let days = years.get(year);
  if (!days) {
    days = new Set(
      calendar
        .getHolidays(year)
        .filter((h) => COUNTING.has(h.type))
        .map((h) => h.date.slice(0, 10)),
    );
    years.set(year, days);
  }
  return days;
}

export function isWorkingDay(day: LocalDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(Number(day.slice(0, 4))).has(day);
}

/** The working day that lies `count` working days after a day, which itself does not count: a term of ten working days after receipt ends on it. */
export function addWorkingDays(day: LocalDate, count: number): LocalDate {
  let last = day;
  for (let left = count; left > 0;) {
    last = addDays(last, 1);
    if (isWorkingDay(last)) left--;
  }
  return last;
}

/** How many working days lie after `from`, up to and including `until`; below zero when `until` lies before `from`. */
export function workingDaysBetween(from: LocalDate, until: LocalDate): number {
  if (until < from) return -workingDaysBetween(until, from);
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}
