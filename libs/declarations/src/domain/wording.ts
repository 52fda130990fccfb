// SPDX-License-Identifier: EUPL-1.2
import { euros } from './euros.js';
import { unitName } from './units.js';

export { euros };

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** 2025-09-21 → "21 sep 2025". */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth} ${MONTHS[month! - 1]} ${year}`;
}

/** 2025-09-01 → "sep 2025". */
export function month(date: string): string {
  return `${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

/** Both days included, told as short as it can be: "1 – 30 sep 2025", "28 jun – 2 jul 2025", "15 dec 2024 – 14 jan 2025". */
export function period(from: string, until: string): string {
  if (from === until) return day(from);
  const [start, end] = [day(from), day(until)];
  if (from.slice(0, 7) === until.slice(0, 7)) return `${Number(from.slice(8))} – ${end}`;
  return from.slice(0, 4) === until.slice(0, 4) ? `${start.slice(0, -5)} – ${end}` : `${start} – ${end}`;
}

/** "€ 114,32 per uur". */
export function tariff(cents: string | number | bigint, unit: string): string {
  return `${euros(cents)} per ${unitName(unit)}`;
}

/** How a child is shown: never by its BSN or name. */
export function child(personId: string | number | null): string {
  return personId === null ? 'onbekend kind' : `C-${personId}`;
}

/** "45A04 Behandeling"; only the code when the list has no such product. */
export function product(code: string, name: string | null | undefined): string {
  return name ? `${code} ${name}` : code;
}
