// SPDX-License-Identifier: EUPL-1.2
import type { Cents } from '#kernel';

export interface Crossing {
  readonly crossed: boolean;
  readonly roomCents: Cents;
}

/**
 * Whether spend is at or above a percentage of a bestedingsruimte (Vision 4.1; thresholds are data).
 * Exact: compares whole cents, no rounding. @example reaches(85n, 100n, 85) // true
 */
export function reaches(bookedCents: Cents, roomCents: Cents, percentage: number): boolean {
  return bookedCents * 100n >= roomCents * BigInt(percentage);
}

/**
 * Whether a check raises a signal for a threshold: once per crossing. A crossing counts again after spend fell below the threshold
 * (credits), and after the bestedingsruimte was increased: then the threshold of the new amount is another one.
 * @param before what the former check found, null for the first check
 */
export function raises(before: Crossing | null, bookedCents: Cents, roomCents: Cents, percentage: number): boolean {
  if (!reaches(bookedCents, roomCents, percentage)) return false;
  return before === null || !before.crossed || roomCents > before.roomCents;
}
