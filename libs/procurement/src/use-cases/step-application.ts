// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { APPLICATION_GUARDS } from '../domain/guards.js';
import { applicationTable } from '../domain/known-variants.js';
import { objectionUntil } from '../domain/letter.js';
import { stepRefused, takeStep } from '../domain/machine.js';
import type { StepSide } from '../domain/variant.js';
import { saveApplication, type ApplicationChange } from '../persistence/application.store.js';
import { insertApplicationEvent } from '../persistence/application-course.store.js';
import { EFFECTS } from './application-effects.js';
import { applicationFacts, type Asked } from './application-facts.js';
import { lockApplicationAt } from './fill-application.js';
import { tellOfStep } from './procurement-mail.js';
import { requireStatement } from './state-interest.js';

export interface ApplicationStepCommand extends Asked {
  readonly id: string;
  readonly version: number;
  readonly step: string;
  readonly sides: readonly StepSide[];
}

/** Steps that tell how the region divides its work; the provider sees that it is assessed, not by whom. */
const INTERNAL: ReadonlySet<string> = new Set(['oppakken', 'oordelen', 'terugleggen']);

/**
 * Takes a step of an application: who, what must be there and what it brings about stand in the table of its variant.
 * @throws DomainError `procedurestap-…`; of an incomplete application every field that is missing
 */
export async function stepApplication(tx: Tx, command: ApplicationStepCommand): Promise<void> {
  const open = await lockApplicationAt(tx, command.id, command.version);
  const { application, procedure } = open;
  if (command.sides.includes('beoordelaar') || command.sides.includes('inkoop')) await requireStatement(tx, application.procedureId);
  const facts = await applicationFacts(tx, open, command);
  const table = applicationTable(procedure.variant);
  const asked = { state: application.state, step: command.step, sides: command.sides };
  const found = table.steps.find((s) => s.step === command.step && s.from.includes(application.state));
  if (found?.needs.includes('complete') && found.by.some((side) => command.sides.includes(side)) && facts.faults.length > 0 && facts.closed === null)
    throw new DomainError(stepRefused, { stap: command.step, regel: found.rule.text, bron: found.rule.source }, facts.faults);
  const step = takeStep(table, APPLICATION_GUARDS, asked, facts);
  let change: ApplicationChange = { state: step.to };
  for (const effect of step.causes)
    change = { ...change, ...(await EFFECTS[effect](tx, { ...open, step: step.step, facts, asked: command, change })) };
  await saveApplication(tx, command.id, change);
  await insertApplicationEvent(tx, application, { step: step.step, text: step.done, internal: INTERNAL.has(step.step) });
  await tellOfStep(tx, open, step.step, step.causes.includes('letter') ? objectionUntil(tx.today, procedure.objectionDays) : null);
  await tx.audit({
    action: `aanmelding: ${step.step}`,
    objectKind: 'aanmelding',
    objectId: command.id,
    detail: {
      nummer: application.no,
      van: application.state,
      naar: step.to,
      ...(INTERNAL.has(step.step) && command.text ? { reden: command.text } : {}),
      ...(change.contractNumber ? { contract: change.contractNumber } : {}),
    },
  });
}
