// SPDX-License-Identifier: EUPL-1.2
import type { Money, Percentage } from '../api/types.js';

const whole = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });
const cents = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const oneDecimal = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const NBSP = '\u00a0';
const MINUS = '\u2212';

const minus = (text: string): string => text.replace(/^-(?=.)/, MINUS).replace(/^\u2212([0.,]+)$/, '$1');

/** An amount in whole euros for a column whose head names the unit. */
export const amount = (value: Money | number): string => minus(whole.format(Number(value)));
/** An amount in euros and cents for a column whose head names the unit. */
export const amountCents = (value: Money): string => minus(cents.format(Number(value)));
export const euro = (value: Money | number): string => `€${NBSP}${amount(value)}`;
export const euroCents = (value: Money): string => `€${NBSP}${amountCents(value)}`;

/** For headlines and on phones: € 210,6 mln, € 612.418 below a million. */
export function euroShort(value: Money | number): string {
  const number = Number(value);
  return Math.abs(number) >= 999_950 ? `€${NBSP}${minus(oneDecimal.format(number / 1e6))}${NBSP}mln` : euro(value);
}

/** For chart labels: € 6,24 mln, € 431.000. */
export function euroLabel(value: Money | number): string {
  const number = Number(value);
  return Math.abs(number) >= 1e6 ? `€${NBSP}${twoDecimals.format(number / 1e6)}${NBSP}mln` : euro(value);
}

export const percent = (value: Percentage | number): string => `${minus(oneDecimal.format(Number(value)))}%`;
/** A threshold or share that is a whole number as it stands: 85%. */
export const wholePercent = (value: Percentage | number): string =>
  `${new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }).format(Number(value))}%`;
export const count = (value: number): string => whole.format(value);

/** Adds amounts to the cent, without floating point. */
export function sum(values: readonly Money[]): Money {
  const total = values.reduce((sofar, value) => sofar + toCents(value), 0n);
  const sign = total < 0n ? '-' : '';
  const digits = (total < 0n ? -total : total).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Reads an amount as people write it: 1.143,20 or 1143,2 or 1143.20; null when that is no amount. Never below zero. */
export function readMoney(text: string): Money | null {
  const tidy = text.replace(/[\s€]/g, '');
  const written = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(tidy) ?? /^(\d+)\.(\d{1,2})$/.exec(tidy);
  if (!written) return null;
  const units = written[1]!.replaceAll('.', '').replace(/^0+(?=\d)/, '');
  return units.length > 10 ? null : `${units}.${(written[2] ?? '').padEnd(2, '0')}`;
}

function toCents(value: Money): bigint {
  const [, sign = '', units = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(value) ?? [];
  const amountInCents = BigInt(units) * 100n + BigInt(decimals.padEnd(2, '0') || '0');
  return sign ? -amountInCents : amountInCents;
}
