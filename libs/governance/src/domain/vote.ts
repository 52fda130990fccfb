// SPDX-License-Identifier: EUPL-1.2
import { yearOf, type LocalDate } from '#kernel';
import type { Outcome } from './decision.js';

/** How a body comes to a decision: votes weighed by inhabitants, one vote a seat, or nobody who objects. */
export const VOTE_MODES = ['gewogen', 'per-zetel', 'consensus'] as const;
export type VoteMode = (typeof VOTE_MODES)[number];

/** What a seat says. Who abstains takes no part in the vote (Gemeentewet 28); an objection stops consensus; who is absent is told apart from who has not spoken yet. */
export const CHOICES = ['voor', 'tegen', 'onthouding', 'bezwaar', 'afwezig'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a seat may say in a mode: an objection belongs to consensus, a vote against to voting. */
export const choicesOf = (mode: VoteMode): readonly Choice[] =>
  mode === 'consensus' ? ['voor', 'onthouding', 'bezwaar', 'afwezig'] : ['voor', 'tegen', 'onthouding', 'afwezig'];

/** The day of the inhabitants that weigh in a meeting: 1 January of the year before it (Visie 6.5, onder 3). */
export const weighingDay = (meeting: LocalDate): LocalDate => `${String(yearOf(meeting) - 1).padStart(4, '0')}-01-01`;

export interface Voter {
  readonly seat: string;
  /** Inhabitants it stands for, or 1 where seats count alike. Above 0. */
  readonly weight: number;
  /** null: has not spoken yet. */
  readonly choice: Choice | null;
}

/** Why a vote comes out as it does. */
export type Reason =
  'geen-quorum' | 'te-weinig-stemmen' | 'bezwaar' | 'staken-niet-voltallig' | 'staken-voltallig' | 'meerderheid' | 'geen-meerderheid' | 'eens';

export interface Tally {
  readonly seats: number;
  readonly spoken: number;
  readonly present: number;
  readonly quorum: boolean;
  /** Weights, all in the same unit: inhabitants or seats. */
  readonly weight: number;
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  readonly objections: number;
  readonly outcome: Outcome;
  readonly reason: Reason;
}

const half = (part: number, whole: number): boolean => 2 * part > whole;

/**
 * Counts a vote. Quorum: more than half of the seats present. A vote holds when more than half of the seats that do not abstain took part.
 * Adopted with more than half of the weight that was cast; when both sides weigh the same, rejected in a full meeting and otherwise kept
 * for the next (Gemeentewet 20, 29, 30 and 32, for the board of a gemeenschappelijke regeling through Wgr 22; Visie 6.5 only says that
 * votes weigh). Consensus: adopted when nobody present objects. Who has not spoken counts as absent.
 */
export function tally(mode: VoteMode, voters: readonly Voter[]): Tally {
  const of = (choice: Choice): readonly Voter[] => voters.filter((v) => v.choice === choice);
  const weigh = (some: readonly Voter[]): number => some.reduce((sum, v) => sum + v.weight, 0);
  const present = voters.filter((v) => v.choice !== null && v.choice !== 'afwezig');
  const abstained = of('onthouding');
  const objections = of('bezwaar').length;
  const inFavour = weigh(of('voor'));
  const against = weigh(of('tegen'));
  const quorum = half(present.length, voters.length);
  const [outcome, reason] = decide();
  return {
    seats: voters.length,
    spoken: voters.filter((v) => v.choice !== null).length,
    present: present.length,
    quorum,
    weight: weigh(voters),
    inFavour,
    against,
    abstained: weigh(abstained),
    objections,
    outcome,
    reason,
  };

  function decide(): readonly [Outcome, Reason] {
    if (!quorum) return ['aangehouden', 'geen-quorum'];
    if (!half(present.length - abstained.length, voters.length - abstained.length)) return ['aangehouden', 'te-weinig-stemmen'];
    if (mode === 'consensus') return objections > 0 ? ['aangehouden', 'bezwaar'] : ['aangenomen', 'eens'];
    if (inFavour === against) return present.length === voters.length ? ['verworpen', 'staken-voltallig'] : ['aangehouden', 'staken-niet-voltallig'];
    return inFavour > against ? ['aangenomen', 'meerderheid'] : ['verworpen', 'geen-meerderheid'];
  }
}
