// SPDX-License-Identifier: EUPL-1.2
import { contains, inclusive, overlaps, type LocalDate, type Period } from '#kernel';

/** Anything that holds for a municipality from a first day to and including a last day. */
export interface Dated {
  readonly municipality: string;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
}

export function periodOf(dated: Pick<Dated, 'from' | 'last'>): Period {
  return inclusive(dated.from, dated.last);
}

/**
 * Whether a municipality belongs to the region on the day the care was given. Never tested on the day of declaring or booking:
 * care given in Voorschoten in 2023 is Haaglanden's, also when it is declared in 2024 (Slides: "tot 2024").
 * @example isMember([{ municipality: '0626', from: '2015-01-01', last: '2023-12-31' }], '0626', '2023-12-31') // true
 */
export function isMember(memberships: readonly Dated[], municipality: string, careDate: LocalDate): boolean {
  return memberships.some((m) => m.municipality === municipality && contains(periodOf(m), careDate));
}

/**
 * The municipalities of a group (or of the region) on a day, in the order they are recorded.
 * @example membersOn(h8, '2027-01-01') // H9 without Den Haag (Strategie 3.1)
 */
export function membersOn(members: readonly Dated[], day: LocalDate): string[] {
  return members.filter((m) => contains(periodOf(m), day)).map((m) => m.municipality);
}

/** The first two entries of one municipality that hold on the same day; null when there are none. The database refuses them too. */
export function doubleEntry<T extends Dated>(entries: readonly T[]): readonly [T, T] | null {
  for (const [index, a] of entries.entries()) {
    const b = entries.slice(index + 1).find((e) => e.municipality === a.municipality && overlaps(periodOf(e), periodOf(a)));
    if (b) return [a, b];
  }
  return null;
}
