// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { applicationFaults, type Answer, type ApplicationFacts } from '../domain/application.js';
import { closedBecause } from '../domain/procedure.js';
import { answersOf, findingsOf } from '../persistence/application.store.js';
import { hasAnotherInHand, isNewcomer, openQuestion, productNames } from '../persistence/application-course.store.js';
import type { OpenApplication } from './fill-application.js';

export interface Asked {
  readonly text: string | null;
  readonly requirementNo: number | null;
  /** With leaving: the last day of the contract; today where none is given. */
  readonly lastDay?: LocalDate | null;
}

async function barred(tx: Tx, { application, procedure }: OpenApplication): Promise<string[]> {
  if (!procedure.closedToNewcomers || !(await isNewcomer(tx, application.providerId))) return [];
  const open = new Set(procedure.tariffs.filter((t) => t.decisionId !== null).map((t) => t.productId));
  return productNames(
    tx,
    application.products.filter((p) => !open.has(p)),
  );
}

/** What the conditions of a step look at, read in the transaction of the step. Of other applications only whether one is in hand. */
export async function applicationFacts(
  tx: Tx,
  open: OpenApplication,
  asked: Asked,
): Promise<ApplicationFacts & { readonly answers: readonly Answer[] }> {
  const { application, procedure } = open;
  const answers = await answersOf(tx, application.id);
  const { company, declaration, products } = application;
  return {
    today: tx.today,
    closed: closedBecause(procedure.windows, tx.today),
    procedureOpen: procedure.state === 'gepubliceerd',
    contractLast: procedure.contractLast,
    faults: applicationFaults({ company, declaration, answers, products }, procedure.requirements, tx.today),
    barredProducts: await barred(tx, open),
    requirements: procedure.requirements,
    findings: tx.actor.providerId === null ? await findingsOf(tx, application.id) : [],
    openQuestion: await openQuestion(tx, application.id),
    text: asked.text,
    requirementNo: asked.requirementNo,
    actorId: tx.actor.accountId,
    assessorId: application.assessorId,
    assessorHasAnother: await hasAnotherInHand(tx, tx.actor.accountId, application.id),
    expired: answers.filter((a) => a.validUntil !== null && a.validUntil < tx.today).map((a) => a.requirementNo),
    answers,
  };
}
