// SPDX-License-Identifier: EUPL-1.2
import type { KeyRing, Tx } from '#platform';
import { ownSteps, possibleSteps, takeStep, type Guards, type PossibleStep } from '../domain/machine.js';
import type { Step, StepSide, StepTable } from '../domain/variant.js';
import type { StoredProcedure } from '../persistence/procedure.store.js';

/** What is asked with a step, and what its consequences may need. */
export interface StepAsked {
  readonly reason: string | null;
  /** The kind of procedure that it goes on as; null: it stays what it is. */
  readonly into: string | null;
  /** As of which day and moment: another than now for what an earlier administration did. */
  readonly at: Date;
  readonly keys: KeyRing | null;
}

/** Consequences that every kind has: they are part of the new state. */
export const STATE_EFFECTS = ['publish', 'end'] as const;
type OfState = (typeof STATE_EFFECTS)[number];

export interface CourseParts<G extends string, E extends string, Facts> {
  readonly table: StepTable<G, E>;
  readonly guards: Guards<G, Facts>;
  readonly facts: (tx: Tx, procedure: StoredProcedure, asked: StepAsked) => Promise<Facts>;
  /** What follows once the new state stands. */
  readonly effects: Readonly<Record<Exclude<E, OfState>, (tx: Tx, procedure: StoredProcedure, asked: StepAsked) => Promise<void>>>;
}

/** The course of one kind of procedure, with what its conditions look at read in the transaction of the step. */
export interface ProcedureCourse {
  possible(tx: Tx, procedure: StoredProcedure, sides: readonly StepSide[], asked: StepAsked): Promise<readonly PossibleStep<string, string>[]>;
  /** What the product does by itself from the state that stands. */
  own(tx: Tx, procedure: StoredProcedure, asked: StepAsked): Promise<readonly Step<string, string>[]>;
  take(
    tx: Tx,
    procedure: StoredProcedure,
    step: { readonly step: string; readonly sides: readonly StepSide[] },
    asked: StepAsked,
  ): Promise<Step<string, string>>;
  cause(tx: Tx, step: Step<string, string>, procedure: StoredProcedure, asked: StepAsked): Promise<void>;
}

export function courseOf<G extends string, E extends string, Facts>(parts: CourseParts<G, E, Facts>): ProcedureCourse {
  const { table, guards, facts } = parts;
  const effects = new Map(Object.entries<(tx: Tx, procedure: StoredProcedure, asked: StepAsked) => Promise<void>>(parts.effects));
  return {
    possible: async (tx, procedure, sides, asked) => possibleSteps(table, guards, procedure.state, sides, await facts(tx, procedure, asked)),
    own: async (tx, procedure, asked) => ownSteps(table, guards, procedure.state, await facts(tx, procedure, asked)),
    take: async (tx, procedure, { step, sides }, asked) =>
      takeStep(table, guards, { state: procedure.state, step, sides }, await facts(tx, procedure, asked)),
    cause: async (tx, step, procedure, asked) => {
      for (const effect of step.causes) await effects.get(effect)?.(tx, procedure, asked);
    },
  };
}
