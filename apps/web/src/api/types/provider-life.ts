// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, Money, Named } from './session.js';

export interface ProviderEvent {
  readonly soort: string;
  readonly op: IsoDate;
  readonly wat: string;
  readonly bron: string;
  readonly vastgelegdDoor: string;
  readonly vastgelegdOp: Instant;
}

export type IbanState = 'terugbellen' | 'wacht-op-tweede' | 'goedgekeurd' | 'afgewezen' | 'ingetrokken';
export type CallResult = 'bevestigd' | 'niet-bevestigd' | 'niet-bereikt';

export interface IbanChange {
  readonly id: string;
  readonly iban: string;
  readonly ibanWas: string | null;
  readonly herkomst: string;
  readonly staat: IbanState;
  readonly ingevoerdDoor: string;
  readonly ingevoerdOp: Instant;
  readonly telefoontjes: readonly {
    readonly nummer: string;
    readonly bekendUit: string;
    readonly gesprokenMet: string | null;
    readonly uitkomst: CallResult;
    readonly door: string;
    readonly op: Instant;
  }[];
  readonly beslistDoor: string | null;
  readonly beslistOp: Instant | null;
  readonly reden: string | null;
  readonly magGoedkeuren: boolean;
  readonly magIntrekken: boolean;
  readonly versie: number;
}

export interface WaitingIban {
  readonly id: string;
  readonly aanbieder: Named;
  readonly staat: IbanState;
  readonly ingevoerdDoor: string;
  readonly ingevoerdOp: Instant;
}

export interface ProviderLife {
  readonly iban: string | null;
  readonly gebeurtenissen: readonly ProviderEvent[];
  readonly rekeningwijzigingen: readonly IbanChange[];
}

export interface Inheritance {
  readonly kant: 'van' | 'aan';
  readonly aanbieder: Named;
  readonly vanSleutel: string;
  readonly op: IsoDate;
  readonly reden: string;
  readonly lateDeclaraties: boolean;
  readonly ingegaan: boolean;
  readonly laatGeboekt: { readonly bedrag: Money; readonly regels: number };
  readonly contracten: readonly { readonly nummer: string; readonly soort: string; readonly van: IsoDate; readonly totEnMet: IsoDate | null }[];
  readonly ruimten: readonly {
    readonly contract: string;
    readonly jaar: number;
    readonly grondslag: string;
    readonly bedrag: Money | null;
    readonly gevolg: string;
  }[];
  readonly gesprekken: readonly {
    readonly id: string;
    readonly nummer: string;
    readonly datum: IsoDate;
    readonly soort: string;
    readonly staat: string;
  }[];
  readonly afspraken: readonly {
    readonly tekst: string;
    readonly datum: IsoDate;
    readonly kant: string;
    readonly teLaat: boolean;
    readonly gesprekId: string;
  }[];
}

export type QualityKind = 'certificaat' | 'inspectierapport' | 'klacht';
export type QualityState = 'geldig' | 'vervangen' | 'vervallen' | 'open' | 'afgehandeld';

export interface QualityItem {
  readonly id: string;
  readonly aanbieder: Named;
  readonly soort: QualityKind;
  readonly titel: string;
  readonly van: string | null;
  readonly kenmerk: string | null;
  readonly datum: IsoDate;
  readonly verlooptOp: IsoDate | null;
  readonly dagenTotEinde: number | null;
  readonly uitkomst: string | null;
  readonly staat: QualityState;
  readonly vastgelegdDoor: string;
  readonly vastgelegdOp: Instant;
  readonly herinnering: {
    readonly dag: IsoDate;
    readonly open: boolean;
    readonly afgehandeldDoor: string | null;
    readonly notitie: string | null;
  } | null;
  readonly versie: number;
}

export interface QualityTerms {
  readonly herinneringen: number;
  readonly verlopen: number;
  readonly eerste: IsoDate | null;
  readonly openKlachten: number;
  readonly rekeningen: number | null;
}

export interface AdmissionStop {
  readonly id: string;
  readonly product: Coded | null;
  readonly gemeente: Coded | null;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly reden: string;
  readonly stand: 'komt' | 'geldt' | 'voorbij';
  readonly vastgelegdDoor: string;
  readonly vastgelegdOp: Instant;
  readonly versie: number;
}

export interface PortfolioCounts {
  readonly aanbieders: number;
  readonly signalen: number;
  readonly vragen: number;
  readonly gesprekken: number;
  readonly afspraken: number;
  readonly oorzaken: number;
}

export interface PortfolioPerson extends PortfolioCounts {
  readonly id: string;
  readonly naam: string;
  readonly contractmanager: boolean;
  readonly rollen: readonly string[];
  readonly mandaat: Money | null;
}

export interface PortfolioPreview {
  readonly overgaand: PortfolioCounts;
  readonly aanbieders: readonly { readonly sleutel: string; readonly naam: string; readonly contracten: number }[];
  readonly herinneringen: number;
}

export interface HandOver {
  readonly id: string;
  readonly van: string;
  readonly naar: string;
  readonly reden: string;
  readonly overgegaan: PortfolioCounts;
  readonly rol: { readonly gegeven: boolean; readonly beeindigd: boolean };
  readonly op: Instant;
  readonly door: string;
}
