// SPDX-License-Identifier: EUPL-1.2
import { requireDecision } from '#governance';
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { checkStep, checkSubmission, checkVerdict } from '../domain/indexation-run.js';
import { recordIndexationJob } from '../jobs/indexation.definition.js';
import { changedSince } from '../persistence/indexation-basis.js';
import {
  lockIndexation,
  saveIndexationJob,
  saveIndexationState,
  saveIndexationVerdict,
  saveSubmission,
  type StoredIndexation,
} from '../persistence/indexation.store.js';
import { noReason, outdated, personsOnly, unknownIndexation } from './indexation-errors.js';

async function held(tx: Tx, id: string): Promise<{ run: StoredIndexation; person: string }> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const run = await lockIndexation(tx, id);
  if (!run) throw new DomainError(unknownIndexation);
  return { run, person: tx.actor.accountId };
}

/** A run that goes back in time takes effect when it is approved. */
const later = (a: string, b: string): string => (a > b ? a : b);

async function stillTrue(tx: Tx, run: StoredIndexation): Promise<void> {
  const changed = await changedSince(tx, run.id, run, null);
  if (changed.size > 0) throw new DomainError(outdated, { overeenkomsten: changed.size });
}

/** Puts the preview before a second person, as it is. @throws DomainError `indexering-leeg`, `indexering-verouderd` */
export async function submitIndexation(tx: Tx, id: string): Promise<void> {
  const { run } = await held(tx, id);
  checkSubmission(run);
  await stillTrue(tx, run);
  await saveSubmission(tx, id);
  await tx.audit({
    action: 'indexering voorgelegd',
    objectKind: 'indexering',
    objectId: id,
    detail: { nummer: run.no, overeenkomsten: run.contracts },
  });
}

/**
 * A second person approves exactly what the preview shows; the worker records it. What changed since then is not approved unseen.
 * @param decisionId the decision of a body that it rests on, where there is one: it must carry an indexation on the day it begins
 * @returns the id of the job
 */
export async function approveIndexation(tx: Tx, id: string, decisionId: string | null = null): Promise<string> {
  const { run, person } = await held(tx, id);
  checkVerdict(run, person, 'goedgekeurd');
  await stillTrue(tx, run);
  if (decisionId !== null)
    await requireDecision(tx, decisionId, { subjectKind: 'indexering', subjectId: id, on: later(run.effectiveFrom, tx.today) });
  await saveIndexationVerdict(tx, id, { state: 'goedgekeurd', note: null, decisionId });
  const jobId = await tx.enqueue(recordIndexationJob, { runId: id }, { subject: `indexering:${id}` });
  await saveIndexationJob(tx, id, jobId);
  await tx.audit({
    action: 'indexering goedgekeurd',
    objectKind: 'indexering',
    objectId: id,
    detail: { nummer: run.no, overeenkomsten: run.contracts },
  });
  return jobId;
}

/** A second person refuses, with the reason for whoever prepared it. */
export async function refuseIndexation(tx: Tx, id: string, reason: string): Promise<void> {
  const { run, person } = await held(tx, id);
  checkVerdict(run, person, 'geweigerd');
  if (reason.trim() === '') throw new DomainError(noReason, {}, [{ pointer: '/reden', text: 'Vul dit veld in.' }]);
  await saveIndexationVerdict(tx, id, { state: 'geweigerd', note: reason.trim(), decisionId: null });
  await tx.audit({ action: 'indexering geweigerd', objectKind: 'indexering', objectId: id, detail: { nummer: run.no } });
}

/** Takes back what nobody decided on; its lines are free for another run. */
export async function withdrawIndexation(tx: Tx, id: string): Promise<void> {
  const { run } = await held(tx, id);
  checkStep(run.state, 'ingetrokken');
  await saveIndexationState(tx, id, 'ingetrokken');
  await tx.audit({ action: 'indexering ingetrokken', objectKind: 'indexering', objectId: id, detail: { nummer: run.no } });
}
