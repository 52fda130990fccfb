// SPDX-License-Identifier: EUPL-1.2
import { inOneMonth, isAfter, isDate, isWholeMonth, yearsBefore } from './dates.js';

describe('a date of a message', () => {
  it.each(['2027-01-31', '2024-02-29', '2000-02-29', '0001-01-01', '12027-01-31', '-2027-01-31', '-0004-02-29', '2147483647-12-31'])(
    'exists: %s',
    (text) => expect(isDate(text)).toBe(true),
  );

  it.each([
    '2027-02-29',
    '1900-02-29',
    '2027-04-31',
    '2027-00-10',
    '2027-13-01',
    '2027-01-00',
    '0000-01-01',
    '-0000-01-01',
    '02027-01-31',
    '+2027-01-31',
    '227-01-31',
    '2147483648-01-01',
    '2027-1-31',
    '2027-01-31Z',
    '2027-01-31+01:00',
    '2027-01-31\n',
    '',
  ])('does not exist or is written otherwise: %j', (text) => expect(isDate(text)).toBe(false));

  it('comes after another by calendar, also with more digits or before our era', () => {
    expect(isAfter('2027-02-01', '2027-01-31')).toBe(true);
    expect(isAfter('2027-02-01', '2027-02-01')).toBe(false);
    expect(isAfter('10000-01-01', '9999-12-31')).toBe(true);
    expect(isAfter('0001-01-01', '-0001-12-31')).toBe(true);
    expect(isAfter('-0001-12-31', '-0001-01-01')).toBe(true);
    expect(isAfter('-0002-01-01', '-0001-01-01')).toBe(false);
  });

  it('knows whole months', () => {
    expect(isWholeMonth('2027-01-01', '2027-01-31')).toBe(true);
    expect(isWholeMonth('2028-02-01', '2028-02-29')).toBe(true);
    expect(isWholeMonth('2028-02-01', '2028-02-28')).toBe(false);
    expect(isWholeMonth('2027-01-02', '2027-01-31')).toBe(false);
    expect(isWholeMonth('2027-01-01', '2027-02-28')).toBe(false);
    expect(isWholeMonth('2027-01-01', '2028-01-31')).toBe(false);
    expect(inOneMonth('2027-01-31', '2027-01-01')).toBe(true);
    expect(inOneMonth('2027-01-31', '2027-02-01')).toBe(false);
  });

  it('goes years back to the same day or the last of that month, without a year 0', () => {
    expect(yearsBefore('2026-03-10', 5)).toBe('2021-03-10');
    expect(yearsBefore('2028-02-29', 5)).toBe('2023-02-28');
    expect(yearsBefore('0003-02-01', 5)).toBe('-0003-02-01');
  });
});
