// SPDX-License-Identifier: EUPL-1.2
import type { IntegrityMonth, IsoMonth } from '../../api/types.js';

/** The twelve months of a year. */
export const monthsOf = (year: number): readonly IsoMonth[] =>
  Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** One value per month, null where nothing was measured. */
export function valuesOf(trend: readonly IntegrityMonth[], months: readonly IsoMonth[]): readonly (number | null)[] {
  const known = new Map(trend.map((entry) => [entry.maand, entry.percentage === null ? null : Number(entry.percentage)]));
  return months.map((month) => known.get(month) ?? null);
}
