// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Money, Named, Percentage } from './session.js';

export type IndexationState = 'concept' | 'voorgelegd' | 'goedgekeurd' | 'vastgelegd' | 'geweigerd' | 'ingetrokken';
export type FigureKind = 'prognose' | 'definitief';
export type IndexationLeftOut = 'taakgericht' | 'euros' | 'al-geindexeerd' | 'eindigt-eerder';
export type IndexationLineState = 'wacht' | 'vastgelegd' | 'overgeslagen';

export interface IndexFigure {
  readonly jaar: number;
  readonly reeks: string;
  readonly soort: FigureKind;
  readonly percentage: Percentage;
}

export interface IndexRule {
  readonly naam: string;
  readonly onderdelen: readonly { readonly reeks: string; readonly naam: string; readonly gewicht: Percentage }[];
  readonly bron: string;
}

export interface Indexation {
  readonly id: string;
  readonly nummer: number;
  readonly titel: string;
  readonly ingangsdatum: IsoDate;
  readonly staat: IndexationState;
  readonly prognosejaar: number | null;
  readonly verrekenjaar: number | null;
  readonly verandering: Percentage;
  readonly overeenkomsten: number;
  readonly vastgelegd: number;
  readonly overgeslagen: number;
  readonly berekendDoor: string;
  readonly berekendOp: Instant;
}

export interface IndexationDetail extends Indexation {
  readonly regel: IndexRule;
  readonly cijfers: readonly IndexFigure[];
  readonly cijfersBron: string;
  readonly soorten: readonly string[] | null;
  readonly segmenten: readonly string[] | null;
  readonly producten: readonly string[] | null;
  readonly toelichting: string | null;
  readonly tarieven: number;
  readonly weggelaten: Readonly<Partial<Record<IndexationLeftOut, number>>>;
  readonly voorgelegdDoor: string | null;
  readonly voorgelegdOp: Instant | null;
  readonly beslistDoor: string | null;
  readonly beslistOp: Instant | null;
  readonly opmerking: string | null;
  readonly taak: string | null;
  readonly besluit: { readonly id: string; readonly nummer: number; readonly titel: string } | null;
  readonly vastgelegdOp: Instant | null;
  readonly versie: number;
  readonly magBeslissen: boolean;
}

export interface IndexationLine {
  readonly overeenkomst: string;
  readonly aanbieder: Named;
  readonly product: { readonly code: string; readonly naam: string };
  readonly eenheid: string;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly oud: Money;
  readonly nieuw: Money;
  readonly verschil: Money;
  readonly staat: IndexationLineState;
  readonly reden: string | null;
}

export interface IndexationEffect {
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly aanbieders: number;
  readonly geboekt: Money;
  readonly naIndexering: Money;
  readonly verschil: Money;
}

export interface ProviderEffect {
  readonly aanbieder: Named;
  readonly overeenkomsten: number;
  readonly tarieven: number;
  readonly geboekt: Money;
  readonly naIndexering: Money;
  readonly verschil: Money;
}
