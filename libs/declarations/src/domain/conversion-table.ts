// SPDX-License-Identifier: EUPL-1.2
import type { Violation } from '#kernel';

/** One line of the old → new table. What is null counts for every old value, or stays as it was for a new one. */
export interface ConversionRule {
  readonly no: number;
  readonly oldProduct: string;
  readonly newProduct: string;
  /** New volume = old volume × factor, kept as a fraction: 1,5 is 15/10. */
  readonly factorTimes: bigint;
  readonly factorPer: bigint;
  readonly oldUnit: string | null;
  readonly newUnit: string | null;
  readonly oldAgb: string | null;
  readonly newAgb: string | null;
  readonly oldContract: string | null;
  readonly newContract: string | null;
}

export const CONVERSION_COLUMNS = [
  'oud product',
  'nieuw product',
  'factor',
  'oude eenheid',
  'nieuwe eenheid',
  'oude aanbieder (AGB)',
  'nieuwe aanbieder (AGB)',
  'oud contract',
  'nieuw contract',
] as const;

const MOST_RULES = 2_000;
const PRODUCT = /^[0-9A-Z]{1,5}$/i;
const UNITS: ReadonlySet<string> = new Set(['01', '04', '14', '16', '82', '83', '84']);
const AGB = /^\d{8}$/;
const FACTOR = /^(\d{1,6})(?:[.,](\d{1,6}))?(?:\/(\d{1,6}))?$/;

/** A factor as people write it: 60, 1,5 or 1/60. @returns null when it is no such number, or zero */
export function readFactor(text: string): { times: bigint; per: bigint } | null {
  const found = FACTOR.exec(text.trim());
  if (!found) return null;
  const [, whole, part = '', below] = found;
  const times = BigInt(whole! + part);
  const per = 10n ** BigInt(part.length) * BigInt(below ?? '1');
  return times === 0n || per === 0n ? null : { times, per };
}

/**
 * Reads the table as CSV with ; between the fields, with or without the line of heads.
 * @returns its lines, and what is wrong with them by line; a table with a fault is not to be used
 */
export function readConversionTable(csv: string): { readonly rules: readonly ConversionRule[]; readonly faults: readonly Violation[] } {
  const faults: Violation[] = [];
  const wrong = (no: number, text: string): void => void faults.push({ pointer: '/tabel', text: `Regel ${no}: ${text}` });
  const rows = csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, i) => ({
      no: i + 1,
      fields: text.split(';').map((field) =>
        field
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .trim(),
      ),
    }))
    .filter(({ fields }) => fields.some((field) => field !== ''))
    .filter(({ fields }) => fields[0]!.toLowerCase() !== CONVERSION_COLUMNS[0]);
  if (rows.length === 0) wrong(1, 'de tabel is leeg. Zet per regel het oude en het nieuwe product, met ; ertussen.');
  if (rows.length > MOST_RULES) wrong(MOST_RULES + 1, `een tabel heeft hoogstens ${MOST_RULES} regels.`);
  const rules: ConversionRule[] = [];
  const seen = new Map<string, number>();
  for (const { no, fields } of rows.slice(0, MOST_RULES)) {
    const at = (i: number): string | null => fields[i] || null;
    const before = faults.length;
    if (fields.length > CONVERSION_COLUMNS.length) wrong(no, `er staan meer dan ${CONVERSION_COLUMNS.length} velden.`);
    if (!PRODUCT.test(at(0) ?? '')) wrong(no, 'het oude product is geen productcode.');
    if (!PRODUCT.test(at(1) ?? '')) wrong(no, 'het nieuwe product is geen productcode.');
    const factor = readFactor(at(2) ?? '1');
    if (!factor) wrong(no, 'de factor is geen getal boven nul, zoals 60 of 1,5 of 1/60.');
    for (const i of [3, 4]) if (at(i) !== null && !UNITS.has(at(i)!)) wrong(no, `eenheid ${at(i)} bestaat niet. Gebruik de code, zoals 01 of 04.`);
    for (const i of [5, 6]) if (at(i) !== null && !AGB.test(at(i)!)) wrong(no, `${CONVERSION_COLUMNS[i]} is geen AGB-code van acht cijfers.`);
    const key = [0, 3, 5, 7].map((i) => at(i)?.toUpperCase() ?? '').join('|');
    if (seen.has(key)) wrong(no, `dezelfde oude waarden staan al op regel ${seen.get(key)}.`);
    seen.set(key, no);
    if (faults.length > before || !factor) continue;
    rules.push({
      no,
      oldProduct: at(0)!.toUpperCase(),
      newProduct: at(1)!.toUpperCase(),
      factorTimes: factor.times,
      factorPer: factor.per,
      oldUnit: at(3),
      newUnit: at(4),
      oldAgb: at(5),
      newAgb: at(6),
      oldContract: at(7),
      newContract: at(8),
    });
  }
  return { rules, faults };
}

/** The line for an allocation: of those that fit, the one that says most about it; the first in the table when two say as much. */
export function ruleFor(
  rules: readonly ConversionRule[],
  a: { readonly product: string | null; readonly unit: string | null; readonly agb: string; readonly contract: string | null },
): ConversionRule | null {
  const fits = rules.filter(
    (r) =>
      r.oldProduct === a.product &&
      (r.oldUnit === null || r.oldUnit === a.unit) &&
      (r.oldAgb === null || r.oldAgb === a.agb) &&
      (r.oldContract === null || r.oldContract === a.contract),
  );
  const said = (r: ConversionRule): number => [r.oldUnit, r.oldAgb, r.oldContract].filter((v) => v !== null).length;
  return fits.reduce<ConversionRule | null>((best, r) => (best === null || said(r) > said(best) ? r : best), null);
}
