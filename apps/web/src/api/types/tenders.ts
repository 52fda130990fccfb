// SPDX-License-Identifier: EUPL-1.2
import type { StepOutlook } from './procurement.js';
import type { Instant, IsoDate, Money } from './session.js';

export type Rule = StepOutlook['regel'];
export type TenderState =
  | 'concept'
  | 'aangekondigd'
  | 'vragenronde'
  | 'inlichtingen'
  | 'indienen'
  | 'gesloten'
  | 'geopend'
  | 'beoordeling'
  | 'gunningsvoornemen'
  | 'standstill'
  | 'gegund'
  | 'niet-gegund'
  | 'ingetrokken'
  | 'overgestapt';

export interface CodeName {
  readonly code: string;
  readonly naam: string | null;
}
export interface TenderLot {
  readonly nummer: number;
  readonly titel: string;
  readonly omschrijving: string;
  /** Without VAT; null: not estimated yet. */
  readonly raming: Money | null;
  readonly opties: Money | null;
  readonly maximumBedrag: Money | null;
  readonly maximum: number | null;
  readonly cpv: readonly CodeName[];
  readonly nuts: readonly CodeName[];
}
export interface TenderCriterion {
  readonly nummer: number;
  /** null: of every lot. */
  readonly perceel: number | null;
  readonly titel: string;
  readonly soort: 'kwaliteit' | 'prijs';
  readonly gewicht: number;
  readonly toelichting: string;
}
export interface TenderTerm {
  readonly sleutel: string;
  readonly titel: string;
  readonly vraag: string;
  readonly keuze: string;
  readonly motivering: string;
  readonly regel: Rule;
}
export interface TenderCheck {
  readonly sleutel: string;
  readonly tekst: string;
  readonly klaar: boolean;
  readonly blokkeert: boolean;
  readonly bron: string;
  readonly zekerheid: Rule['zekerheid'];
}
export interface TenderFile {
  readonly id: string;
  readonly soort: string;
  readonly titel: string;
  readonly naam: string;
  readonly grootte: number;
}
export interface OtherProcedure {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly reden: string;
}
export interface Tender {
  readonly staat: TenderState;
  readonly versie: number;
  readonly spoor: readonly { readonly staat: TenderState; readonly stand: 'klaar' | 'nu' | 'straks' }[];
  readonly raming: {
    readonly totaal: Money | null;
    readonly looptijd: Money;
    readonly opties: Money;
    readonly drempel: { readonly bedrag: Money; readonly bron: string; readonly zekerheid: Rule['zekerheid']; readonly vanaf: IsoDate } | null;
    readonly europees: boolean | null;
  };
  readonly stukken: {
    readonly vorm: { readonly code: string; readonly naam: string };
    readonly raamovereenkomst: boolean;
    readonly redenLanger: string | null;
    readonly optieAantal: number;
    readonly optieMaanden: number;
    readonly ramingToelichting: string;
    readonly percelenReden: string;
    readonly maximumPercelen: number | null;
    readonly maximumOvereenkomsten: number | null;
    readonly aankondigenOp: IsoDate | null;
    readonly vragenTot: Instant | null;
    readonly notaOp: IsoDate | null;
    readonly sluitOp: Instant | null;
    readonly wachttermijn: number;
    readonly rechter: string;
    readonly proportionaliteit: string;
    readonly gelijkeStand: string;
    readonly prijsformule: string;
  };
  readonly percelen: readonly TenderLot[];
  readonly criteria: readonly TenderCriterion[];
  readonly keuzes: readonly TenderTerm[];
  readonly bestanden: readonly TenderFile[];
  readonly planning: readonly {
    readonly stap: string;
    readonly titel: string;
    readonly op: IsoDate;
    readonly herkomst: 'stukken' | 'zelf' | 'teruggerekend';
  }[];
  readonly planningLetOp: readonly string[];
  /** The closing as it stands at the box. */
  readonly sluiting: Instant | null;
  readonly controle: readonly TenderCheck[];
  readonly naar: OtherProcedure | null;
  readonly van: OtherProcedure | null;
}

export interface TenderChoices {
  readonly vormen: readonly { readonly code: string; readonly naam: string }[];
  readonly cpv: readonly { readonly code: string; readonly naam: string }[];
  readonly nuts: readonly { readonly code: string; readonly naam: string }[];
  readonly keuzes: readonly { readonly sleutel: string; readonly titel: string; readonly vraag: string; readonly regel: Rule }[];
  readonly soorten: readonly { readonly sleutel: string; readonly naam: string }[];
}
export interface NoticeField {
  readonly sleutel: string;
  readonly veld: string;
  readonly titel: string;
  readonly perceel: number | null;
  readonly verplichting: 'verplicht' | 'soms' | 'mag';
  readonly waarde: string | null;
  readonly herkomst: 'stukken' | 'ingevuld' | 'ontbreekt' | 'leeg';
}
export interface TenderNotice {
  readonly soort: number;
  readonly naam: string;
  readonly ontbreekt: number;
  readonly velden: readonly NoticeField[];
}
