// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, Money, Named } from './session.js';
import type { TenderState } from './tenders.js';

export type ProcedureState = 'gepubliceerd' | 'beeindigd' | TenderState;
export type Admission = 'open' | 'nog-niet' | 'voorbij';
export type ApplicationState =
  | 'concept'
  | 'ingediend'
  | 'in-beoordeling'
  | 'verduidelijking'
  | 'beoordeeld'
  | 'toegelaten'
  | 'afgewezen'
  | 'herbeoordeling'
  | 'geschorst'
  | 'uitgetreden'
  | 'ingetrokken';

/** A step that can be taken from here, what is still missing for it, and the rule behind it. */
export interface StepOutlook {
  readonly stap: string;
  readonly naar: string;
  readonly mist: readonly string[];
  readonly regel: { readonly tekst: string; readonly bron: string; readonly zekerheid: 'gelezen' | 'gezien' | 'te-bevestigen' | 'werkwijze' };
  /** The letter that leaves with it. */
  readonly brief: string | null;
}

export interface Procedure {
  readonly id: string;
  readonly nummer: string;
  readonly soort: string;
  readonly titel: string;
  readonly toelichting: string;
  readonly segment: Coded | null;
  readonly staat: ProcedureState;
  readonly aanmelden: Admission | null;
  readonly opent: IsoDate | null;
  readonly sluit: IsoDate | null;
  readonly aantalEisen: number;
  readonly aantalProducten: number;
  readonly contractVan: IsoDate;
  readonly contractTotEnMet: IsoDate;
  readonly alleenMissendAanbod: boolean;
  readonly aanmeldingen: { readonly lopend: number; readonly toegelaten: number } | null;
  readonly eigen: { readonly id: string; readonly nummer: string; readonly staat: ApplicationState } | null;
  readonly versie: number;
}

export interface PublishedRequirement {
  readonly nummer: number;
  readonly titel: string;
  readonly tekst: string;
  readonly bewijssoort: 'bewijsstuk' | 'verklaring';
  readonly bewijs: string;
  readonly verloopt: boolean;
}

export interface PublishedTariff {
  readonly id: string;
  readonly code: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly tarief: Money;
  readonly besluit: { readonly id: string; readonly titel: string } | null;
}

export interface ProcedureDetail extends Procedure {
  readonly motivering: string;
  readonly contractsoort: Named;
  readonly gemeenten: readonly Coded[];
  readonly verduidelijkingDagen: number;
  readonly bezwaarDagen: number;
  readonly bron: string | null;
  readonly gepubliceerdOp: Instant | null;
  readonly vensters: readonly { readonly van: IsoDate; readonly totEnMet: IsoDate | null }[];
  readonly eisen: readonly PublishedRequirement[];
  readonly tarieven: readonly PublishedTariff[];
  readonly gebeurtenissen: readonly { readonly op: Instant; readonly door: string; readonly stap: string; readonly tekst: string }[];
  readonly stappen: readonly StepOutlook[];
}

export interface Application {
  readonly id: string;
  readonly nummer: string;
  readonly procedure: { readonly id: string; readonly nummer: string; readonly titel: string };
  readonly aanbieder: Named;
  readonly staat: ApplicationState;
  readonly ingediendOp: Instant | null;
  readonly antwoordVoor: IsoDate | null;
  readonly contract: string | null;
  readonly hertoetsOp: IsoDate | null;
  readonly hertoetsNodig: boolean;
  readonly versie: number;
}

export interface RequirementAnswer {
  readonly eis: number;
  readonly tekst: string | null;
  readonly bestand: { readonly naam: string; readonly grootte: number } | null;
  readonly geldigTotEnMet: IsoDate | null;
}

export interface RequirementFinding {
  readonly eis: number;
  readonly oordeel: 'voldoet' | 'voldoet-niet';
  readonly reden: string | null;
  readonly door: string;
  readonly op: Instant;
  /** The answer changed after it, or its proof has run out. */
  readonly verouderd: boolean;
}

export interface ClarificationQuestion {
  readonly eis: number;
  readonly vraag: string;
  readonly op: Instant;
  readonly voor: IsoDate;
  readonly antwoord: string | null;
  readonly beantwoordOp: Instant | null;
  readonly gesloten: boolean;
}

export interface ApplicationDetail extends Application {
  readonly bedrijf: Readonly<Record<'naam' | 'agb' | 'kvk' | 'contactpersoon' | 'email', string | null>>;
  readonly verklaring: Readonly<Record<string, { readonly geldt: boolean; readonly toelichting: string | null }>>;
  readonly gekozen: readonly string[];
  readonly antwoorden: readonly RequirementAnswer[];
  readonly oordelen: readonly RequirementFinding[];
  readonly vragen: readonly ClarificationQuestion[];
  readonly brieven: readonly { readonly soort: string; readonly tekst: string; readonly op: Instant; readonly bezwaarTotEnMet: IsoDate | null }[];
  readonly ontvangst: { readonly op: Instant; readonly kenmerk: string } | null;
  readonly beoordelaar: string | null;
  readonly gebeurtenissen: readonly {
    readonly op: Instant;
    readonly kant: 'aanbieder' | 'regio';
    readonly door: string;
    readonly stap: string;
    readonly tekst: string;
  }[];
  readonly stappen: readonly StepOutlook[];
  readonly ontbreekt: readonly { readonly pointer: string; readonly tekst: string }[];
  readonly verlopen: readonly number[];
  readonly stukken: ProcedureDetail;
  readonly onderwerpen: readonly { readonly sleutel: string; readonly titel: string; readonly vraag: string }[];
}

/** What came of applications in a calendar year; at its end, or today in the year that runs, so many were admitted. */
export interface AdmissionYear {
  readonly jaar: number;
  readonly ingediend: number;
  readonly toegelaten: number;
  readonly afgewezen: number;
  readonly hertoetst: number;
  readonly uitgetreden: number;
  readonly aanHetEind: number;
}

export interface AdmissionTerm {
  readonly op: string;
  readonly soort: 'venster-open' | 'venster-dicht' | 'overeenkomst-eindigt' | 'bewijs-verloopt';
  readonly aanmelding: { readonly id: string; readonly aanbieder: string } | null;
}

export interface AdmissionYears {
  readonly jaren: readonly AdmissionYear[];
  readonly termijnen: readonly AdmissionTerm[];
}
