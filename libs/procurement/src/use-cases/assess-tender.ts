// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { modelFaults } from '../domain/award-model.js';
import { LEAST_STANDSTILL_DAYS } from '../domain/standstill.js';
import {
  insertAssessment,
  leaveOut,
  loadAssessment,
  markDone,
  moveAssessment,
  putAgreed,
  putScore,
  scoresOf,
  type Assessment,
  type GivenScore,
  type NewAssessment,
} from '../persistence/assessment.store.js';
import { loadProcedure } from '../persistence/procedure.store.js';
import { assessmentChanged, assessmentInvalid, noAssessment, notAnAssessor, notComplete, notNow, notScored } from './assessment-errors.js';
import { unknownProcedure } from './procurement-errors.js';
import { requireStatement } from './state-interest.js';

export interface Seen {
  readonly procedureId: string;
  readonly version: number;
}

/**
 * Begins the assessment of opened bids: the lots, weights and numbers are fixed from here, the seed of a drawn lot is on record before anybody
 * scored, and at least two assessors are named.
 * @throws DomainError `beoordeling-ongeldig` with every field, `toelating-zonder-punten`
 */
export async function beginAssessment(tx: Tx, procedureId: string, a: NewAssessment): Promise<void> {
  const procedure = await loadProcedure(tx, procedureId, true);
  if (!procedure) throw new DomainError(unknownProcedure);
  if (procedure.variant === 'open-house') throw new DomainError(notScored);
  await requireStatement(tx, procedureId);
  if (await loadAssessment(tx, procedureId, false)) throw new DomainError(notNow);
  const faults: Violation[] = [...modelFaults(a.lots)];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  if (new Set(a.assessors.map((m) => m.id)).size < 2) fault('/beoordelaars', 'Kies minstens twee beoordelaars. Zij beoordelen los van elkaar.');
  if (a.standstillDays < LEAST_STANDSTILL_DAYS) fault('/wachttermijn', 'De wachttermijn is minstens 20 kalenderdagen (Aw 2.127).');
  if (a.bids.length === 0) fault('/inschrijvingen', 'Er is geen inschrijving om te beoordelen.');
  a.bids.forEach((bid, i) => {
    const lot = a.lots.find((l) => l.no === bid.lotNo);
    if (!lot) fault(`/inschrijvingen/${i}/perceel`, 'Dit perceel is er niet.');
    else if (bid.priceCents === null && lot.criteria.some((c) => c.kind === 'prijs'))
      fault(`/inschrijvingen/${i}/prijs`, 'Vul de prijs in: zij telt mee voor dit perceel.');
    if (a.bids.findIndex((o) => o.providerId === bid.providerId && o.lotNo === bid.lotNo) < i)
      fault(`/inschrijvingen/${i}/aanbieder`, 'Deze aanbieder schreef al in op dit perceel.');
  });
  // How many lots one bidder wins is counted by its bid.
  if (new Set(a.bids.map((b) => b.bidId)).size !== new Set(a.bids.map((b) => b.providerId)).size)
    fault('/inschrijvingen', 'Een aanbieder schrijft één keer in, voor een of meer percelen.');
  if (faults.length > 0) throw new DomainError(assessmentInvalid, {}, faults);
  await insertAssessment(tx, procedureId, randomBytes(32).toString('hex'), a);
  await audit(tx, procedureId, 'beoordeling begonnen', { beoordelaars: a.assessors.map((m) => m.name), inschrijvingen: a.bids.length });
}

export const audit = (tx: Tx, procedureId: string, action: string, detail: Readonly<Record<string, unknown>> = {}): Promise<void> =>
  tx.audit({ action, objectKind: 'inkoopprocedure', objectId: procedureId, detail });

/** Loads it under lock, for who signed that it has no interest. `version` null: where nobody else's change matters. */
export async function openAssessment(tx: Tx, procedureId: string, version: number | null, states: readonly string[]): Promise<Assessment> {
  await requireStatement(tx, procedureId);
  const found = await loadAssessment(tx, procedureId, true);
  if (!found || tx.actor.providerId !== null) throw new DomainError(noAssessment);
  if (version !== null && found.version !== version) throw new DomainError(assessmentChanged, { versie: found.version });
  if (!states.includes(found.state)) throw new DomainError(notNow, { staat: found.state });
  return found;
}

function openAsMember(a: Assessment, tx: Tx): void {
  if (!a.members.some((m) => m.id === tx.actor.accountId)) throw new DomainError(notAnAssessor);
}

