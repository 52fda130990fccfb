// SPDX-License-Identifier: EUPL-1.2
import type { Instant, IsoDate, Money, Named } from './session.js';

export type MomentKind = 'opzegging' | 'verlengbesluit' | 'verlenging' | 'einde' | 'verantwoording' | 'gesprek';
export type TermPhase = 'komend' | 'loopt' | 'loopt-af' | 'opgezegd' | 'afgelopen';
export type RenewalMode = 'geen' | 'expliciet' | 'stilzwijgend';

export interface CalendarRow {
  readonly contract: string;
  readonly aanbieder: Named;
  readonly soort: MomentKind;
  readonly op: IsoDate;
  readonly dagen: number;
  readonly voorwaardelijk: boolean;
  readonly over: string;
  readonly herinnering: 'geen' | 'open' | 'afgehandeld';
  readonly afgehandeldDoor: string | null;
  readonly notitie: string | null;
  readonly contractmanager: string | null;
}

export interface CalendarCount {
  readonly soort: MomentKind;
  readonly aantal: number;
  readonly open: number;
  readonly eerste: IsoDate;
}

export interface ContractMoment {
  readonly soort: MomentKind;
  readonly op: IsoDate;
  readonly voorwaardelijk: boolean;
  readonly over: string;
  readonly herinnerd: boolean;
  readonly afgehandeld: string | null;
}

export interface ContractChange {
  readonly versie: number;
  readonly grond: string;
  readonly clausule: string | null;
  readonly toelichting: string;
  readonly bedrag: Money | null;
  readonly indexering: boolean;
  readonly afwijking: string | null;
  readonly aankondigingNodig: boolean;
  readonly aankondigingOp: IsoDate | null;
  readonly aankondigingKenmerk: string | null;
  readonly samenvatting: string;
}

export interface KpiOfContract {
  readonly sleutel: string;
  readonly naam: string;
  readonly definitie: string;
  readonly eenheid: string;
  readonly segment: string;
  readonly doel: number;
  readonly norm: string;
  readonly band: string | null;
  readonly frequentie: string;
  readonly gevolg: string;
}

export interface CapacityOfContract {
  readonly regel: number;
  readonly naam: string;
  readonly locatie: string | null;
  readonly eenheid: string;
  readonly aantal: string;
  readonly bezetting: { readonly op: IsoDate; readonly bezet: string; readonly gemeldDoor: string } | null;
}

/** What was in use of a capacity line on a day it was counted. */
export interface Occupancy {
  readonly regel: number;
  readonly naam: string;
  readonly locatie: string | null;
  readonly eenheid: string;
  readonly op: IsoDate;
  readonly bezet: string;
  readonly aantal: string;
  readonly procent: string;
  readonly gemeldOp: Instant;
  readonly gemeldDoor: string;
  readonly eerder: number;
}

export interface ClauseText {
  readonly sleutel: string;
  readonly titel: string;
  readonly tekst: string;
  readonly wijzigingsgrond: boolean;
  readonly bron: string;
}

export interface ContractAgreements {
  readonly versie: number;
  readonly gesprekMaanden: number | null;
  readonly verantwoording: readonly { readonly naam: string; readonly maanden: number }[];
  readonly clausules: readonly ClauseText[];
  readonly kpis: readonly KpiOfContract[];
  readonly capaciteit: readonly CapacityOfContract[];
}

export interface ContractTerm {
  readonly nummer: string;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly wijze: RenewalMode;
  readonly aantal: number | null;
  readonly maanden: number;
  readonly opzegtermijn: { readonly lengte: number; readonly eenheid: 'maand' | 'dag' } | null;
  readonly verlengd: number;
  readonly opgezegd: { readonly op: IsoDate; readonly door: string; readonly reden: string; readonly totEnMet: IsoDate } | null;
  readonly oorspronkelijkeWaarde: Money | null;
  readonly bron: string;
  readonly versie: number;
  readonly nieuwsteVersie: number;
  readonly fase: TermPhase;
  readonly momenten: readonly ContractMoment[];
  readonly verlengingen: readonly {
    readonly nummer: number;
    readonly van: IsoDate;
    readonly totEnMet: IsoDate;
    readonly besluit: string | null;
    readonly versie: number;
    readonly vastgelegdOp: Instant;
    readonly vastgelegdDoor: string;
  }[];
  readonly wijzigingen: readonly ContractChange[];
  readonly cumulatief: { readonly basis: Money | null; readonly totaal: Money; readonly klein: Money; readonly onbekend: number };
  readonly afspraken: ContractAgreements | null;
}

export interface ContractLibrary {
  readonly clausules: readonly ClauseText[];
  readonly kpis: readonly {
    readonly sleutel: string;
    readonly naam: string;
    readonly eenheid: string;
    readonly segment: string;
    readonly doel: number;
  }[];
}

export interface GroundTest {
  readonly grond: string;
  readonly naam: string;
  readonly eForms: string;
  readonly slaagt: boolean;
  readonly redenen: readonly string[];
  readonly waarschuwingen: readonly string[];
  readonly aankondiging: boolean;
  readonly bron: string;
}

export interface VersionHead {
  readonly nummer: number;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly samenvatting: string;
  readonly grond: string;
}

export interface VersionDifferenceRow {
  readonly soort: string;
  readonly sleutel: string;
  readonly onderdeel: string;
  readonly oud: string | null;
  readonly nieuw: string | null;
  readonly verschil: Money | null;
  readonly procent: string | null;
}

export interface VersionDifference {
  readonly nummer: string;
  readonly van: VersionHead;
  readonly naar: VersionHead;
  readonly gelijk: number;
  readonly regels: readonly VersionDifferenceRow[];
}
