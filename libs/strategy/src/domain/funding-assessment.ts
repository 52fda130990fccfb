// SPDX-License-Identifier: EUPL-1.2
import type { Fact } from './strategy.js';

export const FUNDING_MODES = ['taakgericht', 'inspanningsgericht', 'outputgericht'] as const;
export type FundingMode = (typeof FUNDING_MODES)[number];

/** A criterion of the strategy and the mode that it speaks for when it is met. */
export interface FundingCriterion extends Fact {
  readonly key: string;
  readonly speaksFor: FundingMode;
}

/** Whether a strategy leaves a mode open; `reason` tells why not. */
export interface FundingModeRule {
  readonly mode: FundingMode;
  readonly possible: boolean;
  readonly reason: string | null;
  readonly source: string;
}

export interface FundingFrame {
  readonly criteria: readonly FundingCriterion[];
  readonly modes: readonly FundingModeRule[];
}

export interface FundingAnswer {
  readonly criterion: string;
  /** null: not answered yet. */
  readonly met: boolean | null;
  /** null: the source gives no reason of its own. */
  readonly reason: string | null;
  readonly source: string;
  /** Another place in the source that says the opposite; shown beside it, never mended. */
  readonly contradiction: Fact | null;
}

/** How many of the criteria that speak for a mode are met. */
export interface Tally {
  readonly mode: FundingMode;
  readonly met: number;
  readonly of: number;
}

export interface FundingDirection {
  /** null: not every criterion is answered, or no mode stands out. */
  readonly direction: FundingMode | null;
  readonly tallies: readonly Tally[];
  /** In words, for the user. */
  readonly explanation: string;
}

/** Per mode that any criterion speaks for, in the order of the modes. */
export function tally(frame: FundingFrame, answers: readonly FundingAnswer[]): Tally[] {
  const met = new Set(answers.filter((a) => a.met === true).map((a) => a.criterion));
  return frame.modes
    .map(({ mode }) => frame.criteria.filter((c) => c.speaksFor === mode).map((c) => met.has(c.key)))
    .map((own, index) => ({ mode: frame.modes[index]!.mode, met: own.filter(Boolean).length, of: own.length }))
    .filter((t) => t.of > 0);
}

const unanswered = (frame: FundingFrame, answers: readonly FundingAnswer[]): number =>
  frame.criteria.filter((c) => !answers.some((a) => a.criterion === c.key && a.met !== null)).length;

const counted = (tallies: readonly Tally[]): string => tallies.map((t) => `${t.met} van ${t.of} voor ${t.mode}`).join(' en ');

/**
 * The mode for which the greatest share of its criteria is met, among the modes that the strategy leaves open. Shares are compared and not
 * counts: five criteria speak for taakgericht and three for inspanningsgericht. The document (Strategie 4.2, 4.3) gives the answers and
 * its directions but no rule; this one gives all five of its directions. Equal shares, or a criterion without answer: no direction.
 */
export function fundingDirection(frame: FundingFrame, answers: readonly FundingAnswer[]): FundingDirection {
  const tallies = tally(frame, answers);
  const open = unanswered(frame, answers);
  const words = `Criteria die spreken: ${counted(tallies)}.`;
  if (open > 0) return { direction: null, tallies, explanation: `${words} Nog niet beantwoord: ${open}. Daarom is er nog geen richting.` };
  const possible = tallies.filter((t) => frame.modes.some((m) => m.mode === t.mode && m.possible));
  const stronger = (a: Tally, b: Tally): number => b.met * a.of - a.met * b.of;
  const [first, second] = [...possible].sort(stronger);
  if (!first || first.met === 0) return { direction: null, tallies, explanation: `${words} Geen enkele vorm krijgt steun. Weeg zelf af.` };
  if (second && stronger(first, second) === 0)
    return { direction: null, tallies, explanation: `${words} Naar verhouding is dat evenveel. De criteria geven geen richting; weeg zelf af.` };
  return { direction: first.mode, tallies, explanation: `${words} Naar verhouding spreken de meeste voor ${first.mode}.` };
}

/** Why a mode cannot be chosen under this strategy; null when it can. */
export function closedMode(frame: FundingFrame, mode: FundingMode): FundingModeRule | null {
  const rule = frame.modes.find((m) => m.mode === mode);
  return rule?.possible ? null : (rule ?? { mode, possible: false, reason: null, source: '' });
}

/**
 * Whether a choice deviates and so needs a reason of its own. On a part of a segment a mode that the strategy allows on parts is no
 * deviation; without a direction nothing deviates, the motivation is enough.
 */
export function fundingDeviates(
  direction: FundingMode | null,
  chosen: FundingMode,
  allowedOnParts: readonly FundingMode[],
  isPart: boolean,
): boolean {
  if (direction === null || chosen === direction) return false;
  return !(isPart && allowedOnParts.includes(chosen));
}
