// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { meansTheSame, type Product } from '../domain/product.js';
import { insertProducts, newestProducts, renameProduct } from '../persistence/product.store.js';

const reusedCode = defineError(
  'productcode-hergebruikt',
  'conflict',
  'Een productcode krijgt nooit een andere categorie of eenheid. Maak een nieuwe code.',
);

/** Records products: new codes are added, a better name replaces the old one; a code never changes its meaning. */
export async function recordProducts(tx: Tx, products: readonly Product[]): Promise<void> {
  const known = await newestProducts(tx);
  const changed = products.flatMap((p, i) => {
    const stored = known.get(p.code);
    return stored && !meansTheSame(stored, p)
      ? [{ pointer: `/products/${i}`, text: `Product ${p.code} had categorie ${stored.category} en eenheid ${stored.unit}.` }]
      : [];
  });
  if (changed.length > 0) throw new DomainError(reusedCode, {}, changed);
  const fresh = products.filter((p) => !known.has(p.code));
  if (fresh.length > 0) await insertProducts(tx, fresh);
  for (const p of products) {
    const stored = known.get(p.code);
    if (stored && (stored.name !== p.name || stored.source !== p.source)) await renameProduct(tx, stored.id, p.name, p.source);
  }
}
