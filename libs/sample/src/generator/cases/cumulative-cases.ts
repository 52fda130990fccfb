// SPDX-License-Identifier: EUPL-1.2
// 9322 and 9369: all lines together fit the volume and the budget of the whole allocation; a credit frees what it takes back,
// and a refused line takes nothing.
import type { Allocation } from '../allocations.js';
import { firstDay, lastDay, type Month } from '../calendar.js';
import { isSunday, weeksTouched } from './spans.js';
import { border, fault, type Case, type Extent, type Stage } from './stage.js';

const inTotal = (place: Allocation, volume: number): Extent => ({ volume, unit: place.product.unit, frequency: '6' });
const half = (first: Month): { start: number; end: number } => ({ start: firstDay(first), end: lastDay(first + 5) });

/** Plays a course twice: `over` 0 ends exactly at the border, 1 just over it. */
const twice = (
  span: number,
  find: (stage: Stage) => Allocation | null,
  play: (stage: Stage, place: Allocation, first: Month, over: 0 | 1) => void,
): Case => ({
  span,
  play: (stage, first) => {
    const place = find(stage);
    if (place === null) return false;
    for (const over of [0, 1] as const) play(stage, place, first, over);
    return true;
  },
});

const brokenWeek: Case = {
  span: 2,
  play: (stage, first) => {
    const place = stage.placeOf('16', '04');
    // A week that lies in both months counts in each of them, but once in the whole.
    if (place === null || isSunday(lastDay(first))) return false;
    const extent: Extent = { volume: 3, unit: place.product.unit, frequency: '2' };
    const [start, middle, end] = [firstDay(first), lastDay(first), lastDay(first + 1)];
    const rest = 3 * (weeksTouched(start, end) - weeksTouched(start, middle));
    for (const over of [0, 1]) {
      const allocation = stage.allocate(place, { start, end, extent });
      stage.declare(allocation, first, { volume: 3 * weeksTouched(start, middle) });
      const line = stage.declare(allocation, first + 1, { volume: rest + over });
      if (over === 0) border(line, '9322', 'Gebroken week telt over de hele toewijzing één keer: precies vol');
      else fault(line, '9322', 'Gebroken week telt over de hele toewijzing één keer: één te veel');
    }
    return true;
  },
};

const VOLUME: readonly Case[] = [
  brokenWeek,
  twice(
    3,
    (s) => s.placeOf('01', '84'),
    (stage, place, first, over) => {
      const allocation = stage.allocate(place, { ...half(first), extent: inTotal(place, 90) });
      stage.declare(allocation, first, { volume: 40 });
      stage.declare(allocation, first + 1, { volume: 30 });
      const line = stage.declare(allocation, first + 2, { volume: 20 + over });
      if (over === 0) border(line, '9322', 'Totaal van de toewijzing is hiermee precies vol');
      else fault(line, '9322', 'Totaal van de toewijzing wordt met één overschreden');
    },
  ),
  twice(
    3,
    (s) => s.placeOf('01', '84'),
    (stage, place, first, over) => {
      const allocation = stage.allocate(place, { ...half(first), extent: inTotal(place, 100) });
      const credited = stage.declare(allocation, first, { volume: 60 });
      stage.declare(allocation, first + 1, { volume: 40 });
      stage.credit(credited, first + 3);
      const line = stage.declare(allocation, first + 2, { volume: 60 + over });
      if (over === 0) border(line, '9322', 'Creditregel in hetzelfde bericht maakt precies genoeg vrij');
      else fault(line, '9322', 'Creditregel in hetzelfde bericht maakt één te weinig vrij');
    },
  ),
  twice(
    2,
    (s) => s.placeOf('04'),
    (stage, place, first, over) => {
      const allocation = stage.allocate(place, { ...half(first), extent: inTotal(place, 10) });
      stage.declare(allocation, first, { volume: 6 });
      const line = stage.declare(allocation, first + 1, { volume: 240 + over, unit: '01' });
      if (over === 0) border(line, '9322', 'Uren en minuten samen precies het totaal');
      else fault(line, '9322', 'Uren en minuten samen één minuut te veel');
    },
  ),
  {
    span: 3,
    play: (stage, first) => {
      const place = stage.placeOf('01', '84');
      if (place === null) return false;
      const allocation = stage.allocate(place, { ...half(first), extent: inTotal(place, 50) });
      stage.declare(allocation, first, { volume: 45 });
      fault(stage.declare(allocation, first + 1, { volume: 6 }), '9322', 'Totaal van de toewijzing wordt met één overschreden');
      border(stage.declare(allocation, first + 2, { volume: 5 }), '9322', 'Een afgekeurde regel telt niet mee: precies vol');
      return true;
    },
  },
];

/** Only the category, or nothing but the budget. */
type Kind = 'aspecific' | 'generic';
const named = (place: Allocation, kind: Kind): { category: string | null; code: null; extent: null } => ({
  category: kind === 'aspecific' ? place.product.category : null,
  code: null,
  extent: null,
});

/** The amount of lines of this volume in a month, at the agreed tariff. */
const worth = (stage: Stage, place: Allocation, month: Month, volume: number): number => stage.tariff(place, place.product, month) * volume;

const usable = (stage: Stage): Allocation | null => stage.placeOf('01', '04', '16', '84', '14');

const exhausted = (kind: Kind): Case =>
  twice(2, usable, (stage, place, first, over) => {
    const budget = worth(stage, place, first, 4) + worth(stage, place, first + 1, 3) - over;
    const allocation = stage.allocate(place, { ...half(first), ...named(place, kind), budget });
    stage.declare(allocation, first, { volume: 4 });
    const line = stage.declare(allocation, first + 1, { volume: 3 });
    const what = kind === 'aspecific' ? 'aspecifieke' : 'generieke';
    if (over === 0) border(line, '9369', `Budget van de ${what} toewijzing is hiermee precies op`);
    else fault(line, '9369', `Budget van de ${what} toewijzing wordt met één cent overschreden`);
  });

const freed: Case = twice(2, usable, (stage, place, first, over) => {
  const budget = Math.max(worth(stage, place, first, 5), worth(stage, place, first + 1, 5)) - over;
  const allocation = stage.allocate(place, { ...half(first), ...named(place, 'generic'), budget });
  // One line takes a part, is credited, and what comes in its stead fits exactly, or a cent too little.
  const line = stage.declare(allocation, first, { volume: 4 });
  stage.credit(line, first + 2);
  const next = stage.declare(allocation, first + 1, { volume: 5 });
  if (over === 0) border(next, '9369', 'Creditregel in hetzelfde bericht maakt het budget precies vrij');
  else fault(next, '9369', 'Na de creditregel is er nog één cent te weinig budget');
});

const changed = (raised: boolean): Case =>
  twice(1, usable, (stage, place, first, over) => {
    const budget = worth(stage, place, first, 6) - over;
    const before = raised ? Math.floor(budget / 2) : budget * 2;
    const allocation = stage.allocate(place, {
      ...half(first),
      ...named(place, 'aspecific'),
      budget: before,
      changes: [{ issued: firstDay(first) + 3, reason: '14', budget }],
    });
    const line = stage.declare(allocation, first, { volume: 6 });
    const what = raised ? 'verhoogde' : 'verlaagde';
    if (over === 0) border(line, '9369', `Het ${what} budget is hiermee precies op`);
    else fault(line, '9369', `Het ${what} budget wordt met één cent overschreden`);
  });

export const CUMULATIVE_CASES: readonly Case[] = [...VOLUME, exhausted('aspecific'), exhausted('generic'), freed, changed(true), changed(false)];
