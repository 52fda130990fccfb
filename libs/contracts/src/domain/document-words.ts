// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { FactDifference, FactKind } from './version-difference.js';

/** Units of tariffs in words, by their code in the messages. */
const UNITS: Readonly<Record<string, string>> = {
  '01': 'minuut',
  '04': 'uur',
  '14': 'etmaal',
  '16': 'dagdeel',
  '82': 'stuk, outputgericht',
  '83': 'euro',
  '84': 'stuk, inspanningsgericht',
};
export const unitWord = (code: string): string => UNITS[code] ?? code;

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** "1 januari 2026". */
export function dayWords(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month! - 1]} ${year}`;
}

/** "€ 1.234,56" of the decimal text "1234.56". */
export function euroWords(amount: string): string {
  const [whole, cents = '00'] = amount.replace('-', '').split('.');
  const dotted = whole!.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${amount.startsWith('-') ? '\u2212' : ''}€\u00a0${dotted},${cents.padEnd(2, '0')}`;
}

/** A figure as it is written in Dutch: the decimal point becomes a comma. */
export const figureWords = (figure: string): string =>
  figure.includes('.') ? figure.replace(/0+$/, '').replace(/\.$/, '').replace('.', ',') : figure;

export const CONSEQUENCE_WORDS: Readonly<Record<string, string>> = {
  informatie: 'alleen informatie',
  gesprek: 'een gesprek',
  'geen-betaling': 'geen betaling boven de ruimte',
};

/** What a bestedingsruimte holds for; its key as in the contract ("segment:2"). */
export function roomWords(grainKey: string): string {
  const [grain, name] = [grainKey.split(':')[0]!, grainKey.slice(grainKey.indexOf(':') + 1)];
  if (grain === 'segment') return `segment ${name}`;
  if (grain === 'productgroep') return `productgroep ${name}`;
  return grain === 'aanbieder' ? 'de hele aanbieder' : 'deze overeenkomst';
}

const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  looptijd: 'Looptijd',
  product: 'Product',
  gemeenten: 'Gemeenten',
  tarief: 'Tarief',
  ruimte: 'Bestedingsruimte',
  'ruimte-gevolg': 'Gevolg van een volle bestedingsruimte',
  clausule: 'Clausule',
  kpi: 'KPI',
  capaciteit: 'Capaciteit',
  gesprek: 'Gesprekken',
  verantwoording: 'Verantwoording',
};

function valueWords(kind: FactKind, value: string | null, none: string): string {
  if (value === null) return none;
  if (kind === 'tarief' || kind === 'ruimte') return /^-?[\d.]+$/.test(value) ? euroWords(value) : 'geen ruimte afgesproken';
  if (kind === 'looptijd') return value.split('/').map(dayWords).join(' tot en met ');
  if (kind === 'ruimte-gevolg') return CONSEQUENCE_WORDS[value] ?? value;
  if (kind === 'gesprek' || kind === 'verantwoording') return `elke ${value} maanden`;
  if (kind === 'product') return value.replace(/ (\d\d)$/, (_, code: string) => `, per ${unitWord(code)}`);
  return value;
}

/** What changed, the part it is of, how it was and how it becomes. */
export const differenceRow = (d: FactDifference): [string, string, string] => [
  [KIND_WORDS[d.kind], partWords(d)].filter(Boolean).join(': '),
  valueWords(d.kind, d.old, 'stond er niet in'),
  valueWords(d.kind, d.new, 'vervalt'),
];

function partWords({ kind, part }: FactDifference): string {
  if (kind === 'looptijd' || kind === 'gesprek') return '';
  const room = /^(\d{4}) (.+)$/.exec(part);
  return (kind === 'ruimte' || kind === 'ruimte-gevolg') && room ? `${room[1]}, ${roomWords(room[2]!)}` : part;
}
