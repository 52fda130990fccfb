// SPDX-License-Identifier: EUPL-1.2

const MINUTES = 60n;

/**
 * What a volume costs at an agreed tariff, in cents, rounded half up. Hours and minutes count in each other (TR341, IV081); a volume in
 * euros (83) is its own amount, in cents. null: there is no tariff, or it is for another unit.
 */
export function valueOf(volume: bigint, unit: string, agreed: { readonly unit: string; readonly cents: bigint | null } | null): bigint | null {
  if (unit === '83') return volume;
  if (agreed === null || agreed.cents === null) return null;
  if (unit === agreed.unit) return volume * agreed.cents;
  if (unit === '01' && agreed.unit === '04') return (volume * agreed.cents + MINUTES / 2n) / MINUTES;
  if (unit === '04' && agreed.unit === '01') return volume * MINUTES * agreed.cents;
  return null;
}

/** Whether an allocation in this unit can be declared on a contract in that unit. */
export function unitFits(unit: string, agreed: string): boolean {
  return unit === agreed || (['01', '04'].includes(unit) && ['01', '04'].includes(agreed));
}
