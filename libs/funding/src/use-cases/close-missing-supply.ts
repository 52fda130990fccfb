// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { saveStep, tellEvent } from '../persistence/missing-supply.store.js';
import { forStep } from './missing-supply-step.js';

/** Closes a report with a reason: no newcomer is admitted for it any more. */
export async function closeMissingSupply(tx: Tx, id: string, version: number, reason: string): Promise<void> {
  const report = await forStep(tx, id, version, 'afgesloten');
  await saveStep(tx, id, { state: 'afgesloten', closedReason: reason });
  await tellEvent(tx, id, 'afsluiting', reason);
  await tx.audit({
    action: 'missend aanbod afgesloten',
    objectKind: 'missend aanbod',
    objectId: id,
    detail: { nummer: report.no, uitStaat: report.state },
  });
}
