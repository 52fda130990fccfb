// SPDX-License-Identifier: EUPL-1.2
// 9389, 9390, 8017 and 8187: a line against earlier lines, and a child against the lines of another.
import type { Allocation } from '../allocations.js';
import { firstDay, lastDay, type Month } from '../calendar.js';
import { referenceOf } from '../lines.js';
import { border, fault, type Case, type Stage } from './stage.js';

const period = (first: Month): { start: number; end: number } => ({ start: firstDay(first - 1), end: lastDay(first + 5) });
const timed = (stage: Stage): Allocation | null => stage.placeOf('01', '04', '14', '16');

const course = (span: number, play: (stage: Stage, allocation: Allocation, first: Month) => void): Case => ({
  span,
  play: (stage, first) => {
    const place = timed(stage);
    if (place === null) return false;
    play(stage, stage.allocate(place, period(first)), first);
    return true;
  },
});

const DUPLICATES: readonly Case[] = [
  course(2, (stage, allocation, first) => {
    stage.declare(allocation, first, { volume: 2 });
    fault(
      stage.declare(allocation, first, { volume: 1, submitted: first + 2, suffix: '2' }),
      '9389',
      'Dezelfde periode nog eens gedeclareerd, zonder creditregel',
    );
    border(stage.declare(allocation, first + 1, { volume: 1 }), '9389', 'Dezelfde toewijzing, de periode erna');
  }),
  course(2, (stage, allocation, first) => {
    const line = stage.declare(allocation, first, { volume: 2 });
    border(stage.credit(line, first + 2), '8017', 'Creditregel gelijk aan de regel waarnaar hij verwijst');
    border(
      stage.declare(allocation, first, { volume: 1, submitted: first + 2, suffix: '2' }),
      '9389',
      'Creditregel en nieuwe regel in hetzelfde bericht',
    );
  }),
  course(3, (stage, allocation, first) => {
    const line = stage.declare(allocation, first, { volume: 2 });
    stage.credit(line, first + 2);
    border(stage.declare(allocation, first, { volume: 2, submitted: first + 3, suffix: '2' }), '9389', 'Nieuwe regel een maand na de creditregel');
  }),
  course(2, (stage, allocation, first) => {
    const line = stage.declare(allocation, first, { volume: 2 });
    const credit = stage.credit(line, first + 2, { volume: 1, amount: stage.amountOf(line) / 2 });
    fault(credit, '8017', 'Creditregel over een deel van de regel');
    const note = 'De creditregel in hetzelfde bericht is afgekeurd: de periode is niet vrij';
    fault(stage.declare(allocation, first, { volume: 1, submitted: first + 2, suffix: '2' }), '9389', note);
  }),
];

const CREDITS: readonly Case[] = [
  course(4, (stage, allocation, first) => {
    const line = stage.declare(allocation, first, { volume: 2 });
    stage.credit(line, first + 2);
    const again = stage.declare(allocation, first, { volume: 1, submitted: first + 2, suffix: '2' });
    border(stage.credit(again, first + 3, {}, 'C2'), '9390', 'De nieuwe regel wordt ook gecrediteerd');
    fault(stage.credit(line, first + 4, {}, 'C3'), '9390', 'Regel is al eerder gecrediteerd');
  }),
  course(3, (stage, allocation, first) => {
    const refused = stage.declare(allocation, first, { volume: 2, end: lastDay(first) - 1 });
    fault(refused, '9388', 'Eindigt op de voorlaatste dag van de maand');
    fault(stage.credit(refused, first + 2), '8017', 'Creditregel voor een afgekeurde regel');
  }),
  course(3, (stage, allocation, first) => {
    const line = stage.declare(allocation, first, { volume: 2 });
    const credit = stage.credit(line, first + 2, { amount: stage.amountOf(line) + 1 });
    fault(credit, '8017', 'Creditregel wijkt één cent af');
    const other = stage.credit(line, first + 3, { end: lastDay(first) - 1 }, 'C2');
    fault(other, '8017', 'Creditregel wijkt één dag af');
  }),
  course(3, (stage, allocation, first) => {
    const line = stage.declare(allocation, first, { volume: 2 });
    const credit = stage.credit(line, first + 2);
    fault(stage.credit(line, first + 3, { previous: referenceOf(credit) }, 'C2'), '8017', 'Creditregel verwijst naar een creditregel');
  }),
  course(2, (stage, allocation, first) => {
    const line = stage.declare(allocation, first, { volume: 2 });
    const again = stage.declare(allocation, first + 1, { volume: 2 });
    again.given!.reference = referenceOf(line);
    fault(again, '8021', 'Referentienummer van de vorige maand');
  }),
  course(3, (stage, allocation, first) => {
    const refused = stage.declare(allocation, first, { volume: 2, end: lastDay(first) - 1 });
    fault(refused, '9388', 'Eindigt op de voorlaatste dag van de maand');
    const again = stage.declare(allocation, first, { volume: 2, submitted: first + 2, suffix: '2' });
    again.given!.reference = referenceOf(refused);
    fault(again, '8021', 'Verbeterde regel onder het referentienummer van de afgekeurde');
    border(
      stage.declare(allocation, first, { volume: 2, submitted: first + 3, suffix: '3' }),
      '8021',
      'Verbeterde regel onder een nieuw referentienummer',
    );
  }),
];

/** One line of a child stands on the allocation of another; its other lines are not assessed, its credits are. */
const mixed: Case = {
  span: 2,
  play: (stage, first) => {
    const place = timed(stage);
    if (place === null) return false;
    const child = stage.elsewhere(place);
    const own = stage.allocate(child, period(first));
    const second = stage.allocate(child, period(first));
    const before = stage.declare(own, first, { volume: 2 });
    const theirs = stage.allocate(place, period(first));
    fault(stage.declare(own, first + 1, { volume: 2 }), '0233', 'Andere regel van een client met een verkeerde toewijzing');
    fault(stage.declare(second, first + 1, { volume: 400 }), '0233', 'Andere regel van die client; wat er verder op is aan te merken telt niet');
    fault(
      stage.declare(theirs, first + 1, { volume: 2, bsn: child.child.bsn }),
      '8187',
      'Eén regel van de client staat op de toewijzing van een ander',
    );
    border(stage.credit(before, first + 2), '8187', 'Creditregel van die client wordt apart beoordeeld');
    return true;
  },
};

export const COURSE_CASES: readonly Case[] = [...DUPLICATES, ...CREDITS, mixed];
