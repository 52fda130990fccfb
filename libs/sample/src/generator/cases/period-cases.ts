// SPDX-License-Identifier: EUPL-1.2
// 9307, 9308, 9387, 9388 and 9384: the period of a line against that of the allocation, and allocations that were changed or removed.
import type { Allocation } from '../allocations.js';
import { firstDay, lastDay, type Month } from '../calendar.js';
import { border, fault, type Case, type Stage } from './stage.js';

const timed = (stage: Stage): Allocation | null => stage.placeOf('01', '04', '14', '16');
const removed = (first: Month) => ({ issued: firstDay(first) + 2, reason: '13' });

const simple = (span: number, play: (stage: Stage, place: Allocation, first: Month) => void): Case => ({
  span,
  play: (stage, first) => {
    const place = timed(stage);
    if (place === null) return false;
    play(stage, place, first);
    return true;
  },
});

/** Starts and ends in the middle of a month. */
const broken = (first: Month): { start: number; end: number } => ({ start: firstDay(first) + 9, end: firstDay(first + 2) + 14 });

const DATES: readonly Case[] = [
  simple(1, (stage, place, first) => {
    const { start, end } = broken(first);
    const line = stage.declare(stage.allocate(place, { start, end }), first, { volume: 2, begin: start });
    border(line, '9307', 'Begint precies op de ingangsdatum');
    border(line, '9387', 'Gebroken begin is precies de ingangsdatum');
    fault(
      stage.declare(stage.allocate(place, { start, end }), first, { volume: 2, begin: start - 1 }),
      '9307',
      'Begint één dag voor de ingangsdatum',
    );
    fault(stage.declare(stage.allocate(place, { start, end }), first, { volume: 2, begin: start + 1 }), '9387', 'Begint één dag na de ingangsdatum');
  }),
  simple(3, (stage, place, first) => {
    const { start, end } = broken(first);
    const line = stage.declare(stage.allocate(place, { start, end }), first + 2, { volume: 2, end });
    border(line, '9308', 'Eindigt precies op de einddatum');
    border(line, '9388', 'Gebroken einde is precies de einddatum');
    fault(stage.declare(stage.allocate(place, { start, end }), first + 2, { volume: 2, end: end + 1 }), '9308', 'Eindigt één dag na de einddatum');
    fault(stage.declare(stage.allocate(place, { start, end }), first + 2, { volume: 2, end: end - 1 }), '9388', 'Eindigt één dag voor de einddatum');
  }),
  simple(2, (stage, place, first) => {
    const { start, end } = broken(first);
    const allocation = stage.allocate(place, { start, end });
    fault(stage.declare(allocation, first + 1, { volume: 2, begin: firstDay(first + 1) + 1 }), '9387', 'Begint op de tweede van de maand');
    const other = stage.allocate(place, { start, end });
    fault(stage.declare(other, first + 1, { volume: 2, end: lastDay(first + 1) - 1 }), '9388', 'Eindigt op de voorlaatste dag van de maand');
    const whole = stage.declare(stage.allocate(place, { start, end }), first + 1, { volume: 2 });
    border(whole, '9387', 'Begint precies op de eerste van de maand');
    border(whole, '9388', 'Eindigt precies op de laatste dag van de maand');
  }),
];

const CHANGED: readonly Case[] = [
  simple(2, (stage, place, first) => {
    const end = firstDay(first + 1) + 19;
    const shorter = stage.allocate(place, {
      start: firstDay(first),
      end: lastDay(first + 4),
      changes: [{ issued: firstDay(first) + 2, reason: '05', end }],
    });
    const line = stage.declare(shorter, first + 1, { volume: 2 });
    border(line, '9384', 'Verkort, niet verwijderd');
    border(line, '9308', 'Eindigt precies op de einddatum zoals die is verkort');
    const late = stage.allocate(place, {
      start: firstDay(first),
      end: lastDay(first + 4),
      changes: [{ issued: firstDay(first) + 2, reason: '05', end }],
    });
    fault(stage.declare(late, first + 1, { volume: 2, end: lastDay(first + 1) }), '9308', 'Loopt door na de einddatum zoals die is verkort');
    const longer = stage.allocate(place, {
      start: firstDay(first),
      end: lastDay(first) - 9,
      changes: [{ issued: firstDay(first) + 2, reason: '04', end: lastDay(first + 1) - 6 }],
    });
    border(stage.declare(longer, first + 1, { volume: 2 }), '9308', 'Eindigt precies op de einddatum zoals die is verlengd');
  }),
  simple(1, (stage, place, first) => {
    const period = { start: firstDay(first), end: lastDay(first + 3) };
    const gone = stage.allocate(place, { ...period, changes: [removed(first)] });
    fault(stage.declare(gone, first, { volume: 2 }), '9384', 'Toewijzing is verwijderd');
    const corrected = stage.allocate(place, { ...period, changes: [{ ...removed(first), reason: '14' }] });
    border(stage.declare(corrected, first, { volume: 2 }), '9384', 'Toewijzing is administratief gecorrigeerd, niet verwijderd');
    const back = stage.allocate(place, { ...period, changes: [removed(first), { issued: firstDay(first) + 6, reason: '14' }] });
    border(stage.declare(back, first, { volume: 2 }), '9384', 'Toewijzing is na een verwijdering opnieuw verstuurd');
  }),
  simple(1, (stage, place, first) => {
    // Of a removed allocation nothing is looked at any more: not whose it is, not its period, not its volume.
    const other = stage.elsewhere(place);
    const period = { start: firstDay(first), end: lastDay(first + 3) };
    const gone = stage.allocate(place, { ...period, changes: [removed(first)] });
    const own = stage.declare(stage.allocate(other, period), first, { volume: 2 });
    const line = stage.declare(gone, first, { volume: 400, bsn: other.child.bsn });
    fault(line, '9384', 'Toewijzing van een ander, en verwijderd');
    border(own, '8187', 'De verwijderde toewijzing van een ander raakt de andere regels van de client niet');
  }),
];

export const PERIOD_CASES: readonly Case[] = [...DATES, ...CHANGED];
