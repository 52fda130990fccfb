// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

export interface OpenedBid {
  readonly id: string;
  readonly providerId: string;
  readonly provider: string;
  readonly sealed: Buffer;
}
export interface Assessor {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** What this person signed; null: nothing yet. */
  readonly interest: 'geen' | 'gemeld' | 'uitgesloten' | null;
}

/** The bids that came out of the box, in the order in which they were handed in. */
export const openedBids = (tx: Tx, procedureId: string): Promise<OpenedBid[]> =>
  tx.sql<OpenedBid>(
    `select b.id, b.provider_id as "providerId", p.name as provider, b.sealed from tender_bid b
       join provider p on p.region_id = b.region_id and p.id = b.provider_id
      where b.region_id = $1 and b.procedure_id = $2 and b.state = 'geopend' order by b.submitted_at, b.id`,
    [tx.regionId, procedureId],
  );

/** Who may assess today, with what each signed about this procedure. */
export const assessorsOf = (tx: Tx, procedureId: string): Promise<Assessor[]> =>
  tx.sql<Assessor>(
    `select a.id, a.email, a.name,
            (select case when not i.interest or r.outcome = 'toegestaan' then 'geen' when r.outcome = 'uitgesloten' then 'uitgesloten' else 'gemeld' end
               from procurement_interest i left join procurement_interest_ruling r on r.region_id = i.region_id and r.statement_id = i.id
              where i.region_id = a.region_id and i.procedure_id = $2 and i.account_id = a.id order by i.id desc limit 1) as interest
       from account a where a.region_id = $1 and a.active
        and exists (select 1 from role_grant g where g.region_id = a.region_id and g.account_id = a.id and g.role = 'beoordelaar' and g.valid @> $3::date)
      order by a.name`,
    [tx.regionId, procedureId, tx.today],
  );
