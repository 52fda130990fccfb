// SPDX-License-Identifier: EUPL-1.2
import { inclusive, newId, toRange } from '#kernel';
import type { Tx } from '#platform';
import type { ProviderCommand, SuccessionCommand } from '../domain/provider.js';

export interface StoredProvider {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** The provider with this key, locked until the end of the transaction; null when there is none. */
export async function lockProvider(tx: Tx, key: string): Promise<StoredProvider | null> {
  const [row] = await tx.sql<StoredProvider>(`select id, key, name from provider where region_id = $1 and key = $2 for update`, [tx.regionId, key]);
  return row ?? null;
}

/** The AGB codes of the list that another provider has already, with that provider's key. */
export async function takenAgb(tx: Tx, agb: readonly string[], ownId: string | null): Promise<{ agb: string; key: string }[]> {
  return tx.sql(
    `select a.agb, p.key from provider_agb a join provider p on p.region_id = a.region_id and p.id = a.provider_id
      where a.region_id = $1 and a.agb = any($2) and ($3::uuid is null or a.provider_id <> $3)`,
    [tx.regionId, agb, ownId],
  );
}

export async function insertProvider(tx: Tx, p: ProviderCommand): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into provider (region_id, id, key, name, kvk, iban, size_class, description, contract_manager_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tx.regionId, id, p.key, p.name, p.kvk, p.iban, p.sizeClass, p.description, p.contractManagerId],
  );
  return id;
}

/** The changed data; an account number that is on record stays: another holds only after a call and a second person (change-iban.ts). */
export async function updateProvider(tx: Tx, id: string, p: ProviderCommand): Promise<void> {
  await tx.execute(
    `update provider set name = $3, kvk = $4, iban = coalesce(iban, $5), size_class = $6, description = $7, contract_manager_id = $8 where region_id = $1 and id = $2`,
    [tx.regionId, id, p.name, p.kvk, p.iban, p.sizeClass, p.description, p.contractManagerId],
  );
}

/** Adds codes and names that are new; none is taken away: earlier messages came under them. */
export async function addAgbAndNames(tx: Tx, providerId: string, p: ProviderCommand): Promise<void> {
  await tx.execute(
    `insert into provider_agb (region_id, agb, provider_id) select $1, agb, $2 from unnest($3::text[]) as a (agb) on conflict do nothing`,
    [tx.regionId, providerId, p.agb],
  );
  if (p.names.length === 0) return;
  await tx.execute(
    `insert into provider_name (region_id, provider_id, kind, name, valid)
       select $1, $2, * from unnest($3::text[], $4::text[], $5::daterange[]) on conflict do nothing`,
    [tx.regionId, providerId, p.names.map((n) => n.kind), p.names.map((n) => n.name), p.names.map((n) => toRange(inclusive(n.from, n.last)))],
  );
}

/** All successions of the region, locked against a second writer: a circle can only be seen over all of them. */
export async function lockSuccessions(tx: Tx): Promise<[string, string][]> {
  await tx.execute(`select pg_advisory_xact_lock(hashtext('raamwerk successions'), $1)`, [tx.regionId]);
  const rows = await tx.sql<{ predecessor_id: string; successor_id: string }>(
    `select predecessor_id, successor_id from provider_succession where region_id = $1`,
    [tx.regionId],
  );
  return rows.map((r) => [r.predecessor_id, r.successor_id]);
}

/** The key of who takes over what comes late of a provider; null: nobody does. */
export async function heirOf(tx: Tx, predecessorId: string): Promise<string | null> {
  const [row] = await tx.sql<{ key: string }>(
    `select p.key from provider_succession s join provider p on p.region_id = s.region_id and p.id = s.successor_id
      where s.region_id = $1 and s.predecessor_id = $2 and s.late_lines`,
    [tx.regionId, predecessorId],
  );
  return row?.key ?? null;
}

/** @returns whether the relation was new */
export async function insertSuccession(tx: Tx, s: SuccessionCommand): Promise<boolean> {
  const added = await tx.execute(
    `insert into provider_succession (region_id, predecessor_id, successor_id, on_date, kind, late_lines) values ($1, $2, $3, $4, $5, $6)
     on conflict (region_id, predecessor_id, successor_id) do nothing`,
    [tx.regionId, s.predecessorId, s.successorId, s.on, s.kind, s.lateLines ?? false],
  );
  return added > 0;
}
