// SPDX-License-Identifier: EUPL-1.2
// S329: a contract line in force on the first day of care, not paid per task; with the borders of the message rules about old care
// and Dagtekening, which need an allocation of their own.
import { dayOf, firstDay, lastDay, parseDay, yearOfMonth } from '../calendar.js';
import { border, fault, type Case, type Extent } from './stage.js';

const monthly = (unit: string): Extent => ({ volume: 4, unit, frequency: '4' });
const piece: Extent = { volume: 1, unit: '82', frequency: '6' };
const EARLIEST_CARE = dayOf(2021, 1, 1);

const PER_TASK: readonly Case[] = [
  {
    span: 1,
    play: (stage, first) => {
      const place = stage.taakgericht('refuse');
      if (place === null) return false;
      const period = { start: firstDay(first), end: lastDay(first + 3), extent: piece };
      const note = 'Aanbieder wordt taakgericht betaald: geen declaratie';
      fault(stage.declare(stage.allocate(place, period), first, { volume: 1, tariff: 12_500 }), 'S329', note);
      fault(stage.declare(stage.allocate(place, period), first, { volume: 1, tariff: 0 }), 'S329', `${note}, ook niet van € 0,00`);
      return true;
    },
  },
  {
    span: 2,
    play: (stage, first) => {
      const place = stage.taakgericht('zeroOnly');
      if (place === null) return false;
      const period = { start: firstDay(first), end: lastDay(first + 3), extent: piece };
      const zero = stage.declare(stage.allocate(place, period), first, { volume: 1, tariff: 0 });
      border(zero, 'S329', 'Taakgericht, alleen regels van € 0,00');
      border(zero, 'CS325', 'Bedrag nul op een debetregel');
      const cent = stage.declare(stage.allocate(place, period), first + 1, { volume: 1, tariff: 1 });
      fault(cent, 'S329', 'Taakgericht, alleen regels van € 0,00: één cent te veel');
      return true;
    },
  },
];

const IN_FORCE: readonly Case[] = [
  {
    span: 1,
    play: (stage) => {
      // A contract of the year itself or of the year before: what lies before it may still come in.
      const { january } = stage.window;
      const place = stage.under((planned) => planned.firstYear >= yearOfMonth(january) - 1);
      if (place === null) return false;
      const begins = place.agreement!.planned.firstYear * 12;
      const allocation = stage.allocate(place, { start: firstDay(begins) - 1, end: lastDay(begins + 2), extent: monthly(place.product.unit) });
      const submitted = january + 1;
      fault(stage.declare(allocation, begins - 1, { volume: 1, submitted }), 'S329', 'Eerste zorgdag ligt één dag voor de overeenkomst');
      border(stage.declare(allocation, begins, { volume: 1, submitted }), 'S329', 'Eerste zorgdag is de eerste dag van de overeenkomst');
      return true;
    },
  },
  {
    span: 1,
    play: (stage, first) => {
      const { january } = stage.window;
      const until = `${yearOfMonth(january) - 1}-12-31`;
      const place = stage.under((planned) => planned.contract.until === until);
      if (place === null) return false;
      const allocation = stage.allocate(place, { start: parseDay(until), end: lastDay(january + 1), extent: monthly(place.product.unit) });
      const submitted = Math.max(first + 1, january + 1);
      border(stage.declare(allocation, january - 1, { volume: 1, submitted }), 'S329', 'Eerste zorgdag is de laatste dag van de overeenkomst');
      fault(stage.declare(allocation, january, { volume: 1, submitted }), 'S329', 'Eerste zorgdag ligt één dag na de overeenkomst');
      return true;
    },
  },
];

const DATED: readonly Case[] = [
  {
    span: 1,
    play: (stage, first) => {
      const place = stage.placeOf('04', '16');
      const day = lastDay(first);
      if (place === null || !stage.dateMessage(place, first + 1, day)) return false;
      const line = stage.declare(stage.allocate(place, { start: day, end: day }), first, { volume: 1 });
      border(line, 'TR134', 'Begint op de dag van de dagtekening');
      border(line, 'TR137', 'Eindigt op de dag van de dagtekening');
      return true;
    },
  },
  {
    span: 1,
    play: (stage, first) => {
      const place = stage.placeOf('04', '16');
      if (place === null || !stage.dateMessage(place, first + 1, firstDay(first + 1) + 9)) return false;
      const line = stage.declare(stage.allocate(place, { start: firstDay(first), end: lastDay(first) }), first, { volume: 1 });
      border(line, '8848', 'Gedagtekend op de dag van ontvangst');
      return true;
    },
  },
  {
    span: 1,
    play: (stage, first) => {
      const year = yearOfMonth(stage.window.january);
      const place = stage.place((a) => a.agreement!.planned.firstYear === 2021 && ['04', '16'].includes(a.product.unit));
      if (place === null || year !== 2025) return false;
      const allocation = stage.allocate(place, { start: EARLIEST_CARE, end: EARLIEST_CARE + 180 });
      const line = stage.declare(allocation, 2021 * 12, { volume: 1, submitted: first + 1 });
      border(line, 'CS100', 'Begint op de eerste dag die mag');
      return true;
    },
  },
  {
    span: 1,
    play: (stage) => {
      const { january, last } = stage.window;
      const year = yearOfMonth(january) - 4;
      const place = stage.place((a) => a.agreement!.planned.firstYear === year && ['04', '16'].includes(a.product.unit));
      if (place === null || year < 2021 || !stage.dateMessage(place, last, firstDay(last) + 8)) return false;
      const day = dayOf(year, 1, 9);
      const line = stage.declare(stage.allocate(place, { start: dayOf(year, 1, 1), end: day }), year * 12, { volume: 1, submitted: last });
      border(line, 'TR335', 'Eindigt precies vijf jaar voor de dagtekening van de declaratie');
      return true;
    },
  },
];

export const CONTRACT_CASES: readonly Case[] = [...PER_TASK, ...IN_FORCE, ...DATED];
