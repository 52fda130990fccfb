// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { ContractTerm } from './contract-term.js';

/** A kind of contract, as data of a region. */
export interface ContractKindContent {
  readonly key: string;
  readonly name: string;
  readonly what: string;
  /** false: availability or a subsidy; what is agreed stands in capacity lines. */
  readonly productLines: boolean;
  /** null: the source does not say how these contracts go on. */
  readonly term: ContractTerm | null;
  readonly validFrom: LocalDate | null;
  readonly source: string;
}

/** A clause as module; a new text is a new version, what was signed keeps the one it was signed with. */
export interface ClauseContent {
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly text: string;
  readonly allowsChange: boolean;
  readonly source: string;
}

/** What can be measured for an objective of a segment; its norm is agreed in the contract. */
export interface KpiContent {
  readonly key: string;
  readonly version: number;
  readonly segmentKey: string;
  readonly objectiveNo: number;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly better: 'hoger' | 'lager';
  readonly source: string;
}

/** Where neither the contract nor its kind says how it goes on: it ends, and somebody can fill it in. */
export const UNKNOWN_TERM: ContractTerm = { mode: 'geen', times: 0, months: 12, notice: null };
export const NOT_IN_SOURCE = 'niet in bron';
