// SPDX-License-Identifier: EUPL-1.2

export const IBAN_STATES = ['terugbellen', 'wacht-op-tweede', 'goedgekeurd', 'afgewezen', 'ingetrokken'] as const;
export type IbanState = (typeof IBAN_STATES)[number];

/** Where a telephone number was known from before somebody asked to be paid elsewhere; never the request itself. */
export const KNOWN_FROM = ['contract', 'kvk-register', 'eerder-contact'] as const;
export type KnownFrom = (typeof KNOWN_FROM)[number];

export const CALL_RESULTS = ['bevestigd', 'niet-bevestigd', 'niet-bereikt'] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

export interface IbanChange {
  readonly state: IbanState;
  readonly askedBy: string;
  /** Who reached the provider and heard that it asked for this; null: nobody yet. */
  readonly calledBy: string | null;
}

/**
 * The state after a call: confirmed waits for a second person, denied ends the change (somebody tried to have the money paid elsewhere),
 * not reached leaves it open for another call. null: no call is asked for in this state.
 */
export function afterCall(state: IbanState, result: CallResult): IbanState | null {
  if (state !== 'terugbellen') return null;
  if (result === 'bevestigd') return 'wacht-op-tweede';
  return result === 'niet-bevestigd' ? 'afgewezen' : 'terugbellen';
}

/** Whether somebody is the second pair of eyes: neither who entered the new number nor who called. */
export function isSecond(change: IbanChange, accountId: string): boolean {
  return accountId !== change.askedBy && accountId !== change.calledBy;
}

export const isOpen = (state: IbanState): boolean => state === 'terugbellen' || state === 'wacht-op-tweede';
