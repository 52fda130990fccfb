// SPDX-License-Identifier: EUPL-1.2
import type { Instant, Money } from './session.js';

export type BidState = 'concept' | 'ingediend' | 'vervangen' | 'ingetrokken' | 'geopend';
export interface BidFile {
  readonly id: string;
  readonly naam: string;
  readonly soort: string;
  readonly grootte: number;
  readonly sha256: string;
}
export interface Bid {
  readonly id: string;
  readonly aanbieder: string;
  readonly staat: BidState;
  readonly percelen: readonly number[];
  readonly ingediendOp: Instant | null;
  readonly ontvangstbewijs: string | null;
  readonly bestanden: readonly BidFile[];
}
/** The box of a tender: a provider reads its own bids in it, the region those that two persons opened. */
export interface BidBox {
  readonly sluitOp: Instant;
  readonly nu: Instant;
  readonly gesloten: boolean;
  readonly percelen: number;
  readonly eersteOpener: string | null;
  readonly geopendOp: Instant | null;
  readonly geopendDoor: string | null;
  readonly pogingen: readonly { readonly op: Instant; readonly door: string; readonly teVroeg: boolean }[];
  readonly inschrijvingen: readonly Bid[];
}
/** A tender in which one takes part or still may. */
export interface OwnTender {
  readonly id: string;
  readonly nummer: string;
  readonly titel: string;
  readonly percelen: number;
  readonly sluitOp: Instant | null;
  readonly vragenTot: Instant | null;
  readonly nu: Instant;
  readonly gesloten: boolean;
  readonly gestopt: boolean;
  readonly eigen: { readonly staat: BidState; readonly bestanden: number } | null;
  readonly ingediendOp: Instant | null;
  readonly uitkomst: boolean;
}
export interface BidContent {
  readonly percelen: readonly { readonly perceel: number; readonly prijs: Money }[];
  readonly toelichting: string | null;
}
export interface BidReceipt {
  readonly ontvangstbewijs: string;
  readonly ingediendOp: Instant;
}
