// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { inHandOf, longestWaiting } from '../persistence/application.store.js';
import { stepApplication } from './step-application.js';

/**
 * Gives an assessor the application to look at: the one in hand, else the one that waits longest. Nobody picks and chooses.
 * @returns its id; null when none waits
 */
export async function takeNext(tx: Tx): Promise<string | null> {
  const mine = await inHandOf(tx, tx.actor.accountId);
  if (mine !== null) return mine;
  const next = await longestWaiting(tx);
  if (!next) return null;
  await stepApplication(tx, { ...next, step: 'oppakken', sides: ['beoordelaar'], text: null, requirementNo: null });
  return next.id;
}
