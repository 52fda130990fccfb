// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { PROCEDURE_GUARDS, type ProcedureEffect } from '../domain/guards.js';
import { variantOf } from '../domain/known-variants.js';
import { takeStep } from '../domain/machine.js';
import type { StepSide } from '../domain/variant.js';
import { insertProcedureEvent, runningApplications, saveProcedureState } from '../persistence/procedure.store.js';
import { lockProcedureAt } from './save-procedure.js';

export interface ProcedureStepCommand {
  readonly id: string;
  readonly version: number;
  readonly step: string;
  readonly reason: string | null;
  readonly sides: readonly StepSide[];
  /** For a procedure of an earlier administration: when it was published there. */
  readonly publishedAt?: Date;
}

/** Takes a step of a procedure: publishes it, ends it or withdraws it, as its variant says. */
export async function stepProcedure(tx: Tx, command: ProcedureStepCommand): Promise<void> {
  const procedure = await lockProcedureAt(tx, command.id, command.version);
  const { procedure: table } = variantOf(procedure.variant);
  const at = command.publishedAt ?? tx.now;
  const facts = {
    today: command.publishedAt ? command.publishedAt.toISOString().slice(0, 10) : tx.today,
    content: procedure,
    openApplications: await runningApplications(tx, command.id),
    reason: command.reason,
  };
  const step = takeStep(table, PROCEDURE_GUARDS, { state: procedure.state, step: command.step, sides: command.sides }, facts);
  const caused = new Set<ProcedureEffect>(step.causes);
  await saveProcedureState(tx, command.id, step.to, {
    ...(caused.has('publish') ? { publish: at } : {}),
    ...(caused.has('end') ? { endedReason: command.reason ?? '' } : {}),
  });
  await insertProcedureEvent(tx, command.id, step.step, command.reason?.trim() ? `${step.done}: ${command.reason.trim()}` : step.done);
  await tx.audit({
    action: `procedure: ${step.step}`,
    objectKind: 'inkoopprocedure',
    objectId: command.id,
    detail: { nummer: procedure.no, van: procedure.state, naar: step.to },
  });
}
