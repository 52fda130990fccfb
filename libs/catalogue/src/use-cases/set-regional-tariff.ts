// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, DomainError } from '#kernel';
import type { Tx } from '#platform';
import { checkEvidence } from '../domain/tariff-evidence.js';
import {
  changeTariffDraft,
  insertTariffDraft,
  lockTariffDraft,
  publishStoredTariff,
  type TariffDraft,
} from '../persistence/regional-tariff.store.js';
import { noDraft, staleDraft, unfitTariff } from './product-book-errors.js';
import { heldProduct } from './write-product-book.js';

/**
 * Writes the concept of what the region asks for a product, with the evidence as far as it is known.
 * @param version of the concept that was on the screen; 0: there was none
 */
export async function draftRegionalTariff(tx: Tx, code: string, version: number, draft: TariffDraft): Promise<void> {
  if (draft.cents <= 0n) throw new DomainError(unfitTariff, {}, [{ pointer: '/bedrag', text: 'Een tarief is hoger dan nul.' }]);
  const product = await heldProduct(tx, code);
  if (product.unit === '83')
    throw new DomainError(unfitTariff, {}, [{ pointer: '/bedrag', text: 'Dit product gaat in euro’s: het heeft geen tarief per eenheid.' }]);
  const stored = await lockTariffDraft(tx, product.id);
  if ((stored?.version ?? 0) !== version) throw new DomainError(staleDraft, { versie: stored?.version ?? 0 });
  if (stored) await changeTariffDraft(tx, stored.id, draft);
  else await insertTariffDraft(tx, product.id, draft);
  await tx.audit({
    action: 'regionaal tarief gewijzigd',
    objectKind: 'product',
    objectId: code,
    detail: { bedrag: decimalFromCents(draft.cents), vanaf: draft.validFrom },
  });
}

/** Publishes the concept, with all of its evidence. @throws DomainError `tarief-zonder-onderbouwing` */
export async function publishRegionalTariff(tx: Tx, code: string, version: number): Promise<void> {
  const product = await heldProduct(tx, code);
  const draft = await lockTariffDraft(tx, product.id);
  if (!draft) throw new DomainError(noDraft);
  if (draft.version !== version) throw new DomainError(staleDraft, { versie: draft.version });
  checkEvidence(draft.cents, draft.elements);
  await publishStoredTariff(tx, product.id, draft);
  await tx.audit({
    action: 'regionaal tarief gepubliceerd',
    objectKind: 'product',
    objectId: code,
    detail: { versie: draft.no, bedrag: decimalFromCents(draft.cents), vanaf: draft.validFrom },
  });
}
