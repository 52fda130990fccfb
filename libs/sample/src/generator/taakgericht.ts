// SPDX-License-Identifier: EUPL-1.2
// Care paid per task: some of it allocated, most of it seen in notices of start and stop alone; never paid by declaration.
import type { Allocation, AllocationMaker } from './allocations.js';
import { firstDay, lastDay, monthOfDay } from './calendar.js';
import type { Child } from './children.js';
import { DEN_HAAG } from './municipalities.js';
import { TAAKGERICHT_PRODUCT } from './products.js';
import type { PlannedProvider } from './providers.js';
import { Random } from './random.js';
import type { Window } from './timing.js';

const PART = 0.006;
const FIRST_UNALLOCATED = 900_000_001;

/**
 * Allocations to the providers that are paid per task; they arrive, but nothing is declared on them.
 * @returns the same kind of care for children without an allocation: only its start and stop are reported
 */
export const taakgerichtCare = (
  seed: number,
  window: Window,
  maker: AllocationMaker,
  children: readonly Child[],
  providers: readonly PlannedProvider[],
): Allocation[] => {
  const random = new Random(seed, 'taakgericht');
  const unallocated: Allocation[] = [];
  for (const owner of providers.filter((x) => x.taakgericht !== null)) {
    const near = children.filter((child) => owner.municipalities.includes(child.municipality) && child.municipality !== DEN_HAAG);
    const wanted = Math.max(3, Math.round(children.length * PART));
    random
      .shuffle(near)
      .slice(0, wanted * 2)
      .forEach((child, i) => {
        const month = window.january + random.between(-3, 8);
        const start = firstDay(month);
        if (i < wanted) {
          maker.addFixed(child, owner, TAAKGERICHT_PRODUCT, start, lastDay(window.december));
          return;
        }
        const like = maker.allocations.at(-1)!;
        const end = Math.min(start + random.between(60, 300), lastDay(window.december));
        unallocated.push({
          ...like,
          number: FIRST_UNALLOCATED + unallocated.length,
          child,
          owner,
          municipality: child.municipality,
          start,
          end,
          lastMonth: monthOfDay(end),
        });
      });
  }
  return unallocated;
};
