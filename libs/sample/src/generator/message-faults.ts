// SPDX-License-Identifier: EUPL-1.2
// Faults that refuse a whole message. The provider notices and sends the message again in order on the same day: the faulty
// one is an extra copy with references of its own. Each copy breaks the named rules and no other.
import { dayOf, firstDay, lastDay, monthOfDay, monthsBefore } from './calendar.js';
import { failingBsn } from './identifiers.js';
import type { LineContent } from './lines.js';
import { declarationOf, identificationOf, totalled, type MessageContent, type MessagesByMonth, type PlannedMessage } from './messages.js';
import { Random } from './random.js';
import type { Window } from './timing.js';

export interface MessageFault {
  rules: readonly string[];
  level: 1 | 2 | 3 | 4;
  note: string;
  /** Changes the content, or answers null when the message does not lend itself to the fault. */
  content?: (content: MessageContent) => MessageContent | null;
  /** Changes the written text. */
  text?: (text: string) => string;
}

const firstLine = (content: MessageContent, change: (line: LineContent) => LineContent): MessageContent => {
  const [client, ...others] = content.clients;
  const [line, ...lines] = client!.lines;
  return totalled({ ...content, clients: [{ bsn: client!.bsn, lines: [change(line!), ...lines] }, ...others] });
};

const clientWithTwo = (content: MessageContent): number => content.clients.findIndex((client) => client.lines.length > 1);

const mapClient = (content: MessageContent, index: number, change: (lines: LineContent[]) => LineContent[]): MessageContent =>
  totalled({ ...content, clients: content.clients.map((client, i) => (i === index ? { ...client, lines: change(client.lines) } : client)) });

const previousMonth = (day: number): { begin: number; end: number } => {
  const month = monthOfDay(day) - 1;
  return { begin: firstDay(month), end: lastDay(month) };
};

const level1 = (rule: 'XML' | 'XSD', note: string, text: (text: string) => string): MessageFault => ({ rules: [rule], level: 1, note, text });
const level2 = (rules: readonly string[], note: string, content: (content: MessageContent) => MessageContent | null): MessageFault => ({
  rules,
  level: 2,
  note,
  content,
});

const OLD_CARE = dayOf(2020, 12, 1);

/** The faults of the schema and of the rules within a message. */
const FAULTS: readonly MessageFault[] = [
  level1('XML', 'Bestand is halverwege afgebroken', (text) => text.slice(0, Math.floor(text.length * 0.6))),
  level1('XSD', 'DeclaratieNummer ontbreekt', (text) => text.replace(/<([a-z0-9]+:)?DeclaratieNummer>[^<]*<\/([a-z0-9]+:)?DeclaratieNummer>/, '')),
  level1('XSD', 'Bedrag met een komma', (text) => text.replace(/(Bedrag>)(\d+)(\d\d<)/, '$1$2,$3')),
  level1('XSD', 'Onbekende productcategorie', (text) => text.replace(/(ProductCategorie>)\d\d</, '$199<')),
  level2(['CS002'], 'BSN voldoet niet aan de elfproef', (c) => ({
    ...c,
    clients: c.clients.map((client, i) => (i === 0 ? { ...client, bsn: failingBsn(Number(c.identification) % 900) } : client)),
  })),
  level2(['CS340'], 'DeclaratiePeriode is twee maanden', (c) => ({ ...c, begin: previousMonth(c.begin).begin })),
  level2(['CS337'], 'ProductPeriode loopt over twee maanden', (c) => firstLine(c, (line) => ({ ...line, begin: previousMonth(line.begin).begin }))),
  level2(['CS100'], 'ProductPeriode ligt voor 2021', (c) =>
    monthsBefore(c.declarationSigned, 60) > OLD_CARE ? null : firstLine(c, (line) => ({ ...line, begin: OLD_CARE, end: OLD_CARE + 30 })),
  ),
  level2(['CS100', 'TR335'], 'ProductPeriode is langer dan vijf jaar geleden', (c) =>
    firstLine(c, (line) => ({ ...line, begin: dayOf(2018, 5, 1), end: dayOf(2018, 5, 31) })),
  ),
  level2(['TR137'], 'Bericht is gedagtekend voor het einde van de maand', (c) => ({ ...c, signed: c.end - 3 })),
  level2(['TR319'], 'ProductPeriode ligt na de DeclaratiePeriode', (c) => ({ ...c, ...previousMonth(c.begin) })),
  level2(['CD060'], 'Debetregel met een vorig referentienummer', (c) => firstLine(c, (line) => ({ ...line, previous: `${line.allocation}-V` }))),
  level2(['CD087'], 'Tarief ontbreekt', (c) => (c.clients[0]!.lines[0]!.unit === '83' ? null : firstLine(c, (line) => ({ ...line, tariff: null })))),
  level2(['CS339'], "Bedrag wijkt af van het volume in euro's", (c) => {
    const index = c.clients.findIndex((client) => client.lines.some((line) => line.unit === '83'));
    return index < 0
      ? null
      : mapClient(c, index, (lines) => lines.map((line) => (line.unit === '83' ? { ...line, amount: line.amount + 100 } : line)));
  }),
  level2(['CS325'], 'Bedrag nul met credit', (c) =>
    firstLine(c, (line) => ({ ...line, side: 'C', previous: `${line.allocation}-V`, volume: 0, amount: 0 })),
  ),
  level2(['TR101'], 'Dezelfde client staat twee keer in het bericht', (c) => {
    const index = clientWithTwo(c);
    if (index < 0) return null;
    const { bsn, lines } = c.clients[index]!;
    const rest = mapClient(c, index, (all) => all.slice(0, -1));
    return totalled({ ...rest, clients: [...rest.clients, { bsn, lines: [lines.at(-1)!] }] });
  }),
  level2(['TR315'], 'Twee creditregels voor dezelfde regel', (c) => {
    const index = clientWithTwo(c);
    if (index < 0) return null;
    return mapClient(c, index, (lines) => lines.map((line, i) => (i < 2 ? { ...line, side: 'C', previous: `${lines[0]!.allocation}-V` } : line)));
  }),
  level2(['TR316'], 'Creditregel voor een regel uit hetzelfde bericht', (c) => {
    const index = clientWithTwo(c);
    if (index < 0) return null;
    return mapClient(c, index, (lines) => lines.map((line, i) => (i === 0 ? { ...line, side: 'C', previous: lines[1]!.reference } : line)));
  }),
  level2(['TR358'], 'Totaal wijkt af van de regels', (c) => ({ ...c, total: c.total + 100 })),
  level2(['TR416'], 'Dezelfde prestatie staat twee keer in het bericht', (c) => {
    const { lines } = c.clients[0]!;
    return mapClient(c, 0, () => [...lines, { ...lines[0]!, reference: `${lines[0]!.reference}Y` }]);
  }),
];

