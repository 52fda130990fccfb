// SPDX-License-Identifier: EUPL-1.2
import { addDays, apportion, daysBetween, divideHalfUp, type Cents, type LocalDate } from '#kernel';
import type { Heir } from './apply-changes.js';
import type { ContentAfter, ContentBefore, ContentLine } from './contract-content.js';

/** What was booked on a line in a year for one municipality, and of which segment the line is. */
export interface Booked {
  readonly line: number;
  readonly municipality: string;
  readonly segment: string;
  readonly cents: Cents;
}

export interface Effect {
  readonly municipality: string;
  readonly segment: string;
  readonly oldCents: Cents;
  readonly newCents: Cents;
}

/** The tariff of a day; where the last one ended before it, that one goes on, as it does in the new version. */
function tariffOn(line: ContentLine | undefined, on: LocalDate): Cents | null {
  const sorted = [...(line?.tariffs ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1));
  return (sorted.filter((t) => t.from <= on).at(-1) ?? sorted[0])?.cents ?? null;
}

/** A whole-number share: what one cent of last year becomes. */
export interface Ratio {
  readonly over: Cents;
  readonly under: Cents;
}

/** Who goes on for a line: itself, whoever replaced it (and whoever replaced that), or a new line of the same product; with how many units for one. */
function onwards(
  line: ContentLine,
  after: ContentAfter,
  heirs: ReadonlyMap<number, Heir>,
): { line: ContentLine; over: bigint; under: bigint } | null {
  const at = (no: number): ContentLine | undefined => after.lines.find((l) => l.line === no);
  let [no, over, under] = [line.line, 1n, 1n];
  for (let heir = heirs.get(no); !at(no) && heir; heir = heirs.get(no)) [no, over, under] = [heir.line, over * heir.over, under * heir.under];
  const found = at(no);
  if (found) return { line: found, over, under };
  const same = after.lines.find((l) => l.code === line.code);
  return same ? { line: same, over: 1n, under: 1n } : null;
}

/**
 * What one cent booked on a line of last year becomes: its new tariff over its old one. A line without a tariff (taakgericht) stays; one that
 * ends becomes nothing; one that is replaced becomes its successor's tariff, times the units that stand for one old unit.
 */
export function ratiosOf(before: ContentBefore, after: ContentAfter, heirs: ReadonlyMap<number, Heir>): Map<number, Ratio> {
  const ratios = new Map<number, Ratio>();
  for (const line of before.lines) {
    const old = tariffOn(line, after.from);
    const next = onwards(line, after, heirs);
    if (next === null) ratios.set(line.line, { over: 0n, under: 1n });
    else if (old !== null && old !== 0n)
      ratios.set(line.line, { over: (tariffOn(next.line, after.from) ?? old) * next.over, under: old * next.under });
  }
  return ratios;
}

/** A taakgericht line with what it costs a year, for the municipalities it serves. */
export interface BudgetedLine {
  readonly line: number;
  readonly segment: string;
  readonly municipalities: readonly string[];
  readonly cents: Cents;
}

/** What a line costs a year by the budget that a change names, of itself or of whoever goes on for it; null: none is named. */
export function budgetOf(line: number, budgets: ReadonlyMap<number, Cents>, heirs: ReadonlyMap<number, Heir>): Cents | null {
  let no = line;
  for (let heir = heirs.get(no); !budgets.has(no) && heir; heir = heirs.get(no)) no = heir.line;
  return budgets.get(no) ?? null;
}

/**
 * A budget of a year split over municipalities by what each used of the line last year; where nobody used it, in equal parts (Strategie 8.1:
 * a key that does justice to differences in use). Cent-exact: the parts add up to the budget.
 */
function shares({ line, municipalities, cents }: BudgetedLine, booked: readonly Booked[]): Map<string, Cents> {
  const used = new Map<string, Cents>();
  for (const b of booked) if (b.line === line) used.set(b.municipality, (used.get(b.municipality) ?? 0n) + b.cents);
  const keys = [...used].filter(([, sum]) => sum > 0n).sort(([a], [b]) => (a < b ? -1 : 1));
  const weights = keys.length > 0 ? keys : [...municipalities].sort().map((code) => [code, 1n] as const);
  const parts = apportion(
    cents,
    weights.map(([, weight]) => weight),
  );
  return new Map(weights.map(([code], n) => [code, parts[n]!]));
}

/**
 * Last year's money at the new tariffs, per municipality and segment; rounded half up once per line and municipality. The old side is what
 * was booked, to the cent; a line with a budget costs its budget, whatever was booked on it.
 */
export function effectOf(booked: readonly Booked[], ratios: ReadonlyMap<number, Ratio>, budgets: readonly BudgetedLine[] = []): Effect[] {
  const cells = new Map<string, Effect>();
  const add = (municipality: string, segment: string, oldCents: Cents, newCents: Cents): void => {
    const key = `${municipality} ${segment}`;
    const cell = cells.get(key) ?? { municipality, segment, oldCents: 0n, newCents: 0n };
    cells.set(key, { ...cell, oldCents: cell.oldCents + oldCents, newCents: cell.newCents + newCents });
  };
  const budgeted = new Set(budgets.map((b) => b.line));
  for (const { line, municipality, segment, cents } of booked) {
    const ratio = ratios.get(line);
    const size = cents < 0n ? -cents : cents;
    const moved = budgeted.has(line) ? 0n : ratio ? divideHalfUp(size * ratio.over, ratio.under) : size;
    add(municipality, segment, cents, cents < 0n ? -moved : moved);
  }
  for (const one of budgets) for (const [municipality, cents] of shares(one, booked)) add(municipality, one.segment, 0n, cents);
  return [...cells.values()];
}

/** What a yearly change comes to over the days of the new version, both inclusive; 365 days are a year, rounded half away from zero. */
export function overTerm(yearly: bigint, from: LocalDate, last: LocalDate): bigint {
  const days = BigInt(daysBetween(from, addDays(last, 1)));
  const size = yearly < 0n ? -yearly : yearly;
  const whole = (size * days * 2n + 365n) / 730n;
  return yearly < 0n ? -whole : whole;
}
