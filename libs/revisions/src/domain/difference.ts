// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, type Cents, type LocalDate } from '#kernel';
import type { OfferedChange } from './contract-content.js';

export function euros(cents: Cents): string {
  const [whole, decimals] = decimalFromCents(cents).split('.');
  return `€ ${whole!.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${decimals}`;
}
export const dutch = (day: LocalDate): string => day.split('-').reverse().join('-');

/** Two changes of one thing are one row: from what it was to what it is at last; what comes out as it was is none. */
export function merged(rows: readonly OfferedChange[]): OfferedChange[] {
  const found = new Map<string, OfferedChange>();
  for (const row of rows) {
    const key = `${row.kind} ${row.part}`;
    const first = found.get(key);
    found.set(key, first ? { ...row, old: first.old } : row);
  }
  return [...found.values()].filter((row) => row.old !== row.new);
}
