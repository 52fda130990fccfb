// SPDX-License-Identifier: EUPL-1.2
import { readDate } from '../../format/dates.js';
import { readMoney } from '../../format/money.js';
import { texts } from '../../texts/nl.js';
import type { FieldError } from '../../ui/error-summary.js';
import { WITHOUT_TARIFF, type Entry, type LineEntry } from './entry.js';

/** A BSN has nine digits and passes the elfproef. */
export function isBsn(text: string): boolean {
  const digits = text.replace(/\s/g, '');
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const total = [...digits].reduce((sofar, digit, index) => sofar + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return total % 11 === 0;
}

/** "/clienten/0/regels/1/bedrag" as an id that a label and a link can point at. */
export const fieldId = (pointer: string): string => `veld${pointer.replaceAll('/', '-')}`;

/** What the server asks of the explanation at least. */
const LEAST_NOTE = 10;

const words = texts.manual;
const LINE_FIELDS: readonly { readonly name: string; readonly label: string; readonly wrong: (line: LineEntry) => string | null }[] = [
  { name: 'toewijzing', label: words.allocation, wrong: (line) => (/^\s*\d{1,9}\s*$/.test(line.allocation) ? null : words.errors.allocation) },
  { name: 'categorie', label: words.category, wrong: (line) => (/^\s*\w{2}\s*$/.test(line.category) ? null : words.errors.category) },
  { name: 'product', label: words.product, wrong: (line) => (/^\s*\w{5}\s*$/.test(line.product) ? null : words.errors.product) },
  { name: 'van', label: words.from, wrong: (line) => (readDate(line.from) ? null : words.errors.day) },
  { name: 'totEnMet', label: words.until, wrong: untilWrong },
  { name: 'aantal', label: words.volume, wrong: (line) => (/^\s*[1-9]\d{0,7}\s*$/.test(line.volume) ? null : words.errors.volume) },
  { name: 'tarief', label: words.tariff, wrong: (line) => (line.unit === WITHOUT_TARIFF || readMoney(line.tariff) ? null : words.errors.tariff) },
  { name: 'bedrag', label: words.amount, wrong: (line) => (readMoney(line.amount) ? null : words.errors.amount) },
];

function untilWrong(line: LineEntry): string | null {
  const from = readDate(line.from);
  const until = readDate(line.until);
  if (!until) return words.errors.day;
  return from && until < from ? words.errors.order : null;
}

/** Where a pointer of the server points at, in the words of the form. */
export function whereOf(pointer: string): string {
  const [, client, line, field] = /^\/clienten\/(\d+)(?:\/regels\/(\d+))?(?:\/(\w+))?$/.exec(pointer) ?? [];
  if (client === undefined) return HEAD_LABELS[pointer.slice(1)] ?? words.general;
  const label = LINE_FIELDS.find((one) => one.name === field)?.label ?? (field === 'bsn' ? words.bsn : (field ?? ''));
  return words.where(Number(client) + 1, line === undefined ? null : Number(line) + 1, label);
}

const HEAD_LABELS: Readonly<Record<string, string>> = {
  aanbieder: words.provider,
  gemeente: words.municipality,
  periode: words.month,
  reden: words.reason,
  toelichting: words.note,
};

/** Every error at once, in the order of the form. The server checks again, and more. */
export function check(entry: Entry): readonly FieldError[] {
  const found: FieldError[] = [];
  const add = (pointer: string, text: string | null): void => {
    if (text !== null) found.push({ field: fieldId(pointer), where: whereOf(pointer), text });
  };
  add('/aanbieder', entry.provider ? null : words.errors.provider);
  add('/gemeente', entry.municipality ? null : words.errors.municipality);
  add('/periode', entry.month ? null : words.errors.month);
  add('/toelichting', entry.note.trim().length >= LEAST_NOTE ? null : words.errors.note);
  entry.clients.forEach((client, at) => {
    add(`/clienten/${at}/bsn`, isBsn(client.bsn) ? null : words.errors.bsn);
    client.lines.forEach((line, nr) => {
      for (const field of LINE_FIELDS) add(`/clienten/${at}/regels/${nr}/${field.name}`, field.wrong(line));
    });
  });
  return found;
}
