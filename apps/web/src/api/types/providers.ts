// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, IsoMonth, Money, Named, Percentage } from './session.js';
import type { Consequence, Signal } from './steering.js';

export interface ProviderRow {
  readonly sleutel: string;
  readonly naam: string;
  readonly agb: string | readonly string[];
  readonly grootte: string;
  readonly segmenten: readonly string[];
  readonly contracten: number;
  readonly besteed: Money;
  readonly ruimte: Money | null;
  readonly ruimteAfspraak: 'bedrag' | 'geen-ruimte' | 'geen-afspraak';
  readonly percentage: Percentage | null;
  readonly afgekeurdeRegels: number;
  readonly kinderen: number;
  readonly signalen: number;
}

export interface Cause {
  readonly code: string;
  readonly oorzaak: string;
  readonly regels: number;
  readonly bedrag: Money;
}

export interface Bestedingsruimte {
  readonly contract: string;
  readonly grondslag: string;
  readonly grondslagNaam: string;
  readonly bedrag: Money | null;
  readonly geboekt: Money;
  readonly crisis: Money;
  readonly percentage: Percentage | null;
  readonly gevolg: Consequence;
  readonly versie: number;
  readonly sinds: IsoDate;
  readonly drempels: readonly { readonly percentage: number; readonly bedrag: Money; readonly bereikt: boolean }[];
}

export type VersionState = 'vervangen' | 'geldt-nu' | 'komend';

export interface ContractVersion {
  readonly nummer: number;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly vastgelegdOp: IsoDate;
  readonly dagenNaIngang: number;
  readonly grond: string;
  readonly samenvatting: string;
  readonly staat: VersionState;
  readonly stukken: readonly { readonly van: IsoDate; readonly totEnMet: IsoDate | null }[];
  /** Where a paper of this version was put before both parties. */
  readonly ondertekening?: 'wacht-op-tekenen' | 'getekend' | null;
}

export interface ProviderContract {
  readonly nummer: string;
  readonly soort: string;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly blok: string | null;
  readonly producten: number;
  readonly versies: readonly ContractVersion[];
}

export interface YearCourse {
  readonly maanden: readonly {
    readonly maand: IsoMonth;
    readonly geboekt: Money;
    readonly cumulatief: Money;
    readonly cumulatiefMetRuimte: Money;
    readonly regels: number;
  }[];
  readonly ruimte: readonly { readonly vanaf: IsoDate; readonly bedrag: Money }[];
  readonly crisis: Money;
}

export interface ProviderDetail {
  readonly sleutel: string;
  readonly naam: string;
  readonly namen: readonly { readonly soort: string; readonly naam: string; readonly van: IsoDate; readonly totEnMet: IsoDate | null }[];
  readonly omschrijving: string | null;
  readonly agb: readonly string[];
  readonly kvk: string | null;
  readonly iban: string | null;
  readonly grootte: string;
  readonly kinderen: number;
  readonly contractmanager: string | null;
  readonly opvolging: readonly {
    readonly soort: 'voorganger' | 'opvolger';
    readonly aanbieder: Named;
    readonly op: IsoDate;
    readonly reden: string;
  }[];
  readonly ruimten: readonly Bestedingsruimte[];
  readonly verloop: YearCourse;
  readonly contracten: readonly ProviderContract[];
  readonly afgekeurd: { readonly regels: number; readonly van: number; readonly oorzaken: readonly Cause[]; readonly totaalBedrag: Money };
  readonly signalen: readonly Signal[];
  readonly regelsAchterLijn: number;
}

export interface ContractLine {
  readonly regel: number;
  readonly product: Coded;
  readonly eenheid: string;
  readonly bekostiging: string;
  readonly gemeenten: readonly Coded[];
  readonly tarieven: readonly { readonly van: IsoDate; readonly totEnMet: IsoDate | null; readonly bedrag: Money }[];
}

export interface ContractDetail extends ProviderContract {
  readonly aanbieder: Named;
  readonly regels?: readonly ContractLine[];
  readonly ruimten: readonly ContractRoom[];
}

/** A bestedingsruimte as the contract states it, without what is booked on it. */
export interface ContractRoom {
  readonly jaar: number;
  readonly grondslag: string;
  readonly segment: string | null;
  readonly bedrag: Money | null;
  readonly gevolg: Consequence;
  readonly producten: readonly string[] | null;
}

export interface Postings {
  readonly totaal: { readonly bedrag: Money; readonly regels: number };
  readonly regels: readonly Posting[];
}

export interface Posting {
  readonly id: string;
  readonly geboektOp: IsoDate | Instant;
  readonly zorgVan: IsoDate;
  readonly zorgTotEnMet: IsoDate;
  readonly aanbieder: Named;
  readonly gemeente: Partial<Coded> & { readonly naam: string };
  readonly product: Coded;
  readonly contract: string;
  readonly kind: string;
  readonly bedrag: Money;
  readonly bericht: { readonly id: string; readonly nummer: string };
  readonly regel: number;
}
