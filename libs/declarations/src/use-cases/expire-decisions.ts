// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel';
import type { Tx } from '#platform';
import { lockBooking } from '../persistence/batch.store.js';
import { exceptionDays } from '../persistence/decision.store.js';
import { endDecisions } from '../persistence/decision-lift.store.js';

/** Ends decisions whose days are over. @returns how many */
export async function expireDecisions(tx: Tx): Promise<number> {
  await lockBooking(tx);
  const ended = await endDecisions(tx, addDays(tx.today, -(await exceptionDays(tx))));
  for (const { id, no } of ended) await tx.audit({ action: 'besluit vervallen', objectKind: 'besluit', objectId: id, detail: { nummer: no } });
  return ended.length;
}
