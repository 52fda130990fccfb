// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { reasonFaults } from '../domain/decision-reason.js';
import { manualNumber } from '../domain/manual.js';
import { saveManualVerdict } from '../persistence/manual.store.js';
import { asOther } from './approve-manual.js';
import { unfitReason } from './manual-errors.js';

const LEAST = 5;

/** Another person does not agree with what was entered: nothing comes of it. */
export async function refuseManual(tx: Tx, id: string, reason: string): Promise<void> {
  const faults = reasonFaults('/reden', reason, LEAST);
  if (faults.length > 0) throw new DomainError(unfitReason, {}, faults);
  const manual = await asOther(tx, id, 'geweigerd');
  await saveManualVerdict(tx, id, { state: 'geweigerd', note: reason.trim(), runId: null });
  const nummer = manualNumber(manual.no, manual.enteredAt);
  await tx.audit({ action: 'handmatige declaratie geweigerd', objectKind: 'handmatige declaratie', objectId: id, detail: { nummer } });
}
