// SPDX-License-Identifier: EUPL-1.2

/** Allowed steps of a state machine as data: from state → the states it may go to. */
export type TransitionTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/**
 * Checks a table at start: every target is a state of the table and every state but the first can be reached from the first.
 * @throws Error naming the fault
 */
export function checkTransitions<State extends string>(name: string, first: State, table: TransitionTable<State>): TransitionTable<State> {
  const seen = new Set<State>([first]);
  for (const state of seen) {
    for (const next of table[state]) {
      if (!(next in table)) throw new Error(`${name}: ${state} leads to unknown state ${next}`);
      seen.add(next);
    }
  }
  const unreachable = Object.keys(table).filter((s) => !seen.has(s as State));
  if (unreachable.length > 0) throw new Error(`${name}: cannot be reached: ${unreachable.join(', ')}`);
  return table;
}

export function mayGo<State extends string>(table: TransitionTable<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}
