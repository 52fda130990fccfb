// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, Money, Named } from './session.js';

export type MaatwerkState = 'aangevraagd' | 'getoetst' | 'goedgekeurd' | 'getekend' | 'afgelopen' | 'beeindigd' | 'afgewezen' | 'ingetrokken';
export type SigningSide = 'regio' | 'aanbieder';

export interface MaatwerkRequest {
  readonly id: string;
  readonly nummer: string;
  readonly gemeente: Coded;
  readonly kenmerk: string;
  readonly aanbieder: Named;
  readonly product: Coded & { readonly eenheid: string };
  readonly van: IsoDate;
  readonly totEnMet: IsoDate;
  readonly staat: MaatwerkState;
  readonly teLaat: boolean;
  readonly gevraagdOp: IsoDate;
  readonly getoetstOp: IsoDate | null;
  readonly goedgekeurdOp: IsoDate | null;
  readonly getekendOp: IsoDate | null;
  readonly dagen: {
    readonly toets: number | null;
    readonly goedkeuring: number | null;
    readonly ondertekening: number | null;
    readonly totaal: number;
  };
  readonly tarief: Money;
  readonly regionaal: Money | null;
  readonly waarde: Money;
  readonly contract: string | null;
  readonly versie: number;
}

export interface MaatwerkDetail extends MaatwerkRequest {
  readonly aantal: number;
  readonly gevraagdTarief: Money;
  readonly reden: string;
  readonly gevraagdDoor: string;
  readonly getoetstDoor: string | null;
  readonly goedgekeurdDoor: string | null;
  readonly toelichting: string | null;
  readonly tariefReden: string | null;
  readonly mandaat: Money | null;
  readonly feiten: {
    readonly contracten: readonly { readonly nummer: string; readonly soort: string }[];
    readonly alGecontracteerd: readonly string[];
    readonly maatwerk: number;
    readonly agb: readonly string[];
  };
  readonly laatsteDag: IsoDate | null;
  readonly gesloten: { readonly op: IsoDate; readonly door: string; readonly reden: string } | null;
  readonly handtekeningen: readonly {
    readonly partij: SigningSide;
    readonly naam: string;
    readonly functie: string;
    readonly op: IsoDate;
    readonly vastgelegdDoor: string;
  }[];
  readonly uVroegOfToetste: boolean;
  readonly uToetste: boolean;
  readonly gebeurtenissen: readonly { readonly op: Instant; readonly door: string; readonly soort: string; readonly tekst: string }[];
}

export interface MaatwerkSummary {
  readonly jaar: number;
  readonly aangevraagd: number;
  readonly getekend: number;
  readonly dagenHelft: number | null;
  readonly dagenHoogstens: number | null;
  readonly gemiddeld: { readonly toets: string | null; readonly goedkeuring: string | null; readonly ondertekening: string | null };
  readonly open: number;
  readonly teLaat: number;
  readonly perStaat: readonly {
    readonly staat: 'aangevraagd' | 'getoetst' | 'goedgekeurd';
    readonly aantal: number;
    readonly teLaat: number;
    readonly eerste: IsoDate;
  }[];
}

export interface MaatwerkMandate {
  readonly rol: string;
  readonly hoogstens: Money;
  readonly vanaf: IsoDate;
  readonly bron: string;
  readonly door: string;
}
