// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

export interface CheckDifference {
  readonly runId: string;
  readonly contractId: string;
  readonly grainKey: string;
  readonly what: string;
  readonly stored: string | null;
  readonly recomputed: string | null;
}

/**
 * Recomputes the booked spend of every check from the postings that existed then, and its outcome from the thresholds of then.
 * @returns what differs, at most 100
 */
export async function verifyChecks(tx: Tx): Promise<CheckDifference[]> {
  return tx.sql<CheckDifference>(
    `with spend as (
       select r.id as run_id, po.contract_line_id, cl.provider_id, cl.contract_id, pr.category = '46' as crisis, sum(po.cents)::bigint as cents, count(*) as lines
         from spend_check_run r
         join posting po on po.region_id = $1 and po.id <= r.ledger_until and po.care_month >= make_date(r.year, 1, 1) and po.care_month < make_date(r.year + 1, 1, 1)
         join contract_line cl on cl.region_id = $1 and cl.id = po.contract_line_id
         join product pr on pr.region_id = $1 and pr.id = po.product_id
        where r.region_id = $1 group by 1, 2, 3, 4, 5),
     again as (
       select k.*, coalesce(s.cents, 0) as cents_again, coalesce(s.crisis_cents, 0) as crisis_again, coalesce(s.lines, 0) as lines_again,
              (select max(t.percentage) from signal_threshold t where t.region_id = $1 and t.valid @> r.as_of and coalesce(s.cents, 0) * 100 >= k.room_cents * t.percentage) as reached_again
         from spend_check k
         join spend_check_run r on r.region_id = $1 and r.id = k.run_id
         left join lateral (
           select sum(s.cents)::bigint as cents, coalesce(sum(s.cents) filter (where s.crisis), 0)::bigint as crisis_cents, sum(s.lines)::bigint as lines from spend s
            where s.run_id = k.run_id and s.provider_id = k.provider_id
              and case k.grain when 'aanbieder' then true when 'overeenkomst' then s.contract_id = k.contract_id else s.contract_line_id = any(k.contract_line_ids) end) s on true
        where k.region_id = $1)
     select run_id as "runId", contract_id as "contractId", grain_key as "grainKey", d.what, d.stored, d.recomputed
       from again a
       cross join lateral (values ('geboekt', a.booked_cents::text, a.cents_again::text), ('crisis', a.crisis_cents::text, a.crisis_again::text),
                                  ('regels', a.lines::text, a.lines_again::text), ('bereikt', a.reached::text, a.reached_again::text)) as d (what, stored, recomputed)
      where d.stored is distinct from d.recomputed limit 100`,
    [tx.regionId],
  );
}

/**
 * Replays the stored checks in order and compares the signals that should have come with those that did.
 * @returns what differs, at most 100
 */
export async function verifySignals(tx: Tx): Promise<CheckDifference[]> {
  return tx.sql<CheckDifference>(
    `with level as (
       select k.run_id, k.contract_id, k.grain_key, t.percentage, k.room_cents,
              k.booked_cents * 100 >= k.room_cents * t.percentage as reached,
              lag(k.booked_cents * 100 >= k.room_cents * t.percentage) over w as before_reached, lag(k.room_cents) over w as before_room
         from spend_check k
         join spend_check_run r on r.region_id = $1 and r.id = k.run_id
         join signal_threshold t on t.region_id = $1 and t.valid @> r.as_of
        where k.region_id = $1 and k.room_cents is not null
       window w as (partition by k.contract_id, k.grain_key, k.year, t.percentage order by r.id)),
     due as (select run_id, contract_id, grain_key, percentage from level where reached and (before_reached is not true or room_cents > before_room)),
     came as (select run_id, contract_id, grain_key, percentage from signal where region_id = $1)
     select run_id as "runId", contract_id as "contractId", grain_key as "grainKey", 'signaal ' || percentage || '%' as what,
            case when c.found then 'ja' end as stored, case when d.found then 'ja' end as recomputed
       from (select *, true as found from due) d full join (select *, true as found from came) c using (run_id, contract_id, grain_key, percentage)
      where d.found is null or c.found is null limit 100`,
    [tx.regionId],
  );
}
