// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion } from '#regions';
import type { CatalogueFiles, ClassificationWithMapping } from '../content/catalogue-files.js';
import { placeFromFile } from '../domain/classification.js';
import { classifiedPeriods, insertClassified, saveClassificationChange, type Addition } from '../persistence/classification.store.js';
import { newestProducts, type StoredProduct } from '../persistence/product.store.js';
import { recordClassification } from './record-classification.js';
import { recordProducts } from './record-products.js';

async function classifyFromFile(tx: Tx, c: ClassificationWithMapping, products: ReadonlyMap<string, StoredProduct>): Promise<void> {
  const id = await recordClassification(tx, c);
  const existing = await classifiedPeriods(tx, id);
  const additions: Addition[] = [];
  for (const [code, value] of c.mapping) {
    const product = products.get(code)!;
    const change = placeFromFile(existing.get(product.id) ?? [], value, c.from, product.valid);
    if (change.change.length > 0) await saveClassificationChange(tx, id, product.id, change, c.mappingSource);
    else if (change.add) additions.push({ productId: product.id, ...change.add, source: c.mappingSource });
  }
  if (additions.length > 0) await insertClassified(tx, id, additions);
}

/**
 * Brings the products, the classifications and their mapping into the region. A value that people gave is never overwritten.
 * @returns false when the region holds both files already
 */
export async function seedCatalogue(tx: Tx, files: CatalogueFiles): Promise<boolean> {
  const held = [await holdsContent(tx, files.products), await holdsContent(tx, files.classifications)];
  if (held.every(Boolean)) return false;
  await recordProducts(tx, files.content.products);
  const products = await newestProducts(tx);
  for (const classification of files.content.classifications) await classifyFromFile(tx, classification, products);
  await keepContentVersion(tx, files.products);
  await keepContentVersion(tx, files.classifications);
  return true;
}
