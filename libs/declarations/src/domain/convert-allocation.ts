// SPDX-License-Identifier: EUPL-1.2
import { daysBetween, type LocalDate } from '#kernel';
import { IN_TOTAL, type ConversionException } from './conversion.js';
import type { ConversionRule } from './conversion-table.js';

/** A running allocation as far as its conversion needs it. */
export interface RunningAllocation {
  readonly from: LocalDate;
  /** The first day on which it holds no more; null: no end. */
  readonly until: LocalDate | null;
  readonly volume: bigint | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  /** What was declared and approved, in the unit of the allocation, broken units counted in full. */
  readonly declared: bigint;
  /** The day before which the provider reported the care as ended. */
  readonly stopped: boolean;
  /** The client has an allocation of the new product already, or another conversion took this one. */
  readonly replaced: boolean;
}

/** What becomes of it. Both stretches together are exactly the days of the old allocation. */
export interface Converted {
  /** What is left of the old allocation; null: it had not begun, so it is removed. */
  readonly kept: { readonly from: LocalDate; readonly until: LocalDate; readonly volume: bigint } | null;
  readonly begun: {
    readonly from: LocalDate;
    readonly until: LocalDate | null;
    readonly volume: bigint;
    readonly unit: string;
    readonly frequency: string;
  };
  /** Volume of the old allocation that goes over, before the factor. */
  readonly rest: bigint;
}

export interface Outcome {
  readonly exception: ConversionException | null;
  /** null when the new allocation cannot be told. Of a volume that does not divide: rounded up, so that nobody loses care. */
  readonly converted: Converted | null;
}

const none = (exception: ConversionException): Outcome => ({ exception, converted: null });

/**
 * Splits an allocation on the day of the conversion. A volume per day, week or month stays what it is on both sides. A volume in total is
 * divided by days, but what was declared stays with the old one: kept + rest is always the old volume. The rest × factor is the new volume.
 * @param on the first day of the new allocation
 */
export function convertAllocation(a: RunningAllocation, rule: ConversionRule, on: LocalDate): Outcome {
  if (a.until !== null && a.until <= on) return none('eindigt-eerder');
  if (a.volume === null || a.unit === null || a.frequency === null) return none('geen-omvang');
  const begins = a.from < on ? on : a.from;
  const kept = keptVolume(a, a.volume, on);
  if (kept === null) return none('geen-einde');
  const rest = a.frequency === IN_TOTAL ? a.volume - kept : a.volume;
  if (rest <= 0n) return none('niets-over');
  const scaled = rest * rule.factorTimes;
  const divides = scaled % rule.factorPer === 0n;
  const volume = (scaled + rule.factorPer - 1n) / rule.factorPer;
  return {
    exception: a.replaced ? 'al-vervangen' : a.stopped ? 'zorg-gestopt' : divides ? null : 'deelt-niet',
    converted: {
      kept: a.from < on ? { from: a.from, until: on, volume: kept } : null,
      begun: { from: begins, until: a.until, volume, unit: rule.newUnit ?? a.unit, frequency: a.frequency },
      rest,
    },
  };
}

/** What of the volume stays with the old allocation; null when it cannot be told, for a total without an end has no share by days. */
function keptVolume(a: RunningAllocation, volume: bigint, on: LocalDate): bigint | null {
  if (a.frequency !== IN_TOTAL) return volume;
  if (a.from >= on) return 0n;
  if (a.until === null) return null;
  const gone = BigInt(daysBetween(a.from, on));
  const all = BigInt(daysBetween(a.from, a.until));
  const share = (volume * gone + all - 1n) / all;
  const kept = share > a.declared ? share : a.declared;
  return kept > volume ? volume : kept;
}

/** Most days over which the value of an allocation is told: a year, also when it has no end. */
const HORIZON_DAYS = 366;

/**
 * What may be declared at most from the day of the conversion on, in the unit of the volume: once for a total; else for each day, each
 * seven days begun or each month begun, over at most a year.
 */
export function mostFrom(stretch: { from: LocalDate; until: LocalDate | null; volume: bigint; frequency: string }): bigint {
  const days = stretch.until === null ? HORIZON_DAYS - 1 : Math.min(daysBetween(stretch.from, stretch.until), HORIZON_DAYS - 1);
  const times = { '1': days, '2': Math.ceil(days / 7), '4': Math.ceil((days * 12) / 365) }[stretch.frequency] ?? 1;
  return stretch.volume * BigInt(times);
}
