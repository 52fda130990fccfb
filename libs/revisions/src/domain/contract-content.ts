// SPDX-License-Identifier: EUPL-1.2
import type { Cents, LocalDate } from '#kernel';

// What a revision works on: the shapes of a whole version as #contracts gives and takes it.

export interface ContentTariff {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly cents: Cents;
}
export interface ContentLine {
  readonly line: number;
  readonly productId: string;
  readonly code: string;
  readonly product: string;
  readonly unit: string;
  readonly fundingMode: 'taakgericht' | 'inspanningsgericht' | 'outputgericht';
  readonly taakgerichtRule: 'weigeren' | 'alleen-nul' | null;
  readonly municipalities: readonly string[];
  readonly tariffs: readonly ContentTariff[];
}
export interface ContentRoom {
  readonly year: number;
  readonly grain: 'aanbieder' | 'overeenkomst' | 'segment' | 'productgroep';
  readonly grainKey: string;
  readonly segmentCode: string | null;
  readonly productIds: readonly string[] | null;
  readonly cents: Cents | null;
  readonly consequence: 'informatie' | 'gesprek' | 'geen-betaling';
}
export interface ContentAgreements {
  readonly talkMonths: number | null;
  readonly reports: readonly { readonly name: string; readonly months: number }[];
  readonly clauses: readonly string[];
  readonly kpis: readonly {
    readonly kpi: string;
    readonly norm: string | null;
    readonly band: string | null;
    readonly frequency: 'maand' | 'kwartaal' | 'halfjaar' | 'jaar';
    readonly consequence: string;
  }[];
  readonly capacity: readonly {
    readonly line: number;
    readonly name: string;
    readonly location: string | null;
    readonly unit: 'plaatsen' | 'bedden' | 'groepen' | 'fte';
    readonly amount: string;
  }[];
}

/** A contract as it is on the day the changes begin. Days are inclusive. */
export interface ContentBefore {
  readonly contractLast: LocalDate;
  /** Until when the version holds, and whether another one follows on it. */
  readonly last: LocalDate;
  readonly followed: boolean;
  readonly nextLine: number;
  readonly lines: readonly ContentLine[];
  readonly rooms: readonly ContentRoom[];
  readonly agreements: ContentAgreements | null;
}

/** What it becomes. `agreements` null: they go on as they are. */
export interface ContentAfter {
  readonly from: LocalDate;
  readonly last: LocalDate;
  readonly contractLast: LocalDate;
  readonly lines: readonly ContentLine[];
  readonly rooms: readonly ContentRoom[];
  readonly agreements: ContentAgreements | null;
}

/** Names that a change only has by code: products and clauses and KPIs with how they are called. */
export interface KnownNames {
  readonly products: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly unit: string }>;
  readonly clauses: ReadonlyMap<string, string>;
  readonly kpis: ReadonlyMap<string, { readonly name: string; readonly unit: string }>;
}

/** One row of the difference as it is shown; old null: not agreed before; new null: no longer. */
export interface OfferedChange {
  readonly change: number;
  readonly kind: 'looptijd' | 'product' | 'tarief' | 'ruimte' | 'clausule' | 'kpi' | 'capaciteit';
  readonly part: string;
  readonly old: string | null;
  readonly new: string | null;
}
