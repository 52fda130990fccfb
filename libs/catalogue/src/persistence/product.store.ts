// SPDX-License-Identifier: EUPL-1.2
import { newId, toRange, type Period } from '#kernel';
import type { Tx } from '#platform';
import type { Product, Unit } from '../domain/product.js';

export interface StoredProduct {
  readonly id: string;
  readonly code: string;
  readonly category: string;
  readonly name: string;
  readonly unit: Unit;
  readonly valid: Period;
  readonly source: string;
}

const COLUMNS = `id, code, category, name, unit, json_build_object('from', lower(valid), 'until', upper(valid)) as valid, source`;

/** The newest row of each code. */
export async function newestProducts(tx: Tx): Promise<Map<string, StoredProduct>> {
  const rows = await tx.sql<StoredProduct>(
    `select distinct on (code) ${COLUMNS} from product where region_id = $1 order by code, lower(valid) desc`,
    [tx.regionId],
  );
  return new Map(rows.map((r) => [r.code, r]));
}

/** The product that has this code on the day, locked until the end of the transaction. */
export async function lockProduct(tx: Tx, code: string, day: string): Promise<StoredProduct | null> {
  const [row] = await tx.sql<StoredProduct>(`select ${COLUMNS} from product where region_id = $1 and code = $2 and valid @> $3::date for update`, [
    tx.regionId,
    code,
    day,
  ]);
  return row ?? null;
}

export async function insertProducts(tx: Tx, products: readonly Product[]): Promise<void> {
  await tx.execute(
    `insert into product (region_id, id, code, category, name, unit, valid, source)
       select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::daterange[], $8::text[])`,
    [
      tx.regionId,
      products.map(() => newId(tx.now.getTime())),
      products.map((p) => p.code),
      products.map((p) => p.category),
      products.map((p) => p.name),
      products.map((p) => p.unit),
      products.map((p) => toRange({ from: p.from, until: null })),
      products.map((p) => p.source),
    ],
  );
}

export async function renameProduct(tx: Tx, id: string, name: string, source: string): Promise<void> {
  await tx.execute(`update product set name = $3, source = $4 where region_id = $1 and id = $2`, [tx.regionId, id, name, source]);
}
