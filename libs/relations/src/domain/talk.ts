// SPDX-License-Identifier: EUPL-1.2
import { checkTransitions, mayGo, yearOf, type LocalDate, type TransitionTable } from '#kernel';
import type { Side } from './question-thread.js';

/** Contract and account talks are counted together (Slides, Servicebureau: "contract- en accountgesprekken"). */
export const TALK_KINDS = ['accountgesprek', 'contractgesprek'] as const;
export type TalkKind = (typeof TALK_KINDS)[number];

/** `voorgelegd`: the region stands for the report, the provider has not said yet whether it is right. `bevestigd`: both do. */
export const TALK_STATES = ['gepland', 'gehouden', 'voorgelegd', 'bevestigd', 'afgezegd'] as const;
export type TalkState = (typeof TALK_STATES)[number];

/** A report that both sides confirmed, and a talk that was called off, stay as they are. */
export const TALK_STEPS: TransitionTable<TalkState> = checkTransitions('gesprek', 'gepland', {
  gepland: ['gehouden', 'afgezegd'],
  gehouden: ['voorgelegd'],
  voorgelegd: ['gehouden', 'bevestigd'],
  bevestigd: [],
  afgezegd: [],
});

/** The states in which a talk has taken place: those count as seen. */
export const HELD_STATES: readonly TalkState[] = ['gehouden', 'voorgelegd', 'bevestigd'];
export const wasHeld = (state: TalkState): boolean => HELD_STATES.includes(state);

export const mayTake = (from: TalkState, to: TalkState): boolean => mayGo(TALK_STEPS, from, to);

/** The state after the provider said whether the report is right: a report it does not agree with goes back to the region. */
export const afterReply = (agrees: boolean): TalkState => (agrees ? 'bevestigd' : 'gehouden');

/** Which side must do something about a talk; null: nobody, or only on the day itself. */
export function talkWaitsFor(state: TalkState): Side | null {
  if (state === 'gehouden') return 'regio';
  return state === 'voorgelegd' ? 'aanbieder' : null;
}

/** Points for the agenda come from both sides, until the report is written. */
export const takesAgendaItems = (state: TalkState): boolean => state === 'gepland';

/** How many years ahead a talk can be planned, and back one can be entered. */
export const YEARS_AHEAD = 2;
export const YEARS_BACK = 1;

/** Whether a talk can stand on this day: in the calendar years people plan for, or enter afterwards. */
export function fitsPlan(day: LocalDate, today: LocalDate): boolean {
  return yearOf(day) >= yearOf(today) - YEARS_BACK && yearOf(day) <= yearOf(today) + YEARS_AHEAD;
}

/** A day as people write it, for what is kept as a sentence: 2026-03-05 → 05-03-2026. */
export const writtenDay = (day: LocalDate): string => day.split('-').reverse().join('-');
