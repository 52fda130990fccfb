// SPDX-License-Identifier: EUPL-1.2
import type { Coded, Instant, IsoDate, Money, Named, Percentage } from './session.js';

/** A person's chain of allocations and starts for one kind of care at one provider. */
export interface Trajectory {
  readonly kind: string;
  readonly kindId: string | number;
  readonly aanbieder: Named;
  readonly gemeente: Coded;
  readonly zorgvorm: string | Coded;
  readonly bekostiging: string | null;
  readonly begonnen: IsoDate | null;
  readonly geeindigd: IsoDate | null;
  readonly duurDagen: number | null;
  readonly redenEinde: string | null;
  readonly toewijzingen: number;
  readonly starts: number;
  readonly dagenTotStart: number | null;
  readonly toewijzing?: string | number | null;
}

export interface TrajectorySummary {
  readonly zorgvorm: string | Coded;
  readonly aantal: number;
  readonly lopend: number;
  readonly mediaanDuur: number | null;
  readonly mediaanTotStart: number | null;
  readonly redenen: readonly { readonly code: string; readonly reden: string; readonly aantal: number }[];
}

export interface AllocationVersion {
  readonly id: string | number;
  readonly toegewezenOp: Instant;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly reden: string | null;
  readonly redenNaam?: string | null;
  readonly categorie: string | null;
  readonly product: Coded | null;
  readonly volume: number | null;
  readonly eenheid: string | null;
  readonly eenheidNaam?: string | null;
  readonly frequentie: string | null;
  readonly frequentieNaam?: string | null;
  readonly budget: Money | null;
  readonly bericht: { readonly id: string; readonly nummer: string } | null;
  readonly geldt: boolean;
}

export interface CareNotice {
  readonly soort: 'start' | 'stop';
  readonly begin: IsoDate;
  readonly einde: IsoDate | null;
  readonly reden: string | null;
  readonly redenNaam?: string | null;
  readonly ingetrokken: boolean;
  readonly ontvangenOp: Instant;
  readonly bericht: { readonly id: string; readonly nummer: string };
}

export interface Allocation {
  readonly id: string | number;
  readonly nummer: string | number;
  readonly kind: string;
  readonly kindId: string | number;
  readonly aanbieder: Named;
  readonly gemeente: Coded;
  readonly van: IsoDate;
  readonly totEnMet: IsoDate | null;
  readonly versies: readonly AllocationVersion[];
  readonly verwijzer: { readonly soort: string; readonly naam: string | null; readonly code: string | null } | null;
  readonly verzoek: {
    readonly id: string | number;
    readonly referentie: string;
    readonly van: IsoDate;
    readonly totEnMet: IsoDate | null;
    readonly ontvangenOp: Instant;
    readonly bericht: { readonly id: string; readonly nummer: string };
  } | null;
  readonly meldingen: readonly CareNotice[];
  readonly gedeclareerd: {
    /** null: declared in more than one unit, while none was allocated. */
    readonly aantal: number | null;
    readonly eenheidNaam: string | null;
    readonly maximum: number | null;
    readonly percentage: Percentage | null;
    readonly bedrag: Money;
    readonly budget: Money | null;
    readonly budgetPercentage?: Percentage | null;
    readonly regels: number;
  };
}

export interface AllocationLine {
  readonly bericht: { readonly id: string; readonly nummer: string };
  readonly regel: number;
  readonly zorgVan: IsoDate;
  readonly zorgTotEnMet: IsoDate;
  readonly product: Coded;
  readonly aantal: number;
  readonly eenheidNaam: string;
  readonly bedrag: Money;
  readonly soort: 'debet' | 'credit';
  readonly goedgekeurd: boolean;
}

export interface AnswerTerms {
  readonly open: number;
  readonly vandaagOfLater: readonly { readonly datum: IsoDate; readonly aantal: number }[];
  readonly teLaat: number;
}
