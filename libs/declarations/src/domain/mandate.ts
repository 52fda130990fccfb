// SPDX-License-Identifier: EUPL-1.2

/** How much a role may let through by itself on a day. */
export interface Mandate {
  readonly role: string;
  readonly limitCents: bigint;
  /** Held by the person at hand. */
  readonly own: boolean;
}

/** The widest mandate somebody has; null: none. */
export function ownMandate(mandates: readonly Mandate[]): Mandate | null {
  return widest(mandates.filter((m) => m.own));
}

/** The widest mandate in the region; null: nobody has one. */
export function widest(mandates: readonly Mandate[]): Mandate | null {
  return mandates.reduce<Mandate | null>((best, m) => (best === null || m.limitCents > best.limitCents ? m : best), null);
}

export function covers(mandate: Mandate | null, cents: bigint): boolean {
  return mandate !== null && cents <= mandate.limitCents;
}
