// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError, newId, toRange } from '#kernel';
import type { Tx } from '#platform';
import type { DecisionKind, DecisionMoment } from '../domain/decision.js';
import { reasonFaults } from '../domain/decision-reason.js';
import { lateScope, lineScope, tariffScope, type DecisionScope } from '../domain/decision-scope.js';
import { covers, ownMandate, widest } from '../domain/mandate.js';
import { applyDecisionJob } from '../jobs/decision.definition.js';
import {
  exceptionDays,
  insertDecision,
  linesAtTariff,
  lineToDecide,
  lockDecisions,
  messageToDecide,
  openDecisionOn,
  type MessageToDecide,
} from '../persistence/decision.store.js';
import { mandatesFor } from '../persistence/mandate.query.js';
import { alreadyOpen, nobodyMay, personsOnly, unfitReason, unknownDecision } from './decision-errors.js';

export interface Proposal {
  readonly kind: DecisionKind;
  readonly messageId: string;
  /** The line it is about; of a tariff: one of its lines. */
  readonly lineNo: number | null;
  readonly reason: string;
}

/**
 * Proposes to let through what a rule refused. Within the proposer's own mandate it is taken with that; above it a second person
 * decides. @returns the id of the decision
 */
export async function proposeDecision(tx: Tx, proposal: Proposal): Promise<string> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const faults = reasonFaults('/reden', proposal.reason);
  if (proposal.kind !== 'te-laat' && proposal.lineNo === null) faults.push({ pointer: '/regel', text: 'Geef aan om welke regel het gaat.' });
  if (faults.length > 0) throw new DomainError(unfitReason, {}, faults);
  await lockDecisions(tx);
  const message = await messageToDecide(tx, proposal.messageId);
  if (!message) throw new DomainError(unknownDecision);
  const scope = await scopeOf(tx, proposal, message);
  const open = await openDecisionOn(tx, message.id, scope);
  if (open !== null) throw new DomainError(alreadyOpen, { besluit: open });

  const mandates = await mandatesFor(tx);
  if (!covers(widest(mandates), scope.limitCents)) throw new DomainError(nobodyMay);
  const own = ownMandate(mandates);
  const taken = covers(own, scope.limitCents);
  const id = newId();
  const no = await insertDecision(tx, {
    id,
    message,
    scope,
    reason: proposal.reason.trim(),
    state: taken ? 'genomen' : 'wacht-op-tweede',
    moment: momentOf(message.answered),
    mandateCents: own?.limitCents ?? 0n,
    valid: taken ? await validity(tx) : null,
  });
  await tx.audit({
    action: taken ? 'besluit genomen' : 'besluit voorgesteld',
    objectKind: 'besluit',
    objectId: id,
    detail: { nummer: no, soort: scope.kind, codes: scope.codes, grens: String(scope.limitCents), bericht: message.id, mandaat: own?.role ?? null },
  });
  if (taken) await takeEffect(tx, id, momentOf(message.answered));
  return id;
}

async function scopeOf(tx: Tx, { kind, lineNo }: Proposal, message: MessageToDecide): Promise<DecisionScope> {
  if (kind === 'te-laat') return lateScope(message);
  const line = await lineToDecide(tx, message.id, lineNo!);
  if (!line) throw new DomainError(unknownDecision);
  return kind === 'regel' ? lineScope(line) : tariffScope(line, await linesAtTariff(tx, message.id, line.id));
}

/** An answer does not change: once it is made, a decision can only be an exception for a new line. */
export function momentOf(answered: boolean): DecisionMoment {
  return answered ? 'na-antwoord' : 'voor-antwoord';
}

/** The days a decision holds that is taken today. */
export async function validity(tx: Tx): Promise<string> {
  return toRange({ from: tx.today, until: addDays(tx.today, await exceptionDays(tx)) });
}

/** A decision taken before the answer lifts the refusal itself: the worker does that, it alone books. */
export async function takeEffect(tx: Tx, id: string, moment: DecisionMoment): Promise<void> {
  if (moment === 'voor-antwoord') await tx.enqueue(applyDecisionJob, { decisionId: id }, { subject: `besluit:${id}` });
}
