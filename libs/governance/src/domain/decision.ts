// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { mandated, type Mandate, type SubjectKind } from './body.js';

export const OUTCOMES = ['aangenomen', 'verworpen', 'aangehouden'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A decision as it stands on record, with what its body might decide. */
export interface Decision {
  readonly id: string;
  readonly no: number;
  readonly bodyKey: string;
  readonly bodyName: string;
  readonly subjectKind: SubjectKind;
  /** null: everything of this kind. */
  readonly subjectId: string | null;
  /** The amount it names; null: none. */
  readonly cents: bigint | null;
  readonly outcome: Outcome;
  readonly title: string;
  readonly motivation: string;
  readonly takenOn: LocalDate;
  /** null: from the day it was taken. */
  readonly effectiveFrom: LocalDate | null;
  /** Number of the decision that replaces this one. */
  readonly replacedBy: number | null;
  readonly mandates: readonly Mandate[];
  /** Whose every seat must consent, and how many do; null: nobody's consent is needed. */
  readonly ratification: RatificationState | null;
}

/** A decision that each college or council must consent to ("7 van 9"). */
export interface RatificationState {
  readonly bodyKey: string;
  readonly seats: number;
  readonly consenting: number;
}

/** What somebody wants to rest on a decision. */
export interface DecisionUse {
  readonly subjectKind: SubjectKind;
  /** Left out: whatever subject of this kind. */
  readonly subjectId?: string;
  /** The amount that takes effect by it. */
  readonly cents?: bigint;
  /** The day on which it takes effect. */
  readonly on: LocalDate;
}

export type Unfit =
  | 'besluit-vervangen'
  | 'besluit-niet-aangenomen'
  | 'besluit-niet-bekrachtigd'
  | 'besluit-ander-onderwerp'
  | 'besluit-verkeerd-gremium'
  | 'besluit-ander-bedrag'
  | 'besluit-nog-niet-van-kracht';

/** The first day on which a decision holds. */
export const inForceFrom = (d: Pick<Decision, 'takenOn' | 'effectiveFrom'>): LocalDate => d.effectiveFrom ?? d.takenOn;

/**
 * Why nothing can rest on this decision; null when it can. In this order: it was replaced; it was not adopted; not every college or
 * council whose consent it needs has given it; it is about something else; its body had no mandate for the kind or the amount on the day it was taken; it names a lower amount; it does not hold yet.
 */
export function unfitFor(decision: Decision, use: DecisionUse): Unfit | null {
  if (decision.replacedBy !== null) return 'besluit-vervangen';
  if (decision.outcome !== 'aangenomen') return 'besluit-niet-aangenomen';
  if (decision.ratification !== null && decision.ratification.consenting < decision.ratification.seats) return 'besluit-niet-bekrachtigd';
  const otherSubject = use.subjectId !== undefined && decision.subjectId !== null && decision.subjectId !== use.subjectId;
  if (decision.subjectKind !== use.subjectKind || otherSubject) return 'besluit-ander-onderwerp';
  if (!mandated(decision.mandates, decision.subjectKind, use.cents ?? decision.cents, decision.takenOn)) return 'besluit-verkeerd-gremium';
  if (use.cents !== undefined && decision.cents !== null && use.cents > decision.cents) return 'besluit-ander-bedrag';
  return use.on < inForceFrom(decision) ? 'besluit-nog-niet-van-kracht' : null;
}
