// SPDX-License-Identifier: EUPL-1.2
import { renderPdf } from '#contracts';
import { DomainError } from '#kernel';
import { sendMail, storeFiles, type KeyRing, type Tx } from '#platform';
import { notaDocument, notaTitle } from '../domain/nota.js';
import { procedureNumber } from '../domain/numbers.js';
import { comesShort, notaEmpty, notaOpen, notaOrder, notaTooLate, questionInvalid } from '../domain/question.js';
import { regionName } from '../persistence/application-course.store.js';
import { answeredQuestions, followersOf, insertNota, nextNota, openQuestions, questionRound } from '../persistence/question.store.js';
import { unknownProcedure } from './procurement-errors.js';
import { followProcedure } from './step-procedure.js';

export interface NotaCommand {
  readonly procedureId: string;
  /** What the region tells besides the answers; may be empty. */
  readonly intro: string;
  /** Why it comes shortly before the closing. */
  readonly reason: string | null;
}

/**
 * Publishes every answer that is ready, for everybody at one moment: the nota, its document, where each question is answered and the mail
 * to who follows the tender stand or fall together. @returns the nota's id
 * @throws DomainError `nota-onvolledig` while a question that came in time has no answer
 */
export async function publishNota(tx: Tx, keys: KeyRing, command: NotaCommand): Promise<string> {
  const { procedureId } = command;
  const round = await questionRound(tx, procedureId, true);
  if (!round) throw new DomainError(unknownProcedure);
  if (round.ended || round.closes === null || tx.now > round.closes) throw new DomainError(notaTooLate);
  const { unanswered } = await openQuestions(tx, procedureId);
  if (unanswered > 0) throw new DomainError(notaOpen, { vragen: unanswered });
  const lines = notaOrder(await answeredQuestions(tx, procedureId));
  const [intro, reason] = [command.intro.trim(), command.reason?.trim() || null];
  if (lines.length === 0 && intro === '') throw new DomainError(notaEmpty);
  if (comesShort(tx.today, round.closesOn!) && reason === null)
    throw new DomainError(questionInvalid, {}, [
      { pointer: '/reden', text: 'Deze nota komt minder dan tien dagen voor de sluiting. Zet de sluiting later, of geef de reden.' },
    ]);
  const [no, region] = [await nextNota(tx, procedureId), await regionName(tx)];
  const tender = `${procedureNumber(round.no)} ${round.title}`;
  const composed = notaDocument({ no, region, tender, at: tx.now, closes: round.closes, intro, lines });
  const content = await renderPdf({ ...composed, author: region, dated: tx.now, reference: `${region}, ${notaTitle(no)}` });
  const [sha256] = await storeFiles(tx, keys, [content]);
  const id = await insertNota(tx, { procedureId, no, intro, shortReason: reason, lines, file: { sha256: sha256!, size: content.length } });
  await sendMail(tx, {
    to: { accountIds: await followersOf(tx, procedureId) },
    subject: `${notaTitle(no)} bij ${tender}`,
    paragraphs: [
      `Bij ${tender} is ${notaTitle(no)} gepubliceerd${lines.length > 0 ? `, met ${lines.length === 1 ? '1 vraag en antwoord' : `${lines.length} vragen en antwoorden`}` : ''}.`,
      'Iedereen kan de nota nu lezen.',
    ],
    link: `inkoopprocedures/${procedureId}/vragen`,
    about: { kind: 'inkoopprocedure', id: procedureId },
  });
  await tx.audit({
    action: 'nota van inlichtingen gepubliceerd',
    objectKind: 'inkoopprocedure',
    objectId: procedureId,
    detail: { nota: no, vragen: lines.length, sha256: sha256!.toString('hex'), ...(reason ? { reden: reason } : {}) },
  });
  await followProcedure(tx, procedureId);
  return id;
}
