// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { ContributionOutcome } from '../domain/consultation.js';
import { isTalkedOver } from '../domain/round.js';
import {
  contributionAnswered as isAnswered,
  findConsultation,
  insertConsultation,
  saveAnswer,
  saveClosed,
  type NewConsultation,
} from '../persistence/consultation.store.js';
import { insertRoundEvent, raiseVersion, type StoredRound } from '../persistence/round.store.js';
import {
  consultationClosed,
  consultationUnanswered,
  contributionAnswered,
  notTalkedOver,
  unknownConsultation,
  unknownContribution,
} from './revision-errors.js';
import { lockRoundAt } from './save-round.js';

/** The round, while it is talked over. @throws DomainError `geen-ontwikkeltafel` */
export async function lockTalkedOver(tx: Tx, roundId: string): Promise<StoredRound> {
  const round = await lockRoundAt(tx, roundId, null);
  if (!isTalkedOver(round.state)) throw new DomainError(notTalkedOver, { staat: round.state });
  return round;
}

async function trace(tx: Tx, round: StoredRound, step: string, text: string): Promise<void> {
  await raiseVersion(tx, round.id);
  await insertRoundEvent(tx, round.id, step, text);
  await tx.audit({ action: `herziening: ${step}`, objectKind: 'herziening', objectId: round.id, detail: { nummer: round.no } });
}

/** Opens an ontwikkeltafel or deeltafel: who is asked along how far, about what, and when. @returns its number */
export async function openConsultation(tx: Tx, roundId: string, consultation: NewConsultation): Promise<number> {
  const round = await lockTalkedOver(tx, roundId);
  const no = await insertConsultation(tx, roundId, consultation);
  await trace(tx, round, 'tafel openen', `Tafel ${no} geopend: ${consultation.title}`);
  return no;
}

/** Closes a table with its report; none closes before each contribution has its answer. */
export async function closeConsultation(
  tx: Tx,
  roundId: string,
  no: number,
  told: { readonly attendance: string; readonly report: string },
): Promise<void> {
  const round = await lockTalkedOver(tx, roundId);
  const table = await findConsultation(tx, roundId, no);
  if (!table) throw new DomainError(unknownConsultation);
  if (table.closed) throw new DomainError(consultationClosed);
  if (table.unanswered > 0) throw new DomainError(consultationUnanswered, { zonderAntwoord: table.unanswered });
  await saveClosed(tx, roundId, no, told);
  await trace(tx, round, 'tafel sluiten', `Tafel ${no} gesloten: ${table.title}`);
}

/** Sends a contribution its answer with what became of it; whoever gave it reads it where it was given. It stays as it was sent. */
export async function answerContribution(tx: Tx, roundId: string, no: number, answer: string, outcome: ContributionOutcome): Promise<void> {
  const round = await lockTalkedOver(tx, roundId);
  const answered = await isAnswered(tx, roundId, no);
  if (answered === null) throw new DomainError(unknownContribution);
  if (answered) throw new DomainError(contributionAnswered);
  await saveAnswer(tx, roundId, no, answer, outcome);
  await trace(tx, round, 'inbreng beantwoorden', `Inbreng ${no} beantwoord: ${outcome}`);
}
