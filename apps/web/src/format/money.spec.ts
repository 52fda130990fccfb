// SPDX-License-Identifier: EUPL-1.2
import { amount, amountCents, euro, euroCents, euroShort, percent, readMoney, sum, wholePercent } from './money.js';

describe('amounts as Dutch readers expect them', () => {
  it('shows whole euros, cents and millions', () => {
    expect(amount('72143000.49')).toBe('72.143.000');
    expect(amountCents('1105.6')).toBe('1.105,60');
    expect(euro('612418.20')).toBe('€\u00a0612.418');
    expect(euroCents('118402.36')).toBe('€\u00a0118.402,36');
    expect(euroShort('210583000.00')).toBe('€\u00a0210,6\u00a0mln');
    expect(euroShort('999949.00')).toBe('€\u00a0999.949');
  });

  it('writes a real minus, and none before zero', () => {
    expect(amountCents('-228.64')).toBe('\u2212228,64');
    expect(amount('-0.30')).toBe('0');
  });

  it('shows percentages with one decimal, thresholds as they stand', () => {
    expect(percent('76.9')).toBe('76,9%');
    expect(percent('100')).toBe('100,0%');
    expect(wholePercent(85)).toBe('85%');
  });

  it('adds to the cent', () => {
    expect(sum(['0.10', '0.20'])).toBe('0.30');
    expect(sum(['1143.20', '-228.64', '-1000.00'])).toBe('-85.44');
    expect(sum([])).toBe('0.00');
    expect(sum(['9007199254740993.01', '0.01'])).toBe('9007199254740993.02');
  });

  it('reads an amount as people write it', () => {
    expect(readMoney('1.143,20')).toBe('1143.20');
    expect(readMoney(' € 1143,2 ')).toBe('1143.20');
    expect(readMoney('1143.20')).toBe('1143.20');
    expect(readMoney('1.143')).toBe('1143.00');
    expect(readMoney('007,5')).toBe('7.50');
    expect(readMoney('1,143,20')).toBeNull();
    expect(readMoney('-5')).toBeNull();
    expect(readMoney('')).toBeNull();
  });
});
