// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { RoundState } from '../domain/course.js';
import type { RoundChoice, RoundContent } from '../domain/round.js';
import type { RoundReport } from './round-report.store.js';

export interface StoredRound extends RoundContent {
  readonly id: string;
  readonly no: number;
  readonly state: RoundState;
  readonly respondUntil: LocalDate | null;
  readonly decisionId: string | null;
  readonly pausedAt: Date | null;
  readonly preparedBy: string;
  /** The day the sweep looks at it again; null: nothing is due. */
  readonly nextCheck: LocalDate | null;
  readonly version: number;
}

/** Kept with the words of the address and the page, so that whoever reads the row knows what was chosen. */
interface StoredChoice {
  readonly segmenten: readonly string[];
  readonly soorten: readonly string[];
  readonly aanbieders: readonly string[];
  readonly contracten: readonly string[];
  readonly weergave: string | null;
}

const storedChoice = (c: RoundChoice): string =>
  JSON.stringify({
    segmenten: c.segments,
    soorten: c.kinds,
    aanbieders: c.providers,
    contracten: c.contracts,
    weergave: c.view,
  } satisfies StoredChoice);

const values = (r: RoundContent): unknown[] => [
  r.title,
  r.why,
  r.effectiveFrom,
  r.effectiveUntil,
  storedChoice(r.choice),
  r.transition,
  r.responseDays,
  r.reminderDays,
];

/** Writes down a draft under the next number of the region. */
export async function insertRound(tx: Tx, round: RoundContent, preparedBy: string): Promise<{ readonly id: string; readonly no: number }> {
  // Two who begin a round at once get two numbers.
  await tx.execute(`select pg_advisory_xact_lock(hashtext('revision_round.no'), $1::int)`, [tx.regionId]);
  const id = newId(tx.now.getTime());
  const [row] = await tx.sql<{ no: number }>(
    `insert into revision_round (region_id, id, title, why, effective_from, effective_until, choice, transition, response_days, reminder_days,
       no, state, prepared_by, prepared_name, prepared_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, (select coalesce(max(no), 0) + 1 from revision_round where region_id = $1), 'concept', $11, $12, $13)
     returning no`,
    [tx.regionId, id, ...values(round), preparedBy, tx.actor.name, tx.now],
  );
  return { id, no: row!.no };
}

export async function saveRound(tx: Tx, id: string, round: RoundContent): Promise<void> {
  await tx.execute(
    `update revision_round set title = $3, why = $4, effective_from = $5, effective_until = $6, choice = $7, transition = $8, response_days = $9,
            reminder_days = $10, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, ...values(round)],
  );
}

type RoundRow = Omit<StoredRound, 'choice'> & { choice: StoredChoice };

/** A round, held until the end of the transaction; null: there is none. Writing in its course goes on meanwhile: a provider that answers waits for nobody. */
export const lockRound = (tx: Tx, id: string): Promise<StoredRound | null> => loadRound(tx, id, ' for no key update');

/** A round as it stands; null: there is none. */
export async function loadRound(tx: Tx, id: string, lock: '' | ' for no key update' = ''): Promise<StoredRound | null> {
  const [row] = await tx.sql<RoundRow>(
    `select id, no, title, why, effective_from as "effectiveFrom", effective_until as "effectiveUntil", choice, transition, response_days as "responseDays",
            reminder_days as "reminderDays", state, respond_until as "respondUntil", decision_id as "decisionId", paused_at as "pausedAt",
            prepared_by as "preparedBy", next_check as "nextCheck", version
       from revision_round where region_id = $1 and id = $2${lock}`,
    [tx.regionId, id],
    lock === '' ? 'revisions_round' : 'revisions_round_locked',
  );
  if (!row) return null;
  const { segmenten, soorten, aanbieders, contracten, weergave } = row.choice;
  return { ...row, choice: { segments: segmenten, kinds: soorten, providers: aanbieders, contracts: contracten, view: weergave } };
}

/** What a step changes beside the state; what is absent stays. */
export interface RoundStateChange {
  readonly release?: { readonly decisionId: string; readonly respondUntil: LocalDate };
  readonly respondUntil?: LocalDate;
  readonly pause?: { readonly reason: string };
  readonly resume?: boolean;
  readonly endedReason?: string;
  readonly close?: { readonly report: RoundReport };
  /** The day the sweep looks at the round again; null: never. */
  readonly nextCheck?: LocalDate | null;
}

/** Moves a round to a state and raises its version: whoever looked at it before is told that it changed. */
export async function saveRoundState(tx: Tx, id: string, state: RoundState, change: RoundStateChange = {}): Promise<void> {
  const { release, pause, resume, close } = change;
  const sets = ['state = $3', 'version = version + 1'];
  const given: unknown[] = [tx.regionId, id, state];
  const set = (column: string, value: unknown): void => void sets.push(`${column} = $${given.push(value)}`);
  if (release) {
    set('decision_id', release.decisionId);
    set('released_by', tx.actor.accountId);
    set('released_name', tx.actor.name);
    set('released_at', tx.now);
    set('respond_until', release.respondUntil);
  }
  if (change.respondUntil !== undefined) set('respond_until', change.respondUntil);
  if (pause) {
    set('paused_at', tx.now);
    set('paused_by', tx.actor.name);
    set('paused_reason', pause.reason);
  }
  if (resume) sets.push('paused_at = null', 'paused_by = null', 'paused_reason = null');
  if (change.endedReason !== undefined) set('ended_reason', change.endedReason);
  if (close) {
    set('closed_at', tx.now);
    set('report', JSON.stringify(close.report));
  }
  if (change.nextCheck !== undefined) set('next_check', change.nextCheck);
  await tx.execute(`update revision_round set ${sets.join(', ')} where region_id = $1 and id = $2`, given);
}

/** What was written in a round changed, its state did not. */
export async function raiseVersion(tx: Tx, id: string): Promise<void> {
  await tx.execute(`update revision_round set version = version + 1 where region_id = $1 and id = $2`, [tx.regionId, id]);
}

/** A line of the course of a round; it stays as it was written. */
export async function insertRoundEvent(tx: Tx, roundId: string, step: string, text: string): Promise<void> {
  await tx.execute(
    `insert into revision_event (region_id, round_id, at, by_name, step, text) values ($1, $2, $3, $4, $5, $6)`,
    [tx.regionId, roundId, tx.now, tx.actor.name, step, text],
    'revisions_event',
  );
}
