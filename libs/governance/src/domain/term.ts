// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';

export interface Term {
  readonly from: LocalDate;
  /** Last day; null: no end. */
  readonly last: LocalDate | null;
}

/** What recording a term that begins on a day means beside the terms there are. */
export type TermStep<T extends Term> =
  /** A new one begins; `ends` is the one that ends the day before, `on` that day. */
  | { readonly kind: 'begin'; readonly ends: T | null; readonly on: LocalDate }
  /** One begins on this day already: only what is not known of it yet can be filled in. */
  | { readonly kind: 'fill'; readonly term: T }
  /** A later one is on record: what came after is not rewritten. */
  | { readonly kind: 'too-early'; readonly latest: T };

/** Terms follow each other: a new one ends the one that runs, never overlaps it, and never begins before one that is on record. */
export function nextTerm<T extends Term>(terms: readonly T[], from: LocalDate): TermStep<T> {
  const on = addDays(from, -1);
  const latest = terms.reduce<T | null>((found, t) => (found === null || t.from > found.from ? t : found), null);
  if (latest === null) return { kind: 'begin', ends: null, on };
  if (from === latest.from) return { kind: 'fill', term: latest };
  if (from < latest.from) return { kind: 'too-early', latest };
  return { kind: 'begin', ends: latest.last === null || latest.last >= from ? latest : null, on };
}
