// SPDX-License-Identifier: EUPL-1.2

/** How a column is written: numbers stay numbers in the sheet, text stays text whatever it looks like. */
export type ColumnKind = 'tekst' | 'bedrag' | 'getal' | 'percentage' | 'datum';

export interface Column<Row> {
  readonly head: string;
  readonly kind: ColumnKind;
  /** Amounts and percentages as decimal string or number, dates as yyyy-mm-dd; null: an empty cell. */
  readonly value: (row: Row) => string | number | null | undefined;
}

const FORMULA = /^[\s"']*[=+\-@\t\r]/;

/**
 * A text that a spreadsheet would run as a formula gets a ' in front; control characters go, since they only serve to hide one.
 * Names and notes come from outside: "=HYPERLINK(…)" in a provider's name must not run at the contract manager's desk.
 */
export function safeText(text: string): string {
  const harmful = FORMULA.test(text) || text.includes('\u0000');
  const clean = text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '');
  return harmful ? `'${clean}` : clean;
}

const NUMERIC = /^-?\d+(\.\d+)?$/;

/** The number in a cell, or null when the value is none: then it is text like any other. */
export function numberOf(value: string | number): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return NUMERIC.test(value) ? Number(value) : null;
}
