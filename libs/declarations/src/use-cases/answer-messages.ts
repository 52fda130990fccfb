// SPDX-License-Identifier: EUPL-1.2
import { businessDate, defineError, DomainError } from '#kernel';
import { checkMessage, type DeclarationMessage } from '#ijw';
import { addWorkingDays, loadFiles, type KeyRing, type Tx } from '#platform';
import { makeAnswers, type ToAnswer } from '../persistence/answer.store.js';
import { lockBooking } from '../persistence/batch.store.js';
import { reviewDays, toBeAnswered, type Unanswered } from '../persistence/unanswered.query.js';

const answeredAlready = defineError('al-beantwoord', 'conflict', 'Dit bericht is al beantwoord. Een antwoord verandert niet meer.');

/** The days on which an answer leaves by itself: after the days of review, and in any case a working day before it is due. */
function leaves(message: Unanswered, review: number, today: string): boolean {
  return addWorkingDays(businessDate(message.receivedAt), review) <= today || message.due <= addWorkingDays(today, 1);
}

async function answer(tx: Tx, keys: KeyRing, messages: readonly Unanswered[]): Promise<number> {
  const files = await loadFiles(
    tx,
    keys,
    messages.map((m) => m.fileSha256),
  );
  const contents = messages.map((m): ToAnswer => ({
    messageId: m.id,
    sha256: m.sha256,
    content: checkMessage(files.get(m.fileSha256.toString('hex'))!).content as DeclarationMessage,
  }));
  return makeAnswers(tx, keys, contents);
}

/** Makes the answers that wait no longer, at most `limit` at a time, the most urgent first. @returns how many; below `limit` none is left */
export async function answerDue(tx: Tx, keys: KeyRing, limit: number): Promise<number> {
  await lockBooking(tx);
  const review = await reviewDays(tx);
  const waiting = await toBeAnswered(tx, null);
  return answer(tx, keys, waiting.filter((m) => leaves(m, review, tx.today)).slice(0, limit));
}

/** Makes the answer of one message now: nobody wants to look at its refusals any more. Does nothing when it has one. */
export async function answerMessage(tx: Tx, keys: KeyRing, messageId: string): Promise<number> {
  await lockBooking(tx);
  const made = await answer(tx, keys, await toBeAnswered(tx, messageId));
  if (made > 0) await tx.audit({ action: 'antwoord gemaakt', objectKind: 'bericht', objectId: messageId });
  return made;
}

/** @throws when the message is not there for this reader, or has its answer */
export async function assertUnanswered(tx: Tx, messageId: string): Promise<void> {
  const [message] = await toBeAnswered(tx, messageId);
  if (!message) throw new DomainError(answeredAlready);
}
