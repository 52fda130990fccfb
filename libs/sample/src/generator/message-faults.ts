// SPDX-License-Identifier: EUPL-1.2
// Faults that refuse a whole message. The provider notices and sends the message again in order on the same day, under the numbers
// the refused one did not use up. Each copy breaks the named rules and no other.
import { firstDay, lastDay, monthOfDay, type Day } from './calendar.js';
import { IN_MESSAGE_FAULTS, type MessageFault } from './in-message-faults.js';
import { declarationOf, identificationOf, type MessageContent, type MessagesByMonth, type PlannedMessage } from './messages.js';
import { Random } from './random.js';
import type { Window } from './timing.js';

/** What the provider sent before, as far as a fault needs it. */
interface Before {
  /** A message of an earlier month. */
  earlier: PlannedMessage | null;
  /** Whether it sent this municipality a message in the month before. */
  monthBefore: boolean;
}

const twoMonthsBack = (c: MessageContent): MessageContent => {
  const month = monthOfDay(c.begin) - 2;
  const period = { begin: firstDay(month), end: lastDay(month) };
  const clients = c.clients.map((client) => ({ ...client, lines: client.lines.map((line) => ({ ...line, ...period })) }));
  return { ...c, ...period, clients };
};

/** The day after the files arrive. */
const dayAfterArrival = (c: MessageContent): Day => firstDay(monthOfDay(c.signed)) + 10;

/** Faults against earlier messages and the calendar. */
const HEADER_FAULTS: readonly ((before: Before) => MessageFault)[] = [
  () => ({
    rules: ['8848'],
    level: 4,
    note: 'Dagtekening ligt tien jaar in de toekomst (tikfout in het jaartal)',
    ownIdentification: true,
    content: (c) => ({ ...c, signed: c.signed + 3_652 }),
  }),
  () => ({
    rules: ['8848'],
    level: 4,
    note: 'Dagtekening is de dag na ontvangst',
    ownIdentification: true,
    content: (c) => ({ ...c, signed: dayAfterArrival(c) }),
  }),
  () => ({
    rules: ['8848'],
    level: 4,
    note: 'Dagtekening van de declaratie is de dag na ontvangst',
    content: (c) => ({ ...c, declarationSigned: dayAfterArrival(c) }),
  }),
  ({ earlier }) => ({
    rules: ['9056'],
    level: 3,
    note: 'Identificatie van een eerder bericht',
    content: (c) => (earlier === null ? null : { ...c, identification: identificationOf(earlier) }),
  }),
  ({ earlier }) => ({
    rules: ['9333'],
    level: 3,
    note: 'Declaratienummer van een eerdere declaratie',
    ownIdentification: true,
    content: (c) => (earlier === null ? null : { ...c, declaration: declarationOf(earlier) }),
  }),
  ({ monthBefore }) => ({
    rules: ['8214'],
    level: 3,
    note: 'Een maand voor de laatst gedeclareerde maand',
    ownIdentification: true,
    content: (c) => (monthBefore ? twoMonthsBack(c) : null),
  }),
  ({ earlier, monthBefore }) => ({
    rules: ['8214', '9333'],
    level: 3,
    note: 'Een maand voor de laatst gedeclareerde maand, onder een gebruikt declaratienummer',
    ownIdentification: true,
    content: (c) => (monthBefore && earlier !== null ? { ...twoMonthsBack(c), declaration: declarationOf(earlier) } : null),
  }),
];

const SMALL_SAMPLE = 50_000;
const FEW_IN_MESSAGE = 8;
const FEW_LINES = 4_000;

/** How often every fault is planted. */
const times = (total: number): number => (total < FEW_LINES ? 1 : Math.max(2, Math.min(5, Math.round(total / 150_000))));

const MOST_LINES = 25;

const isPlain = (message: PlannedMessage): boolean =>
  message.lines.length <= MOST_LINES &&
  message.sequence === 1 &&
  message.owner.taakgericht === null &&
  message.lines.every((line) => line.credits === null && line.fault === null && line.suffix === '1' && line.month === message.month - 1);

