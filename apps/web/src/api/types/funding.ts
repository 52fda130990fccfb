// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, Money, Named, Percentage } from './session.js';

export interface DecisionRef {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
}

/** A decision something can rest on: adopted, not replaced, within the mandate of its body. */
export interface UsableDecision extends DecisionRef {
  readonly gremium: Named;
  readonly genomenOp: IsoDate;
}

export interface CeilingSegment extends Named {
  readonly soort: 'segment' | 'blok' | 'niet-ingedeeld';
  readonly plafond: Money | null;
  readonly gemeentenMetPlafond: number;
  readonly gemeenten: number;
  readonly besteed: Money;
  readonly besteedOnderPlafond: Money;
  readonly besteedBuitenPlafond: Money;
  readonly percentage: Percentage | null;
  readonly ruimte: Money | null;
  readonly meerToegezegd: Money | null;
  readonly besteedZonderRuimte: Money | null;
}

export interface CeilingOverview {
  readonly segmenten: readonly CeilingSegment[];
  readonly ruimteOverMeerSegmenten: Money | null;
}

export interface CeilingPlace {
  readonly segment: Named;
  readonly gemeente: Coded & Named;
  readonly plafond: Money | null;
  readonly versie: number;
  readonly besteed: Money;
  readonly over: Money | null;
  readonly percentage: Percentage | null;
  readonly doetMee: boolean;
  readonly besluit: DecisionRef | null;
  readonly vastgelegdOp: Instant | null;
  readonly vastgelegdDoor: string | null;
  readonly toelichting: string | null;
}

export interface CeilingVersion {
  readonly gemeente: string;
  readonly versie: number;
  readonly plafond: Money | null;
  readonly besluit: DecisionRef;
  readonly vastgelegdOp: Instant;
  readonly vastgelegdDoor: string;
  readonly toelichting: string | null;
}

export interface CeilingDetail {
  readonly segment: CeilingSegment;
  readonly gemeenten: readonly CeilingPlace[];
  readonly versies: readonly CeilingVersion[];
}

export interface SavingsTarget {
  readonly segment: Named;
  readonly jaar: number;
  readonly bedrag: Money | null;
  readonly versie: number;
  readonly besluit: DecisionRef | null;
  readonly vastgelegdOp: Instant | null;
  readonly vastgelegdDoor: string | null;
  readonly toelichting: string | null;
}

export interface Savings {
  readonly jaren: readonly number[];
  readonly doelen: readonly SavingsTarget[];
  readonly bronnen: readonly { readonly tekst: string; readonly bron: string }[];
}
