// SPDX-License-Identifier: EUPL-1.2
import { bookingLock } from '#ledger';
import type { Tx } from '#platform';
import { followUpSignals } from './signal.store.js';

export interface CheckOutcome {
  readonly rooms: number;
  readonly signals: number;
}

/** The day on which a year's bestedingsruimten are looked at: today, within that year. */
const CHECK_DAY = `least(greatest($3::date, make_date($2, 1, 1)), make_date($2, 12, 31))`;

/**
 * Compares all bestedingsruimten of a year, as in force and known now, with booked spend, in one statement: stores inputs and outcomes,
 * moves the state of the thresholds and raises the signals. The rule of raising is domain/threshold.ts; threshold.db-spec.ts holds
 * the two against each other.
 */
const CHECK = `
  with run as (
    insert into spend_check_run (region_id, id, year, as_of, checked_at, ledger_until, cause, rooms, signals)
    select $1, $4, $2, $3, $5, coalesce((select max(id) from posting where region_id = $1), 0), $6, 0, 0 returning id),
  in_force as materialized (
    select b.id, b.contract_id, b.provider_id, b.grain, b.grain_key, b.segment_code, b.product_ids, b.cents, b.consequence
      from bestedingsruimte b
      join contract_version_period p on p.region_id = $1 and p.version_id = b.version_id and p.recorded @> $5::timestamptz and p.valid @> ${CHECK_DAY}
     where b.region_id = $1 and b.year = $2),
  segmentation as (select id, valid_from from classification where region_id = $1 and key = 'segment' order by valid_from desc, version desc limit 1),
  product_segment as materialized (
    select p.id, p.category = '46' as crisis,
           (select pc.value_code from product_classification pc, segmentation sg
             where pc.region_id = $1 and pc.classification_id = sg.id and pc.product_id = p.id and pc.valid @> greatest(${CHECK_DAY}, sg.valid_from)) as segment_code
      from product p where p.region_id = $1),
  line as materialized (
    select cl.id, cl.contract_id, cl.provider_id, cl.product_id, coalesce(c.block_key, ps.segment_code) as segment_code, ps.crisis
      from contract_line cl
      join contract c on c.region_id = $1 and c.id = cl.contract_id
      join product_segment ps on ps.id = cl.product_id
     where cl.region_id = $1),
  spend as materialized (
    select contract_line_id, sum(cents)::bigint as cents, sum(lines)::bigint as lines from line_rollup
     where region_id = $1 and care_month >= make_date($2, 1, 1) and care_month < make_date($2 + 1, 1, 1) group by 1),
  covered as materialized (
    select r.id as room_id, sum(s.cents)::bigint as cents, sum(s.cents) filter (where l.crisis)::bigint as crisis_cents, sum(s.lines)::bigint as lines, array_agg(l.id order by l.id) as line_ids
      from in_force r
      join line l on l.provider_id = r.provider_id and case r.grain when 'aanbieder' then true when 'overeenkomst' then l.contract_id = r.contract_id
           when 'segment' then l.segment_code = r.segment_code else l.product_id = any(r.product_ids) end
      left join spend s on s.contract_line_id = l.id
     group by 1),
  checked as materialized (
    select r.id, r.contract_id, r.provider_id, r.grain, r.grain_key, r.cents as room_cents, r.consequence,
           coalesce(c.cents, 0) as booked_cents, coalesce(c.crisis_cents, 0) as crisis_cents, coalesce(c.lines, 0) as lines,
           case when r.grain in ('segment', 'productgroep') then coalesce(c.line_ids, '{}') end as contract_line_ids
      from in_force r left join covered c on c.room_id = r.id),
  level as materialized (
    select c.id, c.contract_id, c.grain_key, c.provider_id, c.room_cents, c.booked_cents, c.crisis_cents, c.consequence, t.percentage,
           c.booked_cents * 100 >= c.room_cents * t.percentage as reached, st.crossed as before_crossed, st.room_cents as before_room
      from checked c
      join signal_threshold t on t.region_id = $1 and t.valid @> $3::date
      left join threshold_state st on st.region_id = $1 and st.contract_id = c.contract_id and st.grain_key = c.grain_key and st.year = $2 and st.percentage = t.percentage
     where c.room_cents is not null),
  highest as materialized (select id, max(percentage) filter (where reached) as percentage from level group by 1),
  stored as (
    insert into spend_check (region_id, run_id, contract_id, grain_key, year, provider_id, bestedingsruimte_id, room_cents, booked_cents, crisis_cents, lines, contract_line_ids, grain, reached)
    select $1, run.id, c.contract_id, c.grain_key, $2, c.provider_id, c.id, c.room_cents, c.booked_cents, c.crisis_cents, c.lines, c.contract_line_ids, c.grain, h.percentage
      from checked c cross join run left join highest h on h.id = c.id returning 1),
  moved as (
    insert into threshold_state (region_id, contract_id, grain_key, year, percentage, crossed, room_cents, since_run_id)
    select $1, l.contract_id, l.grain_key, $2, l.percentage, l.reached, l.room_cents, run.id from level l, run
     where l.before_crossed is distinct from l.reached or l.before_room is distinct from l.room_cents
    on conflict (region_id, contract_id, grain_key, year, percentage) do update set crossed = excluded.crossed, room_cents = excluded.room_cents, since_run_id = excluded.since_run_id),
  raised as (
    insert into signal (region_id, id, kind, provider_id, contract_id, grain_key, year, percentage, run_id, room_cents, booked_cents, crisis_cents, consequence, raised_at, owner_id)
    select $1, gen_random_uuid(), 'bestedingsruimte', l.provider_id, l.contract_id, l.grain_key, $2, l.percentage, run.id, l.room_cents, l.booked_cents, l.crisis_cents, l.consequence, $5,
           (select contract_manager_id from provider p where p.region_id = $1 and p.id = l.provider_id)
      from level l, run where l.reached and (l.before_crossed is not true or l.room_cents > l.before_room) returning 1)
  select (select count(*) from stored)::int as rooms, (select count(*) from raised)::int as signals`;

export async function checkYear(tx: Tx, runId: string, year: number, cause: string): Promise<CheckOutcome> {
  await tx.execute(bookingLock(tx.regionId));
  const [outcome] = await tx.sql<CheckOutcome>(CHECK, [tx.regionId, year, tx.today, runId, tx.now, cause]);
  if (outcome!.signals > 0) await followUpSignals(tx, runId);
  await tx.execute(`update spend_check_run set rooms = $3, signals = $4 where region_id = $1 and id = $2`, [
    tx.regionId,
    runId,
    outcome!.rooms,
    outcome!.signals,
  ]);
  return outcome!;
}
