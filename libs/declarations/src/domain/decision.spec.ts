// SPDX-License-Identifier: EUPL-1.2
import { mayGo } from '#kernel';
import fc from 'fast-check';
import { DECISION_STATES, DECISION_STEPS, LIFTABLE_LINE_CODES, type DecisionState } from './decision.js';
import { covers, ownMandate, widest, type Mandate } from './mandate.js';

const SEED = Number(process.env.DECISION_SEED ?? 20271122);
const state = fc.constantFrom(...DECISION_STATES);
const ENDED: readonly DecisionState[] = ['gebruikt', 'geweigerd', 'ingetrokken', 'vervallen'];

describe('the life of a decision', () => {
  it('whatever is tried in whatever order, ends once and never comes back', () => {
    fc.assert(
      fc.property(fc.constantFrom<DecisionState>('wacht-op-tweede', 'genomen'), fc.array(state, { maxLength: 30 }), (first, wished) => {
        let now = first;
        const path = [now];
        for (const next of wished) if (mayGo(DECISION_STEPS, now, next)) path.push((now = next));
        const ends = path.filter((s) => ENDED.includes(s));
        expect(ends.length).toBeLessThanOrEqual(1);
        expect(path.length).toBeLessThanOrEqual(3);
        expect(new Set(path).size).toBe(path.length);
        if (ends.length === 1) expect(path.at(-1)).toBe(ends[0]);
        // Nothing is used that was not taken; nobody refuses what was taken.
        if (path.includes('gebruikt')) expect(path.at(-2)).toBe('genomen');
        if (path.includes('geweigerd')) expect(path.at(-2)).toBe('wacht-op-tweede');
      }),
      { numRuns: 2_000, seed: SEED },
    );
  });

  it('leaves duplicates, unknown children and unknown products to the provider', () => {
    for (const code of ['8021', '8017', '9390', '9389', '9338', '8187', '0233', 'S329', '9319', '9333', '8848', '9056'])
      expect(LIFTABLE_LINE_CODES.has(code)).toBe(false);
    expect(LIFTABLE_LINE_CODES.size).toBe(13);
  });
});

describe('a mandate', () => {
  const mandates = fc.array(
    fc.record({ role: fc.constantFrom('controller', 'contractmanager', 'bestuurder'), limitCents: fc.bigInt(0n, 10_000n), own: fc.boolean() }),
    { maxLength: 6 },
  );

  it('is the widest of the own roles, up to and including its limit', () => {
    fc.assert(
      fc.property(mandates, (all: Mandate[]) => {
        const own = ownMandate(all);
        expect(own === null).toBe(!all.some((m) => m.own));
        if (own === null) return;
        expect(all.filter((m) => m.own).every((m) => m.limitCents <= own.limitCents)).toBe(true);
        expect(covers(own, own.limitCents)).toBe(true);
        expect(covers(own, own.limitCents + 1n)).toBe(false);
        expect(covers(widest(all), own.limitCents)).toBe(true);
      }),
      { seed: SEED },
    );
    expect(covers(null, 0n)).toBe(false);
  });
});
