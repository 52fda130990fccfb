// SPDX-License-Identifier: EUPL-1.2
import type { IsoDate, Money } from '../api/types.js';
import { shareOfYear } from '../format/dates.js';

export interface Step {
  /** 0–1: where in the year it begins. */
  readonly from: number;
  readonly amount: number;
}

/** The steps of the bestedingsruimte within a year; equal neighbours are one step. */
export function steps(amounts: readonly { readonly vanaf: IsoDate; readonly bedrag: Money }[], year: number): readonly Step[] {
  const result: Step[] = [];
  for (const { vanaf, bedrag } of [...amounts].sort((a, b) => a.vanaf.localeCompare(b.vanaf))) {
    const step = { from: shareOfYear(vanaf, year), amount: Number(bedrag) };
    const before = result.at(-1);
    if (before?.from === step.from) result.pop();
    if (result.at(-1)?.amount !== step.amount) result.push(step);
  }
  return result;
}

/** How far above a point its label goes so that it crosses none of the lines; above all of them when there is no room between. */
export function clearOf(point: number, lines: readonly number[]): number {
  const crosses = (base: number): boolean => lines.some((line) => line > base - 13 && line < base + 5);
  return [-9, -16, -24, -32, -40].find((offset) => !crosses(point + offset)) ?? -9;
}

/** Moves labels that stand too close to each other apart; the first (lowest value of y) keeps its place. */
export function spread(places: readonly number[], distance: number): readonly number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const result: number[] = [];
  let lowest = -Infinity;
  for (const { place, index } of order) {
    lowest = Math.max(place, lowest + distance);
    result[index] = lowest;
  }
  return result;
}
