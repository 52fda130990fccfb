// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';

/** The units of a declaration (iJw code list WJ756), with the word people use. */
export const UNITS = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel',
  '82': 'stuks (output)',
  '83': 'euro’s',
  '84': 'stuks (inspanning)',
} as const;
export type Unit = keyof typeof UNITS;

export function isUnit(text: string): text is Unit {
  return Object.hasOwn(UNITS, text);
}

/** The national product categories in use (iJw code list JZ020); 31–38 are those of 2015 and are offered no more. */
export function isCategory(text: string): boolean {
  return /^(4\d|5[0-5])$/.test(text);
}

export interface Product {
  /** At most five characters, agreed between region and providers. */
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly unit: Unit;
  readonly from: LocalDate;
  readonly source: string;
}

/**
 * A product code never gets another category or unit: running allocations and contracts would silently mean something else
 * (protocol Productcodelijstwijzigingen). Its name may be put better.
 */
export function meansTheSame(a: Pick<Product, 'category' | 'unit'>, b: Pick<Product, 'category' | 'unit'>): boolean {
  return a.category === b.category && a.unit === b.unit;
}
