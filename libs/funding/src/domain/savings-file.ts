// SPDX-License-Identifier: EUPL-1.2
import { centsFromDecimal, type Cents, type Violation } from '#kernel';

export interface SavingsLine {
  readonly segment: string;
  readonly year: number;
  /** null: taken back. */
  readonly cents: Cents | null;
}

const HEAD = ['segment', 'jaar', 'bedrag'];
const MOST_LINES = 500;

/** "1.250.000,50", "1250000.5" or "€ 1.250.000" in cents; null when it is no amount of 0 or more. */
function amountOf(text: string): Cents | null {
  const tidy = text.replaceAll(/[\s€]/g, '');
  const dutch = /^(\d{1,3}(?:\.\d{3})+|\d{1,12})(?:,(\d{1,2}))?$/.exec(tidy);
  if (dutch) return centsFromDecimal(`${dutch[1]!.replaceAll('.', '')}${dutch[2] ? `.${dutch[2]}` : ''}`);
  return /^\d{1,12}\.\d{1,2}$/.test(tidy) ? centsFromDecimal(tidy) : null;
}

/**
 * Reads savings targets from a semicolon-separated text with the heads segment, jaar and bedrag (others are passed over), as the export
 * writes them. An empty amount says that no source gives one. All faults at once, each by its line.
 */
export function readSavingsFile(text: string): { readonly lines: SavingsLine[]; readonly faults: Violation[] } {
  const [head = '', ...rows] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const heads = head.split(';').map((h) =>
    h
      .trim()
      .toLowerCase()
      .replace(/ \(€\)$/, ''),
  );
  const places = HEAD.map((h) => heads.indexOf(h));
  const fault = (line: number, what: string): Violation => ({ pointer: '/tekst', text: `Regel ${line}: ${what}` });
  if (places.includes(-1)) return { lines: [], faults: [fault(1, `de koppen ${HEAD.join(', ')} moeten er staan, met puntkomma’s ertussen.`)] };
  if (rows.length > MOST_LINES) return { lines: [], faults: [fault(MOST_LINES + 2, `een bestand heeft hoogstens ${MOST_LINES} regels.`)] };
  const lines: SavingsLine[] = [];
  const faults: Violation[] = [];
  const seen = new Set<string>();
  rows.forEach((row, i) => {
    if (row.trim() === '') return;
    const cells = row.split(';').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const [segment = '', year = '', amount = ''] = places.map((place) => cells[place] ?? '');
    const cents = amount === '' ? null : amountOf(amount);
    if (segment === '') faults.push(fault(i + 2, 'er staat geen segment.'));
    else if (!/^20\d{2}$/.test(year)) faults.push(fault(i + 2, `“${year}” is geen jaar.`));
    else if (amount !== '' && cents === null) faults.push(fault(i + 2, `“${amount}” is geen bedrag van 0 of hoger.`));
    else if (seen.has(`${segment}/${year}`)) faults.push(fault(i + 2, `segment ${segment} in ${year} staat er twee keer.`));
    else lines.push({ segment, year: Number(year), cents });
    seen.add(`${segment}/${year}`);
  });
  return { lines, faults };
}
