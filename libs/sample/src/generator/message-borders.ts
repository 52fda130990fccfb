// SPDX-License-Identifier: EUPL-1.2
// Messages in order that lie on the border of a rule within a message or about its period.
import { firstDay, lastDay, monthOfDay, type Month } from './calendar.js';
import type { LineContent } from './lines.js';
import { declaredMonth, type MessageContent, type MessagesByMonth, type PlannedMessage } from './messages.js';
import { VOORSCHOTEN } from './municipalities.js';
import { Random } from './random.js';
import type { Window } from './timing.js';

const TIMES = 2;
const MOST_LINES = 40;

type Found = LineContent | 'message' | null;

const lines = (c: MessageContent): LineContent[] => c.clients.flatMap((client) => client.lines);
const credits = (c: MessageContent): LineContent[] => lines(c).filter((line) => line.side === 'C');
const performance = (line: LineContent): string => [line.allocation, line.category, line.code, line.begin, line.end].join('|');
/** A credit line and the new debit line of the same performance. */
const replaced = (c: MessageContent): LineContent | null => {
  const credited = new Set(credits(c).map(performance));
  return lines(c).find((line) => line.side === 'D' && credited.has(performance(line))) ?? null;
};
const wholeMonth = (line: LineContent): boolean => line.begin === firstDay(monthOfDay(line.begin)) && line.end === lastDay(monthOfDay(line.begin));

const BORDERS: readonly (readonly [rule: string, note: string, find: (c: MessageContent) => Found])[] = [
  ['CS002', 'BSN voldoet aan de elfproef', (c) => lines(c)[0]!],
  ['CS337', 'ProductPeriode is precies een kalendermaand', (c) => lines(c).find(wholeMonth) ?? null],
  ['CS339', "Bedrag gelijk aan het volume in euro's", (c) => lines(c).find((line) => line.unit === '83') ?? null],
  ['CS340', 'DeclaratiePeriode is precies een kalendermaand', () => 'message'],
  ['CS325', 'Totaal nul met debet', (c) => (c.total === 0 ? 'message' : null)],
  ['CD060', 'Creditregel met een vorig referentienummer', (c) => credits(c)[0] ?? null],
  ['CD087', "Bedrag in euro's zonder tarief", (c) => lines(c).find((line) => line.unit === '83') ?? null],
  [
    'TR101',
    'Twee regels van een client, elk met een eigen referentienummer',
    (c) => c.clients.find((client) => client.lines.length > 1)?.lines[1] ?? null,
  ],
  ['TR315', 'Twee creditregels, elk voor een andere regel', (c) => credits(c)[1] ?? null],
  ['TR316', 'Creditregel voor een eerder bericht, met de nieuwe regel erbij', replaced],
  ['TR319', 'ProductPeriode eindigt op de laatste dag van de DeclaratiePeriode', (c) => lines(c).find((line) => line.end === c.end) ?? null],
  ['TR358', 'Totaal is debet min credit', (c) => (credits(c).length > 0 && c.total > 0 ? 'message' : null)],
  ['TR416', 'Debet en credit van dezelfde prestatie in een bericht', replaced],
];

/** Marks messages in order that lie on the border of a rule within a message; their lines are there for good. */
export const markInMessageBorders = (
  seed: number,
  window: Window,
  months: MessagesByMonth,
  write: (message: PlannedMessage) => MessageContent,
): void => {
  const random = new Random(seed, 'message borders');
  const early = [...months].filter(([month]) => month > window.january && month <= window.january + 9);
  const accepted = random.shuffle(early.flatMap(([, list]) => list)).filter((m) => m.fault === null && m.lines.length <= MOST_LINES);
  const left = new Map(BORDERS.map(([rule]) => [rule, TIMES]));
  for (const message of accepted) {
    if (left.size === 0) return;
    const content = write(message);
    for (const [rule, note, find] of BORDERS) {
      const open = left.get(rule);
      const found = open === undefined ? null : find(content);
      if (found === null) continue;
      const line = found === 'message' ? null : message.lines.find((x) => x.fault === null && referenceIn(x, found));
      if (line === undefined) continue;
      if (line === null) message.borders.push({ rule, note });
      else line.borders = [...line.borders, { rule, note }];
      if (open === 1) left.delete(rule);
      else left.set(rule, open! - 1);
    }
  }
};

const referenceIn = (line: PlannedMessage['lines'][number], content: LineContent): boolean =>
  line.allocation.number === content.allocation && line.month === monthOfDay(content.begin) && (line.credits === null) === (content.side === 'D');

const PART_OF_LATE = 0.25;

/**
 * 8214: a part of the messages with late lines names the month before the last one again, which may be; and a message after a
 * month without one shows that a gap may be.
 */
export const markPeriodBorders = (seed: number, window: Window, months: MessagesByMonth): void => {
  const random = new Random(seed, 'declared periods');
  const before = new Map<string, Month>();
  let gaps = 0;
  for (let month = window.first; month <= window.last; month += 1) {
    const list = months.get(month) ?? [];
    for (const message of list) {
      if (message.fault !== null || message.municipality === VOORSCHOTEN.code) continue;
      const latest = before.get(`${message.owner.index}|${message.municipality}`);
      if (latest === undefined || message.declared !== null) continue;
      const [own] = message.lines;
      const isLate = own !== undefined && own.extra && message.lines.every((line) => line.month <= latest);
      if (isLate && month > window.january && random.chance(PART_OF_LATE)) {
        message.declared = latest;
        message.borders.push({ rule: '8214', note: 'Nog eens de laatst gedeclareerde maand, met late regels' });
      } else if (!isLate && latest < month - 2 && month > window.january && gaps < 20) {
        message.borders.push({ rule: '8214', note: 'Na een maand zonder declaratie' });
        gaps += 1;
      }
    }
    for (const message of list) {
      const key = `${message.owner.index}|${message.municipality}`;
      if (message.fault === null) before.set(key, Math.max(before.get(key) ?? 0, declaredMonth(message)));
    }
  }
};
