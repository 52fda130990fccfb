// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Money } from './session.js';

export type BodyKind = 'raad' | 'college' | 'bestuur' | 'overleg' | 'uitvoering' | 'tafel';
export type SubjectKind =
  | 'inkoopstrategie'
  | 'bekostiging'
  | 'procedure'
  | 'budgetplafond'
  | 'besparing'
  | 'missend-aanbod'
  | 'verlenging'
  | 'indexering'
  | 'contractsoort'
  | 'ambitie'
  | 'herziening';
export type VoteMode = 'gewogen' | 'per-zetel' | 'consensus';
export type Outcome = 'aangenomen' | 'verworpen' | 'aangehouden';

export interface BodyMandate {
  readonly onderwerp: SubjectKind;
  readonly hoogstens: Money | null;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly afgeleid: boolean;
  readonly bron: string;
}

interface BodyFacts {
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: BodyKind;
  readonly taak: string;
  readonly bron: string;
  readonly mandaten: readonly BodyMandate[];
  readonly besluiten: number;
  readonly stemwijze: { readonly wijze: VoteMode; readonly bron: string } | null;
}

export interface GoverningBody extends BodyFacts {
  readonly zetels: number;
}

export interface Seat {
  readonly zetel: string;
  readonly naam: string;
  readonly gemeenten: readonly { readonly code: string; readonly naam: string }[];
  readonly bezetDoor: string | null;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly loopt: boolean;
  readonly bron: string;
}

export interface GoverningBodyDetail extends BodyFacts {
  readonly zetels: readonly Seat[];
}

export interface Meeting {
  readonly id: string;
  readonly gremium: { readonly sleutel: string; readonly naam: string };
  readonly datum: IsoDate;
  readonly plaats: string | null;
  readonly agenda: string | null;
  readonly besluiten: number;
}

export interface BoardDecisionRef {
  readonly id: string;
  readonly nummer: string;
}

export interface BoardDecision extends BoardDecisionRef {
  readonly titel: string;
  readonly gremium: { readonly sleutel: string; readonly naam: string };
  readonly onderwerp: { readonly soort: SubjectKind; readonly id: string | null; readonly label: string };
  readonly bedrag: Money | null;
  readonly uitkomst: Outcome;
  readonly genomenOp: IsoDate;
  readonly geldtVanaf: IsoDate;
  readonly binnenMandaat: boolean;
  readonly bekrachtiging: {
    readonly gremium: { readonly sleutel: string; readonly naam: string };
    readonly zetels: number;
    readonly bekrachtigd: number;
  } | null;
  readonly vervangenDoor: BoardDecisionRef | null;
}

export interface BoardDecisionDetail extends BoardDecision {
  readonly motivering: string;
  readonly vergadering: { readonly id: string; readonly datum: IsoDate; readonly plaats: string | null; readonly agenda: string | null } | null;
  readonly agendapunt: string | null;
  readonly vervangt: BoardDecisionRef | null;
  readonly stemming: string | null;
  readonly vastgelegdDoor: string;
  readonly vastgelegdOp: Instant;
}
