// SPDX-License-Identifier: EUPL-1.2
import type { Cents, LocalDate } from '#kernel';
import type { Consequence, Grain, ProductLineAgreement } from './contract.js';
import type { VersionAgreements } from './contract-agreements.js';
import type { Ground, RecordedChange } from './legal-ground.js';

export interface WholeLine extends ProductLineAgreement {
  readonly code: string;
  readonly product: string;
}

export interface WholeRoom {
  readonly year: number;
  readonly grain: Grain;
  readonly grainKey: string;
  readonly segmentCode: string | null;
  readonly productIds: readonly string[] | null;
  readonly cents: Cents | null;
  readonly consequence: Consequence;
}

/** Everything a version agrees, read at once: what a revision works on and what it leaves behind. Days are inclusive. */
export interface WholeVersion {
  readonly contractId: string;
  readonly number: string;
  readonly providerId: string;
  readonly kind: string;
  /** The last day of the contract itself. */
  readonly contractLast: LocalDate;
  readonly versionId: string;
  readonly versionNo: number;
  /** Until when this version holds as known now, and whether another follows on it. */
  readonly last: LocalDate;
  readonly followed: boolean;
  /** The number a new line gets: one that no version of this contract used. */
  readonly nextLine: number;
  readonly lines: readonly WholeLine[];
  readonly rooms: readonly WholeRoom[];
  /** null: no version states any; then none are stated by a revision either unless it adds one. */
  readonly agreements: VersionAgreements | null;
  readonly originalCents: Cents | null;
  readonly changes: readonly RecordedChange[];
}

/** What is recorded of a contract as its next version. Days are inclusive. */
export interface RevisedVersion {
  readonly from: LocalDate;
  readonly last: LocalDate;
  /** The last day of the contract after it. */
  readonly contractLast: LocalDate;
  readonly lines: readonly WholeLine[];
  readonly rooms: readonly WholeRoom[];
  readonly agreements: VersionAgreements | null;
}

/** Why it changes and what that does to the value of the contract. */
export interface RevisionGround {
  readonly ground: Ground;
  readonly clause: string | null;
  readonly explanation: string;
  readonly cents: Cents | null;
  readonly indexation: boolean;
  readonly deviation: string | null;
}
