// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { TrackContent } from '../content/planning-file.js';
import type { Milestone, PlannedMilestone } from '../domain/planning.js';

export interface StoredTrack {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly twoRounds: boolean;
  readonly version: number;
  readonly milestones: readonly (Milestone & { readonly version: number; readonly doneOn: LocalDate | null; readonly owner: string | null })[];
}

/** Writes a track with what the file says of its milestones; what a person changed stays. @returns its id */
export async function saveTrack(tx: Tx, strategyId: string, t: TrackContent, sort: number): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `insert into planning_track (region_id, id, strategy_id, key, name, note, segments, source, sort) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, strategy_id, key) do update
       set name = excluded.name, note = excluded.note, segments = excluded.segments, source = excluded.source, sort = excluded.sort
     returning id`,
    [tx.regionId, newId(tx.now.getTime()), strategyId, t.key, t.name, t.note, t.segments, t.source, sort],
  );
  const milestones = t.milestones.map((m, index) => ({ ...m, id: newId(tx.now.getTime()), no: index + 1 }));
  await tx.execute(
    `insert into planning_milestone (region_id, id, track_id, no, name, source, fixed_on, fixed_with_second, second_round_only, lead_days)
       select $1, m.id, $2, m.no, m.name, m.source, m."fixedOn", m."fixedWithSecond", m."secondRoundOnly", m."leadDays"
         from jsonb_to_recordset($3::jsonb) as m (id uuid, no int, name text, source text, "fixedOn" date, "fixedWithSecond" date, "secondRoundOnly" boolean, "leadDays" int)
     on conflict (region_id, track_id, no) do update
       set name = excluded.name, source = excluded.source, fixed_on = excluded.fixed_on, fixed_with_second = excluded.fixed_with_second,
           second_round_only = excluded.second_round_only, lead_days = coalesce(planning_milestone.lead_days, excluded.lead_days)`,
    [tx.regionId, row!.id, JSON.stringify(milestones)],
  );
  return row!.id;
}

/** A track with its milestones in order, locked until the end of the transaction; `where` is its key or the id of one of its milestones. */
export async function lockTrack(
  tx: Tx,
  where: { readonly key: string } | { readonly milestoneId: string } | { readonly id: string },
): Promise<StoredTrack | null> {
  const [which, value] =
    'key' in where
      ? [`key = $2 and strategy_id = (select id from strategy where region_id = $1 order by valid_from desc, key limit 1)`, where.key]
      : 'id' in where
        ? [`id = $2`, where.id]
        : [`id = (select track_id from planning_milestone where region_id = $1 and id = $2)`, where.milestoneId];
  const [track] = await tx.sql<Omit<StoredTrack, 'milestones'>>(
    `select id, key, name, two_rounds as "twoRounds", version from planning_track where region_id = $1 and ${which} for update`,
    [tx.regionId, value],
  );
  if (!track) return null;
  const milestones = await tx.sql<StoredTrack['milestones'][number]>(
    `select id, name, fixed_on as "fixedOn", fixed_with_second as "fixedWithSecond", second_round_only as "secondRoundOnly", lead_days as "leadDays",
            moved_to as "movedTo", version, done_on as "doneOn", owner
       from planning_milestone where region_id = $1 and track_id = $2 order by no`,
    [tx.regionId, track.id],
  );
  return { ...track, milestones };
}

/** Keeps the days that follow; a milestone that is not in force has none. */
export async function savePlannedDays(tx: Tx, trackId: string, planned: readonly PlannedMilestone[]): Promise<void> {
  await tx.execute(
    `update planning_milestone m set planned_on = p."on", planned_by = coalesce(p.by, 'leeg')
       from planning_milestone o left join jsonb_to_recordset($3::jsonb) as p (id uuid, "on" date, by text) on p.id = o.id
      where o.region_id = $1 and o.track_id = $2 and m.region_id = o.region_id and m.id = o.id`,
    [tx.regionId, trackId, JSON.stringify(planned)],
  );
}

export interface MilestoneChange {
  readonly movedTo: LocalDate | null;
  readonly leadDays: number | null;
  readonly doneOn: LocalDate | null;
  readonly owner: string | null;
}

export async function updateMilestone(tx: Tx, id: string, c: MilestoneChange): Promise<void> {
  await tx.execute(
    `update planning_milestone set moved_to = $3, lead_days = $4, done_on = $5, owner = $6, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, c.movedTo, c.leadDays, c.doneOn, c.owner],
  );
}

export async function updateRounds(tx: Tx, trackId: string, twoRounds: boolean): Promise<void> {
  await tx.execute(`update planning_track set two_rounds = $3, version = version + 1 where region_id = $1 and id = $2`, [
    tx.regionId,
    trackId,
    twoRounds,
  ]);
}

export interface PlanningChange {
  readonly trackId: string;
  readonly milestoneId: string | null;
  readonly what: string;
  readonly was: LocalDate | null;
  readonly is: LocalDate | null;
  readonly reason: string;
}

export async function insertPlanningChange(tx: Tx, c: PlanningChange): Promise<void> {
  await tx.execute(
    `insert into planning_change (region_id, id, track_id, milestone_id, what, was_on, is_on, reason, changed_by, changed_name, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.regionId, newId(tx.now.getTime()), c.trackId, c.milestoneId, c.what, c.was, c.is, c.reason, tx.actor.accountId, tx.actor.name, tx.now],
  );
}
