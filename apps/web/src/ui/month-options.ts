// SPDX-License-Identifier: EUPL-1.2
import type { IsoDate, IsoMonth } from '../api/types.js';
import { month } from '../format/dates.js';

/** The months to choose from, newest first: those of this year and the year before until today, and the one that is chosen. */
export function monthOptions(today: IsoDate, chosen: IsoMonth | ''): readonly { readonly value: IsoMonth; readonly label: string }[] {
  const year = Number(today.slice(0, 4));
  const months = [year, year - 1].flatMap((own) => Array.from({ length: 12 }, (_, index) => `${own}-${String(12 - index).padStart(2, '0')}`));
  const past = months.filter((value) => value <= today.slice(0, 7));
  return [...new Set([...past, ...(chosen ? [chosen] : [])])].map((value) => ({ value, label: month(value) }));
}
