// SPDX-License-Identifier: EUPL-1.2
import { contains, inclusive, overlaps, type LocalDate } from '#kernel';
import type { Participation } from './strategy.js';

/**
 * Whether a municipality takes part in a segment on the day of the care. A participation without care form covers the whole segment;
 * one with a care form covers only that.
 * @example Den Haag in segment 3 (Strategie 3.1): dagbehandeling true, dagbesteding false
 */
export function takesPart(participation: readonly Participation[], municipality: string, careForm: string | null, careDate: LocalDate): boolean {
  return participation.some(
    (p) => p.municipality === municipality && (p.careForm === null || p.careForm === careForm) && contains(inclusive(p.from, p.last), careDate),
  );
}

/** Two participations of one municipality that say the same twice on a day: equal care forms, or a whole segment beside a part of it. */
export function doubleParticipation(participation: readonly Participation[]): Participation | null {
  for (const [index, a] of participation.entries()) {
    const same = (b: Participation): boolean =>
      b.municipality === a.municipality &&
      (b.careForm === a.careForm || b.careForm === null || a.careForm === null) &&
      overlaps(inclusive(a.from, a.last), inclusive(b.from, b.last));
    if (participation.slice(index + 1).some(same)) return a;
  }
  return null;
}
