// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';

export interface Region {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  /** A demo region has a clock of its own and shows invented providers and figures. */
  readonly demo: boolean;
}

export interface Municipality {
  /** CBS code of four digits, without the prefix GM. */
  readonly code: string;
  readonly key: string;
  readonly name: string;
  readonly source: string;
}

/** `last` is the last day it counts; null has no end. */
export interface Membership {
  readonly municipality: string;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
  readonly source: string;
  readonly note: string | null;
}

export interface GroupMember {
  readonly municipality: string;
  readonly from: LocalDate;
  readonly last: LocalDate | null;
}

/** A named set of municipalities as a document uses it ("H8"); who belongs to it can differ per day. */
export interface MunicipalityGroup {
  readonly key: string;
  readonly name: string;
  readonly note: string | null;
  readonly source: string;
  readonly members: readonly GroupMember[];
}

/** `count` null: no source gives the figure. That is shown and never filled in by guess. */
export interface InhabitantCount {
  readonly municipality: string;
  readonly on: LocalDate;
  readonly count: number | null;
  readonly source: string;
}
