// SPDX-License-Identifier: EUPL-1.2
// The children of the sample and what kind of help they need.
import { dayOf, type Day } from './calendar.js';
import { bsnSequence } from './identifiers.js';
import { DEN_HAAG, H9 } from './municipalities.js';
import type { Segment } from './products.js';
import { Random } from './random.js';

export interface Child {
  index: number;
  bsn: string;
  born: Day;
  /** 1 male, 2 female, 0 unknown */
  gender: '0' | '1' | '2';
  municipality: string;
  primary: Segment;
  /** 0 light to 1 heavy: few children need much, most need little. */
  intensity: number;
}

/** Main kind of help per 1,000 children, in the eight municipalities and in Den Haag, which takes part in less. */
const PRIMARY_H8: readonly [Segment, number][] = [
  ['5', 585],
  ['2', 140],
  ['4', 80],
  ['3', 50],
  ['1', 72],
  ['jb-jr', 32],
  ['none', 24],
  ['maatwerk', 9],
  ['landelijk', 6],
  ['gesloten', 2],
];
const PRIMARY_DEN_HAAG: readonly [Segment, number][] = [
  ['2', 520],
  ['1', 215],
  ['jb-jr', 155],
  ['3', 80],
  ['landelijk', 12],
  ['maatwerk', 9],
  ['gesloten', 9],
];

/** Further help, with its chance, by the main kind. What a municipality does not buy is left out later. */
export const FURTHER: Record<Segment, readonly [Segment, number][]> = {
  '1': [
    ['jb-jr', 0.4],
    ['2', 0.22],
    ['1', 0.35],
    ['5', 0.12],
  ],
  '2': [
    ['2', 0.95],
    ['2', 0.6],
    ['2', 0.3],
    ['5', 0.08],
    ['none', 0.03],
  ],
  '3': [
    ['3', 0.25],
    ['none', 0.2],
    ['5', 0.12],
    ['2', 0.08],
  ],
  '4': [
    ['4', 0.6],
    ['4', 0.3],
    ['5', 0.2],
  ],
  '5': [
    ['5', 0.85],
    ['5', 0.5],
    ['5', 0.25],
    ['none', 0.03],
  ],
  'jb-jr': [
    ['1', 0.18],
    ['5', 0.2],
    ['jb-jr', 0.12],
  ],
  gesloten: [
    ['jb-jr', 0.7],
    ['1', 0.5],
  ],
  landelijk: [['2', 0.2]],
  maatwerk: [['jb-jr', 0.2]],
  none: [
    ['5', 0.3],
    ['none', 0.3],
  ],
};

export const CHILDREN_PER_LINE = 27_000 / 450_000;

/** Draws children without end; the caller takes as many as it needs. */
export function* drawChildren(year: number, seed: number): Generator<Child> {
  const random = new Random(seed, 'children');
  const bsns = bsnSequence();
  for (let index = 0; ; index += 1) {
    const municipality = random.weighted(H9, (m) => m.weight).code;
    const table = municipality === DEN_HAAG ? PRIMARY_DEN_HAAG : PRIMARY_H8;
    const age = Math.min(17, Math.floor(2 + 16 * Math.sqrt(random.next())));
    yield {
      index,
      bsn: bsns.next().value as string,
      born: dayOf(year - age, random.between(1, 12), random.between(1, 28)),
      gender: random.chance(0.004) ? '0' : random.chance(0.55) ? '1' : '2',
      municipality,
      primary: random.weighted(table, ([, weight]) => weight)[0],
      intensity: random.next() ** 4.5,
    };
  }
}
