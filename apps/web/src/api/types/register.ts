// SPDX-License-Identifier: EUPL-1.2
import type { Coded, IsoDate, Money, Named } from './session.js';

export type RegisterState = 'geldt-nu' | 'komend' | 'afgelopen' | 'zonder-versie';

export interface RegisterRow {
  readonly nummer: string;
  readonly soort: string;
  readonly aanbieder: Named;
  readonly beheerder: string | null;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly versie: number | null;
  readonly staat: RegisterState;
  readonly producten: number;
  readonly segmenten: readonly Named[];
  readonly tarieven: readonly Money[];
  readonly gevondenIn: readonly string[];
}

export interface RegisterChoices {
  readonly soorten: readonly { readonly sleutel: string; readonly aantal: number }[];
  readonly beheerders: readonly { readonly id: string; readonly naam: string }[];
  readonly segmenten: readonly (Named & { readonly soort: 'segment' | 'blok' })[];
  readonly gemeenten: readonly Coded[];
}

/** A choice of the register that somebody keeps; `keuze` is the query of the page. */
export interface ContractView {
  readonly id: string;
  readonly naam: string;
  readonly keuze: Readonly<Record<string, string>>;
  readonly vanMij: boolean;
  readonly gemaaktDoor: string;
  readonly versie: number;
}

export interface ProductUse {
  readonly code: string;
  readonly naam: string;
  readonly eenheid: string;
  readonly zoalsBekendOp: IsoDate;
  readonly overeenkomsten: number;
  readonly aanbieders: number;
  readonly regionaalTarief: { readonly bedrag: Money; readonly vanaf: IsoDate } | null;
  readonly tarieven: readonly {
    readonly staat: RegisterState;
    readonly bedrag: Money | null;
    readonly verschil: Money | null;
    readonly overeenkomsten: number;
    readonly aanbieders: number;
    readonly gemeenten: number;
  }[];
}

export interface LibraryClause {
  readonly sleutel: string;
  readonly versie: number;
  readonly titel: string;
  readonly tekst: string;
  readonly wijzigingsgrond: boolean;
  readonly bron: string;
  readonly versies: number;
  readonly contracten: number;
}

export interface LibraryKpi {
  readonly sleutel: string;
  readonly versie: number;
  readonly naam: string;
  readonly definitie: string;
  readonly eenheid: string;
  readonly beter: 'hoger' | 'lager';
  readonly segment: string;
  readonly doel: number;
  readonly doelTekst: string | null;
  readonly bron: string;
  readonly versies: number;
  readonly contracten: number;
}

export interface LibraryList {
  readonly clausules: readonly LibraryClause[];
  readonly kpis: readonly LibraryKpi[];
}

interface LibraryUse {
  readonly staat: RegisterState;
  readonly contracten: number;
}

/** How many contracts in one state hold one text of a clause. */
export interface ClauseUse extends LibraryUse {
  readonly versie: number;
}

/** The same of a norm, with what these contracts say about it. */
export interface NormUse extends LibraryUse {
  readonly norm: string;
  readonly afspraken: readonly { readonly band: string | null; readonly frequentie: string }[];
}

export interface ClauseDetail {
  readonly sleutel: string;
  readonly versies: readonly Omit<LibraryClause, 'sleutel' | 'versies' | 'contracten'>[];
  readonly gebruik: readonly ClauseUse[];
}

export interface KpiDetail {
  readonly sleutel: string;
  readonly versies: readonly Omit<LibraryKpi, 'sleutel' | 'versies' | 'contracten'>[];
  readonly gebruik: readonly NormUse[];
}
