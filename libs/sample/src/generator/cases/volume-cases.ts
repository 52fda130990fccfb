// SPDX-License-Identifier: EUPL-1.2
// 9321: what is declared over a period fits the allocation, for every frequency, whole and broken, hours and minutes.
// Sources: standards 1.5 (IV076–IV079, IV081).
import type { Allocation } from '../allocations.js';
import { firstDay, lastDay, type Day, type Month } from '../calendar.js';
import type { Unit } from '../products.js';
import { isSunday, sundays, weeksTouched } from './spans.js';
import { border, fault, type Case, type Extent, type Stage } from './stage.js';

interface Fill {
  start: Day;
  end: Day | null;
  extent: Extent;
  /** The most that fits into the month of care. */
  most: number;
  unit?: Unit;
}

/** The same allocation twice: filled exactly, and one unit over. */
const pair = (
  note: string,
  find: (stage: Stage) => Allocation | null,
  fill: (first: Month, place: Allocation) => Fill | null,
  rules: readonly string[] = ['9321'],
): Case => ({
  span: 1,
  play: (stage, first) => {
    const place = find(stage);
    const filled = place === null ? null : fill(first, place);
    if (place === null || filled === null) return false;
    const { start, end, extent, most, unit } = filled;
    for (const over of [0, 1]) {
      const line = stage.declare(stage.allocate(place, { start, end, extent }), first, { volume: most + over, unit });
      if (over === 0) for (const rule of rules) border(line, rule, `${note}: precies wat past`);
      else fault(line, rules, `${note}: één te veel`);
    }
    return true;
  },
});

const around = (first: Month): { start: Day; end: Day } => ({ start: firstDay(first - 1), end: lastDay(first + 4) });
const lastSundayOf = (month: Month): Day => {
  let day = lastDay(month);
  while (!isSunday(day)) day -= 1;
  return day;
};
const perUnit = (place: Allocation, volume: number, frequency: Extent['frequency']): Extent => ({ volume, unit: place.product.unit, frequency });

const days = [
  pair(
    'Etmalen per dag, hele maand',
    (s) => s.placeOf('14'),
    (first, place) => ({
      ...around(first),
      extent: perUnit(place, 1, '1'),
      most: lastDay(first) - firstDay(first) + 1,
    }),
  ),
  pair(
    'Etmalen per dag, gebroken maand',
    (s) => s.placeOf('14'),
    (first, place) => ({
      start: firstDay(first) + 11,
      end: null,
      extent: perUnit(place, 1, '1'),
      most: lastDay(first) - firstDay(first) - 10,
    }),
  ),
];

const weeks = [
  pair(
    'Dagdelen per week, elke geraakte week telt',
    (s) => s.placeOf('16'),
    (first, place) => ({
      ...around(first),
      extent: perUnit(place, 3, '2'),
      most: 3 * weeksTouched(firstDay(first), lastDay(first)),
    }),
  ),
  pair(
    'Uren per week, begint op de laatste zondag',
    (s) => s.placeOf('04'),
    (first, place) => ({
      start: lastSundayOf(first),
      end: lastDay(first + 4),
      extent: perUnit(place, 2, '2'),
      most: 2 * weeksTouched(lastSundayOf(first), lastDay(first)),
    }),
  ),
  pair(
    'Uren per week in minuten',
    (s) => s.placeOf('04'),
    (first, place) => ({
      ...around(first),
      extent: perUnit(place, 2, '2'),
      most: 120 * weeksTouched(firstDay(first), lastDay(first)),
      unit: '01',
    }),
  ),
];

/** Months of which the last day is no Saturday: an allocation that ends the day after has its last Sunday in the month. */
const endsAfter = (first: Month): Day | null => (isSunday(firstDay(first + 1)) ? null : firstDay(first + 1));

const output: Case[] = [
  pair(
    'Stuks per week (output), elke zondag telt',
    (s) => s.placeOf('82'),
    (first, place) => ({
      ...around(first),
      extent: perUnit(place, 1, '2'),
      most: sundays(firstDay(first), lastDay(first)),
    }),
  ),
  pair(
    'Stuks per week (output), gebroken laatste week hoort bij de laatste zondag',
    (s) => s.placeOf('82'),
    (first, place) => {
      const end = endsAfter(first);
      if (end === null) return null;
      return { start: firstDay(first - 1), end, extent: perUnit(place, 1, '2'), most: sundays(firstDay(first), lastDay(first)) + 1 };
    },
  ),
  {
    span: 2,
    play: (stage, first) => {
      const place = stage.placeOf('82');
      const end = endsAfter(first);
      if (place === null || end === null) return false;
      const allocation = stage.allocate(place, { start: firstDay(first - 1), end, extent: perUnit(place, 1, '2') });
      fault(
        stage.declare(allocation, first + 1, { volume: 1 }),
        '9321',
        'Stuks per week (output): na de laatste zondag is er niets meer te declareren',
      );
      return true;
    },
  },
  pair(
    'Stuks per week (output), toewijzing zonder zondag telt voor één',
    (s) => s.placeOf('82'),
    (first, place) => {
      const monday = lastSundayOf(first) - 13;
      return { start: monday, end: monday + 4, extent: perUnit(place, 1, '2'), most: 1 };
    },
    ['9321', '9322'],
  ),
];

const others = [
  pair(
    'Minuten per maand',
    (s) => s.placeOf('01'),
    (first, place) => ({ ...around(first), extent: perUnit(place, 240, '4'), most: 240 }),
  ),
  pair(
    'Minuten per maand, gebroken maand telt voor een hele',
    (s) => s.placeOf('01'),
    (first, place) => ({
      start: firstDay(first) + 17,
      end: null,
      extent: perUnit(place, 180, '4'),
      most: 180,
    }),
  ),
  pair(
    'Totaal over de toewijzing',
    (s) => s.placeOf('01', '84'),
    (first, place) => ({ ...around(first), extent: perUnit(place, 40, '6'), most: 40 }),
    ['9321', '9322'],
  ),
  pair(
    'Totaal in uren, gedeclareerd in minuten',
    (s) => s.placeOf('04'),
    (first, place) => ({ ...around(first), extent: perUnit(place, 9, '6'), most: 540, unit: '01' }),
    ['9321', '9322'],
  ),
  pair(
    "Traject in euro's",
    (s) => s.placeOf('83'),
    (first, place) => ({ ...around(first), extent: perUnit(place, 250_000, '6'), most: 250_000 }),
    ['9321', '9322'],
  ),
];

/** The newest version of the allocation decides how much fits. */
const newestVolume = (before: number, after: number, note: string): Case => ({
  span: 1,
  play: (stage, first) => {
    const place = stage.placeOf('01', '84');
    if (place === null) return false;
    const extent = (volume: number): Extent => perUnit(place, volume, '6');
    for (const over of [0, 1]) {
      const allocation = stage.allocate(place, {
        ...around(first),
        extent: extent(before),
        changes: [{ issued: firstDay(first - 1) + 3, reason: '14', extent: extent(after) }],
      });
      const line = stage.declare(allocation, first, { volume: after + over });
      if (over === 0) for (const rule of ['9321', '9322']) border(line, rule, `${note}: precies wat nu past`);
      else fault(line, ['9321', '9322'], `${note}: één te veel`);
    }
    return true;
  },
});

export const VOLUME_CASES: readonly Case[] = [
  ...days,
  ...weeks,
  ...output,
  ...others,
  newestVolume(30, 60, 'Omvang is verhoogd'),
  newestVolume(60, 30, 'Omvang is verlaagd'),
];
