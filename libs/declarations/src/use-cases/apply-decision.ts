// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import { LATE_CODE } from '../domain/decision.js';
import { answerJob } from '../jobs/answer.definition.js';
import { declarationsBooked } from '../jobs/import.definition.js';
import { lockBooking } from '../persistence/batch.store.js';
import { lockDecision, setDecisionState, type StoredDecision } from '../persistence/decision.store.js';
import { liftLines, lockMessage, makeException, markUsed, reopenMessage, type MessageNow } from '../persistence/decision-lift.store.js';
import { validity } from './propose-decision.js';
import { startImport } from './receive-files.js';

/** What became of a decision: numbers for the jobs page. */
export interface Applied {
  readonly regels: number;
  readonly uitkomst: 'doorgelaten' | 'opnieuw beoordeeld' | 'wacht op een nieuwe regel' | 'niets te doen';
}

const NOTHING: Applied = { regels: 0, uitkomst: 'niets te doen' };

/**
 * Gives a decision that was taken before the answer its effect. When the answer was made first, it goes on as an exception. Doing it
 * again does nothing. Under the booking lock, as all that books.
 */
export async function applyDecision(tx: Tx, id: string): Promise<Applied> {
  await lockBooking(tx);
  const decision = await lockDecision(tx, id);
  if (!decision || decision.state !== 'genomen' || decision.moment !== 'voor-antwoord') return NOTHING;
  const message = await lockMessage(tx, decision.messageId);
  if (message.answered) {
    await makeException(tx, id, await validity(tx));
    await audit(tx, decision, 'besluit wordt uitzondering');
    return { regels: 0, uitkomst: 'wacht op een nieuwe regel' };
  }
  return decision.kind === 'te-laat' ? assessAnew(tx, decision, message) : letThrough(tx, decision, message);
}

async function letThrough(tx: Tx, decision: StoredDecision, message: MessageNow): Promise<Applied> {
  const lifted = await liftLines(tx, decision.id, decision.messageId);
  if (lifted.lines === 0) {
    await setDecisionState(
      tx,
      decision.id,
      'vervallen',
      'Er was niets meer door te laten: de regel is al goedgekeurd, of dezelfde zorg op een andere regel.',
    );
    await audit(tx, decision, 'besluit vervallen');
    return NOTHING;
  }
  await markUsed(tx, decision.id, lifted);
  await audit(tx, decision, 'besluit uitgevoerd', { regels: lifted.lines, bedrag: String(lifted.cents) });
  await tx.enqueue(declarationsBooked, { years: [...lifted.years] }, { subject: `besluit:${decision.id}` });
  // Without refusals nobody has to look at the message any more.
  const now = await lockMessage(tx, decision.messageId);
  if (message.toAnswer && now.declarationCode === '8001')
    await tx.enqueue(answerJob, { messageId: decision.messageId }, { subject: `bericht:${decision.messageId}` });
  return { regels: lifted.lines, uitkomst: 'doorgelaten' };
}

async function assessAnew(tx: Tx, decision: StoredDecision, message: MessageNow): Promise<Applied> {
  if (message.reassess || message.declarationCode !== LATE_CODE) return NOTHING;
  const run = { id: newId(), label: `Opnieuw beoordeeld na besluit ${decision.no}` };
  await reopenMessage(tx, decision.messageId, run);
  await audit(tx, decision, 'besluit uitgevoerd', { inlezing: run.id });
  await startImport(tx, run.id);
  return { regels: 0, uitkomst: 'opnieuw beoordeeld' };
}

async function audit(tx: Tx, { id, no, messageId }: StoredDecision, action: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> {
  await tx.audit({ action, objectKind: 'besluit', objectId: id, detail: { nummer: no, bericht: messageId, ...detail } });
}
