// SPDX-License-Identifier: EUPL-1.2

/** A share as a percentage with one decimal, half up; null when there is no whole. Below zero it is cut off: credits can exceed debits. */
export function share(part: number | bigint, whole: number | bigint): string | null {
  const [p, w] = [BigInt(part), BigInt(whole)];
  if (w === 0n) return null;
  const tenths = p < 0n ? 0n : (2_000n * p + w) / (2n * w);
  return `${tenths / 10n}.${tenths % 10n}`;
}
