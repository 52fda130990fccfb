// SPDX-License-Identifier: EUPL-1.2
import { newId, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { RecordedEventKind } from '../domain/life-event.js';

export interface NewLifeEvent {
  readonly providerId: string;
  readonly kind: RecordedEventKind;
  readonly on: LocalDate;
  readonly summary: string;
  readonly source: string;
}

export async function insertLifeEvent(tx: Tx, e: NewLifeEvent): Promise<void> {
  await tx.execute(
    `insert into provider_event (region_id, id, provider_id, kind, on_date, summary, source, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.regionId, newId(tx.now.getTime()), e.providerId, e.kind, e.on, e.summary, e.source, tx.now, tx.actor.name],
  );
}

export async function addAgb(tx: Tx, providerId: string, agb: string): Promise<void> {
  await tx.execute(`insert into provider_agb (region_id, agb, provider_id) values ($1, $2, $3)`, [tx.regionId, agb, providerId]);
}

/** @returns the number it had */
export async function changeKvk(tx: Tx, providerId: string, kvk: string): Promise<string | null> {
  const [row] = await tx.sql<{ kvk: string | null }>(`select kvk from provider where region_id = $1 and id = $2`, [tx.regionId, providerId]);
  await tx.execute(`update provider set kvk = $3 where region_id = $1 and id = $2`, [tx.regionId, providerId, kvk]);
  return row?.kvk ?? null;
}

/** The name people know a provider by; the one before stays findable, up to the day before. */
export async function changeName(tx: Tx, provider: { readonly id: string; readonly name: string }, name: string, on: LocalDate): Promise<void> {
  await tx.execute(
    `update provider_name set valid = daterange(lower(valid), $3::date)
      where region_id = $1 and provider_id = $2 and kind = 'statutair' and valid @> $3::date and lower(valid) < $3::date`,
    [tx.regionId, provider.id, on],
  );
  // A name that stood nowhere but on the page had no first day on record: only its last is known.
  await tx.execute(
    `insert into provider_name (region_id, provider_id, kind, name, valid)
       select $1, $2, 'handelsnaam', $3, daterange(null, $4::date)
        where not exists (select 1 from provider_name where region_id = $1 and provider_id = $2 and name = $3)`,
    [tx.regionId, provider.id, provider.name, on],
  );
  await tx.execute(
    `insert into provider_name (region_id, provider_id, kind, name, valid) values ($1, $2, 'statutair', $3, daterange($4::date, null)) on conflict do nothing`,
    [tx.regionId, provider.id, name, on],
  );
  await tx.execute(`update provider set name = $3 where region_id = $1 and id = $2`, [tx.regionId, provider.id, name]);
}
