// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';

/** Marks who is told now and writes it in the history that the provider reads, in one statement: whoever looks at the same moment tells nobody twice. */
export async function remindExpiring(
  tx: Tx,
  until: LocalDate,
): Promise<{ readonly id: string; readonly providerId: string; readonly day: LocalDate }[]> {
  return tx.sql(
    `with due as (
       update admission_application set reminded_for = next_check
        where region_id = $1 and state in ('toegelaten','geschorst','herbeoordeling') and next_check <= $2::date and reminded_for is distinct from next_check
        returning id, provider_id, next_check),
     told as (
       insert into application_event (region_id, application_id, provider_id, at, side, by_name, step, text, internal)
       select $1, id, provider_id, $3, 'regio', $4, 'herinneren', 'Herinnering: een bewijs geldt tot en met ' || to_char(next_check - 1, 'DD-MM-YYYY') || '. Stuur een nieuw bewijs.', false from due)
     select id, provider_id as "providerId", next_check as day from due order by id`,
    [tx.regionId, until, tx.now, tx.actor.name],
  );
}
