// SPDX-License-Identifier: EUPL-1.2

const NO_BREAK = '\u00a0';

/** 11432 → "€ 114,32", with a space that keeps the sign and the amount together. */
export function euros(cents: string | number | bigint): string {
  const amount = BigInt(cents);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `€${NO_BREAK}${amount < 0n ? '−' : ''}${whole},${digits.slice(-2)}`;
}
