// SPDX-License-Identifier: EUPL-1.2
import { careMonth, morning, nextMonth } from './sample-calendar.js';

describe('the calendar of the sample', () => {
  it('opens at nine in the morning in winter and in summer', () => {
    expect(morning('2025-01-10').toISOString()).toBe('2025-01-10T08:00:00.000Z');
    expect(morning('2025-07-10').toISOString()).toBe('2025-07-10T07:00:00.000Z');
  });
  it('brings the care of the month before', () => {
    expect([careMonth('2025-10'), careMonth('2025-01')]).toEqual(['2025-09', '2024-12']);
  });
  it('knows what comes next, and when it ends', () => {
    expect([nextMonth(['2025-01', '2025-02'], null), nextMonth(['2025-01', '2025-02'], '2025-01'), nextMonth(['2025-01'], '2025-01')]).toEqual([
      '2025-01',
      '2025-02',
      null,
    ]);
  });
});
