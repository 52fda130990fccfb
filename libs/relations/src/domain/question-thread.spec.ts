// SPDX-License-Identifier: EUPL-1.2
import { mayGo } from '#kernel';
import fc from 'fast-check';
import {
  answeredBy,
  maySet,
  openedBy,
  SIDES,
  startsTerm,
  statesThatWaitFor,
  THREAD_STATES,
  THREAD_STEPS,
  waitsFor,
  type ThreadState,
} from './question-thread.js';

const side = fc.constantFrom(...SIDES);
const state = fc.constantFrom(...THREAD_STATES);
const step = fc.oneof(
  fc.record({ kind: fc.constant('message' as const), side, closes: fc.boolean() }),
  fc.record({ kind: fc.constant('set' as const), side, to: state }),
);

describe('a question thread', () => {
  it('begins with whoever did not ask: a question of the provider is open, one of the region waits for the provider', () => {
    expect(SIDES.map((s) => [s, openedBy(s), waitsFor(openedBy(s))])).toEqual([
      ['aanbieder', 'open', 'regio'],
      ['regio', 'wacht-op-aanbieder', 'aanbieder'],
    ]);
  });
  it('divides every open state between the two sides, and waits for nobody once closed', () => {
    expect([...statesThatWaitFor('aanbieder'), ...statesThatWaitFor('regio')].sort()).toEqual(['open', 'wacht-op-aanbieder', 'wacht-op-regio']);
    expect(waitsFor('gesloten')).toBeNull();
  });
  it('stays within its table whatever people do, in whatever order', () => {
    fc.assert(
      fc.property(side, fc.array(step, { maxLength: 40 }), (opener, steps) => {
        let now: ThreadState = openedBy(opener);
        for (const s of steps) {
          const next: ThreadState = s.kind === 'message' ? answeredBy(now, s.side, s.closes) : maySet(s.side, now, s.to) ? s.to : now;
          expect(next === now || mayGo(THREAD_STEPS, now, next)).toBe(true);
          if (s.kind === 'message') expect(waitsFor(next)).toBe(s.closes ? null : s.side === 'regio' ? 'aanbieder' : 'regio');
          if (s.kind === 'set' && s.side === 'aanbieder' && next !== now) expect(next).toBe('gesloten');
          now = next;
        }
      }),
    );
  });
  it('is open only until the region has had its turn: never again after it', () => {
    fc.assert(
      fc.property(state, step, (from, s) => {
        fc.pre(from !== 'open');
        const next = s.kind === 'message' ? answeredBy(from, s.side, s.closes) : maySet(s.side, from, s.to) ? s.to : from;
        expect(next).not.toBe('open');
      }),
    );
  });
  it('gives a new term exactly when the turn passes to a side', () => {
    for (const from of THREAD_STATES) {
      for (const to of THREAD_STATES) expect(startsTerm(from, to)).toBe(to !== 'gesloten' && waitsFor(from) !== waitsFor(to));
    }
    expect(startsTerm('open', 'wacht-op-regio')).toBe(false);
  });
});
