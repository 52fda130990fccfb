// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, mayGo, type TransitionTable } from '#kernel';

/** Who writes: the provider it concerns, or the region that buys of it. */
export const SIDES = ['aanbieder', 'regio'] as const;
export type Side = (typeof SIDES)[number];

export const THREAD_STATES = ['open', 'wacht-op-aanbieder', 'wacht-op-regio', 'gesloten'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];

/** A thread is never lost: a closed one goes on with the next message. Only a new question of a provider is `open`: nobody answered yet. */
export const THREAD_STEPS: TransitionTable<ThreadState> = checkTransitions('vraag', 'open', {
  open: ['wacht-op-aanbieder', 'wacht-op-regio', 'gesloten'],
  'wacht-op-aanbieder': ['wacht-op-regio', 'gesloten'],
  'wacht-op-regio': ['wacht-op-aanbieder', 'gesloten'],
  gesloten: ['wacht-op-aanbieder', 'wacht-op-regio'],
});

/** Working days in which whoever is waited for answers, unless another term is set. */
export const ANSWER_DAYS = 5;

/** The state of a thread when its first message has been written. */
export function openedBy(side: Side): ThreadState {
  return side === 'aanbieder' ? 'open' : 'wacht-op-aanbieder';
}

/** The state after a message: the other side is waited for, unless the message closes the thread. */
export function answeredBy(state: ThreadState, side: Side, closes: boolean): ThreadState {
  if (closes) return 'gesloten';
  if (side === 'regio') return 'wacht-op-aanbieder';
  return state === 'open' ? 'open' : 'wacht-op-regio';
}

/** Which side must do something; null when nobody. */
export function waitsFor(state: ThreadState): Side | null {
  if (state === 'gesloten') return null;
  return state === 'wacht-op-aanbieder' ? 'aanbieder' : 'regio';
}

/** The states in which a side must do something. */
export const statesThatWaitFor = (side: Side): ThreadState[] => THREAD_STATES.filter((state) => waitsFor(state) === side);

/** A provider may end what was asked; whose turn it is otherwise, the region says. */
export function maySet(side: Side, from: ThreadState, to: ThreadState): boolean {
  return mayGo(THREAD_STEPS, from, to) && (side === 'regio' || to === 'gesloten');
}

/** Whether whoever is waited for gets a new term: only when it becomes another's turn. */
export function startsTerm(from: ThreadState, to: ThreadState): boolean {
  return waitsFor(to) !== null && waitsFor(from) !== waitsFor(to);
}
