// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays } from '#kernel';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js';

describe('a term of working days', () => {
  it.each([
    ['2025-01-10', 10, '2025-01-24'],
    ['2025-04-10', 10, '2025-04-28'], // over Good Friday and Easter Monday; King's Day fell on a Saturday
    ['2026-04-24', 10, '2026-05-12'], // over King's Day (a Monday) and 5 May
    ['2025-12-19', 5, '2025-12-30'], // over both Christmas days
    ['2025-05-28', 1, '2025-05-30'], // over Ascension Day
  ])('that begins after %s and lasts %i ends on %s', (from, days, until) => {
    expect(addWorkingDays(from, days)).toBe(until);
  });

  it('knows the days on which no term ends', () => {
    const named = ['2027-01-01', '2027-03-26', '2027-03-29', '2027-04-27', '2027-05-05', '2027-05-06', '2027-05-17', '2026-12-25'];
    expect(named.filter(isWorkingDay)).toEqual([]);
    expect(['2027-05-04', '2027-12-31', '2027-12-06'].every(isWorkingDay)).toBe(true);
  });

  it('ends on a working day, and counts back to its length', () => {
    const day = fc.integer({ min: 0, max: 2_900 }).map((n) => addDays('2024-01-01', n));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, days) => {
        const until = addWorkingDays(from, days);
        expect(isWorkingDay(until)).toBe(true);
        expect(workingDaysBetween(from, until)).toBe(days);
        expect(workingDaysBetween(until, from)).toBe(-days);
      }),
    );
  });
});
