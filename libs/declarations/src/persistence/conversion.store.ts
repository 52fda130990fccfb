// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { ConversionState } from '../domain/conversion.js';

/** A conversion as it is changed and decided on. */
export interface StoredConversion {
  readonly id: string;
  readonly no: number;
  readonly startsOn: LocalDate;
  readonly firstNumber: string | null;
  readonly table: string;
  readonly state: ConversionState;
  readonly version: number;
  readonly counted: boolean;
  readonly createdBy: string;
  /** Who changed the table or decided on an exception. */
  readonly changedBy: readonly string[];
  readonly proposedBy: string | null;
  /** Day and time of the decision, in the Netherlands: those of the new allocations. */
  readonly decidedDay: LocalDate | null;
  readonly decidedTime: string | null;
}

export interface ConversionTerms {
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly firstNumber: number | null;
  readonly table: string;
}

/** Conversions of a region get their numbers, are counted and decided on one after the other. Until the end of the transaction. */
export async function lockConversions(tx: Tx): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(7422, $1)`, [tx.regionId]);
}

export async function lockConversion(tx: Tx, id: string): Promise<StoredConversion | null> {
  const [row] = await tx.sql<StoredConversion>(
    `select id, no, starts_on as "startsOn", first_number as "firstNumber", table_csv as "table", state, version, counted_at is not null as counted, created_by as "createdBy", changed_by as "changedBy", proposed_by as "proposedBy",
            (decided_at at time zone 'Europe/Amsterdam')::date as "decidedDay", to_char(decided_at at time zone 'Europe/Amsterdam', 'HH24:MI:SS') as "decidedTime"
       from conversion where region_id = $1 and id = $2 for update`,
    [tx.regionId, id],
  );
  return row ?? null;
}

/** @returns its number */
export async function insertConversion(tx: Tx, id: string, c: ConversionTerms): Promise<number> {
  const [row] = await tx.sql<{ no: number }>(
    `insert into conversion (region_id, id, no, title, starts_on, first_number, table_csv, created_by, created_name, created_at)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7, $8, $9 from conversion where region_id = $1 returning no`,
    [tx.regionId, id, c.title, c.startsOn, c.firstNumber, c.table, tx.actor.accountId, tx.actor.name, tx.now],
  );
  return row!.no;
}

/** What was computed from the terms before goes with them. */
export async function changeConversion(tx: Tx, id: string, c: ConversionTerms): Promise<void> {
  await tx.execute(`delete from conversion_item where region_id = $1 and conversion_id = $2`, [tx.regionId, id]);
  await tx.execute(
    `update conversion set title = $3, starts_on = $4, first_number = $5, table_csv = $6, counted_at = null, version = version + 1 where region_id = $1 and id = $2`,
    [tx.regionId, id, c.title, c.startsOn, c.firstNumber, c.table],
  );
  await rememberChange(tx, id);
}

/** Who has a hand in a conversion does not approve it. */
export async function rememberChange(tx: Tx, id: string): Promise<void> {
  await tx.execute(`update conversion set changed_by = changed_by || $3::uuid where region_id = $1 and id = $2 and $3::uuid <> all (changed_by)`, [
    tx.regionId,
    id,
    tx.actor.accountId,
  ]);
}

/** Of these product codes and AGB codes those that the region does not know. */
export async function unknownOf(tx: Tx, products: readonly string[], agbs: readonly string[]): Promise<{ products: string[]; agbs: string[] }> {
  const [row] = await tx.sql<{ products: string[]; agbs: string[] }>(
    `select coalesce((select array_agg(w) from unnest($2::text[]) w where not exists (select 1 from product p where p.region_id = $1 and p.code = w)), '{}') as products,
            coalesce((select array_agg(w) from unnest($3::text[]) w where not exists (select 1 from provider_agb a where a.region_id = $1 and a.agb = w)), '{}') as agbs`,
    [tx.regionId, products, agbs],
  );
  return row!;
}

export async function proposeConversion(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    `update conversion set state = 'wacht-op-tweede', version = version + 1, proposed_by = $3, proposed_name = $4, proposed_at = $5 where region_id = $1 and id = $2`,
    [tx.regionId, id, tx.actor.accountId, tx.actor.name, tx.now],
  );
}

export async function reopenConversion(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    `update conversion set state = 'concept', version = version + 1, proposed_by = null, proposed_name = null, proposed_at = null where region_id = $1 and id = $2`,
    [tx.regionId, id],
  );
}

export async function decideConversion(tx: Tx, id: string, state: 'goedgekeurd' | 'geweigerd', note: string | null): Promise<void> {
  await tx.execute(
    `update conversion set state = $3, version = version + 1, decided_by = $4, decided_name = $5, decided_at = $6, note = $7 where region_id = $1 and id = $2`,
    [tx.regionId, id, state, tx.actor.accountId, tx.actor.name, tx.now, note],
  );
}

export async function finishConversion(tx: Tx, id: string): Promise<void> {
  await tx.execute(
    `update conversion set state = 'klaar', version = version + 1, done_at = $3 where region_id = $1 and id = $2 and state = 'goedgekeurd'`,
    [tx.regionId, id, tx.now],
  );
}
