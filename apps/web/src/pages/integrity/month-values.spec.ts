// SPDX-License-Identifier: EUPL-1.2
import { monthsOf, valuesOf } from './month-values.js';

describe('the months of a small line', () => {
  it('leaves a gap where nothing was measured, and shows a real zero', () => {
    const trend = [
      { maand: '2025-01', regels: 0, percentage: '0.0' },
      { maand: '2025-02', regels: 0, percentage: null },
      { maand: '2025-04', regels: 3, percentage: '3.8' },
    ];
    expect(valuesOf(trend, monthsOf(2025)).slice(0, 5)).toEqual([0, null, null, 3.8, null]);
    expect(monthsOf(2025)).toHaveLength(12);
  });
});
