// SPDX-License-Identifier: EUPL-1.2
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { OfferedRegion } from '../../../../test/support/offered-region.js';
import type { Deed } from '../../../../test/support/round-deeds.js';
import { RoundRun } from '../../../../test/support/round-run.js';

const RUNS = Number(process.env.ROUND_RUNS ?? 5);
const LONGEST = 50;
jest.setTimeout(20_000 + RUNS * 2_000);

const PLACES = 1_000_000;
/** Of the deeds the one at this place, each as wide as its weight. */
function at(deeds: readonly Deed[], place: number): Deed {
  const whole = deeds.reduce((sum, d) => sum + d.weight, 0);
  let left = (place / PLACES) * whole;
  return deeds.find((d) => (left -= d.weight) < 0) ?? deeds.at(-1)!;
}

describe('a round in which anybody tries anything at any time', () => {
  let world: OfferedRegion;
  beforeAll(async () => {
    world = await OfferedRegion.open(['Schorrenduin', 'Rietkraag', 'Veenpluis']);
  });
  afterAll(() => world.close());

  it('is in no forbidden state, is refused with its reason and without a trace, and always comes to an end', async () => {
    // Most of what is tried is possible, else no round comes far; the rest is whatever comes.
    const one = fc.noBias(fc.record({ possible: fc.integer({ min: 0, max: 4 }), place: fc.integer({ min: 0, max: PLACES - 1 }) }));
    const tries = fc.record({
      released: fc.integer({ min: 0, max: 3 }),
      list: fc.array(one, { minLength: LONGEST / 2, maxLength: LONGEST, size: 'max' }),
    });
    await fc.assert(
      fc.asyncProperty(tries, async ({ released, list }) => {
        const run = await RoundRun.open(world);
        const story: string[] = [];
        try {
          if (released > 0) await run.release(released > 1);
          for (const { possible, place } of list) {
            const deeds = run.deeds();
            const deed = at(possible > 0 ? deeds.filter((d) => d.expected.length === 0) : deeds, place);
            story.push(`${run.model.today} ${run.model.state}: ${deed.name}`);
            await run.do(deed);
          }
          await run.finish();
        } catch (error) {
          throw new Error(`${story.join('\n')}\n${String(error)}`, { cause: error });
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
