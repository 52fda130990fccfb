// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, divideHalfUp, type Cents, type LocalDate } from '#kernel';
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

/** Last year's money at the new tariffs, per municipality and segment; rounded half up once per line and municipality. The old side is what was booked, to the cent. */
export function effectOf(booked: readonly Booked[], ratios: ReadonlyMap<number, Ratio>): Effect[] {
  const cells = new Map<string, Effect>();
  for (const { line, municipality, segment, cents } of booked) {
    const ratio = ratios.get(line);
    const size = cents < 0n ? -cents : cents;
    const moved = ratio ? divideHalfUp(size * ratio.over, ratio.under) : size;
    const key = `${municipality} ${segment}`;
    const cell = cells.get(key) ?? { municipality, segment, oldCents: 0n, newCents: 0n };
    cells.set(key, { ...cell, oldCents: cell.oldCents + cents, newCents: cell.newCents + (cents < 0n ? -moved : moved) });
  }
  return [...cells.values()];
}

/** What a yearly change comes to over the days of the new version, both inclusive; 365 days are a year, rounded half away from zero. */
export function overTerm(yearly: bigint, from: LocalDate, last: LocalDate): bigint {
  const days = BigInt(daysBetween(from, addDays(last, 1)));
  const size = yearly < 0n ? -yearly : yearly;
  const whole = (size * days * 2n + 365n) / 730n;
  return yearly < 0n ? -whole : whole;
}
