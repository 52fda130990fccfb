// SPDX-License-Identifier: EUPL-1.2
// 0611 and 9346: the tariff of the first day of care, and the amount that follows from it. An hour tariff declared in minutes is
// rounded half up, as tariff and as amount (IV081).
import type { Allocation } from '../allocations.js';
import { firstDay, lastDay, yearOfMonth, type Month } from '../calendar.js';
import { border, fault, type Case, type Stage } from './stage.js';

const period = (first: Month): { start: number; end: number } => ({ start: firstDay(first - 1), end: lastDay(first + 3) });
const allocated = (stage: Stage, place: Allocation, first: Month): Allocation => stage.allocate(place, period(first));
const hourly = (stage: Stage, first: Month, fits: (tariff: number) => boolean): Allocation | null =>
  stage.place((a) => a.product.unit === '04' && fits(stage.tariff(a, a.product, first)));

/** A number of minutes whose amount ends in exactly half a cent. */
const halfCent = (tariff: number): number => {
  for (let minutes = 61; minutes < 121; minutes += 1) if ((tariff * minutes) % 60 === 30) return minutes;
  return 0;
};

const ROUNDED: readonly Case[] = [
  {
    span: 1,
    play: (stage, first) => {
      const place = hourly(stage, first, (tariff) => tariff % 60 === 30);
      if (place === null) return false;
      const tariff = (stage.tariff(place, place.product, first) + 30) / 60;
      border(
        stage.declare(allocated(stage, place, first), first, { volume: 90, unit: '01' }),
        '0611',
        'Minuuttarief is een halve cent naar boven afgerond',
      );
      const down = stage.declare(allocated(stage, place, first), first, { volume: 90, unit: '01', tariff: tariff - 1 });
      fault(down, '0611', 'Minuuttarief is naar beneden afgerond');
      const up = stage.declare(allocated(stage, place, first), first, { volume: 90, unit: '01', tariff: tariff + 1 });
      fault(up, '0611', 'Minuuttarief is een cent te hoog');
      return true;
    },
  },
  {
    span: 1,
    play: (stage, first) => {
      const place = hourly(stage, first, (tariff) => halfCent(tariff) > 0);
      if (place === null) return false;
      const minutes = halfCent(stage.tariff(place, place.product, first));
      const line = stage.declare(allocated(stage, place, first), first, { volume: minutes, unit: '01' });
      border(line, '9346', 'Bedrag in minuten is een halve cent naar boven afgerond');
      for (const [cents, note] of [
        [-1, 'Bedrag in minuten is naar beneden afgerond'],
        [1, 'Bedrag in minuten is een cent te hoog'],
      ] as const) {
        const wrong = stage.declare(allocated(stage, place, first), first, { volume: minutes, unit: '01' });
        wrong.given!.amount! += cents;
        fault(wrong, '9346', note);
      }
      return true;
    },
  },
  {
    span: 1,
    play: (stage, first) => {
      const place = hourly(stage, first, (tariff) => tariff % 60 !== 0);
      if (place === null) return false;
      const wrong = stage.declare(allocated(stage, place, first), first, { volume: 240, unit: '01' });
      wrong.given!.amount = 240 * wrong.given!.tariff!;
      fault(wrong, '9346', 'Bedrag is minuten maal het afgeronde minuuttarief');
      return true;
    },
  },
];

const PLAIN: readonly Case[] = [
  {
    span: 1,
    play: (stage, first) => {
      const place = stage.placeOf('01', '04', '14', '16', '84');
      if (place === null) return false;
      const tariff = stage.tariff(place, place.product, first);
      const line = stage.declare(allocated(stage, place, first), first, { volume: 2 });
      border(line, '0611', 'Tarief precies als afgesproken');
      border(line, '9346', 'Bedrag precies volume maal tarief');
      for (const cents of [-1, 1]) {
        const note = cents < 0 ? 'één cent te laag' : 'één cent te hoog';
        fault(stage.declare(allocated(stage, place, first), first, { volume: 2, tariff: tariff + cents }), '0611', `Tarief is ${note}`);
        fault(stage.declare(allocated(stage, place, first), first, { volume: 2, amount: 2 * tariff + cents }), '9346', `Bedrag is ${note}`);
      }
      return true;
    },
  },
  {
    span: 1,
    play: (stage, first) => {
      // The last month of the year before, declared in the new year: the tariff of the first day of care counts.
      const { january } = stage.window;
      const place = stage.place(
        (a) =>
          ['01', '04', '16'].includes(a.product.unit) &&
          a.agreement!.planned.firstYear < yearOfMonth(january) &&
          stage.tariff(a, a.product, january - 1) !== stage.tariff(a, a.product, january),
      );
      if (place === null) return false;
      const old = stage.allocate(place, { start: firstDay(january - 2), end: lastDay(january + 4) });
      const submitted = Math.max(first + 1, january + 1);
      border(stage.declare(old, january - 1, { volume: 2, submitted }), '0611', 'Zorg van december, tarief van voor de indexering');
      const early = stage.allocate(place, { start: firstDay(january - 2), end: lastDay(january + 4) });
      const tariff = stage.tariff(place, place.product, january);
      fault(stage.declare(early, january - 1, { volume: 2, submitted, tariff }), '0611', 'Zorg van december, tarief van na de indexering');
      return true;
    },
  },
];

export const TARIFF_CASES: readonly Case[] = [...ROUNDED, ...PLAIN];
