// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { SampleDecision } from './steering-sample.js';

/** What an invented provider does with the offer it got. */
export const SAMPLE_RESPONSES = ['akkoord', 'bezwaar', 'vraag', 'geopend'] as const;
export const SAMPLE_CONTRIBUTORS = ['clientenraad', 'gemeente', 'verwijzer'] as const;
export const SAMPLE_OUTCOMES = ['overgenomen', 'deels-overgenomen', 'niet-overgenomen', 'beantwoord'] as const;

interface SampleChange {
  readonly explanation: string;
  readonly ground: string;
  readonly clause: string;
}

export interface SampleResponse {
  readonly kind: (typeof SAMPLE_RESPONSES)[number];
  /** Who signs or asks for the provider. */
  readonly person: string;
  /** The question or the objection; null where nothing is said. */
  readonly text: string | null;
}

/** An invented revision that is under way: proposed, talked over, decided, offered, and answered by some. */
export interface RevisionSample {
  readonly title: string;
  readonly why: string;
  /** The kind of contract it changes. */
  readonly kind: string;
  readonly effectiveFrom: LocalDate;
  readonly responseDays: number;
  /** Days before the end of the term. */
  readonly remindBefore: number;
  readonly extension: SampleChange & { readonly lastDay: LocalDate };
  /** Hundredths of a percent. */
  readonly tariff: SampleChange & { readonly basisPoints: number };
  readonly table: {
    readonly title: string;
    readonly purpose: string;
    readonly heldOn: LocalDate;
    readonly attendance: string;
    readonly report: string;
    readonly contributions: readonly {
      readonly kind: (typeof SAMPLE_CONTRIBUTORS)[number];
      readonly name: string;
      readonly text: string;
      readonly answer: string;
      readonly outcome: (typeof SAMPLE_OUTCOMES)[number];
    }[];
  };
  readonly decision: SampleDecision;
  /** One a provider, in this order; who is not reached has not opened its offer. */
  readonly responses: readonly SampleResponse[];
}