/** Faults against earlier messages and the calendar; `earlier` is a message the provider sent in an earlier month. */
const headerFaults = (earlier: PlannedMessage | null): MessageFault[] => [
  {
    rules: ['8848'],
    level: 4,
    note: 'Dagtekening ligt tien jaar in de toekomst (tikfout in het jaartal)',
    content: (c) => ({ ...c, signed: c.signed + 3_652 }),
  },
  {
    rules: ['9056'],
    level: 3,
    note: 'Identificatie van een eerder bericht',
    content: (c) => (earlier === null ? null : { ...c, identification: identificationOf(earlier) }),
  },
  {
    rules: ['9333'],
    level: 3,
    note: 'Declaratienummer van een eerdere declaratie',
    content: (c) => (earlier === null ? null : { ...c, declaration: declarationOf(earlier) }),
  },
];
const HEADER_RULES = 3;

/** How often every fault is planted. */
const times = (total: number): number => Math.max(1, Math.min(5, Math.round(total / 150_000)));

const isPlain = (message: PlannedMessage): boolean =>
  message.lines.length <= 25 &&
  message.sequence === 1 &&
  message.lines.every((line) => line.credits === null && line.fault === null && line.suffix === '1' && line.month === message.month - 1);

const sentBefore = (message: PlannedMessage, all: readonly PlannedMessage[]): PlannedMessage | null =>
  all.find((other) => other.owner === message.owner && other.month < message.month && other.sequence === 1) ?? null;

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
  const plain = random.shuffle(all.filter(isPlain)).filter((message) => message.month >= window.january + 1);
  const out: RefusedCopy[] = [];
  const used = new Set<PlannedMessage>();
  // Small messages first where anything will do; a message with a client of several lines where one is needed.
  for (let round = 0; round < times(total); round += 1) {
    for (let i = 0; i < FAULTS.length + HEADER_RULES * 2; i += 1) {
      for (const original of plain) {
        if (used.has(original) || (round === 0 && original.month > window.january + 9)) continue;
        const earlier = i < FAULTS.length ? null : sentBefore(original, all);
        const fault = i < FAULTS.length ? FAULTS[i]! : headerFaults(earlier)[i % HEADER_RULES]!;
        const copy: PlannedMessage = { ...original, fault };
        if (fault.content !== undefined && fault.content(write(copy)) === null) continue;
        used.add(original);
        for (const line of [...original.lines, ...(earlier?.lines.slice(0, 1) ?? [])]) line.pinned = true;
        out.push({ original, fault });
        break;
      }
    }
  }
  return out;
};

/** Puts the refused copies before their originals; later messages of the month move up. */
export const insertRefusedCopies = (months: MessagesByMonth, copies: readonly RefusedCopy[]): void => {
  for (const { original, fault } of copies) {
    const list = months.get(original.month)!;
    const message = list.find((other) => other.owner === original.owner && other.municipality === original.municipality && other.sequence === 1)!;
    for (const other of list) if (other.owner === original.owner && other.municipality === original.municipality) other.sequence += 1;
    list.push({ ...message, sequence: 1, fault });
  }
};
