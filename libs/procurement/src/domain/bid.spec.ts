// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { BID_STATES, inTime, openerTurn, takeBidStep, type BidState, type BidStep } from './bid.js';

const DEADLINE = new Date('2026-03-29T01:00:00Z');
const STEPS: readonly BidStep[] = ['bijlage', 'indienen', 'intrekken', 'openen'];

describe('a bid', () => {
  it('is in time up to and with the deadline', () => {
    const at = (ms: number): boolean => inTime({ now: new Date(DEADLINE.getTime() + ms), deadline: DEADLINE, opened: false });
    expect([at(-1), at(0), at(1)]).toEqual([true, true, false]);
  });
  it('never changes after the deadline but by the opening, which never comes before it or to what was not handed in', () => {
    const action = fc.record({ step: fc.constantFrom(...STEPS), wait: fc.integer({ min: 0, max: 900 }), opens: fc.boolean() });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 20 }), (actions) => {
        let [state, now, opened]: [BidState, number, boolean] = ['concept', DEADLINE.getTime() - 3_000, false];
        for (const { step, wait, opens } of actions) {
          now += wait;
          const late = now > DEADLINE.getTime();
          opened ||= opens && late;
          let next: BidState;
          try {
            next = takeBidStep(state, step, { now: new Date(now), deadline: DEADLINE, opened });
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^inschrijving-(te-laat|stap-geweigerd)$|^inschrijfbus-nog-dicht$/);
            continue;
          }
          expect(BID_STATES).toContain(next);
          expect(late).toBe(step === 'openen');
          if (next === 'geopend') expect([state, opened]).toEqual(['ingediend', true]);
          if (state === 'ingetrokken' || state === 'geopend') throw new Error('an end was left');
          state = next;
        }
      }),
    );
  });
  it('is opened by two persons, never twice the same', () => {
    expect(openerTurn({ opened: false, firstOpener: null }, 'a')).toBe('eerste');
    expect(openerTurn({ opened: false, firstOpener: 'a' }, 'b')).toBe('tweede');
    expect(() => openerTurn({ opened: false, firstOpener: 'a' }, 'a')).toThrow();
    expect(() => openerTurn({ opened: true, firstOpener: 'a' }, 'c')).toThrow();
  });
});
