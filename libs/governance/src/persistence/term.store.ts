// SPDX-License-Identifier: EUPL-1.2
import { inclusive, toRange, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Mandate, Seat, SubjectKind } from '../domain/body.js';

/** The body, locked until the end of the transaction; false when the region has none with this key. */
export async function lockBody(tx: Tx, key: string): Promise<boolean> {
  return (await tx.sql(`select 1 from body where region_id = $1 and key = $2 for update`, [tx.regionId, key])).length > 0;
}

/** Every term of a seat. */
export function seatTerms(tx: Tx, bodyKey: string, seat: string): Promise<Seat[]> {
  return tx.sql<Seat>(
    `select seat, name, municipalities, holder, lower(valid) as "from", upper(valid) - 1 as "last", source
       from body_seat where region_id = $1 and body_key = $2 and seat = $3`,
    [tx.regionId, bodyKey, seat],
  );
}

/** Every term of the mandate of a body for a kind. */
export async function mandateTerms(tx: Tx, bodyKey: string, kind: SubjectKind): Promise<Mandate[]> {
  const rows = await tx.sql<Omit<Mandate, 'maxCents'> & { maxCents: string | null }>(
    `select subject_kind as "subjectKind", max_cents as "maxCents", lower(valid) as "from", upper(valid) - 1 as "last", inferred, source
       from body_mandate where region_id = $1 and body_key = $2 and subject_kind = $3`,
    [tx.regionId, bodyKey, kind],
  );
  return rows.map((m) => ({ ...m, maxCents: m.maxCents === null ? null : BigInt(m.maxCents) }));
}

const until = (from: LocalDate, last: LocalDate): string => toRange(inclusive(from, last));

export async function endSeat(tx: Tx, bodyKey: string, seat: Seat, last: LocalDate): Promise<void> {
  await tx.execute(`update body_seat set valid = $5::daterange where region_id = $1 and body_key = $2 and seat = $3 and lower(valid) = $4::date`, [
    tx.regionId,
    bodyKey,
    seat.seat,
    seat.from,
    until(seat.from, last),
  ]);
}

export async function endMandate(tx: Tx, bodyKey: string, mandate: Mandate, last: LocalDate): Promise<void> {
  await tx.execute(
    `update body_mandate set valid = $5::daterange where region_id = $1 and body_key = $2 and subject_kind = $3 and lower(valid) = $4::date`,
    [tx.regionId, bodyKey, mandate.subjectKind, mandate.from, until(mandate.from, last)],
  );
}

/** Codes that are no municipality of the region. */
export async function unknownMunicipalities(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ code: string }>(
    `select c as code from unnest($2::text[]) c where not exists (select 1 from municipality m where m.region_id = $1 and m.code = c)`,
    [tx.regionId, codes],
  );
  return rows.map((r) => r.code);
}
