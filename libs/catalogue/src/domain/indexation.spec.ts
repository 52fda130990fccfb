// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { DomainError } from '#kernel';
import { changeInPercent, indexFactor, indexTariff, ruleFaults, type IndexFigure, type IndexYears } from './indexation.js';

const RULE = {
  parts: [
    { series: 'OVA', name: 'Arbeid', weight: 9_000 },
    { series: 'PPC', name: 'Materieel', weight: 1_000 },
  ],
};
const forecast = (year: number, ova: number, ppc: number): IndexFigure[] => [
  { year, series: 'OVA', kind: 'prognose', rate: ova },
  { year, series: 'PPC', kind: 'prognose', rate: ppc },
];
const definitive = (year: number, ova: number, ppc: number): IndexFigure[] => forecast(year, ova, ppc).map((f) => ({ ...f, kind: 'definitief' }));
const NEXT: IndexYears = { forecastYear: 2026, settlementYear: null };
const BOTH: IndexYears = { forecastYear: 2026, settlementYear: 2025 };
const SETTLE: IndexYears = { forecastYear: null, settlementYear: 2025 };

/** The same rule once more, by long division on decimal text as one does it on paper: shares no step with the code. */
function onPaper(
  cents: bigint,
  steps: readonly { readonly up: readonly [number, number]; readonly down: readonly [number, number] | null }[],
): bigint {
  let top = cents;
  let bottom = 1n;
  const weighed = ([ova, ppc]: readonly [number, number]): bigint => 1_000_000n + 90n * BigInt(ova) + 10n * BigInt(ppc);
  for (const { up, down } of steps) {
    top *= weighed(up);
    bottom *= down === null ? 1_000_000n : weighed(down);
  }
  let [quotient, rest] = ['', 0n];
  for (const digit of top.toString()) {
    rest = rest * 10n + BigInt(digit);
    let times = 0;
    while (rest >= bottom) {
      rest -= bottom;
      times += 1;
    }
    quotient += times;
  }
  return BigInt(quotient) + (rest * 2n >= bottom ? 1n : 0n);
}

const rate = fc.integer({ min: -900, max: 1_200 });
const pair = fc.tuple(rate, rate);
const tariff = fc.bigInt({ min: 0n, max: 500_000_00n });

describe('indexation', () => {
  it('weighs labour 90 and material 10, and rounds half a cent up', () => {
    const factor = indexFactor(RULE, NEXT, forecast(2026, 400, 300));
    expect(changeInPercent(factor)).toBe('3.9000');
    expect(indexTariff(11_432n, factor)).toBe(11_878n);
    expect(indexTariff(500n, indexFactor(RULE, NEXT, forecast(2026, 10, 10)))).toBe(501n);
  });

  it('equals the rule worked out on paper, for a forecast, a settlement and both', () => {
    fc.assert(
      fc.property(tariff, pair, pair, pair, (cents, next, was, became) => {
        const given = { next: forecast(2026, ...next), was: forecast(2025, ...was), became: definitive(2025, ...became) };
        const ahead = { up: next, down: null };
        const settled = { up: became, down: was };
        expect(indexTariff(cents, indexFactor(RULE, NEXT, given.next))).toBe(onPaper(cents, [ahead]));
        expect(indexTariff(cents, indexFactor(RULE, SETTLE, [...given.was, ...given.became]))).toBe(onPaper(cents, [settled]));
        expect(indexTariff(cents, indexFactor(RULE, BOTH, [...given.next, ...given.was, ...given.became]))).toBe(onPaper(cents, [settled, ahead]));
      }),
    );
  });

  it('rounds once: never more than half a cent from the exact amount, and never turns two tariffs round', () => {
    fc.assert(
      fc.property(tariff, tariff, pair, pair, pair, (a, b, next, was, became) => {
        const factor = indexFactor(RULE, BOTH, [...forecast(2026, ...next), ...forecast(2025, ...was), ...definitive(2025, ...became)]);
        const off = indexTariff(a, factor) * factor.denominator - a * factor.numerator;
        expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(factor.denominator);
        if (a <= b) expect(indexTariff(a, factor)).toBeLessThanOrEqual(indexTariff(b, factor));
      }),
    );
  });

  it('changes nothing where the figures are nil or the forecast came true', () => {
    fc.assert(
      fc.property(tariff, pair, (cents, was) => {
        expect(indexTariff(cents, indexFactor(RULE, NEXT, forecast(2026, 0, 0)))).toBe(cents);
        expect(indexTariff(cents, indexFactor(RULE, SETTLE, [...forecast(2025, ...was), ...definitive(2025, ...was)]))).toBe(cents);
      }),
    );
  });

  it('names every figure that is absent, double, too large or not asked for', () => {
    const faults = (years: IndexYears, figures: readonly IndexFigure[]): string[] => {
      try {
        indexFactor(RULE, years, figures);
        return [];
      } catch (error) {
        return (error as DomainError).violations.map((v) => v.text);
      }
    };
    expect(faults(NEXT, [])).toEqual(['Vul OVA 2026 (prognose) in.', 'Vul PPC 2026 (prognose) in.']);
    expect(faults(NEXT, [...forecast(2026, 1, 1), ...forecast(2026, 1, 1)])).toHaveLength(2);
    expect(faults(NEXT, forecast(2026, 6_000, 1))).toEqual(['OVA 2026 (prognose) ligt niet tussen −50% en 50%.']);
    expect(faults(NEXT, [...forecast(2026, 1, 1), ...definitive(2025, 1, 1)])).toHaveLength(2);
    expect(faults({ forecastYear: null, settlementYear: null }, [])).toHaveLength(1);
    expect(faults({ forecastYear: 2025, settlementYear: 2026 }, []).some((t) => t.includes('vóór het jaar'))).toBe(true);
  });

  it('wants the weights of a rule to be a whole together', () => {
    expect(ruleFaults(RULE.parts)).toEqual([]);
    expect(ruleFaults([{ series: 'OVA', name: 'A', weight: 9_000 }])).toHaveLength(1);
  });
});
