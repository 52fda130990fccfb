// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, mayGo, type TransitionTable } from '#kernel';
import type { Side } from './question-thread.js';

export const AGREEMENT_STATES = ['open', 'gedaan', 'vervallen'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** What was closed by mistake can be opened again: an agreement shows until it is done. */
export const AGREEMENT_STEPS: TransitionTable<AgreementState> = checkTransitions('afspraak', 'open', {
  open: ['gedaan', 'vervallen'],
  gedaan: ['open'],
  vervallen: ['open'],
});

/**
 * Whether a side may take this step: the region every one of the table; the provider may only say that its own is done.
 * @param of the side that does what was agreed
 */
export function mayClose(side: Side, of: Side, from: AgreementState, to: AgreementState): boolean {
  if (!mayGo(AGREEMENT_STEPS, from, to)) return false;
  return side === 'regio' || (of === 'aanbieder' && to === 'gedaan');
}
