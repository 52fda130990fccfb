// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel';
import fc from 'fast-check';
import { doubleOf } from './body.js';
import { nextTerm, type Term } from './term.js';

const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2021-01-01', n));

/** Records terms one after the other, as the use case does. */
function record(terms: readonly Term[], from: string): Term[] {
  const step = nextTerm(terms, from);
  if (step.kind !== 'begin') return [...terms];
  return [...terms.map((t) => (t === step.ends ? { ...t, last: step.on } : t)), { from, last: null }];
}

describe('terms of a seat or a mandate', () => {
  it('end the day before the next one begins', () => {
    expect(record([{ from: '2021-01-01', last: null }], '2024-01-01')).toEqual([
      { from: '2021-01-01', last: '2023-12-31' },
      { from: '2024-01-01', last: null },
    ]);
    expect(record([{ from: '2021-01-01', last: '2022-06-30' }], '2024-01-01')[0]!.last).toBe('2022-06-30');
  });
  it('are filled in on their first day, and not begun before one that is on record', () => {
    const terms = [{ from: '2024-01-01', last: null }];
    expect(nextTerm(terms, '2024-01-01').kind).toBe('fill');
    expect(nextTerm(terms, '2023-12-31').kind).toBe('too-early');
  });
  it('never overlap, whatever is recorded', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), (days) => {
        const terms = days.reduce<Term[]>(record, []);
        expect(doubleOf(terms, () => 'seat')).toBeNull();
        expect(terms.every((t) => t.last === null || t.last >= t.from)).toBe(true);
      }),
    );
  });
});
