// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';

/** One statement with the place it was read. */
export interface Fact {
  readonly text: string;
  readonly source: string;
}

export interface Objective extends Fact {
  readonly no: number;
}

/** Taking part is per segment, per care form where that differs (null: the whole segment), and per period; `last` null has no end. */
export interface Participation {
  readonly careForm: string | null;
  readonly municipality: string;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
  readonly source: string;
}

export interface Segment {
  /** Also the value of this segment in the classification "segment", so that a classified product leads here. */
  readonly key: string;
  readonly no: number;
  readonly name: string;
  readonly summary: string;
  readonly scale: string;
  /** null: the strategy says nothing of its own about it. */
  readonly access: string | null;
  readonly fundingDirection: string;
  readonly procedureDirection: string;
  readonly source: string;
  readonly objectives: readonly Objective[];
  readonly marketFacts: readonly Fact[];
  /** Contradictions in the source stand here as two notes, each with its place; none is mended. */
  readonly notes: readonly Fact[];
  readonly participation: readonly Participation[];
}

/** What a region buys beside its segments, with its own account holder, scale and budget line. Region total = segments + blocks. */
export interface CommissioningBlock {
  readonly key: string;
  readonly name: string;
  readonly accountHolder: string | null;
  readonly scale: string | null;
  readonly budgetLine: string | null;
  readonly note: string | null;
  readonly sort: number;
  readonly source: string;
}

export interface PurchasingStrategy {
  readonly key: string;
  readonly name: string;
  readonly validFrom: LocalDate;
  /** The shortest time its contracts run. */
  readonly minimumYears: number | null;
  readonly source: string;
  readonly facts: readonly Fact[];
  readonly contradictions: readonly Fact[];
  /** What the document shows as a picture only: empty until somebody fills it in, never invented. */
  readonly notInSource: readonly Fact[];
  readonly segments: readonly Segment[];
}
