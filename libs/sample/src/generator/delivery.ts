// SPDX-License-Identifier: EUPL-1.2
// What is delivered on an allocation in a month: always within its volume, at the contract's tariff, exact to the cent.
// Sources: standards 1.5 (IV076–IV081, IV089), SAP-GI for measures by the month.
import type { Allocation } from './allocations.js';
import { daysIn, firstDay, lastDay, monthOfDay, yearOfMonth, type Day, type Month } from './calendar.js';
import type { Unit } from './products.js';
import { roll } from './random.js';

// Taken out of Math once: these run millions of times.
const { floor, max, min, round } = Math;

export interface Delivery {
  begin: Day;
  end: Day;
  volume: number;
  unit: Unit;
  /** null for unit 83 (euros) */
  tariff: number | null;
  amount: number;
}

/** The part of the month in which the allocation runs. */
export const periodIn = (allocation: Allocation, month: Month): { begin: Day; end: Day } => ({
  begin: max(firstDay(month), allocation.start),
  end: allocation.end === null ? lastDay(month) : min(lastDay(month), allocation.end),
});

const MILESTONES = [30, 40, 30] as const;

/** Percentage of a trajectory that falls due in a month: at its start, halfway and at its end. */
const milestonePercent = (allocation: Allocation, month: Month): number => {
  const first = monthOfDay(allocation.start);
  const last = monthOfDay(allocation.end!);
  const due = [first, first + floor((last - first) / 2), last];
  return MILESTONES.reduce((sum, percent, i) => sum + (due[i] === month ? percent : 0), 0);
};

/** The most that may be declared over the period, in units of the allocation. */
export const periodMaximum = (allocation: Allocation, month: Month): number => {
  const { begin, end } = periodIn(allocation, month);
  const days = end - begin + 1;
  if (days <= 0) return 0;
  if (allocation.product.unit === '83') return floor((allocation.volume * milestonePercent(allocation, month)) / 100);
  switch (allocation.frequency) {
    case '1':
      return allocation.volume * days;
    case '2':
      return floor((allocation.volume * days) / 7);
    case '4':
      // A measure by the month: the first broken month is not declared, the last in full (SAP-GI).
      if (allocation.product.unit === '82') return begin > firstDay(month) ? 0 : allocation.volume;
      return floor((allocation.volume * days) / daysIn(month));
    case '6': {
      const months = monthOfDay(allocation.end!) - monthOfDay(allocation.start) + 1;
      return floor(allocation.volume / months);
    }
  }
};

/** Rounded half up. */
const divideRounded = (numerator: number, denominator: number): number => floor((2 * numerator + denominator) / (2 * denominator));

const usedPart = (seed: number, allocation: Allocation, month: Month, attempt: number): number => {
  const r = roll(seed, allocation.number, month, attempt);
  if (allocation.product.unit === '14' && allocation.frequency === '1') return r < 0.93 ? 1 : 0.6 + r * 0.3;
  return 0.4 + 0.6 * r;
};

/** Tariff of the allocation's product on the first day of the period, in the contract's unit. */
export const contractTariff = (allocation: Allocation, month: Month): number => allocation.tariffs.get(yearOfMonth(month))!;

/** Amount and declared tariff for a volume; an hour tariff declared in minutes is rounded only at the end (IV081). */
export const priced = (volume: number, unit: Unit, contractUnit: Unit, tariff: number): { tariff: number | null; amount: number } => {
  if (unit === '83') return { tariff: null, amount: volume };
  if (unit === '01' && contractUnit === '04') return { tariff: divideRounded(tariff, 60), amount: divideRounded(tariff * volume, 60) };
  return { tariff, amount: tariff * volume };
};

/**
 * What is declared for the month, or null when there is nothing to declare. `attempt` 1 is the first declaration; a correction
 * (attempt 2 and on) has another, smaller volume. Pure: asked twice it answers the same.
 */
export const deliver = (seed: number, allocation: Allocation, month: Month, attempt: number): Delivery | null => {
  const most = periodMaximum(allocation, month);
  if (most < 1) return null;
  const { begin, end } = periodIn(allocation, month);
  const { product } = allocation;
  const unit: Unit = allocation.inMinutes ? '01' : product.unit;
  const ceiling = allocation.inMinutes ? most * 60 : most;
  const fixed = product.unit === '82' || product.unit === '83';
  const first = fixed ? ceiling : max(1, min(ceiling, round(ceiling * usedPart(seed, allocation, month, 1))));
  const corrected = (): number =>
    product.unit === '82' ? first : max(1, floor(first * (0.6 + 0.35 * roll(seed, allocation.number, month, attempt))));
  const volume = attempt === 1 ? first : corrected();
  return { begin, end, volume, unit, ...priced(volume, unit, product.unit, contractTariff(allocation, month)) };
};
