// SPDX-License-Identifier: EUPL-1.2
import { addDays, businessDate, daysBetween, DomainError, type LocalDate } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import { possibleRoundSteps, takeRoundStep, ROUND_COURSE, type PossibleRoundStep, type RoundSide, type RoundStep } from '../domain/course.js';
import { OPEN_OFFERS } from '../domain/offer.js';
import { answerTerm } from '../domain/round.js';
import { offerJob, offerRoundJob } from '../jobs/offer-round.definition.js';
import { lockOffers } from '../persistence/offer.store.js';
import { newestDecision, roundFacts } from '../persistence/round-facts.store.js';
import { roundReport } from '../persistence/round-report.store.js';
import { moveTerms, replaceOpenOffers, withdrawOffers } from '../persistence/round-offers.store.js';
import { insertRoundEvent, loadRound, saveRoundState, type RoundStateChange, type StoredRound } from '../persistence/round.store.js';
import { stepOfOther, termTooLong } from './revision-errors.js';
import { tellProvider } from './round-mail.js';
import { lockRoundAt } from './save-round.js';

export interface RoundStepCommand {
  readonly id: string;
  /** null: the work itself, which looked at no version. */
  readonly version: number | null;
  readonly step: RoundStep;
  readonly reason: string | null;
  /** The decision the round rests on; null: the newest there is. */
  readonly decisionId: string | null;
  readonly sides: readonly RoundSide[];
}

function termFrom(round: StoredRound, today: LocalDate): LocalDate {
  const until = answerTerm(today, round.responseDays, round.effectiveFrom);
  if (until === null) throw new DomainError(termTooLong, { termijn: round.responseDays, ingangsdatum: round.effectiveFrom });
  return until;
}

async function release(tx: Tx, round: StoredRound, given: string | null): Promise<RoundStateChange> {
  const decision = await requireDecision(tx, given ?? (await newestDecision(tx, round.id)), {
    subjectKind: 'herziening',
    subjectId: round.id,
    on: tx.today,
  });
  const respondUntil = termFrom(round, tx.today);
  return { release: { decisionId: decision.id, respondUntil } };
}

/** A paused round goes on: who had ten days left when it was paused has ten days left now. */
async function resume(tx: Tx, round: StoredRound): Promise<RoundStateChange> {
  if (round.respondUntil === null || round.pausedAt === null) return { resume: true };
  const days = daysBetween(businessDate(round.pausedAt), tx.today);
  const respondUntil = addDays(round.respondUntil, days);
  if (respondUntil >= round.effectiveFrom) throw new DomainError(termTooLong, { termijnTotEnMet: respondUntil, ingangsdatum: round.effectiveFrom });
  await moveTerms(tx, round.id, respondUntil, days);
  for (const offer of await lockOffers(tx, round.id, OPEN_OFFERS)) await tellProvider(tx, offer, 'hervat');
  return { resume: true, respondUntil };
}

/** What a step changes beside the state. */
async function effectOf(tx: Tx, round: StoredRound, command: RoundStepCommand): Promise<RoundStateChange> {
  const reason = command.reason?.trim() ?? '';
  switch (command.step) {
    case 'aanbieden':
      return release(tx, round, command.decisionId);
    case 'corrigeren':
      await replaceOpenOffers(tx, round.id);
      return { resume: true, respondUntil: termFrom(round, tx.today) };
    case 'afsluiten':
      return { close: { report: await roundReport(tx, round.id) }, nextCheck: null };
    case 'pauzeren':
      // Who is answering at this moment comes first.
      await lockOffers(tx, round.id, OPEN_OFFERS);
      return { pause: { reason } };
    case 'hervatten':
      return resume(tx, round);
    case 'stoppen':
      for (const offer of await lockOffers(tx, round.id, [...OPEN_OFFERS, 'stil'])) await tellProvider(tx, offer, 'ingetrokken');
      await withdrawOffers(tx, round.id);
      return { resume: true, endedReason: reason, nextCheck: null };
    default:
      return {};
  }
}

/**
 * Takes a step of a round, as its course says. What goes out goes out by jobs, after this transaction.
 * @param more  what the step changes beside what the course itself asks
 * @throws DomainError `herzieningsstap-niet-mogelijk`, `herzieningsstap-geweigerd`, `herzieningsstap-van-ander`, `reactietermijn-te-lang`, those of requireDecision
 */
export async function stepRound(tx: Tx, command: RoundStepCommand, more: RoundStateChange = {}): Promise<void> {
  const round = await lockRoundAt(tx, command.id, command.version);
  const facts = await roundFacts(tx, round, command.reason);
  const { to, done } = takeRoundStep(facts, command.step);
  const by = ROUND_COURSE.find((r) => r.step === command.step && r.from.includes(round.state))?.by;
  if (!by || !command.sides.includes(by)) throw new DomainError(stepOfOther, { stap: command.step, wie: by ?? null });
  const effect = await effectOf(tx, round, command);
  await saveRoundState(tx, round.id, to, { ...effect, ...more });
  // Once for each time that it is released or goes on; offers that went out already do not go again.
  if (to === 'aanbieden' && command.step !== 'pauzeren') {
    const [subject, key] = [`herziening:${round.no}`, `herziening-aanbieden:${round.id}:${round.version}`];
    await tx.enqueue(offerRoundJob, { roundId: round.id }, { subject, key });
  }
  // What stood ready while the others answer waits for nobody to make it anew: its own job may have found the round paused.
  if (command.step === 'hervatten' && to === 'reacties')
    for (const { id, providerId } of await lockOffers(tx, round.id, ['klaar']))
      await tx.enqueue(offerJob, { offerId: id }, { subject: `aanbieder:${providerId}`, key: `revisions.offer:${id}:${round.version}` });
  const reason = command.reason?.trim();
  await insertRoundEvent(tx, round.id, command.step, reason ? `${done}: ${reason}` : done);
  await tx.audit({
    action: `herziening: ${command.step}`,
    objectKind: 'herziening',
    objectId: round.id,
    detail: { nummer: round.no, van: round.state, naar: to },
  });
}

/** What makes no sense to offer: to pause what stands still, to go on with what runs. */
const POINTLESS: Readonly<Record<'paused' | 'running', ReadonlySet<RoundStep>>> = {
  paused: new Set<RoundStep>(['pauzeren']),
  running: new Set<RoundStep>(['hervatten', 'corrigeren']),
};

/** The steps from here that people take, with what is still missing; a reason is asked with the step itself. */
export async function roundOutlook(tx: Tx, id: string): Promise<PossibleRoundStep[]> {
  const round = await loadRound(tx, id);
  if (!round) return [];
  const facts = await roundFacts(tx, round, 'gevraagd bij de stap');
  const pointless = POINTLESS[facts.paused ? 'paused' : 'running'];
  return possibleRoundSteps(facts).filter((s) => s.by !== 'werk' && !pointless.has(s.step));
}
