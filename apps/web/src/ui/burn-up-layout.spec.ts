// SPDX-License-Identifier: EUPL-1.2
import { clearOf, spread, steps } from './burn-up-layout.js';

describe('the layout of the burn-up chart', () => {
  it('draws a raised room as a step and equal neighbours as one line', () => {
    const amounts = [
      { vanaf: '2025-07-01', bedrag: '6240000.00' },
      { vanaf: '2025-01-01', bedrag: '6000000.00' },
      { vanaf: '2025-10-01', bedrag: '6240000.00' },
    ];
    expect(steps(amounts, 2025)).toEqual([
      { from: 0, amount: 6_000_000 },
      { from: 181 / 365, amount: 6_240_000 },
    ]);
    expect(steps([], 2025)).toEqual([]);
  });

  it('keeps what began before the year at its first day', () => {
    expect(steps([{ vanaf: '2024-03-01', bedrag: '10.00' }], 2025)).toEqual([{ from: 0, amount: 10 }]);
  });

  it('moves labels apart in the order of their places', () => {
    expect(spread([100, 104, 160], 14)).toEqual([100, 114, 160]);
    expect(spread([104, 100], 14)).toEqual([114, 100]);
  });

  it('puts a label where no line runs through it', () => {
    expect(clearOf(200, [])).toBe(-9);
    expect(clearOf(200, [190])).toBe(-16);
    expect(clearOf(200, [190, 178, 165, 150])).toBe(-9);
  });
});
