// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, type TransitionTable } from '#kernel';

export const SIGNAL_STATES = ['nieuw', 'gezien', 'in-gesprek', 'afgehandeld'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/**
 * Where a signal may stand to be settled by a newer one on the same bestedingsruimte: as long as nobody talks about it. What is talked
 * about stays with who does.
 */
export const FOLLOWED_FROM: readonly SignalState[] = ['nieuw', 'gezien'];

/** What people may do with a signal. Back is allowed: a state set by mistake can be undone. */
export const SIGNAL_STEPS: TransitionTable<SignalState> = checkTransitions('signaal', 'nieuw', {
  nieuw: ['gezien', 'in-gesprek', 'afgehandeld'],
  gezien: ['nieuw', 'in-gesprek', 'afgehandeld'],
  'in-gesprek': ['gezien', 'nieuw', 'afgehandeld'],
  afgehandeld: ['in-gesprek', 'gezien', 'nieuw'],
});
