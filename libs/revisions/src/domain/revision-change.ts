// SPDX-License-Identifier: EUPL-1.2
import type { Cents, LocalDate } from '#kernel';

/** What a round can change in a contract; each kind is one rule that checks and applies (apply-changes.ts). */
export const CHANGE_KINDS = [
  'tarief',
  'product-erbij',
  'product-eindigt',
  'product-vervangen',
  'ruimte',
  'clausule-erbij',
  'clausule-eindigt',
  'looptijd',
  'bekostiging',
  'capaciteit',
  'kpi',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A percentage in hundredths of a percent: 340 is +3.40%. Rounded half up once a tariff. */
export type BasisPoints = number;

/** Tariffs by list (product code → new tariff in cents) or all chosen ones by a percentage; no codes: every line with a tariff. */
export interface TariffChange {
  readonly kind: 'tarief';
  readonly list: Readonly<Record<string, Cents>> | null;
  readonly basisPoints: BasisPoints | null;
  readonly productCodes: readonly string[] | null;
}
export interface ProductAdded {
  readonly kind: 'product-erbij';
  readonly code: string;
  readonly unit: string;
  readonly fundingMode: 'taakgericht' | 'inspanningsgericht' | 'outputgericht';
  /** null with taakgericht only. */
  readonly cents: Cents | null;
  /** null: the municipalities the contract already serves. */
  readonly municipalities: readonly string[] | null;
}
export interface ProductEnded {
  readonly kind: 'product-eindigt';
  readonly code: string;
}
/** Running allocations on the old product must be converted; the preview says how many. */
export interface ProductReplaced {
  readonly kind: 'product-vervangen';
  readonly code: string;
  readonly by: string;
  readonly unit: string;
  /** null: the tariff of what it replaces. */
  readonly cents: Cents | null;
  /** How many new units stand for one old, as a fraction: "3/2". Default 1. */
  readonly factor: string;
}
/** The bestedingsruimte of a year: to an amount, or by a percentage of the one before; with what follows when it is full. */
export interface RoomChanged {
  readonly kind: 'ruimte';
  readonly year: number;
  /** As grainKey of contracts names it: 'aanbieder', 'overeenkomst', 'segment:2'. */
  readonly grainKey: string;
  readonly cents: Cents | null;
  readonly basisPoints: BasisPoints | null;
  readonly consequence: 'informatie' | 'gesprek' | 'geen-betaling' | null;
}
export interface ClauseAdded {
  readonly kind: 'clausule-erbij';
  readonly clause: string;
}
export interface ClauseEnded {
  readonly kind: 'clausule-eindigt';
  readonly clause: string;
}
/** The last day of the contract becomes this one. */
export interface TermChanged {
  readonly kind: 'looptijd';
  readonly lastDay: LocalDate;
}
export interface FundingChanged {
  readonly kind: 'bekostiging';
  readonly productCodes: readonly string[];
  readonly fundingMode: 'taakgericht' | 'inspanningsgericht' | 'outputgericht';
  /** Needed when it was taakgericht and no longer is. */
  readonly cents: Cents | null;
  /** With taakgericht: what each of the products costs a year (Strategie 8.1); null: not agreed yet. */
  readonly budgetCents: Cents | null;
}
export interface CapacityChanged {
  readonly kind: 'capaciteit';
  readonly name: string;
  readonly location: string | null;
  readonly unit: 'plaatsen' | 'bedden' | 'groepen' | 'fte';
  /** Decimal text; null: this capacity ends. */
  readonly amount: string | null;
}
export interface KpiChanged {
  readonly kind: 'kpi';
  readonly kpi: string;
  /** null: the agreement on this KPI ends. */
  readonly norm: string | null;
  readonly band: string | null;
  readonly frequency: 'maand' | 'kwartaal' | 'halfjaar' | 'jaar';
  readonly consequence: string;
}

export type RevisionChange =
  | TariffChange
  | ProductAdded
  | ProductEnded
  | ProductReplaced
  | RoomChanged
  | ClauseAdded
  | ClauseEnded
  | TermChanged
  | FundingChanged
  | CapacityChanged
  | KpiChanged;

/** A change of a round: what, in which order, why and on which ground. */
export interface OrderedChange {
  readonly no: number;
  readonly position: number;
  readonly change: RevisionChange;
  readonly explanation: string;
  readonly ground: string;
  readonly clause: string | null;
}
