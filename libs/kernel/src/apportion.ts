// SPDX-License-Identifier: EUPL-1.2

/**
 * Splits a total over weights to the cent by the method of the largest remainder, so that the parts add up to the total.
 * Equal remainders go to the earlier part. A negative total is the mirror of the positive one.
 * @param total whole cents; @param weights whole numbers ≥ 0, at least one above 0
 * @example apportion(100n, [1n, 1n, 1n]) // [34n, 33n, 33n]
 */
export function apportion(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return apportion(-total, weights).map((part) => -part);
  if (weights.some((w) => w < 0n)) throw new RangeError('a weight is below zero');
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw new RangeError('no weight is above zero');
  const parts = weights.map((w, index) => ({ index, cents: (total * w) / sum, remainder: (total * w) % sum }));
  let left = total - parts.reduce((a, p) => a + p.cents, 0n);
  for (const part of [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))) {
    if (left === 0n) break;
    part.cents += 1n;
    left -= 1n;
  }
  return parts.map((p) => p.cents);
}
