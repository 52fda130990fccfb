// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate, type Violation } from '#kernel';
import type { RoundState } from './course.js';

/** Which contracts a round changes: what segments, kinds and providers together choose, and those that are picked by hand. Empty does not narrow. */
export interface RoundChoice {
  readonly segments: readonly string[];
  readonly kinds: readonly string[];
  /** Keys of providers. */
  readonly providers: readonly string[];
  /** Numbers of contracts. */
  readonly contracts: readonly string[];
  /** The name of the saved view the contracts were taken from; null: picked one by one. */
  readonly view: string | null;
}

export interface RoundContent {
  readonly title: string;
  readonly why: string;
  readonly effectiveFrom: LocalDate;
  /** null: to the end of each contract. */
  readonly effectiveUntil: LocalDate | null;
  readonly choice: RoundChoice;
  /** Rounds that prepare one transition carry the same name (Strategie 9). */
  readonly transition: string | null;
  /** Days to answer, and how many days before the end of that term a reminder goes. */
  readonly responseDays: number;
  readonly reminderDays: readonly number[];
}

/** What is wrong with a round as it is written down; nothing: it may be kept. @param today of the region */
export function roundFaults(round: RoundContent, today: LocalDate): Violation[] {
  const faults: Violation[] = [];
  if (round.effectiveFrom <= today)
    faults.push({ pointer: '/ingangsdatum', text: 'Deze datum ligt niet meer in de toekomst. Kies een latere ingangsdatum.' });
  if (round.effectiveUntil !== null && round.effectiveUntil < round.effectiveFrom)
    faults.push({ pointer: '/totEnMet', text: 'De laatste dag ligt voor de ingangsdatum.' });
  if (new Set(round.reminderDays).size !== round.reminderDays.length)
    faults.push({ pointer: '/herinneringen', text: 'Noem elk moment van herinneren één keer.' });
  if (round.reminderDays.some((day) => day >= round.responseDays))
    faults.push({ pointer: '/herinneringen', text: 'Een herinnering gaat binnen de reactietermijn: noem minder dagen dan de termijn.' });
  return faults;
}

/**
 * What a round changes may be written while it is drafted and talked over; and again while a running round is paused, for a corrected
 * offer to who did not answer yet.
 */
export function mayChangeContent(state: RoundState, paused: boolean): boolean {
  return state === 'concept' || state === 'ontwikkeltafel' || (state === 'reacties' && paused);
}

/** Tables are held and contributions taken while the round is talked over. */
export const isTalkedOver = (state: RoundState): boolean => state === 'ontwikkeltafel';

/**
 * The last day to answer, counted from the day after the offers went out.
 * @returns null when that day does not lie before the day the changes take effect: then nobody could know beforehand what holds
 */
export function answerTerm(from: LocalDate, days: number, effectiveFrom: LocalDate): LocalDate | null {
  const last = addDays(from, days);
  return last < effectiveFrom ? last : null;
}
