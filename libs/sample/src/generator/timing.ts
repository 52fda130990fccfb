// SPDX-License-Identifier: EUPL-1.2
// When care is declared: mostly in the month after it, some of it late, and for the history a part of the year before.
import { declarableMonths, type Allocation, type AllocationMaker } from './allocations.js';
import { firstDay, lastDay, monthOf, type Month } from './calendar.js';
import type { Child } from './children.js';
import type { ContractPlan } from './contracts.js';
import { debitLine, type PlannedLine } from './lines.js';
import { VOORSCHOTEN } from './municipalities.js';
import { productByCode } from './products.js';
import type { PlannedProvider } from './providers.js';
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

const VOORSCHOTEN_LINES = 8;

/**
 * Late lines for care in the last two months of 2023 by Voorschoten, which left the region at the end of that year
 * (domain: membership is tested on the care date). Only for the sample of 2025, within 14 months.
 */
export const voorschotenLines = (
  window: Window,
  providers: readonly PlannedProvider[],
  plan: ContractPlan,
  maker: AllocationMaker,
  spare: readonly string[],
): PlannedLine[] => {
  if (window.january !== monthOf(2025, 1)) return [];
  const product = productByCode.get('45A48')!;
  const owner = providers.find((x) => x.shares.has('5') && (plan.agreements[x.index]!.get(product.code)?.planned.firstYear ?? 9999) <= 2022);
  if (owner === undefined) return [];
  const out: PlannedLine[] = [];
  for (let i = 0; i < VOORSCHOTEN_LINES; i += 1) {
    const child: Child = {
      index: -1 - i,
      bsn: spare[i]!,
      born: firstDay(monthOf(2012 + i, 5)),
      gender: i % 2 === 0 ? '1' : '2',
      municipality: VOORSCHOTEN.code,
      primary: '5',
      intensity: 0.3,
    };
    const november = monthOf(2023, 11);
    const allocation = maker.addFixed(child, owner, product, firstDay(november), lastDay(november + 1));
    const month = november + (i % 2);
    out.push({ ...debitLine(allocation, month, window.january + (i % 2)), pinned: true });
  }
  return out;
};
