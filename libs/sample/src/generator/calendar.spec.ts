// SPDX-License-Identifier: EUPL-1.2
import { daysIn, firstDay, isoDate, lastDay, monthOf, monthOfDay, monthText, monthsBefore, parseDay } from './calendar.js';

describe('the calendar of the sample', () => {
  it('agrees with the platform on every day from 2020 to 2030', () => {
    for (let day = Date.UTC(2020, 0, 1) / 86_400_000; day < Date.UTC(2031, 0, 1) / 86_400_000; day += 1) {
      const iso = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(isoDate(day)).toBe(iso);
      expect(parseDay(iso)).toBe(day);
      expect(monthText(monthOfDay(day))).toBe(iso.slice(0, 7));
    }
  });

  it('knows the length of February', () => {
    expect([2023, 2024, 2025].map((year) => daysIn(monthOf(year, 2)))).toEqual([28, 29, 28]);
    expect(isoDate(lastDay(monthOf(2024, 2)))).toBe('2024-02-29');
    expect(isoDate(firstDay(monthOf(2025, 12) + 1))).toBe('2026-01-01');
  });

  it('counts months back to the last day when the month is shorter', () => {
    expect(isoDate(monthsBefore(parseDay('2025-03-31'), 1))).toBe('2025-02-28');
    expect(isoDate(monthsBefore(parseDay('2025-03-08'), 60))).toBe('2020-03-08');
  });
});
