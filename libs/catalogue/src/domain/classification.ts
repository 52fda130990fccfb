// SPDX-License-Identifier: EUPL-1.2
import { contains, intersect, type LocalDate, type Period } from '#kernel';

/** One value of a classification. `kind` tells segments and blocks apart; other classifications have none. */
export interface ClassificationValue {
  readonly code: string;
  readonly name: string;
  readonly kind: 'segment' | 'blok' | null;
  readonly source: string;
}

/** A named way to cut the products, in a version of its own: every report names the version it used. */
export interface Classification {
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly validFrom: LocalDate;
  readonly note: string | null;
  readonly source: string;
  readonly values: readonly ClassificationValue[];
}

/** The value a product has in one classification during a period. */
export interface ClassifiedPeriod {
  readonly value: string;
  readonly valid: Period;
}

/** What must be written so that the product has the value: rows to change (by their first day) and at most one to add. */
export interface ClassificationChange {
  readonly change: readonly { readonly from: LocalDate; readonly to: ClassifiedPeriod }[];
  readonly add: ClassifiedPeriod | null;
  /** The value that held on the day; null when there was none. */
  readonly former: string | null;
}

function untilNext(periods: readonly ClassifiedPeriod[], from: LocalDate, end: LocalDate | null): LocalDate | null {
  const later = periods.map((p) => p.valid.from).filter((start) => start > from);
  return later.reduce((nearest, start) => (nearest === null || start < nearest ? start : nearest), end);
}

/**
 * Gives a product a value from a day on: the period that runs then ends the day before, so that a product has at most one value per
 * classification and date. What was already planned for a later day stays. From the very first day of a period the value is replaced.
 * @param lifetime the period of the product itself
 * @example segment 3 until now, segment 2 from 1 July: [jan – jul) 3, [jul – ∞) 2
 */
export function placeValue(periods: readonly ClassifiedPeriod[], value: string, from: LocalDate, lifetime: Period): ClassificationChange {
  const current = periods.find((p) => contains(p.valid, from));
  if (!current) return { change: [], add: { value, valid: { from, until: untilNext(periods, from, lifetime.until) } }, former: null };
  if (current.value === value) return { change: [], add: null, former: value };
  if (current.valid.from === from) return { change: [{ from, to: { value, valid: current.valid } }], add: null, former: current.value };
  const closed = { value: current.value, valid: { from: current.valid.from, until: from } };
  return { change: [{ from: current.valid.from, to: closed }], add: { value, valid: { from, until: current.valid.until } }, former: current.value };
}

/**
 * What a data file may add: it fills a gap or ends an older value, but what holds from exactly that day, or was decided by people
 * for a later day, stays as it is.
 */
export function placeFromFile(periods: readonly ClassifiedPeriod[], value: string, from: LocalDate, lifetime: Period): ClassificationChange {
  const within = intersect({ from, until: null }, lifetime);
  const nothing: ClassificationChange = { change: [], add: null, former: null };
  if (within === null || periods.some((p) => p.valid.from === within.from)) return nothing;
  return placeValue(periods, value, within.from, lifetime);
}
