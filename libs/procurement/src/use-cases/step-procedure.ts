// SPDX-License-Identifier: EUPL-1.2
import type { KeyRing, Tx } from '#platform';
import type { Step, StepSide } from '../domain/variant.js';
import { insertProcedureEvent, loadProcedure, saveProcedureState, type StoredProcedure } from '../persistence/procedure.store.js';
import { courseOfVariant } from './known-courses.js';
import type { StepAsked } from './procedure-course.js';
import { lockProcedureAt } from './save-procedure.js';

export interface ProcedureStepCommand {
  readonly id: string;
  readonly version: number;
  readonly step: string;
  readonly reason: string | null;
  readonly sides: readonly StepSide[];
  /** For a procedure of an earlier administration: when it was published there. */
  readonly publishedAt?: Date;
  /** The kind of procedure that it goes on as. */
  readonly into?: string;
  /** For what a step seals. */
  readonly keys?: KeyRing;
}

async function stand(tx: Tx, procedure: StoredProcedure, step: Step<string, string>, asked: StepAsked): Promise<StoredProcedure> {
  const reason = asked.reason?.trim() ?? '';
  await saveProcedureState(tx, procedure.id, step.to, {
    ...(step.causes.includes('publish') ? { publish: asked.at } : {}),
    ...(step.causes.includes('end') ? { endedReason: reason } : {}),
  });
  await insertProcedureEvent(tx, procedure.id, step.step, reason && !step.by.includes('product') ? `${step.done}: ${reason}` : step.done);
  await tx.audit({
    action: `procedure: ${step.step}`,
    objectKind: 'inkoopprocedure',
    objectId: procedure.id,
    detail: { nummer: procedure.no, van: procedure.state, naar: step.to },
  });
  return { ...procedure, state: step.to };
}

/** Takes what the product takes by itself, because of what happened elsewhere or the time that passed. */
async function follow(tx: Tx, procedure: StoredProcedure, asked: StepAsked): Promise<StoredProcedure> {
  let now = procedure;
  for (const step of await courseOfVariant(procedure.variant).own(tx, procedure, { ...asked, reason: null })) {
    now = await stand(tx, now, step, { ...asked, reason: null });
    await courseOfVariant(procedure.variant).cause(tx, step, now, asked);
  }
  return now;
}

/** Takes a step of a procedure, as its variant says; what the product had to take before and after it comes with it. */
export async function stepProcedure(tx: Tx, command: ProcedureStepCommand): Promise<void> {
  const asked: StepAsked = { reason: command.reason, into: command.into ?? null, at: command.publishedAt ?? tx.now, keys: command.keys ?? null };
  const procedure = await follow(tx, await lockProcedureAt(tx, command.id, command.version), asked);
  const course = courseOfVariant(procedure.variant);
  const step = await course.take(tx, procedure, command, asked);
  const after = await stand(tx, procedure, step, asked);
  await course.cause(tx, step, after, asked);
  await follow(tx, after, asked);
}

/** Brings a procedure to where it is by now. Where nothing happened, nothing changes. @returns whether it moved */
export async function followProcedure(tx: Tx, id: string): Promise<boolean> {
  const procedure = await loadProcedure(tx, id, true);
  return procedure !== null && (await follow(tx, procedure, { reason: null, into: null, at: tx.now, keys: null })).state !== procedure.state;
}
