// SPDX-License-Identifier: EUPL-1.2
import type { LineFinding } from '../../api/types.js';

/** The causes that a reasoned decision may lift; of all others the provider mends the line. */
export const LIFTABLE: ReadonlySet<string> = new Set([
  '0611',
  '9307',
  '9308',
  '9321',
  '9322',
  '9339',
  '9340',
  '9341',
  '9346',
  '9369',
  '9384',
  '9387',
  '9388',
  '8214',
]);

/** The causes that stand in the way of a decision. */
export const notLiftable = (findings: readonly Pick<LineFinding, 'code'>[]): readonly string[] =>
  findings.map((finding) => finding.code).filter((code) => !LIFTABLE.has(code));

/** Whether an amount lies within what a role may let through by itself. Compared in cents, as text: no rounding. */
export function withinMandate(amount: string, limit: string | null): boolean {
  if (limit === null) return false;
  const cents = (text: string): bigint => {
    const [units = '0', decimals = ''] = text.replace('-', '').split('.');
    return BigInt(units) * 100n + BigInt(decimals.padEnd(2, '0').slice(0, 2));
  };
  return cents(amount) <= cents(limit);
}
