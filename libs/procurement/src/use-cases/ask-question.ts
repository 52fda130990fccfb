// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { askedLate, askerIn, questionInvalid, requireQuestionStep, type QuestionStep } from '../domain/question.js';
import {
  follow,
  insertQuestion,
  lockQuestion,
  namesOfAsker,
  questionRound,
  saveAnswer,
  saveQuestionState,
  unfollow,
  type NewQuestion,
  type StoredQuestion,
} from '../persistence/question.store.js';
import { procedureChanged, unknownProcedure } from './procurement-errors.js';

/**
 * Asks a question about a tender. After the last moment for questions it is taken as late, which the region need not answer; after the
 * closing it is refused. Who asks is told what is published. @returns its id
 */
export async function askQuestion(tx: Tx, q: NewQuestion): Promise<string> {
  const round = tx.actor.providerId === null ? null : await questionRound(tx, q.procedureId, true);
  if (!round) throw new DomainError(unknownProcedure);
  const late = askedLate(round, tx.now);
  if (q.lotNo !== null && q.lotNo > round.lots)
    throw new DomainError(questionInvalid, {}, [{ pointer: '/perceel', text: 'Dit perceel is er niet.' }]);
  const id = await insertQuestion(tx, { ...q, place: q.place?.trim() || null, text: q.text.trim() }, late);
  await follow(tx, q.procedureId);
  await audited(tx, id, 'vraag gesteld', { teLaat: late });
  return id;
}

export interface SeenQuestion {
  readonly procedureId: string;
  readonly id: string;
  readonly version: number;
}

// Under the question and not under the procedure: the course of a procedure is read by people who are not to know who asked.
const audited = (tx: Tx, id: string, action: string, detail: Record<string, unknown> = {}): Promise<void> =>
  tx.audit({ action, objectKind: 'vraag', objectId: id, detail });

async function lockSeen(tx: Tx, seen: SeenQuestion, step: QuestionStep): Promise<StoredQuestion> {
  // Under the lock of the procedure: nobody publishes meanwhile.
  if (!(await questionRound(tx, seen.procedureId, true))) throw new DomainError(unknownProcedure);
  const question = await lockQuestion(tx, seen.procedureId, seen.id);
  if (!question) throw new DomainError(unknownProcedure);
  if (question.version !== seen.version) throw new DomainError(procedureChanged, { versie: question.version });
  requireQuestionStep(question, step);
  return question;
}

/** Who asked takes it back, as long as it was not published. */
export async function withdrawQuestion(tx: Tx, seen: SeenQuestion): Promise<void> {
  if (tx.actor.providerId === null) throw new DomainError(unknownProcedure);
  await lockSeen(tx, seen, 'intrekken');
  await saveQuestionState(tx, seen.id, 'ingetrokken');
  await audited(tx, seen.id, 'vraag ingetrokken');
}

/**
 * Writes the answer, and the question in words from which nobody knows who asked. It can be changed until the nota.
 * @throws DomainError `vraag-ongeldig` when one of the texts names who asked
 */
export async function answerQuestion(tx: Tx, seen: SeenQuestion, words: { readonly question: string; readonly answer: string }): Promise<void> {
  await lockSeen(tx, seen, 'beantwoorden');
  const names = await namesOfAsker(tx, seen.id);
  const faults = (
    [
      ['/vraag', words.question],
      ['/antwoord', words.answer],
    ] as const
  ).flatMap(([pointer, text]) =>
    askerIn(text, names) === null ? [] : [{ pointer, text: 'Deze tekst noemt wie de vraag stelde. Herschrijf hem, zodat niemand dat kan lezen.' }],
  );
  if (faults.length > 0) throw new DomainError(questionInvalid, {}, faults);
  await saveAnswer(tx, seen.id, words.question.trim(), words.answer.trim());
  await saveQuestionState(tx, seen.id, 'beantwoord');
  await audited(tx, seen.id, 'antwoord op vraag opgesteld');
}

/** Leaves a late question unanswered, with the reason; who asked reads it. What came in time is always answered. */
export async function refuseQuestion(tx: Tx, seen: SeenQuestion, reason: string): Promise<void> {
  await lockSeen(tx, seen, 'niet-behandelen');
  await saveQuestionState(tx, seen.id, 'niet-behandeld', reason.trim());
  await audited(tx, seen.id, 'late vraag niet behandeld', { reden: reason.trim() });
}

/** To be told, or no longer, when something about a tender is published. */
export async function followTender(tx: Tx, procedureId: string, wanted: boolean): Promise<void> {
  if (tx.actor.providerId === null || !(await questionRound(tx, procedureId, false))) throw new DomainError(unknownProcedure);
  await (wanted ? follow : unfollow)(tx, procedureId);
}
