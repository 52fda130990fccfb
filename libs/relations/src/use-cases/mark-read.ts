// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { keepRead, threadToRead } from '../persistence/question.store.js';
import { unknownThread } from './thread-errors.js';

/**
 * Keeps up to which message somebody has read; null: all. A mark of one's own changes nothing for others and is not in the trail.
 */
export async function markRead(tx: Tx, threadId: string, messageId: string | null): Promise<void> {
  const thread = await threadToRead(tx, threadId);
  if (!thread) throw new DomainError(unknownThread);
  await keepRead(tx, thread, messageId);
}
