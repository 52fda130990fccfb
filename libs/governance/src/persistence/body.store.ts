// SPDX-License-Identifier: EUPL-1.2
import { inclusive, toRange } from '#kernel';
import type { Tx } from '#platform';
import type { Body, Mandate, Seat } from '../domain/body.js';

export async function saveBody(tx: Tx, b: Body): Promise<void> {
  await tx.execute(
    `insert into body (region_id, key, name, kind, what, sort, source, voting_mode, voting_source) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (region_id, key) do update set name = excluded.name, kind = excluded.kind, what = excluded.what, sort = excluded.sort, source = excluded.source,
       voting_mode = excluded.voting_mode, voting_source = excluded.voting_source`,
    [tx.regionId, b.key, b.name, b.kind, b.what, b.sort, b.source, b.voting?.mode ?? null, b.voting?.source ?? null],
  );
}

/** A seat with the same first day is the same term: its holder, municipalities and end may become known later. What a person filled in stays. */
export async function saveSeat(tx: Tx, bodyKey: string, s: Seat): Promise<void> {
  const values = [tx.regionId, bodyKey, s.seat, s.name, s.municipalities, s.holder, toRange(inclusive(s.from, s.last)), s.source];
  const changed = await tx.execute(
    `update body_seat set name = $4, municipalities = case when cardinality($5::text[]) = 0 then municipalities else $5 end, holder = coalesce($6, holder),
            valid = case when upper_inf($7::daterange) then valid else $7 end,
            source = case when holder is null or $6::text is not null then $8 else source end
      where region_id = $1 and body_key = $2 and seat = $3 and lower(valid) = lower($7::daterange)`,
    values,
  );
  if (changed === 0)
    await tx.execute(
      `insert into body_seat (region_id, body_key, seat, name, municipalities, holder, valid, source) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values,
    );
}

/** A mandate for the same kind with the same first day is the same one: its limit and end may become known later, and stay known. */
export async function saveMandate(tx: Tx, bodyKey: string, m: Mandate): Promise<void> {
  const values = [tx.regionId, bodyKey, m.subjectKind, m.maxCents?.toString() ?? null, toRange(inclusive(m.from, m.last)), m.inferred, m.source];
  const changed = await tx.execute(
    `update body_mandate set max_cents = coalesce($4, max_cents), valid = case when upper_inf($5::daterange) then valid else $5 end, inferred = inferred and $6,
            source = case when inferred or not $6 then $7 else source end
      where region_id = $1 and body_key = $2 and subject_kind = $3 and lower(valid) = lower($5::daterange)`,
    values,
  );
  if (changed === 0)
    await tx.execute(
      `insert into body_mandate (region_id, body_key, subject_kind, max_cents, valid, inferred, source) values ($1, $2, $3, $4, $5, $6, $7)`,
      values,
    );
}

export async function bodyExists(tx: Tx, key: string): Promise<boolean> {
  return (await tx.sql(`select 1 from body where region_id = $1 and key = $2`, [tx.regionId, key])).length > 0;
}
