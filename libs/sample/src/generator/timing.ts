// SPDX-License-Identifier: EUPL-1.2
// When care is declared: mostly in the month after it, some of it late, and for the history a part of the year before.
import { declarableMonths, type Allocation } from './allocations.js';
import { monthOf, type Month } from './calendar.js';
import { debitLine, type PlannedLine } from './lines.js';
import { roll } from './random.js';

// Taken out of Math once: these run millions of times.
const { floor, max, min } = Math;

export interface Window {
  /** January and December of the year. */
  january: Month;
  december: Month;
  /** First and last month of submission. */
  first: Month;
  last: Month;
}

export const windowOf = (year: number): Window => ({
  january: monthOf(year, 1),
  december: monthOf(year, 12),
  first: monthOf(year - 1, 11),
  last: monthOf(year + 1, 1),
});

/** The months of submission, in order. */
export const monthsOf = (window: Window): Month[] => Array.from({ length: window.last - window.first + 1 }, (_, i) => window.first + i);

const LATE = 0.026;
const LATE_OF_YEAR_BEFORE = 0.0022;
const HISTORY = 0.05;
/** Months between care and submission, at most. */
export const LONGEST_DELAY = 14;
/** Part of the late lines that comes in a message of its own. */
const OWN_MESSAGE = 0.3;

const PURPOSE = { late: 0x10, delay: 0x20, history: 0x30, own: 0x40 } as const;

const yearLines = (seed: number, window: Window, allocation: Allocation, out: PlannedLine[]): void => {
  for (const month of declarableMonths(seed, allocation, window.january, window.december)) {
    const line = debitLine(allocation, month, month + 1);
    if (roll(seed, allocation.number, month, PURPOSE.late) < LATE) {
      const delay = 1 + floor((LONGEST_DELAY - 2) * roll(seed, allocation.number, month, PURPOSE.delay) ** 2.2);
      if (month + 1 + delay <= window.last) {
        line.submitted += delay;
        line.extra = roll(seed, allocation.number, month, PURPOSE.own) < OWN_MESSAGE;
      }
    }
    out.push(line);
  }
};

const earlierLines = (seed: number, window: Window, allocation: Allocation, out: PlannedLine[]): void => {
  for (const month of declarableMonths(seed, allocation, window.january - 14, window.january - 1)) {
    const r = roll(seed, allocation.number, month, PURPOSE.history);
    if (month >= window.first - 1 && r < HISTORY) {
      out.push(debitLine(allocation, month, month + 1));
    } else if (r > 1 - LATE_OF_YEAR_BEFORE) {
      const earliest = max(window.january, month + 2);
      const latest = min(month + LONGEST_DELAY, window.last);
      const submitted = earliest + floor((latest - earliest + 1) * roll(seed, allocation.number, month, PURPOSE.delay));
      if (submitted <= latest) out.push({ ...debitLine(allocation, month, submitted), extra: r > 1 - LATE_OF_YEAR_BEFORE * OWN_MESSAGE });
    }
  }
};

/** The debit lines of an allocation as they would be without corrections and faults. */
export const linesOf = (seed: number, window: Window, allocation: Allocation): PlannedLine[] => {
  const out: PlannedLine[] = [];
  earlierLines(seed, window, allocation, out);
  yearLines(seed, window, allocation, out);
  return out;
};
