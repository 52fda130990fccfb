// SPDX-License-Identifier: EUPL-1.2

/** How a provider stands in the plan of a year. */
export const PLAN_STANDS = ['te-plannen', 'gepland', 'voldaan', 'geen-afspraak'] as const;
export type PlanStand = (typeof PLAN_STANDS)[number];

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
