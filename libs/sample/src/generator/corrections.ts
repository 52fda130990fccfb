// SPDX-License-Identifier: EUPL-1.2
// Corrections of approved lines: a credit that mirrors the line, mostly with a new debit line in the same message (SAP-I 2.5.3).
import type { PlannedLine } from './lines.js';
import { roll } from './random.js';
import { LONGEST_DELAY, type Window } from './timing.js';

const CORRECTED = 0.014;
const CORRECTED_OF_HISTORY = 0.3;
const DECLARED_ANEW = 0.75;
const PURPOSE = { credit: 0x110, delay: 0x120, anew: 0x130, own: 0x140 } as const;

/** Credits and new debit lines for a small part of the lines; the credited lines are pinned. */
export const correctionsOf = (seed: number, window: Window, lines: readonly PlannedLine[]): PlannedLine[] => {
  const out: PlannedLine[] = [];
  for (const line of lines) {
    const key = line.allocation.number;
    const chance = line.month < window.january ? CORRECTED_OF_HISTORY : CORRECTED;
    if (line.pinned || roll(seed, key, line.month, PURPOSE.credit) >= chance) continue;
    // Within two months of approval; of the history as soon as the year begins.
    const submitted = Math.max(
      line.submitted + 1 + Math.floor(2 * roll(seed, key, line.month, PURPOSE.delay)),
      line.month < window.january ? window.january : 0,
    );
    if (submitted > window.last || submitted > line.submitted + 2 || submitted > line.month + LONGEST_DELAY) continue;
    const extra = roll(seed, key, line.month, PURPOSE.own) < 0.3;
    const credit: PlannedLine = { ...line, submitted, suffix: 'C', credits: line, extra, pinned: true };
    line.pinned = true;
    out.push(credit);
    if (roll(seed, key, line.month, PURPOSE.anew) < DECLARED_ANEW) {
      out.push({ ...line, submitted, suffix: '2', attempt: 2, extra, pinned: true });
    }
  }
  return out;
};
