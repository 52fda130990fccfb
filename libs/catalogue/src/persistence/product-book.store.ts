// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** What the product book says; null: not known, and shown as such. */
export interface BookText {
  readonly description: string | null;
  readonly targetGroup: string | null;
  readonly content: string | null;
  readonly source: string | null;
}

export interface StoredEntry extends BookText {
  readonly no: number;
  readonly state: 'concept' | 'gepubliceerd' | 'vervangen';
  readonly own: boolean;
  readonly version: number;
}

const COLUMNS = `no, description, target_group as "targetGroup", content, source, state, own, version`;

/** The newest entry of a product in a state, held; null when there is none. */
export async function lockEntry(tx: Tx, productId: string, state: 'concept' | 'gepubliceerd'): Promise<StoredEntry | null> {
  const [row] = await tx.sql<StoredEntry>(
    `select ${COLUMNS} from product_book_entry where region_id = $1 and product_id = $2 and state = $3 for update`,
    [tx.regionId, productId, state],
  );
  return row ?? null;
}

export async function insertEntry(
  tx: Tx,
  productId: string,
  text: BookText,
  how: { readonly state: 'concept' | 'gepubliceerd'; readonly own: boolean },
): Promise<void> {
  await tx.execute(
    `insert into product_book_entry (region_id, product_id, no, description, target_group, content, source, state, own, changed_at, changed_by, published_at, published_by)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6, $7, $8, $9::timestamptz, $10::text, case when $7 = 'gepubliceerd' then $9::timestamptz end, case when $7 = 'gepubliceerd' then $10::text end
       from product_book_entry where region_id = $1 and product_id = $2`,
    [tx.regionId, productId, text.description, text.targetGroup, text.content, text.source, how.state, how.own, tx.now, tx.actor.name],
  );
}

export async function changeEntry(tx: Tx, productId: string, no: number, text: BookText): Promise<void> {
  await tx.execute(
    `update product_book_entry set description = $4, target_group = $5, content = $6, source = $7, own = true, version = version + 1, changed_at = $8, changed_by = $9
      where region_id = $1 and product_id = $2 and no = $3`,
    [tx.regionId, productId, no, text.description, text.targetGroup, text.content, text.source, tx.now, tx.actor.name],
  );
}

/** The published one makes room; then the concept takes its place. */
export async function publishStoredEntry(tx: Tx, productId: string, no: number): Promise<void> {
  await replaceStoredEntry(tx, productId);
  await tx.execute(
    `update product_book_entry set state = 'gepubliceerd', version = version + 1, published_at = $4, published_by = $5 where region_id = $1 and product_id = $2 and no = $3`,
    [tx.regionId, productId, no, tx.now, tx.actor.name],
  );
}

export async function replaceStoredEntry(tx: Tx, productId: string): Promise<void> {
  await tx.execute(`update product_book_entry set state = 'vervangen' where region_id = $1 and product_id = $2 and state = 'gepubliceerd'`, [
    tx.regionId,
    productId,
  ]);
}
