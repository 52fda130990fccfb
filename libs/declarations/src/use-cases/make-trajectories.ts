// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { replaceTrajectories, type TrajectoryOutcome } from '../persistence/trajectory.store.js';

/** Works out the courses of care from all allocations and notices. Running it again finds the same. */
export async function makeTrajectories(tx: Tx): Promise<TrajectoryOutcome> {
  const outcome = await replaceTrajectories(tx);
  await tx.audit({ action: 'trajecten bijgewerkt', objectKind: 'lijst', objectId: 'trajecten', detail: { ...outcome } });
  return outcome;
}
