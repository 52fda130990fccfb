// SPDX-License-Identifier: EUPL-1.2
// Gathers the lines of a month into declaration messages: one per provider and municipality, and further ones for
// late lines and corrections.
import { firstDay, lastDay, shortMonth, type Day, type Month } from './calendar.js';
import { lineContent, netCents, type LineBorder, type LineContent, type PlannedLine } from './lines.js';
import { VOORSCHOTEN } from './municipalities.js';
import type { PlannedProvider } from './providers.js';
import type { MessageFault } from './in-message-faults.js';

export interface PlannedMessage {
  month: Month;
  owner: PlannedProvider;
  municipality: string;
  /** Order among the messages of the provider to the municipality in the month. */
  sequence: number;
  lines: PlannedLine[];
  /** A refused copy that came before the message that was accepted. */
  fault: MessageFault | null;
  /** The message as a whole lies on the border of a rule, and is accepted. */
  borders: LineBorder[];
  /** Dagtekening and month of the DeclaratiePeriode where a border asks for another than usual. */
  dated: Day | null;
  declared: Month | null;
}

/** A declaration message as it is written. */
export interface MessageContent {
  agb: string;
  municipality: string;
  identification: string;
  signed: Day;
  declaration: string;
  begin: Day;
  end: Day;
  declarationSigned: Day;
  total: number;
  side: 'D' | 'C';
  clients: { bsn: string; lines: LineContent[] }[];
}

const VOORSCHOTEN_LAST = 2023 * 12 + 11;

/** Month of the DeclaratiePeriode: the month before submission; for Voorschoten, which left, the last month of care. */
export const declaredMonth = (message: PlannedMessage): Month => {
  if (message.declared !== null) return message.declared;
  if (message.municipality !== VOORSCHOTEN.code) return message.month - 1;
  return Math.max(VOORSCHOTEN_LAST, ...message.lines.map((line) => line.month));
};

export const identificationOf = (message: PlannedMessage): string => `${shortMonth(message.month)}${message.municipality}${message.sequence}`;
export const declarationOf = (message: PlannedMessage): string => `D${identificationOf(message)}`;
export const fileNameOf = (message: PlannedMessage): string =>
  `JW323-${message.owner.provider.agb}-${message.municipality}-${shortMonth(message.month)}-${message.sequence}.xml`;

/** Recomputes the total from the lines, as TR358 asks. */
export const totalled = (content: MessageContent): MessageContent => {
  const net = content.clients.reduce((sum, client) => sum + client.lines.reduce((s, line) => s + netCents(line), 0), 0);
  return { ...content, total: Math.abs(net), side: net < 0 ? 'C' : 'D' };
};

/** The content of a message without its message fault. A refused copy has the numbers and references of the message after it, that is accepted. */
export const messageContent = (seed: number, message: PlannedMessage): MessageContent => {
  const clients = new Map<string, LineContent[]>();
  for (const line of message.lines) {
    const content = lineContent(seed, line);
    const list = clients.get(content.bsn);
    if (list === undefined) clients.set(content.bsn, [content]);
    else list.push(content);
  }
  const usual = 1 + ((message.owner.index * 5 + Number(message.municipality)) % 7) + (message.fault === null && message.sequence > 1 ? 1 : 0);
  const signed = message.dated ?? firstDay(message.month) + usual;
  const declared = declaredMonth(message);
  const after = message.fault === null ? message : { ...message, sequence: message.sequence + 1 };
  return totalled({
    agb: message.owner.provider.agb,
    municipality: message.municipality,
    identification: identificationOf(message.fault?.ownIdentification ? message : after),
    signed,
    declaration: declarationOf(after),
    begin: firstDay(declared),
    end: lastDay(declared),
    declarationSigned: signed,
    total: 0,
    side: 'D',
    clients: [...clients].map(([bsn, lines]) => ({ bsn, lines })),
  });
};

const byLine = (a: PlannedLine, b: PlannedLine): number =>
  a.allocation.child.index - b.allocation.child.index ||
  a.allocation.number - b.allocation.number ||
  a.month - b.month ||
  (a.credits === null ? 1 : 0) - (b.credits === null ? 1 : 0);

export type MessagesByMonth = Map<Month, PlannedMessage[]>;

/** All messages without message faults, per month of submission and in order of provider, municipality and sequence. */
export const gatherMessages = (lines: readonly PlannedLine[]): MessagesByMonth => {
  const groups = new Map<string, PlannedMessage>();
  for (const line of lines) {
    const { owner, municipality } = line.allocation;
    const key = `${line.submitted}|${owner.index}|${municipality}|${line.extra ? 1 : 0}`;
    let message = groups.get(key);
    if (message === undefined) {
      message = {
        month: line.submitted,
        owner,
        municipality,
        sequence: line.extra ? 2 : 1,
        lines: [],
        fault: null,
        borders: [],
        dated: null,
        declared: null,
      };
      groups.set(key, message);
    }
    message.lines.push(line);
  }
  const months: MessagesByMonth = new Map();
  for (const message of groups.values()) {
    message.lines.sort(byLine);
    const list = months.get(message.month);
    if (list === undefined) months.set(message.month, [message]);
    else list.push(message);
  }
  for (const list of months.values()) list.sort(byArrival);
  return months;
};

export const byArrival = (a: PlannedMessage, b: PlannedMessage): number => {
  const x = fileNameOf(a);
  const y = fileNameOf(b);
  return x < y ? -1 : x > y ? 1 : 0;
};
