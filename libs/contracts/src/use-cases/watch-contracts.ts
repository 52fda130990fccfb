// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { MomentKind } from '../domain/contract-moments.js';
import { renewContractJob } from '../jobs/contract-watch.definition.js';
import { lockTerm } from '../persistence/contract-term.store.js';
import { makeReminders, maybeRenewed, settleReminder, shortOfDuties } from '../persistence/contract-watch.store.js';
import { refreshMoments } from './term-moments.js';

const noReminder = defineError('herinnering-onbekend', 'not-found', 'Deze herinnering is er niet, of is al afgehandeld.');

export interface WatchOutcome {
  readonly herinneringen: number;
  readonly verlengingen: number;
}

/**
 * Looks at the days that came: makes the reminders that are due, once each, and hands every contract that may be renewed by itself to a
 * job of its own, so that one that fails never stops the round. Looking again changes nothing.
 */
export async function watchContracts(tx: Tx): Promise<WatchOutcome> {
  const numbers = await maybeRenewed(tx);
  for (const number of numbers) await tx.enqueue(renewContractJob, { number }, { subject: `contract:${number}`, key: `contracts.renew:${number}` });
  for (const number of await shortOfDuties(tx)) {
    const contract = await lockTerm(tx, number);
    if (contract) await refreshMoments(tx, contract);
  }
  return { herinneringen: await makeReminders(tx), verlengingen: numbers.length };
}

/** Settles a reminder with what was done about it. */
export async function handleReminder(tx: Tx, reminder: { number: string; due: LocalDate; kind: MomentKind; note: string }): Promise<void> {
  if (!(await settleReminder(tx, reminder.number, reminder.due, reminder.kind, reminder.note))) throw new DomainError(noReminder);
  await tx.audit({
    action: 'herinnering afgehandeld',
    objectKind: 'overeenkomst',
    objectId: reminder.number,
    detail: { soort: reminder.kind, dag: reminder.due },
  });
}
