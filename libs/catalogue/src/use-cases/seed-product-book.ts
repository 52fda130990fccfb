// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { BookFileEntry } from '../content/product-book-file.js';
import { insertEntry, lockEntry, replaceStoredEntry, type BookText } from '../persistence/product-book.store.js';
import { newestProducts } from '../persistence/product.store.js';

const same = (a: BookText, b: BookText): boolean =>
  a.description === b.description && a.targetGroup === b.targetGroup && a.content === b.content && a.source === b.source;

/** Brings what the sources say of products into the book. What people wrote is never overwritten. @returns false when the region holds this file already */
export async function seedProductBook(tx: Tx, file: ContentFile<readonly BookFileEntry[]>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  const products = await newestProducts(tx);
  for (const entry of file.content)
    for (const code of entry.codes) {
      const product = products.get(code);
      if (!product) continue;
      const published = await lockEntry(tx, product.id, 'gepubliceerd');
      if (published && (published.own || same(published, entry))) continue;
      if (published) await replaceStoredEntry(tx, product.id);
      await insertEntry(tx, product.id, entry, { state: 'gepubliceerd', own: false });
    }
  await keepContentVersion(tx, file);
  return true;
}
