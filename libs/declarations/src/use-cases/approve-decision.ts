// SPDX-License-Identifier: EUPL-1.2
import { DomainError, mayGo } from '#kernel';
import type { Tx } from '#platform';
import { DECISION_STEPS, type DecisionState } from '../domain/decision.js';
import { covers, ownMandate } from '../domain/mandate.js';
import { lockDecision, saveVerdict, type StoredDecision } from '../persistence/decision.store.js';
import { mandatesFor } from '../persistence/mandate.query.js';
import { decidedAlready, mandateTooSmall, ownDecision, personsOnly, unknownDecision } from './decision-errors.js';
import { momentOf, takeEffect, validity } from './propose-decision.js';

/** The decision that waits for a second person, held for this one. @throws DomainError when this person may not decide on it */
export async function asSecond(tx: Tx, id: string, to: DecisionState): Promise<StoredDecision> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const decision = await lockDecision(tx, id);
  if (!decision) throw new DomainError(unknownDecision);
  if (decision.state !== 'wacht-op-tweede' || !mayGo(DECISION_STEPS, decision.state, to))
    throw new DomainError(decidedAlready, { staat: decision.state });
  if (decision.proposedBy === tx.actor.accountId) throw new DomainError(ownDecision);
  if (!covers(ownMandate(await mandatesFor(tx)), decision.limitCents)) throw new DomainError(mandateTooSmall);
  return decision;
}

/** A second person, whose mandate covers the amount, takes the decision with the first. */
export async function approveDecision(tx: Tx, id: string, note: string | null): Promise<void> {
  const decision = await asSecond(tx, id, 'genomen');
  const moment = momentOf(decision.answered);
  await saveVerdict(tx, id, { state: 'genomen', moment, note, valid: await validity(tx) });
  await tx.audit({
    action: 'besluit goedgekeurd',
    objectKind: 'besluit',
    objectId: id,
    detail: { nummer: decision.no, grens: String(decision.limitCents) },
  });
  await takeEffect(tx, id, moment);
}
