// SPDX-License-Identifier: EUPL-1.2
import { dayOfInstant, fieldDate, longDate, month, range, readDate, shareOfYear, shortDate, weekdayShort } from './dates.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates as Dutch readers expect them', () => {
  it('writes long, short and field dates', () => {
    expect(plain(longDate('2025-10-15'))).toBe('15 oktober 2025');
    expect(plain(shortDate('2025-10-07', 2025))).toBe('7 okt');
    expect(plain(shortDate('2024-12-12', 2025))).toBe('12 dec 2024');
    expect(plain(weekdayShort('2025-10-31'))).toBe('vr 31 okt');
    expect(fieldDate('2025-07-31')).toBe('31-07-2025');
    expect(month('2025-09', 2025)).toBe('september');
    expect(month('2024-11', 2025)).toBe('november 2024');
  });

  it('takes the business day of Amsterdam, not of Greenwich', () => {
    expect(dayOfInstant('2025-07-31T22:30:00Z')).toBe('2025-08-01');
    expect(dayOfInstant('2025-12-31T22:30:00Z')).toBe('2025-12-31');
  });

  it('writes ranges without saying twice what is the same', () => {
    expect(plain(range('2025-09-01', '2025-09-30'))).toBe('1 – 30 sep 2025');
    expect(plain(range('2025-01-01', '2025-06-30'))).toBe('1 jan – 30 jun 2025');
    expect(plain(range('2022-01-01', '2023-06-30'))).toBe('1 jan 2022 – 30 jun 2023');
    expect(plain(range('2025-09-01', '2025-09-01'))).toBe('1 sep 2025');
    expect(plain(range('2025-09-01', null, 'vanaf '))).toBe('vanaf 1 sep 2025');
  });

  it('reads a written day, and refuses one that does not exist', () => {
    expect(readDate('31-07-2025')).toBe('2025-07-31');
    expect(readDate(' 1/8/2025 ')).toBe('2025-08-01');
    expect(readDate('31-06-2025')).toBeNull();
    expect(readDate('2025-07-31')).toBeNull();
    expect(readDate('')).toBeNull();
  });

  it('knows how much of a year has passed', () => {
    expect(shareOfYear('2025-01-01', 2025)).toBe(0);
    expect(shareOfYear('2025-10-15', 2025)).toBeCloseTo(0.786, 3);
    expect(shareOfYear('2026-03-01', 2025)).toBe(1);
  });
});
