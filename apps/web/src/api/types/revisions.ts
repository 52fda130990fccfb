// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate } from './session.js';

export type RoundState = 'concept' | 'ontwikkeltafel' | 'besluit' | 'aanbieden' | 'reacties' | 'vastleggen' | 'ingang' | 'afgesloten' | 'gestopt';
export type RoundStepName =
  | 'naar-ontwikkeltafel'
  | 'naar-besluit'
  | 'terug-naar-ontwikkeltafel'
  | 'aanbieden'
  | 'afsluiten'
  | 'stoppen'
  | 'pauzeren'
  | 'hervatten'
  | 'corrigeren';

export interface RoundRow {
  readonly id: string;
  readonly nummer: number;
  readonly titel: string;
  readonly staat: RoundState;
  readonly gepauzeerd: boolean;
  readonly ingangsdatum: IsoDate;
  readonly reagerenTotEnMet: IsoDate | null;
  readonly overgang: string | null;
  readonly aantalWijzigingen: number;
  readonly aantalContracten: number;
  readonly voorbereidDoor: string;
}

/** Which contracts: segments, kinds and providers together choose; contracts picked by hand always belong. */
export interface RoundChoice {
  readonly segmenten: readonly string[];
  readonly soorten: readonly string[];
  readonly aanbieders: readonly string[];
  readonly contracten: readonly string[];
  readonly weergave: string | null;
}

/** A step from here, who takes it, and what is still missing. */
export interface RoundOutlook {
  readonly stap: RoundStepName;
  readonly door: 'voorbereider' | 'vrijgever';
  readonly mist: readonly string[];
  readonly bron: string;
  readonly vanU: boolean;
}

export interface RoundDetail extends RoundRow {
  readonly waarom: string;
  readonly totEnMet: IsoDate | null;
  readonly keuze: RoundChoice;
  readonly reactiedagen: number;
  readonly herinneringen: readonly number[];
  readonly gekozenContracten: number;
  readonly gekozenAanbieders: number;
  readonly pauze: { readonly sinds: Instant; readonly door: string; readonly reden: string } | null;
  readonly besluit: { readonly id: string; readonly nummer: number; readonly titel: string } | null;
  readonly vrijgegeven: { readonly door: string; readonly op: Instant } | null;
  readonly gestoptOmdat: string | null;
  readonly wijzigbaar: boolean;
  readonly samenMet: readonly { readonly nummer: number; readonly titel: string; readonly staat: RoundState }[];
  readonly gebeurtenissen: readonly { readonly op: Instant; readonly door: string; readonly stap: string; readonly tekst: string }[];
  readonly stappen: readonly RoundOutlook[];
  readonly versie: number;
}
