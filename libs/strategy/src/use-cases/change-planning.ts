// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { outOfOrder, planBackward, type Milestone } from '../domain/planning.js';
import { insertPlanningChange, lockTrack, savePlannedDays, updateMilestone, updateRounds, type StoredTrack } from '../persistence/planning.store.js';
import { planningChanged, unfitMilestone, unknownPart, wrongOrder } from './strategy-errors.js';

export interface MilestoneEdit {
  readonly milestoneId: string;
  /** null: the day follows from the source or from what comes after. */
  readonly movedTo: LocalDate | null;
  readonly leadDays: number | null;
  readonly doneOn: LocalDate | null;
  readonly owner: string | null;
  readonly reason: string;
  readonly version: number;
}

/** As a date stands in a text: 01-07-2026. */
const inWords = (day: LocalDate | null): string => day?.split('-').reverse().join('-') ?? '';

/** Reckons the track anew as it would become. @throws DomainError `planning-volgorde` naming the two that stand the wrong way round */
async function replan(tx: Tx, track: StoredTrack, milestones: readonly Milestone[], twoRounds: boolean): Promise<Map<string, LocalDate | null>> {
  const planned = planBackward(milestones, twoRounds);
  const wrong = outOfOrder(planned);
  if (wrong) {
    const [first, then] = wrong;
    const text = `${first.name} (${inWords(first.on)}) zou dan na ${then.name} (${inWords(then.on)}) komen.`;
    throw new DomainError(wrongOrder, { eerst: first.name, eerstOp: first.on, daarna: then.name, daarnaOp: then.on }, [{ pointer: '/datum', text }]);
  }
  await savePlannedDays(tx, track.id, planned);
  return new Map(planned.map((m) => [m.id, m.on]));
}

/** Moves a milestone, or says how long before the next it comes, who does it or when it was done; what lies before it moves along. */
export async function changeMilestone(tx: Tx, edit: MilestoneEdit): Promise<void> {
  const track = await lockTrack(tx, { milestoneId: edit.milestoneId });
  const before = track?.milestones.find((m) => m.id === edit.milestoneId);
  if (!track || !before) throw new DomainError(unknownPart);
  if (before.version !== edit.version) throw new DomainError(planningChanged, { versie: before.version });
  if (edit.doneOn !== null && edit.doneOn > tx.today)
    throw new DomainError(unfitMilestone, {}, [{ pointer: '/gereedOp', text: 'Deze dag ligt in de toekomst. Vul in wanneer het klaar was.' }]);
  const was = planBackward(track.milestones, track.twoRounds).find((m) => m.id === edit.milestoneId)?.on ?? null;
  const after = track.milestones.map((m) => (m.id === edit.milestoneId ? { ...m, movedTo: edit.movedTo, leadDays: edit.leadDays } : m));
  await updateMilestone(tx, edit.milestoneId, edit);
  const is = (await replan(tx, track, after, track.twoRounds)).get(edit.milestoneId) ?? null;
  const what = before.doneOn === null && edit.doneOn !== null ? 'gereed gemeld' : was === is ? 'gewijzigd' : 'verschoven';
  await insertPlanningChange(tx, { trackId: track.id, milestoneId: edit.milestoneId, what: `${before.name}: ${what}`, was, is, reason: edit.reason });
  await tx.audit({
    action: `mijlpaal ${what}`,
    objectKind: 'planning',
    objectId: edit.milestoneId,
    detail: { mijlpaal: before.name, spoor: track.key, was, wordt: is, reden: edit.reason },
  });
}

/** Says whether a track needs one revision or two (Strategie 9); with two, those of the first join and other days may hold. */
export async function changeRounds(tx: Tx, key: string, twoRounds: boolean, reason: string, version: number): Promise<void> {
  const track = await lockTrack(tx, { key });
  if (!track || !track.milestones.some((m) => m.secondRoundOnly)) throw new DomainError(unknownPart);
  if (track.version !== version) throw new DomainError(planningChanged, { versie: track.version });
  if (track.twoRounds === twoRounds) return;
  await updateRounds(tx, track.id, twoRounds);
  await replan(tx, track, track.milestones, twoRounds);
  const what = twoRounds ? 'twee herzieningen' : 'één herziening';
  await insertPlanningChange(tx, { trackId: track.id, milestoneId: null, what, was: null, is: null, reason });
  await tx.audit({ action: `planning met ${what}`, objectKind: 'planning', objectId: track.key, detail: { reden: reason } });
}
