// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, IsoMonth, Money, Named, Percentage } from './session.js';

export type SignalState = 'nieuw' | 'gezien' | 'in-gesprek' | 'afgehandeld';
export type Consequence = 'informatie' | 'gesprek' | 'geen-betaling';

export interface Signal {
  readonly id: string;
  readonly soort: 'bestedingsruimte';
  readonly drempel: number;
  readonly aanbieder: Named;
  readonly contract: string;
  readonly grondslag: string;
  readonly grondslagNaam: string;
  readonly jaar: number;
  readonly geboekt: Money;
  readonly ruimte: Money;
  readonly percentage: Percentage;
  readonly crisis: Money;
  readonly gevolg: Consequence;
  readonly eigenaar: { readonly id: string; readonly naam: string } | null;
  readonly staat: SignalState;
  readonly sinds: Instant;
  readonly versie: number;
}

export interface SignalDetail extends Signal {
  readonly gebeurtenissen: readonly {
    readonly op: Instant;
    readonly door: string;
    readonly soort: 'staat' | 'eigenaar' | 'notitie';
    readonly tekst: string;
  }[];
  readonly controle: {
    readonly id: string;
    readonly ruimte: Money | null;
    readonly geboekt: Money;
    readonly crisis: Money;
    readonly regels: number;
    readonly drempel: number | null;
    readonly gecontroleerdOp: Instant;
    readonly grootboekTotEnMet: string;
  };
}

export interface SegmentSpend {
  readonly nummer: string | null;
  readonly sleutel: string;
  readonly naam: string;
  readonly soort: 'segment' | 'blok' | 'niet-ingedeeld';
  readonly besteed: Money;
  readonly besteedMetRuimte: Money;
  readonly ruimte: Money | null;
  readonly percentage: Percentage | null;
  readonly crisis: Money;
  readonly regels: number;
}

export interface SpendTotal {
  readonly besteed: Money;
  readonly besteedMetRuimte: Money;
  readonly ruimte: Money | null;
  readonly percentage: Percentage | null;
}

export interface RunningJob {
  readonly id: string;
  readonly titel: string;
  readonly gedaan: number;
  readonly totaal: number | null;
  readonly toelichting: string | null;
  readonly staat: string;
  readonly link: string | null;
}

export interface Deadline {
  readonly datum: IsoDate;
  /** Past, and not done. */
  readonly teLaat: boolean;
  readonly titel: string;
  readonly toelichting: string;
  readonly link: string | null;
}

export interface Today {
  readonly jaar: number;
  readonly peildatum: IsoDate;
  readonly zoalsBekendOp: IsoDate;
  readonly bijgewerktOp: Instant;
  readonly indeling: { readonly naam: string; readonly versie: string | number };
  readonly kerncijfers: {
    readonly besteed: { readonly bedrag: Money; readonly totEnMet: IsoMonth | null; readonly regels: number };
    readonly ruimte: { readonly bedrag: Money; readonly besteedMetRuimte: Money; readonly percentage: Percentage | null };
    readonly bovenDrempel: { readonly drempel: number; readonly aantal: number; readonly van: number };
    readonly afgekeurd: {
      readonly maand: IsoMonth | null;
      readonly regels: number;
      readonly van: number;
      readonly percentage: Percentage | null;
      readonly bedrag: Money;
    };
  };
  readonly segmenten: readonly SegmentSpend[];
  readonly totalen: { readonly segmenten: SpendTotal; readonly naastSegmenten: SpendTotal; readonly regio: SpendTotal };
  readonly verstreken: string;
  readonly ruimteOverMeerSegmenten: { readonly aantal: number; readonly bedrag: Money; readonly besteed: Money } | null;
  readonly signalen: { readonly open: number; readonly nieuw: number; readonly vanMij: number; readonly lijst: readonly Signal[] };
  readonly looptNu: readonly RunningJob[];
  readonly termijnen: readonly Deadline[];
}

export interface SegmentRow extends SegmentSpend {
  readonly aanbieders: number;
  readonly kinderen: number;
  readonly schaal: string | null;
  readonly bekostiging: string | null;
  readonly procedure: string | null;
}

export interface Sourced {
  readonly tekst: string;
  readonly bron: string;
}

export interface SegmentDetail {
  readonly nummer: string | null;
  readonly sleutel: string;
  readonly naam: string;
  readonly samenvatting: string | null;
  readonly soort: SegmentSpend['soort'];
  readonly schaal: string | null;
  readonly toegang: string | null;
  readonly bekostiging: string | null;
  readonly procedure: string | null;
  readonly doelen: readonly (Sourced & { readonly nummer: number })[];
  readonly marktfeiten: readonly Sourced[];
  readonly opmerkingen: readonly Sourced[];
  readonly deelname: readonly {
    readonly gemeente: { readonly code: string; readonly naam: string; readonly sleutel: string };
    readonly zorgvorm: string | null;
    readonly van: IsoDate;
    readonly totEnMet: IsoDate | null;
  }[];
  readonly besteed: Money;
  readonly ruimte: Money | null;
  readonly percentage: Percentage | null;
  readonly gemeenten: readonly {
    readonly code: string;
    readonly sleutel: string;
    readonly naam: string;
    readonly besteed: Money;
    readonly regels: number;
    readonly kinderen: number;
    readonly aandeel: Percentage;
  }[];
  readonly aanbieders: readonly {
    readonly sleutel: string;
    readonly naam: string;
    readonly kinderen: number;
    readonly aandeelKinderen: Percentage;
    readonly besteed: Money;
    readonly aandeelBesteed: Percentage;
  }[];
  readonly aantalAanbieders: number;
  /** Share of the children that the largest 1, 2, 3 … providers treat together. */
  readonly verdeling?: readonly Percentage[];
  readonly concentratie: readonly { readonly aandeel: Percentage; readonly aanbieders: number; readonly van: 'besteding' | 'kinderen' }[];
  readonly producten: readonly {
    readonly code: string;
    readonly naam: string;
    readonly categorie: string;
    readonly besteed: Money;
    readonly regels: number;
  }[];
  readonly bron: string | null;
}
