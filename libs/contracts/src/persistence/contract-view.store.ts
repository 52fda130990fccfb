// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';

/** A choice of the register under a name; the choice holds the query of the page. */
export interface ViewContent {
  readonly name: string;
  readonly choice: Readonly<Record<string, string>>;
}

export interface StoredView {
  readonly accountId: string;
  readonly version: number;
}

export async function lockView(tx: Tx, id: string): Promise<StoredView | null> {
  const [row] = await tx.sql<StoredView>(`select account_id as "accountId", version from contract_view where region_id = $1 and id = $2 for update`, [
    tx.regionId,
    id,
  ]);
  return row ?? null;
}

/** Whether another view of this person has the name. */
export async function viewNameTaken(tx: Tx, accountId: string, name: string, exceptId: string | null): Promise<boolean> {
  const [row] = await tx.sql(
    `select 1 from contract_view where region_id = $1 and account_id = $2 and lower(name) = lower($3) and ($4::uuid is null or id <> $4)`,
    [tx.regionId, accountId, name, exceptId],
  );
  return row !== undefined;
}

export async function countViews(tx: Tx, accountId: string): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(`select count(*)::int as n from contract_view where region_id = $1 and account_id = $2`, [
    tx.regionId,
    accountId,
  ]);
  return row!.n;
}

export async function insertView(tx: Tx, accountId: string, view: ViewContent): Promise<string> {
  const id = newId();
  await tx.execute(
    `insert into contract_view (region_id, id, account_id, provider_id, name, choice, changed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.regionId, id, accountId, tx.actor.providerId, view.name, JSON.stringify(view.choice), tx.now],
  );
  return id;
}

export async function updateView(tx: Tx, id: string, view: ViewContent): Promise<void> {
  await tx.execute(`update contract_view set name = $3, choice = $4, version = version + 1, changed_at = $5 where region_id = $1 and id = $2`, [
    tx.regionId,
    id,
    view.name,
    JSON.stringify(view.choice),
    tx.now,
  ]);
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.execute(`delete from contract_view where region_id = $1 and id = $2`, [tx.regionId, id]);
}
