// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, Money, Named, Percentage } from './session.js';

export interface CoverageCell {
  readonly gemeente: string;
  readonly gecontracteerd: number;
  readonly actief: number;
  readonly laatToe: number;
  readonly besteed: Money;
  readonly aandeel: Percentage | null;
  readonly doetMee: 'ja' | 'deels' | 'nee';
  readonly toelatingOpen: boolean;
}

export interface CoverageRow {
  readonly product: Coded;
  readonly segment: string | null;
  readonly aanbieders: number;
  readonly besteed: Money;
  readonly cellen: readonly CoverageCell[];
}

export interface CoverageMatrix {
  readonly peildatum: IsoDate;
  readonly gemeenten: readonly (Coded & Named)[];
  readonly producten: readonly CoverageRow[];
}

export interface CoverageProvider extends Named {
  readonly contracten: readonly string[];
  readonly besteed: Money;
  readonly aandeel: Percentage | null;
  readonly kinderen: number;
  readonly opnamestop: {
    readonly id: string;
    readonly van: IsoDate;
    readonly totEnMet: IsoDate | null;
    readonly reden: string;
    readonly versie: number;
    readonly product: boolean;
    readonly gemeente: boolean;
  } | null;
}

export interface CoverageCellDetail {
  readonly product: Coded;
  readonly gemeente: Coded & Named;
  readonly segment: string | null;
  readonly peildatum: IsoDate;
  readonly besteed: Money;
  readonly kinderen: number;
  readonly aanbieders: readonly CoverageProvider[];
}

export interface ConcentrationRow extends Named {
  readonly soort: 'segment' | 'blok' | 'niet-ingedeeld';
  readonly aanbieders: number;
  readonly kinderen: number;
  readonly besteed: Money;
  readonly kleinste: readonly {
    readonly aandeel: number;
    readonly van: 'besteding' | 'kinderen';
    readonly aanbieders: number;
    readonly minstens: number;
  }[];
  readonly grootste: readonly (Named & {
    readonly besteed: Money;
    readonly aandeel: Percentage | null;
    readonly kinderen: number;
    readonly aandeelKinderen: Percentage | null;
  })[];
}

export type MissingSupplyState = 'gemeld' | 'ontbreekt' | 'toelating-open' | 'afgesloten';

export interface MissingSupply {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly segment: Named | null;
  readonly product: Coded | null;
  readonly gemeenten: readonly Coded[];
  readonly staat: MissingSupplyState;
  readonly toelating: { readonly van: IsoDate; readonly totEnMet: IsoDate | null; readonly stand: 'komt' | 'open' | 'afgelopen' } | null;
  readonly gemeldOp: Instant;
  readonly gemeldDoor: string;
  readonly versie: number;
}

export interface MissingSupplyDetail extends MissingSupply {
  readonly omschrijving: string;
  readonly toets: {
    readonly op: IsoDate;
    readonly door: string;
    readonly uitkomst: 'ontbreekt' | 'ontbreekt-niet';
    readonly toelichting: string;
    readonly dekking: readonly {
      readonly gemeente: string;
      readonly naam: string;
      readonly gecontracteerd: number;
      readonly laatToe: number;
      readonly actief: number;
    }[];
  } | null;
  readonly besluit: { readonly id: string; readonly nummer: string; readonly titel: string } | null;
  readonly afgeslotenOm: string | null;
  readonly gebeurtenissen: readonly { readonly op: Instant; readonly door: string; readonly soort: string; readonly tekst: string }[];
}
