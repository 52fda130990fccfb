// SPDX-License-Identifier: EUPL-1.2
// Faults of the schema and of the rules within a message (standards 1.5, niveau 1 and 2), each as little over its border as it can be.
import { dayOf, firstDay, lastDay, monthOfDay, monthsBefore } from './calendar.js';
import { failingBsn } from './identifiers.js';
import type { LineContent } from './lines.js';
import { totalled, type MessageContent } from './messages.js';

export interface MessageFault {
  rules: readonly string[];
  level: 1 | 2 | 3 | 4;
  note: string;
  /** Comes under an identification of its own: it uses it up, or is dated after the message that is accepted. */
  ownIdentification?: true;
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
const clientWithEuros = (content: MessageContent): number => content.clients.findIndex((client) => client.lines.some((line) => line.unit === '83'));

/** Changes the lines of one client; null when there is no such client. */
const mapClient = (content: MessageContent, index: number, change: (lines: LineContent[]) => LineContent[]): MessageContent | null =>
  index < 0
    ? null
    : totalled({ ...content, clients: content.clients.map((client, i) => (i === index ? { ...client, lines: change(client.lines) } : client)) });

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

const TOO_EARLY = dayOf(2020, 12, 31);
const EARLIEST = dayOf(2021, 1, 1);

/** The last day that is too long ago. */
const tooOld = (content: MessageContent): number => monthsBefore(content.declarationSigned, 60) - 1;

const PERIODS: readonly MessageFault[] = [
  level2(['CS340'], 'DeclaratiePeriode begint op de tweede van de maand', (c) => ({ ...c, begin: c.begin + 1 })),
  level2(['CS337'], 'ProductPeriode begint op de laatste dag van de maand ervoor', (c) =>
    firstLine(c, (line) => ({ ...line, begin: previousMonth(line.begin).end })),
  ),
  level2(['CS100'], 'ProductPeriode ligt op de laatste dag voor 2021', (c) =>
    tooOld(c) >= TOO_EARLY ? null : firstLine(c, (line) => ({ ...line, begin: TOO_EARLY, end: TOO_EARLY })),
  ),
  level2(['CS100', 'TR335'], 'ProductPeriode is langer dan vijf jaar geleden, en van voor 2021', (c) =>
    firstLine(c, (line) => ({ ...line, begin: dayOf(2018, 5, 1), end: dayOf(2018, 5, 31) })),
  ),
  level2(['TR335'], 'ProductPeriode is vijf jaar en een dag geleden', (c) => {
    const end = tooOld(c);
    const begin = firstDay(monthOfDay(end));
    return begin < EARLIEST ? null : firstLine(c, (line) => ({ ...line, begin, end }));
  }),
  level2(['TR134', 'TR137'], 'Bericht is gedagtekend op de dag voor het begin van de maand', (c) => ({ ...c, signed: c.begin - 1 })),
  level2(['TR137'], 'Bericht is gedagtekend op de voorlaatste dag van de maand', (c) =>
    c.clients.some((client) => client.lines.some((line) => line.begin >= c.end)) ? null : { ...c, signed: c.end - 1 },
  ),
  level2(['TR137'], 'ProductPeriode eindigt een dag voor het begin', (c) => {
    const { begin } = c.clients[0]!.lines[0]!;
    return begin === firstDay(monthOfDay(begin)) ? null : firstLine(c, (line) => ({ ...line, end: begin - 1 }));
  }),
  level2(['TR319'], 'ProductPeriode ligt een dag na de DeclaratiePeriode', (c) =>
    firstLine(c, (line) => ({ ...line, begin: c.end + 1, end: c.end + 1 })),
  ),
];

const LINES: readonly MessageFault[] = [
  level2(['CD060'], 'Debetregel met een vorig referentienummer', (c) => firstLine(c, (line) => ({ ...line, previous: `${line.allocation}-V` }))),
  level2(['CD060'], 'Creditregel zonder vorig referentienummer', (c) => firstLine(c, (line) => ({ ...line, side: 'C', previous: null }))),
  level2(['CD087'], 'Tarief ontbreekt', (c) => (c.clients[0]!.lines[0]!.unit === '83' ? null : firstLine(c, (line) => ({ ...line, tariff: null })))),
  level2(['CD087'], "Tarief bij een bedrag in euro's", (c) =>
    mapClient(c, clientWithEuros(c), (lines) => lines.map((line) => (line.unit === '83' ? { ...line, tariff: line.amount } : line))),
  ),
  level2(['CS339'], "Bedrag wijkt één cent af van het volume in euro's", (c) =>
    mapClient(c, clientWithEuros(c), (lines) => lines.map((line) => (line.unit === '83' ? { ...line, amount: line.amount + 1 } : line))),
  ),
  level2(['CS325'], 'Bedrag nul met credit', (c) =>
    firstLine(c, (line) => ({ ...line, side: 'C', previous: `${line.allocation}-V`, volume: 0, amount: 0 })),
  ),
  level2(['CS325'], 'Totaal nul met credit', (c) => {
    if (c.clients.length > 3) return null;
    const clients = c.clients.map((client) => ({ ...client, lines: client.lines.map((line) => ({ ...line, volume: 0, amount: 0 })) }));
    return { ...c, clients, total: 0, side: 'C' };
  }),
  level2(['TR358'], 'Totaal wijkt één cent af van de regels', (c) => ({ ...c, total: c.total + 1 })),
];

const REPETITIONS: readonly MessageFault[] = [
  level2(['TR101'], 'Dezelfde client staat twee keer in het bericht', (c) => {
    const index = clientWithTwo(c);
    const rest = mapClient(c, index, (all) => all.slice(0, -1));
    if (rest === null) return null;
    const { bsn, lines } = c.clients[index]!;
    return totalled({ ...rest, clients: [...rest.clients, { bsn, lines: [lines.at(-1)!] }] });
  }),
  level2(['TR101'], 'Twee regels van een client met hetzelfde referentienummer', (c) =>
    mapClient(c, clientWithTwo(c), (lines) => lines.map((line, i) => (i === 1 ? { ...line, reference: lines[0]!.reference } : line))),
  ),
  level2(['TR315'], 'Twee creditregels voor dezelfde regel', (c) =>
    mapClient(c, clientWithTwo(c), (lines) => lines.map((line, i) => (i < 2 ? { ...line, side: 'C', previous: `${lines[0]!.allocation}-V` } : line))),
  ),
  level2(['TR316'], 'Creditregel voor een regel uit hetzelfde bericht', (c) =>
    mapClient(c, clientWithTwo(c), (lines) => lines.map((line, i) => (i === 0 ? { ...line, side: 'C', previous: lines[1]!.reference } : line))),
  ),
  level2(['TR416'], 'Dezelfde prestatie staat twee keer in het bericht', (c) =>
    mapClient(c, 0, (lines) => [...lines, { ...lines[0]!, reference: `${lines[0]!.reference}Y` }]),
  ),
];

export const IN_MESSAGE_FAULTS: readonly MessageFault[] = [
  level1('XML', 'Bestand is halverwege afgebroken', (text) => text.slice(0, Math.floor(text.length * 0.6))),
  level1('XSD', 'DeclaratieNummer ontbreekt', (text) => text.replace(/<([a-z0-9]+:)?DeclaratieNummer>[^<]*<\/([a-z0-9]+:)?DeclaratieNummer>/, '')),
  level1('XSD', 'Bedrag met een komma', (text) => text.replace(/(Bedrag>)(\d+)(\d\d<)/, '$1$2,$3')),
  level1('XSD', 'Onbekende productcategorie', (text) => text.replace(/(ProductCategorie>)\d\d</, '$199<')),
  level2(['CS002'], 'BSN voldoet niet aan de elfproef', (c) => ({
    ...c,
    clients: c.clients.map((client, i) => (i === 0 ? { ...client, bsn: failingBsn(Number(c.identification) % 900) } : client)),
  })),
  ...PERIODS,
  ...LINES,
  ...REPETITIONS,
];
