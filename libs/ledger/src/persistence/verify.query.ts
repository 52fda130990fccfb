// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

export interface RollupDifference {
  readonly careMonth: string;
  readonly bookedOn: string;
  readonly providerId: string;
  readonly contractLineId: string;
  readonly rollupCents: string | null;
  readonly ledgerCents: string | null;
  readonly rollupLines: string | null;
  readonly ledgerLines: string | null;
}

/** Recomputes every row of both rollups from the postings. @returns the rows that differ, at most 100; empty is right */
export async function verifyRollups(tx: Tx): Promise<RollupDifference[]> {
  return tx.sql<RollupDifference>(
    `with ledger as (
       select care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id, sum(cents)::bigint as cents, count(*) as lines
         from posting where region_id = $1 group by 1, 2, 3, 4, 5, 6),
     rollup as (select * from spend_rollup where region_id = $1),
     line_ledger as (
       select care_month, booked_on, contract_line_id, provider_id, product_id, sum(cents)::bigint as cents, count(*) as lines
         from posting where region_id = $1 group by 1, 2, 3, 4, 5),
     line_sum as (select * from line_rollup where region_id = $1)
     select care_month as "careMonth", booked_on as "bookedOn", provider_id as "providerId", contract_line_id as "contractLineId",
            r.cents as "rollupCents", l.cents as "ledgerCents", r.lines as "rollupLines", l.lines as "ledgerLines"
       from ledger l full join rollup r using (care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id)
      where r.cents is distinct from l.cents or r.lines is distinct from l.lines
     union all
     select care_month, booked_on, provider_id, contract_line_id, r.cents, l.cents, r.lines, l.lines
       from line_ledger l full join line_sum r using (care_month, booked_on, contract_line_id, provider_id, product_id)
      where r.cents is distinct from l.cents or r.lines is distinct from l.lines
      order by 1, 2 limit 100`,
    [tx.regionId],
  );
}
