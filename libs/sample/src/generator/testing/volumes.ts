// SPDX-License-Identifier: EUPL-1.2
// An independent reading of how much fits an allocation (standards 1.5, IV076–IV081), day by day, for tests of the generator.
import type { ReadAllocation } from './read-message.js';

const DAY = 86_400_000;
const OUTPUT = new Set(['82', '83']);

const daysOf = (begin: string, end: string): Date[] => {
  const out: Date[] = [];
  for (let at = Date.parse(begin); at <= Date.parse(end); at += DAY) out.push(new Date(at));
  return out;
};

/** The Monday of the week a day lies in. */
const weekOf = (day: Date): number => day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY;
const isSunday = (day: Date): boolean => day.getUTCDay() === 0;
const monthOf = (day: Date): string => day.toISOString().slice(0, 7);

/** Whether the last week of the allocation is broken, and the stretch holds its last Sunday. */
const holdsBrokenEnd = (a: ReadAllocation, stretch: readonly Date[]): boolean => {
  if (a.end === null || new Date(a.end).getUTCDay() === 0) return false;
  const last = Date.parse(a.end) - new Date(a.end).getUTCDay() * DAY;
  return last >= Date.parse(a.start) && stretch.some((day) => day.getTime() === last);
};

const withoutSunday = (a: ReadAllocation): boolean =>
  a.end !== null && Date.parse(a.end) - Date.parse(a.start) < 7 * DAY && !daysOf(a.start, a.end).some(isSunday);

const outputWeeks = (a: ReadAllocation, stretch: readonly Date[]): number => {
  if (withoutSunday(a)) return 1;
  return stretch.filter(isSunday).length + (holdsBrokenEnd(a, stretch) ? 1 : 0);
};

/** How many times the volume of the allocation fits a stretch of its days. */
const turns = (a: ReadAllocation, stretch: readonly Date[]): number => {
  if (a.frequency === '1') return stretch.length;
  if (a.frequency === '4') return new Set(stretch.map(monthOf)).size;
  if (a.frequency === '6') return 1;
  return OUTPUT.has(a.unit!) ? outputWeeks(a, stretch) : new Set(stretch.map(weekOf)).size;
};

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The most that may be declared for a period of care, in the allocation's unit; null when the two do not meet. */
export const mostInPeriod = (a: ReadAllocation, begin: string, end: string): number | null => {
  const from = later(begin, a.start);
  const until = a.end === null ? end : earlier(end, a.end);
  return from > until ? null : a.volume! * turns(a, daysOf(from, until));
};

const wholes = new WeakMap<ReadAllocation, number>();

/** The most that may be declared on the whole allocation; null when it has no end. */
export const mostInAll = (a: ReadAllocation): number | null => {
  if (a.frequency === '6') return a.volume!;
  if (a.end === null) return null;
  const whole = wholes.get(a) ?? a.volume! * turns(a, daysOf(a.start, a.end));
  wholes.set(a, whole);
  return whole;
};
