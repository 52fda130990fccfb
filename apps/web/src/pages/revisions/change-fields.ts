// SPDX-License-Identifier: EUPL-1.2
import type { ChangeContent, ChangeKind } from '../../api/types.js';
import { fieldDate } from '../../format/dates.js';
import { euroCents, readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';

const words = texts.revisionChanges;

export type FieldName = keyof ChangeContent;
type FieldKind = 'text' | 'money' | 'percentage' | 'year' | 'date' | 'codes' | 'tariffs' | 'clause' | 'kpi' | 'unit' | readonly string[];

const FUNDING = ['taakgericht', 'inspanningsgericht', 'outputgericht'] as const;
const KIND_OF: Readonly<Record<FieldName, FieldKind>> = {
  tarieven: 'tariffs',
  percentage: 'percentage',
  producten: 'codes',
  product: 'text',
  vervangenDoor: 'text',
  eenheid: 'unit',
  bekostiging: FUNDING,
  tarief: 'money',
  gemeenten: 'codes',
  verhouding: 'text',
  jaar: 'year',
  grein: 'text',
  bedrag: 'money',
  gevolg: ['informatie', 'gesprek', 'geen-betaling'],
  clausule: 'clause',
  totEnMet: 'date',
  naam: 'text',
  locatie: 'text',
  capaciteitseenheid: ['plaatsen', 'bedden', 'groepen', 'fte'],
  aantal: 'text',
  kpi: 'kpi',
  norm: 'text',
  bandbreedte: 'text',
  frequentie: ['maand', 'kwartaal', 'halfjaar', 'jaar'],
  afspraak: 'text',
};
export const kindOfField = (name: FieldName): FieldKind => KIND_OF[name];

/** The fields of each kind of change, in the order in which they are asked. */
export const FIELDS: Readonly<Record<ChangeKind, readonly FieldName[]>> = {
  tarief: ['percentage', 'producten', 'tarieven'],
  'product-erbij': ['product', 'eenheid', 'bekostiging', 'tarief', 'gemeenten'],
  'product-eindigt': ['product'],
  'product-vervangen': ['product', 'vervangenDoor', 'eenheid', 'tarief', 'verhouding'],
  ruimte: ['jaar', 'grein', 'bedrag', 'percentage', 'gevolg'],
  'clausule-erbij': ['clausule'],
  'clausule-eindigt': ['clausule'],
  looptijd: ['totEnMet'],
  bekostiging: ['producten', 'bekostiging', 'tarief', 'bedrag'],
  capaciteit: ['naam', 'locatie', 'capaciteitseenheid', 'aantal'],
  kpi: ['kpi', 'norm', 'bandbreedte', 'frequentie', 'afspraak'],
};

/** What is typed, by field. */
export type ChangeEntry = Readonly<Partial<Record<FieldName, string>>>;

const decimal = (text: string): string => text.trim().replace(',', '.');
const parts = (text: string): string[] => text.split(/[\s,;]+/).filter((part) => part !== '');

/** What is sent of one field; empty: null. What cannot be read goes as it was typed, so that the server says so at the field. */
function sentField(name: FieldName, text: string): unknown {
  if (text.trim() === '') return null;
  switch (KIND_OF[name]) {
    case 'money':
      return readMoney(text) ?? text;
    case 'percentage':
      return decimal(text);
    case 'year':
      return Number(text);
    case 'codes':
      return parts(text);
    case 'tariffs':
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => {
          const [product = '', ...rest] = line.trim().split(/\s+/);
          return { product, tarief: readMoney(rest.join(' ')) ?? rest.join(' ') };
        });
    default:
      return ['aantal', 'norm', 'bandbreedte'].includes(name) ? decimal(text) : text.trim();
  }
}

export const sentContent = (kind: ChangeKind, entry: ChangeEntry): Readonly<Record<string, unknown>> =>
  Object.fromEntries(FIELDS[kind].map((name) => [name, sentField(name, entry[name] ?? '')]));

const comma = (value: string): string => value.replace('.', ',');

/** A field as it is typed. */
function typed(name: FieldName, content: ChangeContent): string {
  if (name === 'tarieven') return (content.tarieven ?? []).map((row) => `${row.product} ${comma(row.tarief)}`).join('\n');
  const value = content[name];
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.join(' ');
  const kind = KIND_OF[name];
  return kind === 'money' || kind === 'percentage' ? comma(String(value)) : String(value);
}

export const entryOfChange = (kind: ChangeKind, content: ChangeContent): ChangeEntry =>
  Object.fromEntries(FIELDS[kind].map((name) => [name, typed(name, content)]));

/** A field as it is read; empty: nothing was said. */
function shown(name: FieldName, content: ChangeContent): string {
  if (name === 'tarieven') return (content.tarieven ?? []).map((row) => `${row.product} ${euroCents(row.tarief)}`).join(', ');
  const text = typed(name, content);
  if (text === '') return '';
  const kind = KIND_OF[name];
  if (kind === 'money') return euroCents(String(content[name]));
  if (kind === 'percentage') return `${text.startsWith('-') ? text.replace('-', '−') : `+${text}`}%`;
  if (kind === 'date') return fieldDate(text);
  if (kind === 'unit') return texts.units[text] ?? text;
  return Array.isArray(kind) ? (words.options[text] ?? text) : text;
}

export interface ShownField {
  readonly name: FieldName;
  readonly label: string;
  readonly value: string;
}

/** What a change says, field by field. */
export const shownFields = (kind: ChangeKind, content: ChangeContent): readonly ShownField[] =>
  FIELDS[kind].map((name) => ({ name, label: words.fields[name], value: shown(name, content) })).filter((field) => field.value !== '');

/** What one text of a change says otherwise than a later one. */
export function altered(
  kind: ChangeKind,
  before: ChangeContent,
  after: ChangeContent,
): readonly { readonly label: string; readonly before: string; readonly after: string }[] {
  return FIELDS[kind]
    .map((name) => ({ label: words.fields[name], before: shown(name, before), after: shown(name, after) }))
    .filter((field) => field.before !== field.after);
}
