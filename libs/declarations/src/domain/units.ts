// SPDX-License-Identifier: EUPL-1.2
import { euros } from './euros.js';

const IN_CENTS = '83';

interface Unit {
  readonly one: string;
  readonly many: string;
}

/** The units of the national list (iJw 3.2, WJ756) as people say them. */
const UNITS: Readonly<Record<string, Unit>> = {
  '01': { one: 'minuut', many: 'minuten' },
  '04': { one: 'uur', many: 'uur' },
  '14': { one: 'etmaal', many: 'etmalen' },
  '16': { one: 'dagdeel', many: 'dagdelen' },
  '82': { one: 'stuk', many: 'stuks' },
  '83': { one: 'euro', many: 'euro' },
  '84': { one: 'stuk', many: 'stuks' },
};

/** "uur", "dagdeel"; for a unit we do not know its code. */
export function unitName(code: string): string {
  return UNITS[code]?.one ?? `eenheid ${code}`;
}

/** "1 dagdeel", "16 dagdelen"; a volume in euros is told in cents by the messages (iJw 3.2): "€ 2.500,01". */
export function quantity(volume: string | number, code: string): string {
  if (code === IN_CENTS) return euros(volume);
  const count = Number(volume);
  const unit = UNITS[code];
  return `${count.toLocaleString('nl-NL')} ${unit ? (count === 1 ? unit.one : unit.many) : `× ${unitName(code)}`}`;
}
