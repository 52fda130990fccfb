// SPDX-License-Identifier: EUPL-1.2

/**
 * How much an allocation allows, as SQL (iJw 3.2, IV076–IV079). Volumes are counted in the unit of the allocation; hours in minutes,
 * since hours allocated may be declared in minutes (TR341).
 */

/** Days count from a Monday and a Sunday, so that whole divisions by seven number the ISO weeks and the Sundays. */
const MONDAY = `date '1970-01-05'`;
const SUNDAY = `date '1970-01-04'`;

/** ISO weeks touched by the days from–until: broken weeks count in full (IV078). */
export const weeksTouched = (from: string, until: string): string => `((${until} - ${MONDAY}) / 7 - (${from} - ${MONDAY}) / 7 + 1)`;

/** Sundays among the days from–until. */
export const sundays = (from: string, until: string): string => `((${until} - ${SUNDAY}) / 7 - (${from} - 1 - ${SUNDAY}) / 7)`;

/** Calendar months touched by the days from–until. */
export const monthsTouched = (from: string, until: string): string =>
  `((extract(year from ${until})::int - extract(year from ${from})::int) * 12 + extract(month from ${until})::int - extract(month from ${from})::int + 1)`;

export interface AllocationColumns {
  readonly from: string;
  /** null for an allocation without end. */
  readonly until: string;
  readonly volume: string;
  readonly unit: string;
  readonly frequency: string;
}

const HOUR = `'04'`;
/** Units by which a result is paid and not an effort (OP263). */
const OUTPUT = `('82','83')`;

const inMinutes = (unit: string): string => `case when ${unit} = ${HOUR} then 60 else 1 end`;

/** A declared volume in the unit it is counted in. */
export const countedVolume = (volume: string, unit: string, allocationUnit: string): string =>
  `${volume} * case when ${allocationUnit} = ${HOUR} and ${unit} = ${HOUR} then 60 else 1 end`;

/**
 * Weeks that may be declared over days within the allocation. Effort: each week touched. Result: a week is declared in the period
 * that holds its Sunday; a last week that does not reach Sunday, in the period with the last Sunday (or the end, if there is none).
 */
function weeks(from: string, until: string, a: AllocationColumns): string {
  const last = `(${a.until} - extract(dow from ${a.until})::int)`;
  const anchor = `case when ${last} >= ${a.from} then ${last} else ${a.until} end`;
  return `case when ${a.unit} in ${OUTPUT}
            then ${sundays(from, until)} + case when extract(dow from ${a.until}) <> 0 and ${anchor} between ${from} and ${until} then 1 else 0 end
            else ${weeksTouched(from, until)} end`;
}

/** The most that may be declared over care from–until, days within the allocation and within one calendar month. */
export const mostInPeriod = (from: string, until: string, a: AllocationColumns): string =>
  `${a.volume} * ${inMinutes(a.unit)} * case ${a.frequency} when '1' then ${until} - ${from} + 1 when '2' then ${weeks(from, until, a)} else 1 end`;

/** The most that may be declared over the whole allocation; null when it has no end and its frequency sets no total. */
export const mostInAll = (a: AllocationColumns): string =>
  `${a.volume} * ${inMinutes(a.unit)} * case ${a.frequency} when '1' then ${a.until} - ${a.from} + 1 when '2' then ${weeks(a.from, a.until, a)}
     when '4' then ${monthsTouched(a.from, a.until)} else 1 end`;
