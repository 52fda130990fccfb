// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { reasonFaults } from '../domain/decision-reason.js';
import { saveVerdict } from '../persistence/decision.store.js';
import { asSecond } from './approve-decision.js';
import { unfitReason } from './decision-errors.js';

const LEAST = 5;

/** A second person does not agree: the refusal stays. */
export async function refuseDecision(tx: Tx, id: string, reason: string): Promise<void> {
  const faults = reasonFaults('/reden', reason, LEAST);
  if (faults.length > 0) throw new DomainError(unfitReason, {}, faults);
  const decision = await asSecond(tx, id, 'geweigerd');
  await saveVerdict(tx, id, { state: 'geweigerd', moment: decision.moment, note: reason.trim(), valid: null });
  await tx.audit({ action: 'besluit geweigerd', objectKind: 'besluit', objectId: id, detail: { nummer: decision.no } });
}
