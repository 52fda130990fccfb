// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import { addWorkingDays, PERMISSIONS, type Tx } from '#platform';
import { ANSWER_DAYS, openedBy } from '../domain/question-thread.js';
import { isSubject, type Subject } from '../domain/subject.js';
import { insertMessage, insertThread, ownerName } from '../persistence/question.store.js';
import { subjectOwner } from '../persistence/subject.store.js';
import { requireSafeText } from './safe-text.js';
import { sideOf } from '../domain/side.js';

export interface Question {
  readonly subject: Subject;
  readonly title: string;
  readonly text: string;
}

const unknownSubject = defineError('vraagonderwerp-onbekend', 'not-found', 'Dit bestaat niet, of u kunt er niet bij.');

/**
 * Opens a thread about a line, a message or a contract. What the region asks is its asker's; what a provider asks is its contract
 * manager's, where it has one.
 * @returns the id of the thread
 */
export async function askQuestion(tx: Tx, question: Question): Promise<string> {
  const about = isSubject(question.subject) ? await subjectOwner(tx, question.subject) : null;
  if (!about) throw new DomainError(unknownSubject);
  await requireSafeText(tx, about.providerId, { '/titel': question.title, '/tekst': question.text });
  const side = sideOf(tx.actor);
  const wanted = side === 'regio' ? tx.actor.accountId : about.contractManagerId;
  const ownerId = wanted !== null && (await ownerName(tx, wanted, PERMISSIONS['thread:assign'])) !== null ? wanted : null;
  const thread = await insertThread(tx, {
    subject: question.subject,
    providerId: about.providerId,
    municipalityCode: about.municipalityCode,
    title: question.title.trim(),
    state: openedBy(side),
    ownerId,
    due: addWorkingDays(tx.today, ANSWER_DAYS),
    side,
  });
  await insertMessage(tx, thread, side, question.text.trim());
  await tx.audit({
    action: 'vraag gesteld',
    objectKind: 'vraag',
    objectId: thread.id,
    detail: { nummer: thread.no, onderwerp: question.subject.kind, onderwerpId: question.subject.id, kant: side },
  });
  return thread.id;
}
