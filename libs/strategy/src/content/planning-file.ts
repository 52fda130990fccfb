// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile } from '#regions';
import { outOfOrder, planBackward, type Milestone } from '../domain/planning.js';

export interface TrackContent {
  readonly key: string;
  readonly name: string;
  readonly note: string | null;
  readonly segments: readonly string[];
  readonly source: string;
  readonly milestones: readonly (Omit<Milestone, 'id' | 'movedTo'> & { readonly source: string })[];
}

export interface PlanningContent {
  readonly strategy: string;
  readonly tracks: readonly TrackContent[];
}

/** The file with the tracks towards the start of a strategy and the milestones of each, in order of time. */
export function readPlanningFile(dataDir: string, name = 'planning-2027.json'): ContentFile<PlanningContent> {
  return readContentFile(dataDir, name, (file) => {
    const strategy = file.text('strategy');
    const tracks = file.list('tracks', (t): TrackContent => {
      const track = {
        key: t.matching('key', /^[a-z][a-z0-9-]*$/, 'sleutel'),
        name: t.text('name'),
        note: t.optionalText('note'),
        segments: t.texts('segments'),
        source: t.text('source'),
        milestones: t.list('milestones', (m) => ({
          name: m.text('name'),
          source: m.text('source'),
          fixedOn: m.optionalDate('fixedOn'),
          fixedWithSecond: m.optionalDate('fixedWithSecond'),
          secondRoundOnly: m.flag('secondRoundOnly'),
          leadDays: m.optionalWhole('leadDays'),
        })),
      };
      const milestones = track.milestones.map((m) => ({ ...m, id: m.name, movedTo: null }));
      for (const two of [false, true]) {
        const wrong = outOfOrder(planBackward(milestones, two));
        if (wrong) t.fault('milestones', `"${wrong[0].name}" valt na "${wrong[1].name}".`);
      }
      return track;
    });
    return { strategy, tracks };
  });
}
