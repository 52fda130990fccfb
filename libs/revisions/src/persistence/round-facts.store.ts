// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { RoundFacts, RoundState } from '../domain/course.js';
import { CHOSEN_CONTRACTS, choiceValues } from './round-choice.store.js';
import type { StoredRound } from './round.store.js';

type Counted = Pick<
  RoundFacts,
  | 'contracts'
  | 'changes'
  | 'faulty'
  | 'consultations'
  | 'openConsultations'
  | 'unansweredContributions'
  | 'hasDecision'
  | 'ready'
  | 'apart'
  | 'toOffer'
  | 'open'
  | 'toRecord'
  | 'editedInPause'
>;

const OF_ROUND = `region_id = $1 and round_id = $7`;
const count = (table: string, where: string): string => `(select count(*)::int from ${table} where ${OF_ROUND} and ${where})`;
/** Looked up only in the state whose steps ask for it: after each of two hundred answers all contracts would be counted. */
const inState = (state: RoundState, value: string): string => `case when $9 = '${state}' then ${value} else 0 end`;
/** Contracts of a provider that is set apart wait for nobody: whoever solves it takes them up again. */
const NOT_APART = `not exists (select 1 from revision_offer o where o.region_id = $1 and o.id = k.offer_id and o.state = 'apart')`;

/**
 * What is known of a round for the steps from its state, in one statement. Its contracts are those its choice takes today; once it is
 * offered no step asks for them. A decision counts when it was adopted, not replaced and is about this round or about every revision.
 */
export async function roundFacts(tx: Tx, round: StoredRound, reason: string | null): Promise<RoundFacts> {
  const drafted = ['concept', 'ontwikkeltafel', 'besluit'].includes(round.state);
  const [row] = await tx.sql<Counted>(
    `select case when $8 then (select count(*)::int ${CHOSEN_CONTRACTS}) else 0 end as contracts,
            ${count('revision_change', 'dropped_at is null')} as changes,
            ${inState('besluit', count('revision_contract', `faults <> '[]'`))} as faulty,
            ${count('revision_consultation', 'true')} as consultations,
            ${count('revision_consultation', 'closed_at is null')} as "openConsultations",
            ${count('revision_contribution', 'answered_at is null')} as "unansweredContributions",
            exists (select 1 from decision d where d.region_id = $1 and d.subject_kind = 'herziening' and (d.subject_id is null or d.subject_id = $7::text)
                       and d.outcome = 'aangenomen' and not exists (select 1 from decision n where n.region_id = $1 and n.replaces = d.id)) as "hasDecision",
            ${inState(
              'aanbieden',
              // Before the first offer is made nobody knows yet who all get one.
              `(select greatest(count(distinct k.provider_id)::int, (not exists (select 1 from revision_offer o where o.region_id = $1 and o.round_id = $7))::int) from revision_contract k where k.region_id = $1 and k.round_id = $7 and k.faults = '[]' and k.outcome is null
                and not exists (select 1 from revision_offer o where o.region_id = $1 and o.round_id = $7 and o.provider_id = k.provider_id
                                   and o.state not in ('klaar','vervangen','ingetrokken')))`,
            )} as "toOffer",
            ${count('revision_offer', `state = 'klaar'`)} as ready,
            ${count('revision_offer', `state = 'apart'`)} as apart,
            ${count('revision_offer', `state in ('aangeboden','geopend','vraag')`)} as open,
            $10::timestamptz is not null and exists (select 1 from revision_event e where e.region_id = $1 and e.round_id = $7 and (e.step = 'wijzigen' or e.step like 'wijziging%' or e.step like 'uitzondering%')
               and e.id > (select max(x.id) from revision_event x where x.region_id = $1 and x.round_id = $7 and x.step = 'pauzeren')) as "editedInPause",
            ${inState(
              'vastleggen',
              `(select count(*)::int from revision_contract k where k.region_id = $1 and k.round_id = $7 and k.faults = '[]' and k.version_id is null
                and (k.outcome is null or k.outcome in ('geaccepteerd','stil-aanvaard')) and ${NOT_APART})`,
            )} as "toRecord"`,
    [...choiceValues(tx.regionId, round.choice, round.effectiveFrom), round.id, drafted, round.state, round.pausedAt],
  );
  return {
    ...row!,
    state: round.state,
    paused: round.pausedAt !== null,
    today: tx.today,
    effectiveFrom: round.effectiveFrom,
    respondUntil: round.respondUntil,
    preparedBy: round.preparedBy,
    actorId: tx.actor.accountId,
    reason,
  };
}

/** The newest decision a round can rest on: about it, else about every revision; null: there is none. */
export async function newestDecision(tx: Tx, roundId: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>(
    `select d.id from decision d where d.region_id = $1 and d.subject_kind = 'herziening' and (d.subject_id is null or d.subject_id = $2) and d.outcome = 'aangenomen'
        and not exists (select 1 from decision n where n.region_id = $1 and n.replaces = d.id) order by d.subject_id is null, d.no desc limit 1`,
    [tx.regionId, roundId],
  );
  return row?.id ?? null;
}
