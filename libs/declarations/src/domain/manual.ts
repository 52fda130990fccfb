// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, type TransitionTable } from '#kernel';

/** Why care is declared by hand: a child at a secret address, a provider outside the chain, or something else. */
export const MANUAL_REASONS = ['geheim-adres', 'buiten-de-keten', 'overig'] as const;
export type ManualReason = (typeof MANUAL_REASONS)[number];

export const MANUAL_STATES = ['ingevoerd', 'goedgekeurd', 'geweigerd', 'verwerkt'] as const;
export type ManualState = (typeof MANUAL_STATES)[number];

export const MANUAL_STEPS: TransitionTable<ManualState> = checkTransitions('manual declaration', 'ingevoerd', {
  ingevoerd: ['goedgekeurd', 'geweigerd'],
  goedgekeurd: ['verwerkt'],
  geweigerd: [],
  verwerkt: [],
});

/** How people call it: "HM-2025-0001". */
export function manualNumber(no: number, enteredAt: Date): string {
  return `HM-${enteredAt.getUTCFullYear()}-${String(no).padStart(4, '0')}`;
}

const SPACE = 36n ** 11n;

/** Its number in messages, twelve characters that follow from its id: no provider's own number looks like it. */
export function messageNumber(id: string): string {
  return `H${(BigInt(`0x${id.replaceAll('-', '')}`) % SPACE).toString(36).toUpperCase().padStart(11, '0')}`;
}
