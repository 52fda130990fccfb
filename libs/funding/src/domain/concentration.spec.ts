// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { courseOfChildren, fewestForAmount, fewestForChildren, type ChildrenTogether } from './concentration.js';

/** Tries every choice of providers: slow, sure, and written without a word of what it checks. */
function byTryingAll(groups: readonly ChildrenTogether[], percentage: number): number | null {
  const total = groups.map((g) => g.children).reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  const providers = Math.max(...groups.map((g) => Math.max(...g.providers))) + 1;
  let best = providers;
  for (let choice = 0; choice < 2 ** providers; choice++) {
    const chosen = [...Array(providers).keys()].filter((p) => (choice >> p) & 1);
    const helped = groups.filter((g) => g.providers.some((p) => chosen.includes(p))).reduce((sum, g) => sum + g.children, 0);
    if (helped * 100 >= total * percentage) best = Math.min(best, chosen.length);
  }
  return best;
}

const group = fc.record({ providers: fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), children: fc.integer({ min: 1, max: 30 }) });

describe('the least number of providers', () => {
  it('reaches an amount with the largest first', () => {
    expect(fewestForAmount([100n, 600n, 100n, 200n], 70)).toBe(2);
    expect(fewestForAmount([100n, 600n, 100n, 200n], 60)).toBe(1);
    expect(fewestForAmount([], 70)).toBeNull();
    expect(fewestForAmount([0n, 0n], 70)).toBeNull();
  });
  it('counts what was taken back against the whole', () => {
    expect(fewestForAmount([500n, 500n, -200n], 70)).toBe(2);
    expect(fewestForAmount([500n, 100n, -200n], 80)).toBe(1);
  });
  it('of an amount is that of trying every number of the largest', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: 1n, max: 1_000_000n }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 100 }),
        (amounts, share) => {
          const count = fewestForAmount(amounts, share)!;
          const largest = [...amounts].sort((a, b) => Number(b - a));
          const sum = (n: number): number => largest.slice(0, n).reduce((a, b) => a + Number(b), 0);
          return sum(count) * 100 >= sum(amounts.length) * share && sum(count - 1) * 100 < sum(amounts.length) * share;
        },
      ),
    );
  });
  it('helps children counted once, so that the largest two are not always the best two', () => {
    // 0 and 1 share all their children; 2 alone has others.
    const groups = [
      { providers: [0, 1], children: 50 },
      { providers: [2], children: 40 },
      { providers: [3], children: 10 },
    ];
    expect(fewestForChildren(groups, 80)).toEqual({ count: 2, atLeast: 2 });
    expect(fewestForChildren(groups, 100)).toEqual({ count: 3, atLeast: 3 });
    expect(fewestForChildren([], 80)).toBeNull();
  });
  it('is found where taking the largest each time is not the best', () => {
    const groups = [
      { providers: [0, 1], children: 4 },
      { providers: [0, 2], children: 4 },
      { providers: [1], children: 3 },
      { providers: [2], children: 3 },
    ];
    // 0 has 8, then 1 and 2 have 3 each; 1 and 2 alone have all 14.
    expect(fewestForChildren(groups, 100)).toEqual({ count: 2, atLeast: 2 });
  });
  it('has a course that ends when every child is reached, each step no larger than the one before', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 14 }), (groups) => {
        const course = courseOfChildren(groups);
        const steps = course.map((reached, i) => reached - (course[i - 1] ?? 0));
        const all = groups.reduce((sum, g) => sum + g.children, 0);
        return (course.at(-1) ?? 0) === all && steps.every((step, i) => step > 0 && (i === 0 || step <= steps[i - 1]!));
      }),
    );
  });
  it('of children is that of trying every choice', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 14 }), fc.constantFrom(50, 70, 80, 100), (groups, share) => {
        const least = byTryingAll(groups, share);
        expect(fewestForChildren(groups, share)).toEqual({ count: least, atLeast: least });
      }),
      { numRuns: 150 },
    );
  });
});
