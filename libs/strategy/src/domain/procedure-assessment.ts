// SPDX-License-Identifier: EUPL-1.2
import type { Fact } from './strategy.js';

export const PROCEDURE_KINDS = ['herziening', 'sas', 'open-huis'] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

export interface ProcedureCriterion extends Fact {
  readonly key: string;
}

export interface ProcedureFrame {
  readonly criteria: readonly ProcedureCriterion[];
  readonly kinds: readonly { readonly kind: ProcedureKind; readonly name: string; readonly source: string }[];
  /** What the strategy says of leaving a procedure that does not work. */
  readonly fallback: Fact;
}

/** What a criterion weighs in a segment, in words; text null: the source says nothing of it. */
export interface Weighing {
  readonly criterion: string;
  readonly text: string | null;
  readonly source: string;
}

export interface StandingChoice {
  readonly chosen: ProcedureKind;
  /** The decision it rests on was replaced since: it has to be recorded anew. */
  readonly replaced: boolean;
}

export type ProcedureStep = 'kiezen' | 'uitwijken';

/**
 * What choosing a procedure means beside the one that stands: the first choice (also after its decision was replaced, and again the same
 * kind), or leaving a procedure that turned out unworkable for another kind (Strategie 5.3). Then goals and frameworks of the segment
 * stay, and the reason goes on record.
 */
export function procedureStep(standing: StandingChoice | null, chosen: ProcedureKind): ProcedureStep {
  return standing === null || standing.replaced || standing.chosen === chosen ? 'kiezen' : 'uitwijken';
}

/** The direction of a procedure is weighed in words and may leave more than one kind open; a choice outside it deviates. */
export function procedureDeviates(direction: readonly ProcedureKind[], chosen: ProcedureKind): boolean {
  return direction.length > 0 && !direction.includes(chosen);
}
