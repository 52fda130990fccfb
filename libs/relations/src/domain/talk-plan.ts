// SPDX-License-Identifier: EUPL-1.2
import { addMonths, type LocalDate } from '#kernel';

/** How a provider stands in the plan of a year. */
export const PLAN_STANDS = ['te-plannen', 'gepland', 'voldaan', 'geen-afspraak'] as const;
export type PlanStand = (typeof PLAN_STANDS)[number];

/**
 * How many talks a contract asks for in a calendar year. The same rule stands as SQL in persistence/talk-plan.query.ts.
 * @param months a talk every so many months, as the contract says
 * @param lastBefore the last talk before the year; null: none
 * @returns whole talks; where a talk is due less than once a year, one in the year in which it falls, or at once when there never was one
 */
export function talksInYear(months: number, lastBefore: LocalDate | null, year: number): number {
  if (months <= 12) return Math.floor(12 / months);
  return lastBefore === null || addMonths(lastBefore, months) <= `${year}-12-31` ? 1 : 0;
}

/**
 * The stand of a provider in a year. The same rule stands as SQL in persistence/talk-plan.query.ts; a test holds the two together.
 * @param perYear talks agreed for the year; null: nobody agreed how often
 * @param held talks of the year that took place
 * @param planned talks of the year that still have to
 */
export function planStand(perYear: number | null, held: number, planned: number): PlanStand {
  if (perYear === null) return 'geen-afspraak';
  if (held >= perYear) return 'voldaan';
  return held + planned >= perYear ? 'gepland' : 'te-plannen';
}