/** Every quality criterion of every bid that takes part: what has to be scored, by each assessor and then together. */
export const toScore = (a: Assessment): { readonly bidId: string; readonly lotNo: number; readonly criterionNo: number }[] =>
  a.bids
    .filter((b) => b.state === 'doet-mee')
    .flatMap((b) =>
      a.lots
        .find((l) => l.no === b.lotNo)!
        .criteria.filter((c) => c.kind === 'kwaliteit')
        .map((c) => ({ bidId: b.bidId, lotNo: b.lotNo, criterionNo: c.no })),
    );

function fitting(a: Assessment, s: GivenScore): void {
  const known = a.bids.some((b) => b.bidId === s.bidId && b.lotNo === s.lotNo && b.state === 'doet-mee');
  const criterion = a.lots.find((l) => l.no === s.lotNo)?.criteria.find((c) => c.no === s.criterionNo);
  if (!known || !criterion) throw new DomainError(noAssessment);
  if (!s.reason.trim()) throw new DomainError(assessmentInvalid, {}, [{ pointer: '/reden', text: 'Geef de reden van deze punten.' }]);
}

/** One assessor scores one criterion of one bid, apart from the others, with its reason. */
export async function scoreBid(tx: Tx, procedureId: string, score: GivenScore): Promise<void> {
  const a = await openAssessment(tx, procedureId, null, ['beoordeling']);
  openAsMember(a, tx);
  fitting(a, score);
  if (a.members.find((m) => m.id === tx.actor.accountId)!.done) throw new DomainError(notNow, { staat: 'afgerond' });
  if (!toScore(a).some((s) => s.bidId === score.bidId && s.lotNo === score.lotNo && s.criterionNo === score.criterionNo))
    throw new DomainError(noAssessment);
  await putScore(tx, procedureId, { ...score, reason: score.reason.trim() });
  await audit(tx, procedureId, 'punten gegeven', { inschrijving: score.bidId, perceel: score.lotNo, criterium: score.criterionNo });
}

/** An assessor says that it is done; with the last one everybody sees everybody's scores and they come to one judgement. */
export async function finishScoring(tx: Tx, procedureId: string): Promise<void> {
  const a = await openAssessment(tx, procedureId, null, ['beoordeling']);
  openAsMember(a, tx);
  const mine = await scoresOf(tx, procedureId, tx.actor.accountId);
  const missing = toScore(a).filter((s) => !mine.some((m) => m.bidId === s.bidId && m.lotNo === s.lotNo && m.criterionNo === s.criterionNo));
  if (missing.length > 0)
    throw new DomainError(
      notComplete,
      {},
      missing.map((s) => ({ pointer: '/punten', text: `Perceel ${s.lotNo}, criterium ${s.criterionNo}: geef punten aan elke inschrijving.` })),
    );
  await markDone(tx, procedureId);
  const last = a.members.every((m) => m.done || m.id === tx.actor.accountId);
  if (last) await moveAssessment(tx, procedureId, 'gezamenlijk');
  await audit(tx, procedureId, 'beoordelaar klaar', { laatste: last });
}

/** What the assessors agree on for one criterion of one bid, with the reason that the letter will give. A price gets its points by formula. */
export async function agreeScore(tx: Tx, procedureId: string, score: GivenScore): Promise<void> {
  const a = await openAssessment(tx, procedureId, null, ['gezamenlijk']);
  openAsMember(a, tx);
  fitting(a, score);
  await putAgreed(tx, procedureId, { ...score, reason: score.reason.trim() });
  await audit(tx, procedureId, 'gezamenlijk oordeel', {
    inschrijving: score.bidId,
    perceel: score.lotNo,
    criterium: score.criterionNo,
    punten: score.points,
  });
}

/** A bid is excluded, or its bidder withdrew it: before anything is proposed, with the reason. */
export async function leaveBidOut(
  tx: Tx,
  seen: Seen,
  out: { readonly bidId: string; readonly state: 'uitgesloten' | 'ingetrokken'; readonly reason: string },
): Promise<void> {
  const a = await openAssessment(tx, seen.procedureId, seen.version, ['beoordeling', 'gezamenlijk', 'voorstel']);
  if (!a.bids.some((b) => b.bidId === out.bidId && b.state === 'doet-mee')) throw new DomainError(noAssessment);
  if (!out.reason.trim()) throw new DomainError(assessmentInvalid, {}, [{ pointer: '/reden', text: 'Geef de reden.' }]);
  await leaveOut(tx, seen.procedureId, out.bidId, out.state, out.reason.trim());
  // A ranking that was proposed with it does not hold any more.
  await moveAssessment(tx, seen.procedureId, a.state === 'voorstel' ? 'gezamenlijk' : a.state);
  await audit(tx, seen.procedureId, `inschrijving ${out.state}`, { inschrijving: out.bidId, reden: out.reason.trim() });
}
