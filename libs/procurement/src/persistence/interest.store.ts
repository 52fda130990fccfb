// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { Interest } from '../domain/interest.js';

/** The newest statement of somebody about a procedure; null when there is none. */
export async function lastInterest(tx: Tx, procedureId: string, accountId: string | null): Promise<Interest | null> {
  const [row] = await tx.sql<Interest>(
    `select s.interest, r.outcome as ruling from procurement_interest s
       left join procurement_interest_ruling r on r.region_id = s.region_id and r.statement_id = s.id
      where s.region_id = $1 and s.procedure_id = $2 and s.account_id = $3 order by s.id desc limit 1`,
    [tx.regionId, procedureId, accountId],
  );
  return row ?? null;
}

export async function procedureExists(tx: Tx, procedureId: string): Promise<boolean> {
  const [row] = await tx.sql(`select 1 from procurement_procedure where region_id = $1 and id = $2`, [tx.regionId, procedureId]);
  return row !== undefined;
}

/** @returns its id */
export async function insertInterest(
  tx: Tx,
  procedureId: string,
  said: { readonly interest: boolean; readonly note: string | null; readonly statement: string },
): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `insert into procurement_interest (region_id, procedure_id, account_id, account_name, interest, note, statement, signed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [tx.regionId, procedureId, tx.actor.accountId, tx.actor.name, said.interest, said.note, said.statement, tx.now],
  );
  return row!.id;
}

/** The statement to decide on, locked; null when there is none of this number. */
export async function lockInterest(
  tx: Tx,
  procedureId: string,
  id: string,
): Promise<{ readonly accountId: string; readonly interest: boolean; readonly ruled: boolean } | null> {
  const [row] = await tx.sql<{ accountId: string; interest: boolean; ruled: boolean }>(
    `select account_id as "accountId", interest, exists (select 1 from procurement_interest_ruling r where r.region_id = s.region_id and r.statement_id = s.id) as ruled
       from procurement_interest s where region_id = $1 and procedure_id = $2 and id = $3`,
    [tx.regionId, procedureId, id],
  );
  return row ?? null;
}

export async function insertRuling(tx: Tx, id: string, ruling: { readonly outcome: string; readonly reason: string }): Promise<number> {
  return tx.execute(
    `insert into procurement_interest_ruling (region_id, statement_id, outcome, reason, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [tx.regionId, id, ruling.outcome, ruling.reason, tx.actor.accountId, tx.actor.name, tx.now],
  );
}
