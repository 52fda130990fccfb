// SPDX-License-Identifier: EUPL-1.2
// A declaration line as planned, and the content it has in its message.
import type { Allocation } from './allocations.js';
import { shortMonth, type Day, type Month } from './calendar.js';
import { deliver } from './delivery.js';

/** The content of one Prestatie, with the BSN it is put under. */
export interface LineContent {
  bsn: string;
  reference: string;
  previous: string | null;
  allocation: number;
  category: string;
  code: string;
  begin: Day;
  end: Day;
  volume: number;
  unit: string;
  tariff: number | null;
  amount: number;
  side: 'D' | 'C';
}

/** A planted fault of one line: the official codes (mostly one), why, and what it changes in the content. */
export interface LineFault {
  rules: readonly string[];
  note: string;
  change: Partial<LineContent>;
}

/** The line lies exactly on the border of a rule, and is accepted. */
export interface LineBorder {
  rule: string;
  note: string;
}

const NONE: readonly LineBorder[] = [];

export interface PlannedLine {
  allocation: Allocation;
  /** Month of care. */
  month: Month;
  /** Month of submission. */
  submitted: Month;
  /** Distinguishes the references of one allocation and month. */
  suffix: string;
  /** 1 = as first delivered; a correction delivers another volume. */
  attempt: number;
  /** The line this one credits, or null for a debit line. */
  credits: PlannedLine | null;
  /** In a message of its own for late lines and corrections. */
  extra: boolean;
  /** Another line or a planted fault counts on it: it may not be left out. */
  pinned: boolean;
  fault: LineFault | null;
  borders: readonly LineBorder[];
  /** What is declared, where a case sets it; otherwise it follows from the allocation. */
  given: Partial<LineContent> | null;
}

export const debitLine = (allocation: Allocation, month: Month, submitted: Month): PlannedLine => ({
  allocation,
  month,
  submitted,
  suffix: '1',
  attempt: 1,
  credits: null,
  extra: false,
  pinned: false,
  fault: null,
  borders: NONE,
  given: null,
});

export const referenceOf = (line: PlannedLine): string => `${line.allocation.number}-${shortMonth(line.month)}-${line.suffix}`;

const EMPTY = { begin: 0, end: 0, volume: 0, unit: '', tariff: null, amount: 0 };

/** The line as it would be without a planted fault. */
export const cleanContent = (seed: number, line: PlannedLine): LineContent => {
  const { allocation, given } = line;
  const delivered = given === null ? deliver(seed, allocation, line.month, line.attempt)! : EMPTY;
  const content: LineContent = {
    bsn: allocation.child.bsn,
    reference: referenceOf(line),
    previous: line.credits === null ? null : referenceOf(line.credits),
    allocation: allocation.number,
    category: allocation.product.category,
    code: allocation.product.code,
    begin: delivered.begin,
    end: delivered.end,
    volume: delivered.volume,
    unit: delivered.unit,
    tariff: delivered.tariff,
    amount: delivered.amount,
    side: line.credits === null ? 'D' : 'C',
  };
  return given === null ? content : { ...content, ...given };
};

/** The line as it stands in its message. */
export const lineContent = (seed: number, line: PlannedLine): LineContent => {
  const clean = cleanContent(seed, line);
  return line.fault === null ? clean : { ...clean, ...line.fault.change };
};

export const netCents = (content: LineContent): number => (content.side === 'D' ? content.amount : -content.amount);
