// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { doubleParticipation } from '../domain/participation.js';
import type { PurchasingStrategy } from '../domain/strategy.js';
import { saveObjectives, saveParticipation, saveSegment, saveStrategy } from '../persistence/strategy.store.js';

const doubleEntry = defineError('deelname-dubbel', 'invalid', 'Een gemeente kan op één dag maar één keer meedoen aan een segment of zorgvorm.');

/** Records a whole purchasing strategy; recording it again changes what it says and keeps every id. @returns its id */
export async function recordStrategy(tx: Tx, strategy: PurchasingStrategy): Promise<string> {
  const id = await saveStrategy(tx, strategy);
  for (const segment of strategy.segments) {
    const double = doubleParticipation(segment.participation);
    if (double) throw new DomainError(doubleEntry, { segment: segment.key, gemeente: double.municipality });
    const segmentId = await saveSegment(tx, id, segment);
    await saveObjectives(tx, segmentId, segment.objectives);
    await saveParticipation(tx, segmentId, segment.participation);
  }
  await tx.audit({ action: 'inkoopstrategie vastgelegd', objectKind: 'inkoopstrategie', objectId: strategy.key });
  return id;
}
