// SPDX-License-Identifier: EUPL-1.2
// What a correct checker must find in the files: true totals and every planted fault.
import type { AllocationMessage } from './jw301.js';
import { allocationFileName } from './jw301.js';
import { monthOfDay, monthText, type Month } from './calendar.js';
import { netCents, type LineContent } from './lines.js';
import { fileNameOf, messageContent, type MessageContent, type MessagesByMonth, type PlannedMessage } from './messages.js';
import type { Outcome, PlantedFault, SampleManifest, SampleTotals, Tally } from './types.js';

/** The content of a message with its message fault, if any. */
export const writtenContent = (seed: number, message: PlannedMessage): MessageContent => {
  const content = messageContent(seed, message);
  return message.fault?.content?.(content) ?? content;
};

const tally = (): Tally => ({ lines: 0, cents: 0 });
const outcome = (): Outcome => ({ submitted: tally(), accepted: tally(), refused: tally() });

const count = (to: Outcome, accepted: boolean, cents: number): void => {
  for (const t of [to.submitted, accepted ? to.accepted : to.refused]) {
    t.lines += 1;
    t.cents += cents;
  }
};

const part = (record: Record<string, Outcome>, key: string): Outcome => (record[key] ??= outcome());

const sortedKeys = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const plantedInMessage = (message: PlannedMessage, content: MessageContent): PlantedFault[] => {
  const base = { month: monthText(message.month), file: fileNameOf(message) };
  const { fault } = message;
  if (fault !== null) {
    const lines = content.clients.flatMap((client) => client.lines);
    const readable = fault.level > 1;
    return fault.rules.map((rule) => ({
      ...base,
      rule,
      level: fault.level,
      scope: readable ? 'message' : 'file',
      reference: null,
      note: fault.note,
      cents: readable ? lines.reduce((sum, line) => sum + netCents(line), 0) : 0,
      lines: readable ? lines.length : 0,
    }));
  }
  const out: PlantedFault[] = [];
  const clients = new Map<string, PlantedFault>();
  const byReference = new Map<string, LineContent>();
  for (const client of content.clients) for (const line of client.lines) byReference.set(`${line.reference}|${line.allocation}`, line);
  for (const line of message.lines) {
    if (line.fault === null) continue;
    const { rule, level, note, change } = line.fault;
    const reference = change.reference ?? `${line.allocation.number}-${monthText(line.month).replace('-', '').slice(2)}-${line.suffix}`;
    const written = byReference.get(`${reference}|${change.allocation ?? line.allocation.number}`)!;
    const row: PlantedFault = {
      ...base,
      rule,
      level,
      scope: rule === '8187' ? 'client' : 'line',
      reference,
      note,
      cents: netCents(written),
      lines: 1,
    };
    const same = rule === '8187' ? clients.get(written.bsn) : undefined;
    if (same === undefined) {
      out.push(row);
      if (rule === '8187') clients.set(written.bsn, row);
    } else {
      same.reference = null;
      same.lines += 1;
      same.cents += row.cents;
    }
  }
  return out;
};

export interface ManifestInput {
  year: number;
  seed: number;
  lines: number;
  months: readonly Month[];
  declarations: MessagesByMonth;
  allocations: ReadonlyMap<Month, AllocationMessage[]>;
}

/** Sums the planned messages, in the order in which they arrive. */
export const makeManifest = (input: ManifestInput): SampleManifest => {
  const totals: SampleTotals = {
    ...outcome(),
    perSubmissionMonth: {},
    perCareMonth: {},
    perMunicipality: {},
    perProvider: {},
    perProduct: {},
    uniqueChildren: 0,
  };
  const files = { JW301: 0, JW305: 0, JW307: 0, JW315: 0, JW323: 0, unreadable: 0 };
  const planted: PlantedFault[] = [];
  const children = new Set<string>();
  for (const month of input.months) {
    for (const message of input.allocations.get(month) ?? []) {
      files.JW301 += 1;
      if (message.fault === null) continue;
      const { rule, level, note } = message.fault;
      if (level === 1) files.unreadable += 1;
      planted.push({
        month: monthText(month),
        file: allocationFileName(message),
        rule,
        level,
        scope: level === 1 ? 'file' : 'message',
        reference: null,
        note,
        cents: 0,
        lines: 0,
      });
    }
    for (const message of input.declarations.get(month) ?? []) {
      files.JW323 += 1;
      const content = writtenContent(input.seed, message);
      const rows = plantedInMessage(message, content);
      planted.push(...rows);
      if (message.fault?.level === 1) {
        files.unreadable += 1;
        continue;
      }
      const refusedLines = new Set(rows.filter((row) => row.scope === 'line').map((row) => row.reference));
      const refusedClients = new Set(message.lines.filter((line) => line.fault?.rule === '8187').map((line) => line.fault!.change.bsn));
      for (const client of content.clients) {
        for (const line of client.lines) {
          const accepted = message.fault === null && !refusedClients.has(client.bsn) && !refusedLines.has(line.reference);
          const cents = netCents(line);
          count(totals, accepted, cents);
          count(part(totals.perSubmissionMonth, monthText(month)), accepted, cents);
          count(part(totals.perCareMonth, monthText(monthOfDay(line.begin))), accepted, cents);
          count(part(totals.perMunicipality, message.municipality), accepted, cents);
          count(part(totals.perProvider, message.owner.provider.key), accepted, cents);
          count(part(totals.perProduct, line.code), accepted, cents);
          if (accepted) children.add(client.bsn);
        }
      }
    }
  }
  totals.uniqueChildren = children.size;
  for (const name of ['perSubmissionMonth', 'perCareMonth', 'perMunicipality', 'perProvider', 'perProduct'] as const)
    totals[name] = sortedKeys(totals[name]);
  const { year, seed, lines } = input;
  return { region: 'haaglanden', year, seed, lines, months: input.months.map(monthText), files, totals, planted, borders: [], notices: { starts: 0, stops: 0, withdrawn: 0 }, requests: 0 };
};
