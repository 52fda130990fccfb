// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { choicesOf, tally, weighingDay, type Choice } from '../domain/vote.js';
import { meetingOf } from '../persistence/decision.store.js';
import {
  closeVote,
  inhabitantsOn,
  insertVote,
  lockVote,
  saveChoice,
  seatsOn,
  type NewVote,
  type StoredVote,
  type VotingSeat,
} from '../persistence/vote.store.js';
import { ratifierFaults } from './ratifying-body.js';
import { recordDecision } from './record-decision.js';
import { unfitVote, unknownVote, voteChanged, voteClosed } from './vote-errors.js';

function refuse(faults: readonly Violation[]): void {
  if (faults.length > 0) throw new DomainError(unfitVote, {}, faults);
}

/** Inhabitants per seat; what is missing is told by name, with where to fill it in. */
async function weigh(tx: Tx, seats: readonly VotingSeat[], day: string): Promise<(VotingSeat & { weight: number })[]> {
  const without = seats.filter((s) => s.municipalities.length === 0);
  refuse(
    without.map((s) => ({ pointer: '/wijze', text: `Namens welke gemeenten ${s.name} stemt is niet bekend. Vul dat eerst in bij het gremium.` })),
  );
  const codes = seats.flatMap((s) => s.municipalities);
  const known = await inhabitantsOn(tx, [...new Set(codes)], day);
  const twice = known.filter((m) => codes.indexOf(m.code) !== codes.lastIndexOf(m.code));
  refuse(twice.map((m) => ({ pointer: '/wijze', text: `Twee zetels stemmen namens ${m.name}. Herstel dat eerst bij het gremium.` })));
  const unknown = known.filter((m) => m.count === null).map((m) => m.name);
  if (unknown.length > 0)
    refuse([{ pointer: '/wijze', text: `Het aantal inwoners op ${day} is niet bekend van ${unknown.join(', ')}. Vul het eerst in bij Gemeenten.` }]);
  const count = new Map(known.map((m) => [m.code, m.count ?? 0]));
  return seats.map((s) => ({ ...s, weight: s.municipalities.reduce((sum, code) => sum + (count.get(code) ?? 0), 0) }));
}

/**
 * Opens a vote in a meeting: who may speak, for whom and with which weight is kept as it is on the day of the meeting.
 * @returns its id
 */
export async function openVote(tx: Tx, vote: NewVote): Promise<string> {
  const meeting = await meetingOf(tx, vote.meetingId);
  if (!meeting) throw new DomainError(unfitVote, {}, [{ pointer: '/vergadering', text: 'Deze vergadering bestaat niet. Kies er een uit de lijst.' }]);
  const faults: Violation[] = [];
  if (vote.cents !== null && vote.cents < 0n) faults.push({ pointer: '/bedrag', text: 'Vul een bedrag van 0 of hoger in.' });
  if (vote.effectiveFrom !== null && vote.effectiveFrom < meeting.heldOn)
    faults.push({ pointer: '/geldtVanaf', text: 'Een besluit geldt niet eerder dan de vergadering.' });
  faults.push(...(await ratifierFaults(tx, vote.ratifiedBy)));
  const seats = await seatsOn(tx, meeting.bodyKey, meeting.heldOn);
  if (seats.length === 0) faults.push({ pointer: '/vergadering', text: 'Dit gremium heeft op die dag geen zetels. Er is niemand die kan stemmen.' });
  refuse(faults);
  const day = vote.mode === 'gewogen' ? weighingDay(meeting.heldOn) : null;
  const weighed = day === null ? seats.map((s) => ({ ...s, weight: 1 })) : await weigh(tx, seats, day);
  const id = await insertVote(tx, vote, meeting.bodyKey, day, weighed);
  await tx.audit({
    action: 'stemming geopend',
    objectKind: 'stemming',
    objectId: id,
    detail: { gremium: meeting.bodyKey, wijze: vote.mode, peildatum: day, zetels: weighed.map((s) => ({ zetel: s.seat, gewicht: s.weight })) },
  });
  return id;
}

async function openOne(tx: Tx, id: string): Promise<StoredVote> {
  const vote = await lockVote(tx, id);
  if (!vote) throw new DomainError(unknownVote);
  if (vote.closed) throw new DomainError(voteClosed);
  return vote;
}

/** Records what a seat says; until the vote is closed it may say something else. */
export async function speak(tx: Tx, id: string, seat: string, choice: Choice, reason: string | null): Promise<void> {
  const vote = await openOne(tx, id);
  const faults: Violation[] = [];
  if (!vote.seats.some((s) => s.seat === seat)) throw new DomainError(unknownVote);
  if (vote.heldOn > tx.today) faults.push({ pointer: '/keuze', text: `De vergadering is op ${vote.heldOn}. Leg stemmen vast als zij is gehouden.` });
  if (!choicesOf(vote.mode).includes(choice)) faults.push({ pointer: '/keuze', text: `Kies uit: ${choicesOf(vote.mode).join(', ')}.` });
  if (choice === 'bezwaar' && reason === null) faults.push({ pointer: '/reden', text: 'Schrijf op wat het bezwaar is.' });
  refuse(faults);
  await saveChoice(tx, id, seat, choice, reason);
  await tx.audit({ action: 'stem vastgelegd', objectKind: 'stemming', objectId: id, detail: { zetel: seat, keuze: choice } });
}

/** Closes the vote as it was seen and records what came of it as a decision of the body. @returns the id of the decision */
export async function endVote(tx: Tx, id: string, version: number): Promise<string> {
  const vote = await openOne(tx, id);
  if (vote.version !== version) throw new DomainError(voteChanged);
  const count = tally(vote.mode, vote.seats);
  const decisionId = await recordDecision(tx, {
    ...vote,
    outcome: count.outcome,
    takenOn: vote.heldOn,
    effectiveFrom: count.outcome === 'aangenomen' ? vote.effectiveFrom : null,
    ratifiedBy: count.outcome === 'aangenomen' ? vote.ratifiedBy : null,
    replaces: null,
  });
  await closeVote(tx, id, { decisionId });
  await tx.audit({
    action: 'stemming gesloten',
    objectKind: 'stemming',
    objectId: id,
    detail: { uitkomst: count.outcome, reden: count.reason, voor: count.inFavour, tegen: count.against, gewicht: count.weight, besluit: decisionId },
  });
  return decisionId;
}

/** Withdraws the proposal before it was decided on. */
export async function withdrawVote(tx: Tx, id: string, reason: string): Promise<void> {
  await openOne(tx, id);
  await closeVote(tx, id, { withdrawn: reason });
  await tx.audit({ action: 'stemming ingetrokken', objectKind: 'stemming', objectId: id, detail: { reden: reason } });
}
