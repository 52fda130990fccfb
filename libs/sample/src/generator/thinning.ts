// SPDX-License-Identifier: EUPL-1.2
// Brings the number of lines to exactly what was asked, by leaving out ordinary lines nothing else refers to.
import type { MessagesByMonth } from './messages.js';
import type { PlannedLine } from './lines.js';
import { Random } from './random.js';

/** Leaves out `surplus` lines (fewer when there are not enough); a child always keeps one. */
export const leaveOut = (seed: number, months: MessagesByMonth, surplus: number): void => {
  if (surplus <= 0) return;
  const kept = new Map<number, number>();
  const free: PlannedLine[] = [];
  for (const messages of months.values()) {
    for (const message of messages) {
      for (const line of message.lines) {
        if (line.fault !== null || line.credits !== null) continue;
        const child = line.allocation.child.index;
        kept.set(child, (kept.get(child) ?? 0) + 1);
        if (!line.pinned) free.push(line);
      }
    }
  }
  const out = new Set<PlannedLine>();
  for (const line of new Random(seed, 'thinning').shuffle(free)) {
    if (out.size >= surplus) break;
    const child = line.allocation.child.index;
    const left = kept.get(child)!;
    if (left < 2) continue;
    kept.set(child, left - 1);
    out.add(line);
  }
  for (const [month, messages] of months) {
    for (const message of messages) message.lines = message.lines.filter((line) => !out.has(line));
    months.set(
      month,
      messages.filter((message) => message.lines.length > 0),
    );
  }
};
