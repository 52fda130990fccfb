// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { CHOSEN_CONTRACTS, choiceValues } from './round-choice.store.js';
import type { StoredRound } from './round.store.js';

/** Takes back every offer of a round that nobody answered finally; what was not recorded yet lapses. @returns how many offers */
export async function withdrawOffers(tx: Tx, roundId: string): Promise<number> {
  await tx.execute(
    `update revision_contract k set outcome = 'vervallen' where k.region_id = $1 and k.round_id = $2 and k.outcome is null
        and not exists (select 1 from revision_offer o where o.region_id = $1 and o.id = k.offer_id and o.state in ('geaccepteerd','bezwaar'))`,
    [tx.regionId, roundId],
  );
  return tx.execute(
    `update revision_offer set state = 'ingetrokken', apart_reason = null, next_check = null
      where region_id = $1 and round_id = $2 and state in ('klaar','apart','aangeboden','geopend','vraag','stil')`,
    [tx.regionId, roundId],
  );
}

/** Offers that nobody answered finally make way for a better one; they are kept as they were sent. */
export async function replaceOpenOffers(tx: Tx, roundId: string): Promise<void> {
  await tx.execute(
    `update revision_offer set state = 'vervangen', apart_reason = null, next_check = null
      where region_id = $1 and round_id = $2 and state in ('klaar','apart','aangeboden','geopend','vraag')`,
    [tx.regionId, roundId],
  );
}

/** Whether somebody accepted what the round offers. */
export async function isAcceptedBySome(tx: Tx, roundId: string): Promise<boolean> {
  const rows = await tx.sql(`select 1 from revision_offer where region_id = $1 and round_id = $2 and state = 'geaccepteerd' limit 1`, [
    tx.regionId,
    roundId,
  ]);
  return rows.length > 0;
}

/** Whether an offer of a round stands ready and did not go out yet. */
export async function standsReady(tx: Tx, roundId: string): Promise<boolean> {
  const rows = await tx.sql(
    `select 1 from revision_offer where region_id = $1 and round_id = $2 and state = 'klaar' limit 1`,
    [tx.regionId, roundId],
    'revisions_stands_ready',
  );
  return rows.length > 0;
}

/** How many providers accepted of whom nothing is recorded yet: that is done with the changes as they were offered. */
export async function unsettledAcceptances(tx: Tx, roundId: string): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    `select count(distinct o.id)::int as n from revision_offer o join revision_contract k on k.region_id = o.region_id and k.offer_id = o.id and k.outcome is null
      where o.region_id = $1 and o.round_id = $2 and o.state = 'geaccepteerd'`,
    [tx.regionId, roundId],
  );
  return row!.n;
}

/**
 * Contracts that the choice of a corrected round takes no more, and of which the offer was taken back: they are offered nothing new.
 * @returns the offers of providers for whom nothing is left, which were the last they had
 */
export async function lapseUnchosen(tx: Tx, round: Pick<StoredRound, 'id' | 'choice' | 'effectiveFrom'>): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `with lapsed as (
       update revision_contract k set outcome = 'vervallen' from revision_offer o
        where k.region_id = $1 and k.round_id = $7 and k.outcome is null and o.region_id = $1 and o.id = k.offer_id and o.state in ('vervangen','ingetrokken')
          and not exists (select 1 ${CHOSEN_CONTRACTS} and c.id = k.contract_id)
       returning k.contract_id, k.provider_id, k.offer_id)
     select distinct l.offer_id as id from lapsed l
      where not exists (select 1 from revision_contract k where k.region_id = $1 and k.round_id = $7 and k.provider_id = l.provider_id and k.outcome is null
                           and k.contract_id not in (select contract_id from lapsed)) order by 1`,
    [...choiceValues(tx.regionId, round.choice, round.effectiveFrom), round.id],
  );
  return rows.map((row) => row.id);
}

/** The round stays open for whoever has the longest term. */
export async function lastAnswerDay(tx: Tx, roundId: string, until: LocalDate): Promise<void> {
  await tx.execute(
    `update revision_round set respond_until = $3, next_check = case when state = 'reacties' then $3::date + 1 else next_check end where region_id = $1 and id = $2 and respond_until < $3`,
    [tx.regionId, roundId, until],
  );
}

/** Moves the term of every offer that waits for an answer by whole days; reminders move along. */
export async function moveTerms(tx: Tx, roundId: string, respondUntil: LocalDate, days: number): Promise<void> {
  await tx.execute(
    `update revision_offer set respond_until = greatest(respond_until + $4::int, $3::date), next_check = next_check + $4::int
      where region_id = $1 and round_id = $2 and state in ('aangeboden','geopend','vraag')`,
    [tx.regionId, roundId, respondUntil, days],
  );
}
