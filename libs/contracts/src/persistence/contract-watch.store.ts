// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** So many days before a day that asks something, somebody is reminded; of what comes back every so many months, shorter before. */
export const REMINDER_DAYS = 90;
const DUTY_REMINDER_DAYS = 30;
/** What a contract asks for every so many months. */
const DUTIES = `('verantwoording','gesprek')`;

/** Makes the reminders that are due today, once each; what is only conditional is not reminded of. @returns how many are new */
export function makeReminders(tx: Tx): Promise<number> {
  return tx.execute(
    `insert into contract_reminder (region_id, contract_id, provider_id, due, kind, made_at)
     select distinct on (m.contract_id, m.on_date, m.kind) m.region_id, m.contract_id, m.provider_id, m.on_date, m.kind, $2
       from contract_moment m join contract_term t on t.region_id = m.region_id and t.contract_id = m.contract_id
      where m.region_id = $1 and not m.conditional and m.kind <> 'verlenging' and m.on_date - (case when m.kind in ${DUTIES} then $5 else $3 end)::int <= $4::date and m.on_date >= $4::date - 31
     on conflict do nothing`,
    [tx.regionId, tx.now, REMINDER_DAYS, tx.today, DUTY_REMINDER_DAYS],
  );
}

/** Contracts that are renewed by themselves and whose next term may have become a fact. */
export async function maybeRenewed(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ number: string }>(
    `select c.number from contract c join contract_term t on t.region_id = c.region_id and t.contract_id = c.id
      where c.region_id = $1 and t.mode = 'stilzwijgend' and t.notice_for is null
        and exists (select 1 from contract_moment m where m.region_id = $1 and m.contract_id = c.id and not m.conditional
                     and ((m.kind = 'opzegging' and m.on_date < $2::date)
                       or (m.kind = 'verlenging' and t.notice_length is null and m.on_date - 1 <= $2::date)))
      order by c.number`,
    [tx.regionId, tx.today],
  );
  return rows.map((r) => r.number);
}

/** Contracts that ask for reports or talks, whose days of these on the calendar end within a year although the contract goes on. */
export async function shortOfDuties(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ number: string }>(
    `select c.number from contract c
      where c.region_id = $1 and upper(c.valid) > $2::date + 400
        and exists (select 1 from contract_terms t cross join lateral (values ('verantwoording', t.report_duties <> '[]'), ('gesprek', t.talk_months is not null)) as asked (kind, so)
                     where t.region_id = $1 and t.contract_id = c.id and asked.so
                       and not exists (select 1 from contract_moment m where m.region_id = $1 and m.contract_id = c.id and m.kind = asked.kind and m.on_date > $2::date + 365))
      order by c.number`,
    [tx.regionId, tx.today],
  );
  return rows.map((r) => r.number);
}

/** @returns false when there is no such reminder, or it was settled already */
export async function settleReminder(tx: Tx, number: string, due: string, kind: string, note: string): Promise<boolean> {
  return (
    (await tx.execute(
      `update contract_reminder r set settled_at = $5, settled_by = $6, note = $7 from contract c
        where r.region_id = $1 and c.region_id = $1 and c.id = r.contract_id and c.number = $2 and r.due = $3 and r.kind = $4 and r.settled_at is null`,
      [tx.regionId, number, due, kind, tx.now, tx.actor.name, note],
    )) > 0
  );
}
