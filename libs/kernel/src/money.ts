// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from './errors.js';

/** An amount in whole eurocents. Never a float: 450,000 lines must add up to the cent. */
export type Cents = bigint;

const invalidAmount = defineError('bedrag-ongeldig', 'invalid', 'Dit is geen bedrag in euro’s met hoogstens twee decimalen.');

/**
 * Reads a decimal string in euros ("1234.56", "-0.5", "12") as cents.
 * @throws DomainError `bedrag-ongeldig` for anything else, also for more than two decimals.
 */
export function centsFromDecimal(text: string): Cents {
  const match = /^(-?)(\d{1,16})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new DomainError(invalidAmount, { waarde: text });
  const cents = BigInt(match[2]!) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -cents : cents;
}

/** Cents as the decimal string of the API: 123456n → "1234.56". */
export function decimalFromCents(cents: Cents): string {
  const sign = cents < 0n ? '-' : '';
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * numerator / denominator, rounded half away from zero: the national rule "half up", applied once per line.
 * @example divideHalfUp(5n, 2n) // 3n
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}

/** part as a percentage of whole with one decimal, in tenths of a percent (867n = 86,7%); null when whole is zero. */
export function permille(part: Cents, whole: Cents): bigint | null {
  return whole === 0n ? null : divideHalfUp(part * 1000n, whole);
}
