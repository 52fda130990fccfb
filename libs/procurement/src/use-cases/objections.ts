// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate, type Violation } from '#kernel';
import { addWorkingDays, type Tx } from '#platform';
import { objectionNumber, procedureNumber } from '../domain/numbers.js';
import {
  objectionInvalid,
  objectionSecond,
  requireAnswer,
  requireObjectionStep,
  ruleOf,
  termOf,
  type ObjectionKind,
  type ObjectionOutcome,
} from '../domain/objection.js';
import {
  assessedBy,
  insertObjection,
  insertObjectionEvent,
  lockObjection,
  providerByKey,
  providerName,
  saveObjection,
  statedTerms,
  type StoredObjection,
} from '../persistence/objection.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { procedureChanged, unknownProcedure } from './procurement-errors.js';
import { dayWords, tellProvider, tellPurchasing } from './procurement-mail.js';

const about = (procedureId: string) => ({ kind: 'inkoopprocedure', id: procedureId });
const careOf = (procedureId: string): string => `inkoopprocedures/${procedureId}/zorgvuldigheid`;

export interface ObjectionCommand {
  readonly procedureId: string;
  readonly kind: ObjectionKind;
  readonly subject: string;
  readonly text: string;
  /** For what came by letter: from whom, and when. A provider speaks for itself, today. */
  readonly providerKey: string | null;
  readonly fromName: string | null;
  readonly receivedOn: LocalDate | null;
}

/**
 * Takes an objection or complaint, whether it comes in time or late: late is marked, with the term that was stated. The moment is the
 * database's. @returns its id
 */
export async function fileObjection(tx: Tx, command: ObjectionCommand): Promise<string> {
  const procedure = await loadProcedure(tx, command.procedureId, false);
  if (!procedure?.published) throw new DomainError(unknownProcedure);
  const own = tx.actor.providerId;
  const named = own === null && command.providerKey ? await providerByKey(tx, command.providerKey) : null;
  const faults: Violation[] = [];
  if (own === null && command.providerKey && !named) faults.push({ pointer: '/aanbieder', text: 'Deze aanbieder is er niet.' });
  if (own === null && !command.providerKey && !command.fromName?.trim()) faults.push({ pointer: '/van', text: 'Zeg van wie dit komt.' });
  const receivedOn = own === null && command.receivedOn ? command.receivedOn : tx.today;
  if (receivedOn > tx.today) faults.push({ pointer: '/ontvangenOp', text: 'Deze dag is nog niet geweest.' });
  if (faults.length > 0) throw new DomainError(objectionInvalid, {}, faults);
  const providerId = own ?? named?.id ?? null;
  const fromName = own ? await providerName(tx, own) : (named?.name ?? command.fromName!.trim());
  const termUntil = termOf(command.kind, await statedTerms(tx, command.procedureId, providerId));
  const answerDue = addWorkingDays(receivedOn, ruleOf(command.kind).answerDays);
  const { id, no } = await insertObjection(tx, {
    procedureId: command.procedureId,
    providerId,
    fromName,
    kind: command.kind,
    subject: command.subject.trim(),
    text: command.text.trim(),
    receivedOn,
    termUntil,
    answerDue,
  });
  await insertObjectionEvent(
    tx,
    { id, providerId },
    'ontvangen',
    termUntil !== null && receivedOn > termUntil ? 'Ontvangen, na de termijn' : 'Ontvangen',
  );
  await tx.audit({
    action: 'bezwaar ontvangen',
    objectKind: 'inkoopprocedure',
    objectId: command.procedureId,
    detail: { nummer: no, soort: command.kind, ontvangenOp: receivedOn, termijn: termUntil },
  });
  await tellPurchasing(tx, about(command.procedureId), {
    subject: `${command.kind === 'klacht' ? 'Klacht' : 'Bezwaar'} ${objectionNumber(no)} ontvangen`,
    paragraphs: [`Het gaat over ${procedureNumber(procedure.no)} ${procedure.title}.`, `Antwoorden kan tot en met ${dayWords(answerDue)}.`],
    link: careOf(command.procedureId),
  });
  return id;
}

export interface SeenObjection {
  readonly procedureId: string;
  readonly id: string;
  readonly version: number;
}

async function lockSeen(tx: Tx, seen: SeenObjection): Promise<StoredObjection> {
  const objection = await lockObjection(tx, seen.procedureId, seen.id);
  if (!objection) throw new DomainError(unknownProcedure);
  if (objection.version !== seen.version) throw new DomainError(procedureChanged, { versie: objection.version });
  return objection;
}

async function audited(tx: Tx, objection: StoredObjection, action: string, detail: Record<string, unknown> = {}): Promise<void> {
  await tx.audit({ action, objectKind: 'inkoopprocedure', objectId: objection.procedureId, detail: { nummer: objection.no, ...detail } });
}

/** Somebody of the region takes it up: not who assessed this provider. */
export async function takeObjection(tx: Tx, seen: SeenObjection): Promise<void> {
  const objection = await lockSeen(tx, seen);
  requireObjectionStep(objection.state, 'oppakken');
  if (await assessedBy(tx, seen.procedureId, objection.providerId, tx.actor.accountId)) throw new DomainError(objectionSecond);
  await saveObjection(tx, objection.id, { state: 'in-behandeling', handler: true });
  await insertObjectionEvent(tx, objection, 'oppakken', 'In behandeling genomen');
  await audited(tx, objection, 'bezwaar in behandeling genomen');
}

/** Answers it with reasons; the answer stands. */
export async function answerObjection(
  tx: Tx,
  seen: SeenObjection,
  answer: { readonly outcome: ObjectionOutcome; readonly text: string },
): Promise<void> {
  const objection = await lockSeen(tx, seen);
  requireObjectionStep(objection.state, 'beantwoorden');
  if (await assessedBy(tx, seen.procedureId, objection.providerId, tx.actor.accountId)) throw new DomainError(objectionSecond);
  requireAnswer(answer, objection.inTime);
  await saveObjection(tx, objection.id, { state: 'beantwoord', outcome: answer.outcome, answer: answer.text.trim() });
  await insertObjectionEvent(tx, objection, 'beantwoorden', 'Beantwoord');
  await audited(tx, objection, 'bezwaar beantwoord', { uitkomst: answer.outcome });
  if (objection.providerId !== null)
    await tellProvider(tx, objection.providerId, about(seen.procedureId), {
      subject: `Antwoord op ${objectionNumber(objection.no)}`,
      paragraphs: ['De regio heeft uw bezwaar of klacht beantwoord. Het antwoord met de redenen staat bij de procedure.'],
      link: careOf(seen.procedureId),
    });
}

/** Whoever brought it forward takes it back; of what came by letter the region records it. */
export async function withdrawObjection(tx: Tx, seen: SeenObjection): Promise<void> {
  const objection = await lockSeen(tx, seen);
  requireObjectionStep(objection.state, 'intrekken');
  await saveObjection(tx, objection.id, { state: 'ingetrokken' });
  await insertObjectionEvent(tx, objection, 'intrekken', 'Ingetrokken');
  await audited(tx, objection, 'bezwaar ingetrokken');
}
