// SPDX-License-Identifier: EUPL-1.2
// Dates without a clock or time zone: a day is the number of days since 1970-01-01, a month is year × 12 + (month − 1).

// Taken out of Math once: these run millions of times.
const { floor, min } = Math;

export type Day = number;
export type Month = number;

/** The day of a civil date (proleptic Gregorian calendar). */
export const dayOf = (year: number, month: number, dayOfMonth: number): Day => {
  const y = month <= 2 ? year - 1 : year;
  const era = floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  return era * 146097 + yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear - 719468;
};

export const monthOf = (year: number, month: number): Month => year * 12 + month - 1;
export const yearOfMonth = (month: Month): number => floor(month / 12);
export const firstDay = (month: Month): Day => dayOf(yearOfMonth(month), (month % 12) + 1, 1);
export const lastDay = (month: Month): Day => firstDay(month + 1) - 1;
export const daysIn = (month: Month): number => firstDay(month + 1) - firstDay(month);

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** 'YYYY-MM' */
export const monthText = (month: Month): string => `${yearOfMonth(month)}-${two((month % 12) + 1)}`;
/** 'YYMM', for numbers that must stay short. */
export const shortMonth = (month: Month): string => monthText(month).replace('-', '').slice(2);

/** The month a day lies in. */
export const monthOfDay = (day: Day): Month => {
  let month = floor(1970 * 12 + day / 30.436875);
  while (firstDay(month) > day) month -= 1;
  while (firstDay(month + 1) <= day) month += 1;
  return month;
};

const texts = new Map<Day, string>();

/** 'YYYY-MM-DD' */
export const isoDate = (day: Day): string => {
  let text = texts.get(day);
  if (text === undefined) {
    const month = monthOfDay(day);
    text = `${monthText(month)}-${two(day - firstDay(month) + 1)}`;
    texts.set(day, text);
  }
  return text;
};

/** The day of an ISO date text. */
export const parseDay = (iso: string): Day => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));

/** The day that many calendar months earlier, at most the last day of that month. */
export const monthsBefore = (day: Day, months: number): Day => {
  const month = monthOfDay(day);
  const target = month - months;
  return min(firstDay(target) + (day - firstDay(month)), lastDay(target));
};
