// SPDX-License-Identifier: EUPL-1.2
// A part of the ordinary allocations is lengthened or shortened on the way, and sent again (IV013: the newest wins). Each change
// arrives before anything is declared that is right only with it, and leaves right what was declared before.
import { onlyVersion, type Allocation } from './allocations.js';
import { firstDay, lastDay, monthOfDay } from './calendar.js';
import { roll } from './random.js';

const PART = 0.025;
const PURPOSE = { resent: 0x410, kind: 0x420, days: 0x430 } as const;
const LONG_ENOUGH = 150;

export const resendChanged = (seed: number, allocations: readonly Allocation[]): void => {
  for (const allocation of allocations) {
    const { number, start, end, frequency } = allocation;
    if (end === null || frequency === '6' || end - start < LONG_ENOUGH || roll(seed, number, PURPOSE.resent) >= PART) continue;
    const last = onlyVersion(allocation);
    const days = Math.floor(30 * roll(seed, number, PURPOSE.days));
    if (roll(seed, number, PURPOSE.kind) < 0.5) {
      const before = lastDay(monthOfDay(end) - 2);
      allocation.versions = [
        { ...last, end: before },
        { ...last, issued: before - 5 - days, reason: '04' },
      ];
    } else {
      const later = lastDay(monthOfDay(firstDay(monthOfDay(end)) + 100));
      allocation.versions = [
        { ...last, end: later },
        { ...last, issued: end - 5 - days, reason: '05' },
      ];
    }
  }
};
