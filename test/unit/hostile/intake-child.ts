// SPDX-License-Identifier: EUPL-1.2
// A process that takes in files as the product does and tells what came of each, and what it cost.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { checkMessage, MAX_BYTES } from '#ijw';
import { unpack } from '#declarations';

/** What came of one message, or of what was no message. */
export interface Outcome {
  readonly name: string;
  /** Why it was not taken in at all. */
  readonly refused: string | null;
  readonly verdict: 'accepted' | 'rejected' | 'unreadable' | null;
  readonly rules: readonly string[];
  readonly texts: readonly string[];
}

export interface Report {
  readonly outcomes: readonly Outcome[];
  readonly milliseconds: number;
  /** Of the processor: on a busy machine far less than the time that went by. */
  readonly processorMilliseconds: number;
  /** The most memory the process ever held, up to now. */
  readonly peakMegabytes: number;
}

const SHOWN = 50;

async function takeIn(name: string, path: string): Promise<Report> {
  const start = performance.now();
  const before = process.cpuUsage();
  const outcomes: Outcome[] = [];
  const content = statSync(path).size > MAX_BYTES ? null : readFileSync(path);
  for await (const file of unpack(name, content)) {
    if (!('content' in file)) {
      outcomes.push({ name: file.name, refused: file.reason, verdict: null, rules: [], texts: [file.reason] });
      continue;
    }
    const { verdict, findings } = checkMessage(file.content);
    const shown = findings.slice(0, SHOWN);
    outcomes.push({ name: file.name, refused: null, verdict, rules: shown.map(({ rule }) => rule), texts: shown.map(({ text }) => text) });
  }
  const { user, system } = process.cpuUsage(before);
  const processorMilliseconds = (user + system) / 1_000;
  return { outcomes, milliseconds: performance.now() - start, processorMilliseconds, peakMegabytes: peakMegabytes() };
}

/** On Linux from the process itself: what the system tells of resources also counts the process that started this one. */
function peakMegabytes(): number {
  const kilobytes = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024;
}

process.on('message', ({ name, path }: { name: string; path: string }) => {
  void takeIn(name, path).then((report) => process.send!(report));
});
process.once('disconnect', () => process.exit(0));
process.send!('ready');
