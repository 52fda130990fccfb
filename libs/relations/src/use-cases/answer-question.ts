// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import { addWorkingDays, type Tx } from '#platform';
import { ANSWER_DAYS, answeredBy, startsTerm } from '../domain/question-thread.js';
import { insertEvent, insertMessage, lockThread, saveThread } from '../persistence/question.store.js';
import { requireSafeText } from './safe-text.js';
import { sideOf } from '../domain/side.js';
import { STATE_WORDS, unknownThread } from './thread-errors.js';

export interface Answer {
  readonly threadId: string;
  readonly text: string;
  /** The thread is done with this message. */
  readonly closes: boolean;
}

/** Writes in a thread; the turn passes to the other side, and a closed thread goes on. */
export async function answerQuestion(tx: Tx, answer: Answer): Promise<void> {
  const thread = await lockThread(tx, answer.threadId);
  if (!thread) throw new DomainError(unknownThread);
  await requireSafeText(tx, thread.providerId, { '/tekst': answer.text });
  const side = sideOf(tx.actor);
  const state = answeredBy(thread.state, side, answer.closes);
  const due = startsTerm(thread.state, state) ? addWorkingDays(tx.today, ANSWER_DAYS) : thread.due;
  const messageId = await insertMessage(tx, thread, side, answer.text.trim());
  await saveThread(tx, thread.id, { state, ownerId: thread.ownerId, due }, true);
  // Whose turn it is follows from who wrote; only an end and a new beginning are told apart.
  if (state !== thread.state && (state === 'gesloten' || thread.state === 'gesloten')) await insertEvent(tx, thread, 'staat', STATE_WORDS[state]);
  await tx.audit({
    action: 'vraag beantwoord',
    objectKind: 'vraag',
    objectId: thread.id,
    detail: { nummer: thread.no, bericht: messageId, kant: side, van: thread.state, naar: state },
  });
}
