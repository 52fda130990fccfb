// SPDX-License-Identifier: EUPL-1.2
import { isLocalDate } from '#kernel';

/** The moment and region of a booking; become literals in SQL, so they are checked to be nothing else. */
export interface BookingScope {
  readonly regionId: number;
  readonly now: Date;
  readonly today: string;
}

/** Literals of a scope for SQL text. @throws when a value is not what it should be */
export function literals(scope: BookingScope): { region: string; now: string; today: string } {
  if (!Number.isInteger(scope.regionId) || !isLocalDate(scope.today)) throw new Error('not a booking scope');
  return { region: `${scope.regionId}::smallint`, now: `'${scope.now.toISOString()}'::timestamptz`, today: `'${scope.today}'::date` };
}

/** The table a caller fills with what is to be booked; lives until the end of its transaction. */
export const BOOKING_TABLE = `
  create temp table s_booking (
    line_id bigint not null, care_month date not null, provider_id uuid not null, municipality_code text not null, product_id uuid not null,
    contract_line_id bigint not null, person_id bigint not null, volume bigint not null, cents bigint not null
  ) on commit drop;`;

/** Books what stands in s_booking: postings, and both rollups moved by exactly these postings. The only writer of all three. */
export function bookStatement(scope: BookingScope): string {
  const { region, now, today } = literals(scope);
  return `
  insert into posting (region_id, booked_at, booked_on, care_month, line_id, provider_id, municipality_code, product_id, contract_line_id, person_id, volume, cents)
    select ${region}, ${now}, ${today}, care_month, line_id, provider_id, municipality_code, product_id, contract_line_id, person_id, volume, cents
      from s_booking order by line_id;
  insert into spend_rollup (region_id, care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id, cents, lines)
    select ${region}, care_month, ${today}, provider_id, municipality_code, product_id, contract_line_id, sum(cents), count(*)
      from s_booking group by care_month, provider_id, municipality_code, product_id, contract_line_id
  on conflict (region_id, care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id)
  do update set cents = spend_rollup.cents + excluded.cents, lines = spend_rollup.lines + excluded.lines;
  insert into line_rollup (region_id, care_month, booked_on, contract_line_id, provider_id, product_id, cents, lines)
    select ${region}, care_month, ${today}, contract_line_id, provider_id, product_id, sum(cents), count(*)
      from s_booking group by care_month, contract_line_id, provider_id, product_id
  on conflict (region_id, care_month, booked_on, contract_line_id, provider_id)
  do update set cents = line_rollup.cents + excluded.cents, lines = line_rollup.lines + excluded.lines;`;
}

/**
 * Nobody else books in the region: order decides over limits, duplicates and credits. Held until the end of the transaction; the first
 * statement of whoever books for more than a few providers.
 */
export function bookingLock(regionId: number): string {
  return `select pg_advisory_xact_lock(7403, ${Number(regionId)});`;
}

/**
 * Nobody else books for these providers; for others they may, since no rule and no sum of the ledger looks beyond one provider. $1 the
 * providers. Taken in one order by all, so that nobody waits for each other.
 */
export function providersBookingLock(regionId: number): string {
  const region = Number(regionId);
  return `with region as materialized (select pg_advisory_xact_lock_shared(7403, ${region}))
    select pg_advisory_xact_lock(k.key) from region,
           (select hashtextextended('booking of provider ' || p.id, ${region}) as key from unnest($1::uuid[]) as p (id) order by 1) k`;
}
