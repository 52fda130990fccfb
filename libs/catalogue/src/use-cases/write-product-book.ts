// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { changeEntry, insertEntry, lockEntry, publishStoredEntry, type BookText } from '../persistence/product-book.store.js';
import { lockProduct, type StoredProduct } from '../persistence/product.store.js';
import { incompleteEntry, noDraft, noProduct, staleDraft } from './product-book-errors.js';

/** The product of today, held: two people who write about it come one after the other. @throws DomainError `productboek-product-onbekend` */
export async function heldProduct(tx: Tx, code: string): Promise<StoredProduct> {
  const product = await lockProduct(tx, code, tx.today);
  if (!product) throw new DomainError(noProduct);
  return product;
}

/**
 * Writes the concept of a product's page in the book; what is published stays as it is until the concept is published.
 * @param version of the concept that was on the screen; 0: there was none
 */
export async function writeProductBook(tx: Tx, code: string, version: number, text: BookText): Promise<void> {
  const product = await heldProduct(tx, code);
  const draft = await lockEntry(tx, product.id, 'concept');
  if ((draft?.version ?? 0) !== version) throw new DomainError(staleDraft, { versie: draft?.version ?? 0 });
  if (draft) await changeEntry(tx, product.id, draft.no, text);
  else await insertEntry(tx, product.id, text, { state: 'concept', own: true });
  await tx.audit({ action: 'productboek gewijzigd', objectKind: 'product', objectId: code });
}

/** Publishes the concept; the page before it stays on record. What it is and where that comes from must be said; the rest may be unknown. */
export async function publishProductBook(tx: Tx, code: string, version: number): Promise<void> {
  const product = await heldProduct(tx, code);
  const draft = await lockEntry(tx, product.id, 'concept');
  if (!draft) throw new DomainError(noDraft);
  if (draft.version !== version) throw new DomainError(staleDraft, { versie: draft.version });
  const faults: Violation[] = [];
  if (!draft.description?.trim()) faults.push({ pointer: '/omschrijving', text: 'Vul in wat dit product is.' });
  if (!draft.source?.trim()) faults.push({ pointer: '/bron', text: 'Noem waar dit vandaan komt.' });
  if (faults.length > 0) throw new DomainError(incompleteEntry, {}, faults);
  await publishStoredEntry(tx, product.id, draft.no);
  await tx.audit({ action: 'productboek gepubliceerd', objectKind: 'product', objectId: code, detail: { versie: draft.no } });
}
