// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  apportion,
  businessDate,
  centsFromDecimal,
  checkTransitions,
  contains,
  daysBetween,
  decimalFromCents,
  divideHalfUp,
  endOfMonth,
  inclusive,
  intersect,
  isId,
  isLocalDate,
  lastDay,
  newId,
  overlaps,
  permille,
  subtract,
  type Period,
} from './index.js';

const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2022-01-01', n));
const period: fc.Arbitrary<Period> = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 900 })))
  .map(([from, length]) => ({ from, until: length === null ? null : addDays(from, length) }));

describe('money', () => {
  it('reads back every amount it writes', () => {
    fc.assert(fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (c) => centsFromDecimal(decimalFromCents(c)) === c));
  });
  it('refuses what is not an amount in euros', () => {
    for (const text of ['', '1,5', '1.234', '1e3', ' 1', '--1', '1.']) expect(() => centsFromDecimal(text)).toThrow('geen bedrag');
  });
  it('rounds half away from zero, symmetrically', () => {
    expect([divideHalfUp(5n, 2n), divideHalfUp(-5n, 2n), divideHalfUp(4n, 3n), divideHalfUp(5n, 3n)]).toEqual([3n, -3n, 1n, 2n]);
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (n, d) => {
        const twice = 2n * (divideHalfUp(n, d) * d - n);
        return twice <= d && twice >= -d && divideHalfUp(-n, d) === -divideHalfUp(n, d);
      }),
    );
  });
  it('gives a percentage in tenths and none of nothing', () => {
    expect([permille(5_412_000n, 6_240_000n), permille(1n, 0n)]).toEqual([867n, null]);
  });
});

describe('apportion', () => {
  it('conserves the total to the cent and stays within a cent of the exact share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 }),
        (total, weights) => {
          fc.pre(weights.some((w) => w > 0n));
          const sum = weights.reduce((a, b) => a + b, 0n);
          const parts = apportion(total, weights);
          expect(parts.reduce((a, b) => a + b, 0n)).toBe(total);
          parts.forEach((p, i) => {
            const error = p * sum - total * weights[i]!;
            expect(error < sum && error > -sum).toBe(true);
          });
        },
      ),
    );
  });
  it('refuses a key without weight', () => {
    expect(() => apportion(1n, [0n])).toThrow(RangeError);
  });
});

describe('local dates', () => {
  it('takes the day in Amsterdam, also around midnight and in summer', () => {
    expect(businessDate(new Date('2025-12-31T23:30:00Z'))).toBe('2026-01-01');
    expect(businessDate(new Date('2025-07-01T21:59:59Z'))).toBe('2025-07-01');
    expect(businessDate(new Date('2025-07-01T22:00:00Z'))).toBe('2025-07-02');
  });
  it('knows which days exist', () => {
    expect(['2024-02-29', '2025-02-29', '2025-13-01', '2025-1-1', '0000-01-01'].map(isLocalDate)).toEqual([true, false, false, false, false]);
  });
  it('steps over months, leap days and year ends', () => {
    expect([addMonths('2025-11-30', 2), endOfMonth('2024-02-10'), addMonths('2025-01-31', -1)]).toEqual(['2026-01-01', '2024-02-29', '2024-12-01']);
  });
});

describe('periods', () => {
  it('cuts a period without losing or doubling a day', () => {
    fc.assert(
      fc.property(period, period, day, (a, b, d) => {
        const pieces = [...subtract(a, b), ...[intersect(a, b)].filter((p) => p !== null)];
        expect(pieces.filter((p) => contains(p, d)).length).toBe(contains(a, d) ? 1 : 0);
        expect(overlaps(a, b)).toBe(intersect(a, b) !== null);
      }),
    );
  });
  it('speaks of the last day where people do', () => {
    expect(lastDay(inclusive('2025-01-01', '2025-12-31'))).toBe('2025-12-31');
    expect(daysBetween('2025-07-01', '2025-08-22')).toBe(52);
    expect(() => inclusive('2025-02-01', '2025-01-31')).toThrow(RangeError);
  });
});

describe('ids and transitions', () => {
  it('makes ids that sort by time', () => {
    const [a, b] = [newId(1_000), newId(2_000)];
    expect(isId(a) && isId(b) && a < b && a[14] === '7').toBe(true);
  });
  it('refuses a transition table with a dead or unknown state', () => {
    expect(() => checkTransitions('t', 'a', { a: ['b'], b: [], c: [] } as Record<string, string[]>)).toThrow('cannot be reached: c');
    expect(() => checkTransitions('t', 'a', { a: ['x'] } as Record<string, string[]>)).toThrow('unknown state x');
  });
});
