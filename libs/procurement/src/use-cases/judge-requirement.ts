// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { FindingOutcome } from '../domain/application.js';
import type { StepSide } from '../domain/variant.js';
import { insertFinding, touchApplication } from '../persistence/application.store.js';
import { lockApplicationAt } from './fill-application.js';
import { applicationInvalid, notJudgeable } from './procurement-errors.js';
import { requireStatement } from './state-interest.js';

export interface JudgeCommand {
  readonly id: string;
  readonly version: number;
  readonly requirementNo: number;
  readonly outcome: FindingOutcome;
  readonly reason: string | null;
  readonly sides: readonly StepSide[];
}

/** Judges one requirement of one application: met, or not met with its reason. An earlier judgement stays on record. */
export async function judgeRequirement(tx: Tx, command: JudgeCommand): Promise<void> {
  const { application, procedure } = await lockApplicationAt(tx, command.id, command.version);
  await requireStatement(tx, application.procedureId);
  const inHand = application.state === 'in-beoordeling' && application.assessorId === tx.actor.accountId && command.sides.includes('beoordelaar');
  const again = application.state === 'herbeoordeling' && command.sides.includes('inkoop');
  if (!inHand && !again) throw new DomainError(notJudgeable, { staat: application.state });
  if (!procedure.requirements.some((r) => r.no === command.requirementNo))
    throw new DomainError(applicationInvalid, {}, [{ pointer: '/eis', text: 'Deze eis staat niet in de gepubliceerde stukken.' }]);
  if (command.outcome === 'voldoet-niet' && !command.reason?.trim())
    throw new DomainError(applicationInvalid, {}, [{ pointer: '/reden', text: 'Geef de reden waarom niet aan deze eis is voldaan.' }]);
  await insertFinding(tx, command.id, { requirementNo: command.requirementNo, outcome: command.outcome, reason: command.reason?.trim() || null });
  await touchApplication(tx, command.id);
  await tx.audit({
    action: 'eis beoordeeld',
    objectKind: 'aanmelding',
    objectId: command.id,
    detail: { eis: command.requirementNo, oordeel: command.outcome },
  });
}
