// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import { addWorkingDays, PERMISSIONS, type Tx } from '#platform';
import { ANSWER_DAYS, maySet, startsTerm, type ThreadState } from '../domain/question-thread.js';
import { insertEvent, lockThread, ownerName, saveThread, type StoredThread } from '../persistence/question.store.js';
import { sideOf } from '../domain/side.js';
import { changedMeanwhile, noSuchStep, regionOnly, STATE_WORDS, unfitChange, unknownThread } from './thread-errors.js';

export interface QuestionChange {
  readonly id: string;
  /** The version the person saw; another one means somebody was first. */
  readonly version: number;
  readonly state?: ThreadState;
  /** null: nobody's any more. */
  readonly ownerId?: string | null;
  readonly due?: LocalDate;
}

async function newOwnerName(tx: Tx, ownerId: string | null): Promise<string> {
  if (ownerId === null) return 'Niemand';
  const name = await ownerName(tx, ownerId, PERMISSIONS['thread:assign']);
  if (name === null) throw new DomainError(unfitChange, {}, [{ pointer: '/eigenaar', text: 'Kies iemand van de regio die vragen behandelt.' }]);
  return name;
}

/** What the thread becomes; a term that somebody sets counts above the one that a turn begins. */
function changed(thread: StoredThread, change: QuestionChange, today: LocalDate): Pick<StoredThread, 'state' | 'ownerId' | 'due'> {
  const state = change.state ?? thread.state;
  const ownTerm = startsTerm(thread.state, state) ? addWorkingDays(today, ANSWER_DAYS) : thread.due;
  return { state, ownerId: change.ownerId === undefined ? thread.ownerId : change.ownerId, due: change.due ?? ownTerm };
}

/** Changes who handles a thread, until when, and whose turn it is. */
export async function changeQuestion(tx: Tx, change: QuestionChange): Promise<void> {
  const thread = await lockThread(tx, change.id);
  if (!thread) throw new DomainError(unknownThread);
  if (thread.version !== change.version) throw new DomainError(changedMeanwhile, { versie: thread.version });
  const side = sideOf(tx.actor);
  const next = changed(thread, change, tx.today);
  if (side === 'aanbieder' && (change.ownerId !== undefined || change.due !== undefined)) throw new DomainError(regionOnly);
  if (next.state !== thread.state && !maySet(side, thread.state, next.state))
    throw new DomainError(side === 'aanbieder' ? regionOnly : noSuchStep, { van: thread.state, naar: next.state });
  if (change.due !== undefined && change.due !== thread.due && change.due < tx.today)
    throw new DomainError(unfitChange, {}, [{ pointer: '/termijn', text: 'Kies vandaag of een latere dag.' }]);
  const ownerWords = next.ownerId === thread.ownerId ? null : await newOwnerName(tx, next.ownerId);
  if (next.state === thread.state && ownerWords === null && next.due === thread.due) return;
  await saveThread(tx, thread.id, next, false);
  if (next.state !== thread.state) await insertEvent(tx, thread, 'staat', STATE_WORDS[next.state]);
  if (ownerWords !== null) await insertEvent(tx, thread, 'eigenaar', ownerWords);
  if (change.due !== undefined && next.due !== thread.due) await insertEvent(tx, thread, 'termijn', next.due);
  await tx.audit({
    action: 'vraag gewijzigd',
    objectKind: 'vraag',
    objectId: thread.id,
    detail: { nummer: thread.no, van: thread.state, naar: next.state, eigenaar: next.ownerId, termijn: next.due },
  });
}
