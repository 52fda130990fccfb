// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';

/** A milestone of a track, as it was laid down; the milestones of a track stand in order of time. */
export interface Milestone {
  readonly id: string;
  readonly name: string;
  /** A day that the source gives. */
  readonly fixedOn: LocalDate | null;
  /** Holds instead of `fixedOn` once the track has two rounds. */
  readonly fixedWithSecond: LocalDate | null;
  readonly secondRoundOnly: boolean;
  /** Days before the milestone that follows; null: not known. */
  readonly leadDays: number | null;
  /** A day that a person chose instead. */
  readonly movedTo: LocalDate | null;
}

/** Where the day of a milestone comes from. */
export type PlannedBy = 'verschoven' | 'bron' | 'berekend' | 'leeg';

export interface PlannedMilestone {
  readonly id: string;
  readonly name: string;
  readonly on: LocalDate | null;
  readonly by: PlannedBy;
}

/** The milestones that count: those of a first revision only where two are needed (Strategie 9). */
export function milestonesInForce(milestones: readonly Milestone[], twoRounds: boolean): Milestone[] {
  return milestones.filter((m) => twoRounds || !m.secondRoundOnly);
}

/**
 * The planning, reckoned backward from the start: a milestone has the day that a person moved it to, else the day of the source, else so
 * many days before the milestone that follows. Where the lead time is not known, or what follows has no day, it has none: the source
 * gives no more (Strategie 9), and a day is never invented.
 * @returns the milestones in force, in the same order
 */
export function planBackward(milestones: readonly Milestone[], twoRounds: boolean): PlannedMilestone[] {
  const planned: PlannedMilestone[] = [];
  let next: LocalDate | null = null;
  for (const m of [...milestonesInForce(milestones, twoRounds)].reverse()) {
    const fixed = twoRounds ? (m.fixedWithSecond ?? m.fixedOn) : m.fixedOn;
    const reckoned: LocalDate | null = next !== null && m.leadDays !== null ? addDays(next, -m.leadDays) : null;
    const on: LocalDate | null = m.movedTo ?? fixed ?? reckoned;
    const by: PlannedBy = m.movedTo !== null ? 'verschoven' : fixed !== null ? 'bron' : reckoned !== null ? 'berekend' : 'leeg';
    planned.push({ id: m.id, name: m.name, on, by });
    next = on;
  }
  return planned.reverse();
}

/** The first two milestones that stand the wrong way round: the earlier one would fall after the later one; null when all is in order. */
export function outOfOrder(planned: readonly PlannedMilestone[]): readonly [PlannedMilestone, PlannedMilestone] | null {
  let before: PlannedMilestone | null = null;
  for (const m of planned) {
    if (m.on === null) continue;
    if (before?.on && before.on > m.on) return [before, m];
    before = m;
  }
  return null;
}
