// SPDX-License-Identifier: EUPL-1.2

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

/** "1 dagdeel", "16 dagdelen". */
export function quantity(volume: string | number, code: string): string {
  const count = Number(volume);
  const unit = UNITS[code];
  return `${count.toLocaleString('nl-NL')} ${unit ? (count === 1 ? unit.one : unit.many) : `× ${unitName(code)}`}`;
}
