// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Money } from './session.js';
import type { Sourced } from './steering.js';

export type StatementKind =
  'toegang' | 'opdrachtgever' | 'contract' | 'bekostiging' | 'verlenging' | 'kenmerk' | 'overweging' | 'hefboom' | 'toegang-gemeente';

export interface Statement {
  readonly id: string;
  readonly soort: StatementKind;
  readonly titel: string | null;
  /** null: not in the source. */
  readonly tekst: string | null;
  readonly bron: string;
  readonly voorAlleSegmenten: boolean;
  readonly gemeente: { readonly code: string; readonly naam: string } | null;
  readonly aanvulling: {
    readonly id: string;
    readonly tekst: string | null;
    readonly bedrag: Money | null;
    readonly door: string;
    readonly op: Instant;
  } | null;
}

export type ActionState = 'voorgenomen' | 'loopt' | 'klaar' | 'gestopt';

export interface StrategyAction {
  readonly id: string;
  readonly tekst: string;
  readonly eigenaar: string | null;
  readonly van: IsoDate | null;
  readonly totEnMet: IsoDate | null;
  readonly kosten: string | null;
  readonly staat: ActionState;
  readonly segmenten: readonly string[];
  readonly besluit: { readonly id: string; readonly nummer: number; readonly titel: string } | null;
  readonly bron: string;
  readonly versie: number;
}

export type PointKind = 'ambitie' | 'kans' | 'risico';

export interface StrategyPoint {
  readonly id: string;
  readonly soort: PointKind;
  readonly nummer: number;
  readonly titel: string;
  readonly tekst: string | null;
  readonly bron: string;
  readonly segmenten: readonly string[];
  readonly acties: readonly StrategyAction[];
}

export interface StrategySetup {
  readonly uitspraken: readonly Statement[];
  readonly punten: readonly StrategyPoint[];
  readonly besluiten: readonly {
    readonly id: string;
    readonly nummer: number;
    readonly titel: string;
    readonly gremium: string;
    readonly genomenOp: IsoDate;
    readonly uitkomst: string;
    readonly onderwerp: string;
  }[];
}

export interface Strategy extends StrategySetup {
  readonly strategie: {
    readonly sleutel: string;
    readonly naam: string;
    readonly vanaf: IsoDate;
    readonly looptijdJaren: number | null;
    readonly feiten: readonly Sourced[];
    readonly tegenstrijdig: readonly Sourced[];
    readonly nietInBron: readonly Sourced[];
    readonly bron: string;
  } | null;
}

export type MilestoneState = 'gereed' | 'te-laat' | 'binnenkort' | 'gepland' | 'zonder-datum';

export interface Milestone {
  readonly id: string;
  readonly naam: string;
  readonly datum: IsoDate | null;
  readonly herkomst: 'bron' | 'verschoven' | 'berekend' | 'leeg';
  readonly bron: string;
  readonly dagenVoorVolgende: number | null;
  readonly verschovenNaar: IsoDate | null;
  readonly gereedOp: IsoDate | null;
  readonly eigenaar: string | null;
  readonly staat: MilestoneState;
  readonly versie: number;
}

export interface PlanningTrack {
  readonly sleutel: string;
  readonly naam: string;
  readonly toelichting: string | null;
  readonly segmenten: readonly string[];
  readonly bron: string;
  readonly kanTweeRondes: boolean;
  readonly tweeRondes: boolean;
  readonly versie: number;
  readonly mijlpalen: readonly Milestone[];
  readonly wijzigingen: readonly {
    readonly wat: string;
    readonly was: IsoDate | null;
    readonly wordt: IsoDate | null;
    readonly reden: string;
    readonly door: string;
    readonly op: Instant;
  }[];
}

export interface Planning {
  readonly vandaag: IsoDate;
  readonly sporen: readonly PlanningTrack[];
}
