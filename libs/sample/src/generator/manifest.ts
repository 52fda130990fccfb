// SPDX-License-Identifier: EUPL-1.2
// What a correct checker must find in the files: true totals and every planted fault.
import type { AllocationMessage } from './jw301.js';
import { allocationFileName } from './jw301.js';
import { monthOfDay, monthText, type Month } from './calendar.js';
import { lineContent, netCents } from './lines.js';
import { fileNameOf, messageContent, type MessageContent, type MessagesByMonth, type PlannedMessage } from './messages.js';
import type { CareNoticeMessage } from './notices.js';
import type { RequestMessage } from './requests.js';
import type { BorderCase, Outcome, PlantedFault, SampleManifest, SampleTotals, Tally } from './types.js';

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

/** Rules that look at the calendar or the contract; the others look at the allocation and earlier messages. */
const LEVEL_4: ReadonlySet<string> = new Set(['0611', '9346', 'S329', '8848']);
const OF_CLIENT: ReadonlySet<string> = new Set(['8187', '0233']);

const plantedInMessage = (seed: number, message: PlannedMessage, content: MessageContent): PlantedFault[] => {
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
  return message.lines.flatMap((line) => {
    if (line.fault === null) return [];
    const written = lineContent(seed, line);
    return line.fault.rules.map((rule): PlantedFault => ({
      ...base,
      rule,
      level: LEVEL_4.has(rule) ? 4 : 3,
      scope: OF_CLIENT.has(rule) ? 'client' : 'line',
      reference: written.reference,
      note: line.fault!.note,
      cents: netCents(written),
      lines: 1,
    }));
  });
};

const bordersIn = (seed: number, message: PlannedMessage): BorderCase[] => {
  const base = { month: monthText(message.month), file: fileNameOf(message) };
  const ofLines = message.lines.flatMap((line) =>
    line.borders.map(({ rule, note }) => ({ ...base, rule, reference: lineContent(seed, line).reference, note })),
  );
  return [...message.borders.map(({ rule, note }) => ({ ...base, rule, reference: null, note })), ...ofLines];
};

export interface ManifestInput {
  year: number;
  seed: number;
  lines: number;
  months: readonly Month[];
  declarations: MessagesByMonth;
  allocations: ReadonlyMap<Month, AllocationMessage[]>;
  notices: ReadonlyMap<Month, CareNoticeMessage[]>;
  requests: ReadonlyMap<Month, RequestMessage[]>;
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
  const borders: BorderCase[] = [];
  const notices = { starts: 0, stops: 0, withdrawn: 0 };
  let requests = 0;
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
    for (const { kind, items } of input.notices.get(month) ?? []) {
      files[kind] += 1;
      for (const { withdraws } of items) notices[withdraws ? 'withdrawn' : kind === 'JW305' ? 'starts' : 'stops'] += 1;
    }
    for (const { allocations } of input.requests.get(month) ?? []) {
      files.JW315 += 1;
      requests += allocations.length;
    }
    for (const message of input.declarations.get(month) ?? []) {
      files.JW323 += 1;
      const content = writtenContent(input.seed, message);
      const rows = plantedInMessage(input.seed, message, content);
      planted.push(...rows);
      if (message.fault === null) borders.push(...bordersIn(input.seed, message));
      if (message.fault?.level === 1) {
        files.unreadable += 1;
        continue;
      }
      const refusedLines = new Set(rows.map((row) => row.reference));
      for (const client of content.clients) {
        for (const line of client.lines) {
          const accepted = message.fault === null && !refusedLines.has(line.reference);
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
  return { region: 'haaglanden', year, seed, lines, months: input.months.map(monthText), files, totals, planted, borders, notices, requests };
};
