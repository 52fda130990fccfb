// SPDX-License-Identifier: EUPL-1.2
import { DomainError, mayGo } from '#kernel';
import type { Tx } from '#platform';
import { DECISION_STEPS } from '../domain/decision.js';
import { lockBooking } from '../persistence/batch.store.js';
import { lockDecision, setDecisionState } from '../persistence/decision.store.js';
import { notYours, unknownDecision, usedAlready } from './decision-errors.js';

/**
 * Takes a decision back before it is used; what it let through stays. Waits for the booking lock: an import that just let a line through
 * by it has used it.
 */
export async function withdrawDecision(tx: Tx, id: string): Promise<void> {
  await lockBooking(tx);
  const decision = await lockDecision(tx, id);
  if (!decision) throw new DomainError(unknownDecision);
  const own = tx.actor.accountId !== null && [decision.proposedBy, decision.decidedBy].includes(tx.actor.accountId);
  if (!own) throw new DomainError(notYours);
  if (!mayGo(DECISION_STEPS, decision.state, 'ingetrokken')) throw new DomainError(usedAlready, { staat: decision.state });
  await setDecisionState(tx, id, 'ingetrokken', null);
  await tx.audit({ action: 'besluit ingetrokken', objectKind: 'besluit', objectId: id, detail: { nummer: decision.no, van: decision.state } });
}