const pairKey = (message: PlannedMessage, month = message.month): string => `${month}|${message.owner.index}|${message.municipality}`;

export interface RefusedCopy {
  original: PlannedMessage;
  fault: MessageFault;
}

/** Chooses the messages that are first sent in a faulty copy. Their lines may not be left out any more, so they are pinned. */
export const chooseRefusedCopies = (
  seed: number,
  window: Window,
  months: MessagesByMonth,
  total: number,
  write: (message: PlannedMessage) => MessageContent,
): RefusedCopy[] => {
  const random = new Random(seed, 'message faults');
  const all = [...months.values()].flat();
  const sent = new Map(all.filter((message) => message.sequence === 1).map((message) => [pairKey(message), message]));
  const first = new Map<number, PlannedMessage>();
  for (const message of sent.values())
    if (message.month < (first.get(message.owner.index)?.month ?? Infinity)) first.set(message.owner.index, message);
  const plain = random.shuffle(all.filter(isPlain)).filter((message) => message.month >= window.january + 1);
  // Of a small sample the small messages first, or the copies would weigh too much in it.
  const rank = (message: PlannedMessage): number =>
    (message.month > window.january + 9 ? 2 : 0) + (total < SMALL_SAMPLE && message.lines.length > FEW_IN_MESSAGE ? 1 : 0);
  const earlyFirst = [...plain].sort((a, b) => rank(a) - rank(b));
  const out: RefusedCopy[] = [];
  const used = new Set<PlannedMessage>();
  for (let round = 0; round < times(total); round += 1) {
    for (let i = 0; i < IN_MESSAGE_FAULTS.length + HEADER_FAULTS.length; i += 1) {
      for (const original of round < 2 ? earlyFirst : plain) {
        if (used.has(original)) continue;
        const known = first.get(original.owner.index)!;
        const earlier = known.month < original.month ? known : null;
        const monthBefore = sent.get(pairKey(original, original.month - 1));
        // Those that need an earlier message go first: not every message has one.
        const fault = HEADER_FAULTS[i]?.({ earlier, monthBefore: monthBefore !== undefined }) ?? IN_MESSAGE_FAULTS[i - HEADER_FAULTS.length]!;
        const copy: PlannedMessage = { ...original, fault };
        if (fault.content !== undefined && fault.content(write(copy)) === null) continue;
        used.add(original);
        for (const message of [earlier, monthBefore]) for (const line of message?.lines.slice(0, 1) ?? []) line.pinned = true;
        for (const line of original.lines) line.pinned = true;
        out.push({ original, fault });
        break;
      }
    }
  }
  return out;
};

/** What the accepted message shows about the rules: the refused copy did not use its numbers up. */
const markOriginal = (message: PlannedMessage, { level, rules, ownIdentification }: MessageFault): void => {
  const what = level === 2 ? 'technisch afgekeurd' : 'afgekeurd';
  if (level > 1 && !ownIdentification && !rules.includes('9056')) {
    message.borders.push({ rule: '9056', note: `Zelfde identificatie als een bericht dat is ${what}` });
  }
  if (level > 1 && !rules.includes('9333')) message.borders.push({ rule: '9333', note: `Zelfde declaratienummer als een bericht dat is ${what}` });
  const line = message.lines[0]!;
  if (level > 1) line.borders = [...line.borders, { rule: '8021', note: `Zelfde referentienummer als in een bericht dat is ${what}` }];
};

/** Puts the refused copies before their originals; later messages of the month move up. */
export const insertRefusedCopies = (months: MessagesByMonth, copies: readonly RefusedCopy[]): void => {
  for (const { original, fault } of copies) {
    const list = months.get(original.month)!;
    const same = list.filter((other) => other.owner === original.owner && other.municipality === original.municipality);
    const message = same.find((other) => other.sequence === 1)!;
    for (const other of same) other.sequence += 1;
    list.push({ ...message, sequence: 1, fault, borders: [], dated: null, declared: null });
    markOriginal(message, fault);
  }
};
