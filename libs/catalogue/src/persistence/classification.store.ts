// SPDX-License-Identifier: EUPL-1.2
import { newId, toRange } from '#kernel';
import type { Tx } from '#platform';
import type { Classification, ClassificationChange, ClassifiedPeriod } from '../domain/classification.js';

export interface StoredClassification {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly version: string;
}

/** Writes a classification and its values; the same key and version keeps its id. Values that left the list stay: products may have them. */
export async function saveClassification(tx: Tx, c: Classification): Promise<string> {
  const [row] = await tx.sql<{ id: string }>(
    `insert into classification (region_id, id, key, name, version, valid_from, note, source) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region_id, key, version) do update set name = excluded.name, valid_from = excluded.valid_from, note = excluded.note, source = excluded.source
     returning id`,
    [tx.regionId, newId(tx.now.getTime()), c.key, c.name, c.version, c.validFrom, c.note, c.source],
  );
  const id = row!.id;
  await tx.execute(
    `insert into classification_value (region_id, classification_id, code, name, sort, kind, source)
       select $1, $2, v.code, v.name, v.sort, v.kind, v.source
         from unnest($3::text[], $4::text[], $5::text[], $6::text[]) with ordinality as v (code, name, kind, source, sort)
     on conflict (region_id, classification_id, code) do update set name = excluded.name, sort = excluded.sort, kind = excluded.kind, source = excluded.source`,
    [tx.regionId, id, c.values.map((v) => v.code), c.values.map((v) => v.name), c.values.map((v) => v.kind), c.values.map((v) => v.source)],
  );
  return id;
}

/** The newest version of a classification with this key, and whether it has the value. */
export async function findClassification(
  tx: Tx,
  key: string,
  value: string,
): Promise<{ classification: StoredClassification; valueName: string | null } | null> {
  const [row] = await tx.sql<StoredClassification & { valueName: string | null }>(
    `select c.id, c.key, c.name, c.version,
            (select v.name from classification_value v where v.region_id = c.region_id and v.classification_id = c.id and v.code = $3) as "valueName"
       from classification c where c.region_id = $1 and c.key = $2 order by c.valid_from desc, c.version desc limit 1`,
    [tx.regionId, key, value],
  );
  if (!row) return null;
  const { valueName, ...classification } = row;
  return { classification, valueName };
}

/** The periods in which products have a value of the classification, by product id. */
export async function classifiedPeriods(tx: Tx, classificationId: string, productId: string | null = null): Promise<Map<string, ClassifiedPeriod[]>> {
  const rows = await tx.sql<ClassifiedPeriod & { productId: string }>(
    `select product_id as "productId", value_code as value, json_build_object('from', lower(valid), 'until', upper(valid)) as valid
       from product_classification where region_id = $1 and classification_id = $2 and ($3::uuid is null or product_id = $3) order by product_id, product_classification.valid`,
    [tx.regionId, classificationId, productId],
  );
  const periods = new Map<string, ClassifiedPeriod[]>();
  for (const { productId: id, ...period } of rows) periods.set(id, [...(periods.get(id) ?? []), period]);
  return periods;
}

/** Changes first, then additions: the exclusion constraint looks at every statement. */
export async function saveClassificationChange(
  tx: Tx,
  classificationId: string,
  productId: string,
  change: ClassificationChange,
  source: string,
): Promise<void> {
  for (const { from, to } of change.change) {
    await tx.execute(
      `update product_classification set value_code = $5, valid = $6, source = case when value_code = $5 then source else $7 end
        where region_id = $1 and classification_id = $2 and product_id = $3 and lower(valid) = $4::date`,
      [tx.regionId, classificationId, productId, from, to.value, toRange(to.valid), source],
    );
  }
  if (change.add) await insertClassified(tx, classificationId, [{ productId, ...change.add, source }]);
}

export interface Addition extends ClassifiedPeriod {
  readonly productId: string;
  readonly source: string;
}

export async function insertClassified(tx: Tx, classificationId: string, additions: readonly Addition[]): Promise<void> {
  await tx.execute(
    `insert into product_classification (region_id, classification_id, product_id, value_code, valid, source)
       select $1, $2, * from unnest($3::uuid[], $4::text[], $5::daterange[], $6::text[])`,
    [
      tx.regionId,
      classificationId,
      additions.map((a) => a.productId),
      additions.map((a) => a.value),
      additions.map((a) => toRange(a.valid)),
      additions.map((a) => a.source),
    ],
  );
}
