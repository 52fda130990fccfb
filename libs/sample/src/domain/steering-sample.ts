// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';

/** How far the invented report of missing supply has come. */
export const SHORTAGE_STATES = ['gemeld', 'ontbreekt', 'toelating-open', 'niet-ontbreekt', 'afgesloten'] as const;
/** How far the invented talk has come. `betwist`: the provider did not agree with the report. */
export const SAMPLE_TALK_STATES = ['gepland', 'gehouden', 'voorgelegd', 'betwist', 'bevestigd', 'afgezegd'] as const;

export interface SampleDecision {
  readonly body: string;
  readonly title: string;
  readonly motivation: string;
  readonly takenOn: LocalDate;
}

export interface SampleShortage {
  readonly title: string;
  readonly description: string;
  readonly segment: string;
  readonly municipalities: readonly string[];
  readonly state: (typeof SHORTAGE_STATES)[number];
  /** What the check found; null: not checked yet. */
  readonly finding: string | null;
}

export interface SampleTalk {
  readonly kind: 'accountgesprek' | 'contractgesprek';
  readonly day: LocalDate;
  readonly state: (typeof SAMPLE_TALK_STATES)[number];
  readonly points: readonly string[];
  readonly report: string | null;
  /** Why it was called off, or what the provider says of the report. */
  readonly note: string | null;
  readonly agreements: readonly { readonly text: string; readonly side: 'regio' | 'aanbieder'; readonly due: LocalDate; readonly done: boolean }[];
}

/** What people would have recorded beside the messages of an invented year. Amounts of savings are eurocents. */
export interface SteeringSample {
  readonly ceilings: {
    readonly decision: SampleDecision;
    readonly note: string;
    readonly year: number;
    /** Of what the year comes to at the pace of its booked months. */
    readonly segments: readonly { readonly segment: string; readonly perMille: number }[];
  };
  readonly savings: {
    readonly decision: SampleDecision;
    readonly note: string;
    readonly targets: readonly { readonly segment: string; readonly year: number; readonly cents: number }[];
  };
  readonly admission: SampleDecision;
  readonly shortages: readonly SampleShortage[];
  /** One per provider, the provider with a login of its own first; the first two are both with it. */
  readonly talks: readonly SampleTalk[];
}

const WHOLE_AMOUNT = 100_000n;

/**
 * An invented ceiling: what the year would come to at the pace of the months that are booked, times a share, up to whole thousands of
 * euros and never below what is booked.
 * @param months how many months of the year are booked, 1 to 12
 */
export function sampleCeiling(bookedCents: bigint, months: number, perMille: number): bigint {
  const wanted = (bookedCents * 12n * BigInt(perMille)) / (BigInt(months) * 1000n);
  const least = wanted > bookedCents ? wanted : bookedCents;
  return ((least + WHOLE_AMOUNT - 1n) / WHOLE_AMOUNT) * WHOLE_AMOUNT;
}
