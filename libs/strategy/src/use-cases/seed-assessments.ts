// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, refuseContent, type ContentFile } from '#regions';
import type { AssessmentContent } from '../content/assessment-file.js';
import { saveFrame, saveFunding, saveProcedure, segmentsOf } from '../persistence/assessment.store.js';

/** Brings the criteria and what they weigh into the region; what a person changed stays. @returns false when the region holds this file already */
export async function seedAssessments(tx: Tx, file: ContentFile<AssessmentContent>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  const { strategy, funding, procedure, segments } = file.content;
  const known = await segmentsOf(tx, strategy);
  if (!known) {
    refuseContent(file.name, [{ pointer: '/strategy', text: `De regio heeft geen strategie "${strategy}".` }]);
    return false;
  }
  refuseContent(
    file.name,
    segments.flatMap((s, i) =>
      known.ids.has(s.key) ? [] : [{ pointer: `/segments/${i}/key`, text: `De strategie heeft geen segment "${s.key}".` }],
    ),
  );
  await saveFrame(tx, known.strategyId, funding, procedure);
  for (const s of segments) {
    await saveFunding(tx, known.ids.get(s.key)!, '', s.funding, false);
    await saveProcedure(tx, known.ids.get(s.key)!, s.procedure, false);
  }
  await keepContentVersion(tx, file);
  return true;
}
