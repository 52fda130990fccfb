// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';

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
