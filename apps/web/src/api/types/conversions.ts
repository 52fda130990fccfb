// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, Money, Named } from './session.js';

export type ConversionState = 'concept' | 'wacht-op-tweede' | 'goedgekeurd' | 'klaar' | 'geweigerd';
export type ConversionChoice = 'omzetten' | 'niet-omzetten';

export interface Conversion {
  readonly id: string;
  readonly nummer: number;
  readonly titel: string;
  readonly vanaf: IsoDate;
  readonly staat: ConversionState;
  readonly doorgerekendOp: Instant | null;
  readonly gemaaktDoor: string;
  readonly gemaaktOp: Instant;
  readonly toewijzingen: number;
  readonly omTeZetten: number;
  readonly open: number;
}

export interface ConversionSum {
  readonly sleutel: string;
  readonly naam: string;
  readonly toewijzingen: number;
  readonly kinderen: number;
  readonly oud: Money;
  readonly nieuw: Money;
  readonly zonderBedrag: number;
  readonly berichten: number;
}

export interface ConversionRest {
  readonly eenheid: string;
  readonly frequentie: string;
  readonly nieuweEenheid: string;
  readonly toewijzingen: number;
  readonly rest: string;
  readonly nieuw: string;
}

export interface ConversionExceptions {
  readonly soort: string;
  readonly aantal: number;
  readonly open: number;
  readonly omzetten: number;
  readonly reden: string | null;
  readonly vraagtBesluit: boolean;
  readonly omzetbaar: boolean;
}

export interface ConversionDetail extends Conversion {
  readonly eersteNummer: number | null;
  readonly tabel: string;
  readonly versie: number;
  readonly voorgelegdDoor: string | null;
  readonly voorgelegdOp: Instant | null;
  readonly beslistDoor: string | null;
  readonly beslistOp: Instant | null;
  readonly opmerking: string | null;
  readonly klaarOp: Instant | null;
  readonly kinderen: number;
  readonly berichten: number;
  readonly gemeenten: readonly ConversionSum[];
  readonly aanbieders: readonly ConversionSum[];
  readonly restvolume: readonly ConversionRest[];
  readonly uitzonderingen: readonly ConversionExceptions[];
  readonly magWijzigen: boolean;
  readonly magBeslissen: boolean;
}

export interface ConversionItem {
  readonly id: string;
  readonly nummer: string;
  readonly kind: string;
  readonly aanbieder: Named;
  readonly nieuweAanbieder: Named | null;
  readonly gemeente: Coded;
  readonly oudProduct: string;
  readonly nieuwProduct: string | null;
  readonly uitzondering: string | null;
  readonly keuze: ConversionChoice | null;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly nieuwVan: IsoDate | null;
  readonly oudeOmvang: string | null;
  readonly nieuweOmvang: string | null;
  readonly oud: Money | null;
  readonly nieuw: Money | null;
  readonly nieuwNummer: string | null;
}
