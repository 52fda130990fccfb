// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, contains, overlaps, type Period } from '#kernel';
import { placeFromFile, placeValue, type ClassificationChange, type ClassifiedPeriod } from './classification.js';

const LIFETIME: Period = { from: '2020-01-01', until: null };
const at = (value: string, from: string, until: string | null = null): ClassifiedPeriod => ({ value, valid: { from, until } });

function after(periods: readonly ClassifiedPeriod[], change: ClassificationChange): ClassifiedPeriod[] {
  const changed = periods.map((p) => change.change.find((c) => c.from === p.valid.from)?.to ?? p);
  return [...changed, ...(change.add ? [change.add] : [])].sort((a, b) => (a.valid.from < b.valid.from ? -1 : 1));
}
const place = (periods: readonly ClassifiedPeriod[], value: string, from: string, lifetime = LIFETIME): ClassifiedPeriod[] =>
  after(periods, placeValue(periods, value, from, lifetime));
const valueOn = (periods: readonly ClassifiedPeriod[], day: string): string | undefined => periods.find((p) => contains(p.valid, day))?.value;

describe('classifying a product', () => {
  it('begins a first value and ends it the day before the next', () => {
    const first = place([], '3', '2025-01-01');
    expect(first).toEqual([at('3', '2025-01-01')]);
    expect(place(first, '2', '2025-07-01')).toEqual([at('3', '2025-01-01', '2025-07-01'), at('2', '2025-07-01')]);
  });
  it('replaces a value from its first day, and does nothing when it holds already', () => {
    expect(place([at('3', '2025-01-01')], '2', '2025-01-01')).toEqual([at('2', '2025-01-01')]);
    expect(placeValue([at('3', '2025-01-01')], '3', '2025-05-01', LIFETIME)).toEqual({ change: [], add: null, former: '3' });
  });
  it('keeps what is planned for later, and ends with the product', () => {
    expect(place([at('3', '2027-01-01')], '2', '2025-01-01')).toEqual([at('2', '2025-01-01', '2027-01-01'), at('3', '2027-01-01')]);
    expect(place([], '2', '2025-01-01', { from: '2020-01-01', until: '2026-01-01' })).toEqual([at('2', '2025-01-01', '2026-01-01')]);
  });
  it('leaves at most one value on every day, the new one on its day, and every earlier day as it was', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2020-01-01', n));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('1', '2', '3'), day), { maxLength: 12 }),
        day,
        fc.constantFrom('1', '2'),
        day,
        (steps, from, value, probe) => {
          const before = steps.reduce<ClassifiedPeriod[]>((periods, [v, d]) => place(periods, v, d), []);
          const result = place(before, value, from);
          result.forEach((a, i) => result.slice(i + 1).forEach((b) => expect(overlaps(a.valid, b.valid)).toBe(false)));
          expect(valueOn(result, from)).toBe(value);
          if (probe < from) expect(valueOn(result, probe)).toBe(valueOn(before, probe));
        },
      ),
    );
  });
});

describe('a mapping from a file', () => {
  it('fills a gap before what people decided, and never overwrites it', () => {
    const decided = [at('2', '2025-10-15')];
    expect(after(decided, placeFromFile(decided, '3', '2020-01-01', LIFETIME))).toEqual([at('3', '2020-01-01', '2025-10-15'), at('2', '2025-10-15')]);
    expect(placeFromFile([at('2', '2020-01-01')], '3', '2020-01-01', LIFETIME)).toMatchObject({ change: [], add: null });
  });
  it('takes a change with a later first day as a new period', () => {
    const held = [at('3', '2020-01-01')];
    expect(after(held, placeFromFile(held, '2', '2026-01-01', LIFETIME))).toEqual([at('3', '2020-01-01', '2026-01-01'), at('2', '2026-01-01')]);
  });
  it('does nothing outside the life of the product', () => {
    expect(placeFromFile([], '3', '2021-01-01', { from: '2019-01-01', until: '2020-01-01' })).toMatchObject({ change: [], add: null });
  });
});
