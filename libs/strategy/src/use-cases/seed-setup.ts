// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, refuseContent, type ContentFile } from '#regions';
import type { PlanningContent } from '../content/planning-file.js';
import type { SetupContent } from '../content/setup-file.js';
import { planBackward } from '../domain/planning.js';
import { segmentsOf } from '../persistence/assessment.store.js';
import { lockTrack, savePlannedDays, saveTrack } from '../persistence/planning.store.js';
import { saveMunicipalAccess, savePoints, saveStatements } from '../persistence/setup.store.js';

async function strategyIn(tx: Tx, file: ContentFile<unknown>, key: string, named: readonly string[]): Promise<string> {
  const known = await segmentsOf(tx, key);
  if (!known) {
    const faults = [{ pointer: '/strategy', text: `De regio heeft geen strategie "${key}".` }];
    refuseContent(file.name, faults);
    return '';
  }
  const unknown = [...new Set(named)].filter((segment) => !known.ids.has(segment));
  refuseContent(
    file.name,
    unknown.map((segment) => ({ pointer: '/strategy', text: `De strategie heeft geen segment "${segment}".` })),
  );
  return known.strategyId;
}

/** Brings what the strategy says per segment, its ambitions, chances and risks into the region. @returns false when the region holds this file already */
export async function seedSetup(tx: Tx, file: ContentFile<SetupContent>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  const { strategy, statements, points } = file.content;
  const named = [...statements.flatMap((s) => s.segment ?? []), ...points.flatMap((p) => p.segments)];
  const strategyId = await strategyIn(tx, file, strategy, named);
  await saveStatements(tx, strategyId, statements);
  await saveMunicipalAccess(tx, strategyId);
  await savePoints(tx, strategyId, points);
  await keepContentVersion(tx, file);
  return true;
}

/** Brings the tracks of the planning into the region; what a person moved or filled in stays. @returns false when the region holds this file already */
export async function seedPlanning(tx: Tx, file: ContentFile<PlanningContent>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  const { strategy, tracks } = file.content;
  const strategyId = await strategyIn(
    tx,
    file,
    strategy,
    tracks.flatMap((t) => t.segments),
  );
  for (const [sort, track] of tracks.entries()) {
    const id = await saveTrack(tx, strategyId, track, sort);
    const stored = await lockTrack(tx, { id });
    await savePlannedDays(tx, id, planBackward(stored!.milestones, stored!.twoRounds));
  }
  await keepContentVersion(tx, file);
  return true;
}
