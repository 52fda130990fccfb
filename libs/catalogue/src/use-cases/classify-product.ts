// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate, type Period } from '#kernel';
import type { Tx } from '#platform';
import { placeValue } from '../domain/classification.js';
import { classifiedPeriods, findClassification, saveClassificationChange, type StoredClassification } from '../persistence/classification.store.js';
import { lockProduct } from '../persistence/product.store.js';

export interface ClassifyCommand {
  readonly productCode: string;
  /** Key of the classification; its newest version is meant. */
  readonly classification: string;
  readonly value: string;
  readonly from: LocalDate;
}

export interface Classified {
  readonly product: { readonly code: string; readonly name: string };
  readonly classification: StoredClassification;
  readonly value: { readonly code: string; readonly name: string };
  readonly valid: Period;
}

const unknownProduct = defineError('product-onbekend', 'not-found', 'Dit product is er op die datum niet.');
const unknownClassification = defineError('indeling-onbekend', 'not-found', 'Deze indeling is er niet.');
const unknownValue = defineError('indelingswaarde-onbekend', 'invalid', 'Deze waarde hoort niet bij de indeling.');

/** Gives a product its value in a classification from a day on; the former value ends the day before. Says who did it. */
export async function classifyProduct(tx: Tx, command: ClassifyCommand): Promise<Classified> {
  const found = await findClassification(tx, command.classification, command.value);
  if (!found) throw new DomainError(unknownClassification);
  const { classification, valueName } = found;
  if (valueName === null)
    throw new DomainError(unknownValue, {}, [{ pointer: '/waarde', text: `Waarde ${command.value} hoort niet bij ${classification.name}.` }]);
  const product = await lockProduct(tx, command.productCode, command.from);
  if (!product) throw new DomainError(unknownProduct);

  const periods = (await classifiedPeriods(tx, classification.id, product.id)).get(product.id) ?? [];
  const change = placeValue(periods, command.value, command.from, product.valid);
  await saveClassificationChange(tx, classification.id, product.id, change, `Ingedeeld door ${tx.actor.name}`);
  if (change.change.length > 0 || change.add !== null) {
    const detail = {
      indeling: classification.key,
      versie: classification.version,
      waarde: command.value,
      vanaf: command.from,
      eerder: change.former,
    };
    await tx.audit({ action: 'product ingedeeld', objectKind: 'product', objectId: product.code, detail });
  }
  const [replaced] = change.change.filter((c) => c.to.value === command.value);
  const running = periods.find(
    (p) => p.value === command.value && p.valid.from <= command.from && (p.valid.until === null || p.valid.until > command.from),
  );
  const valid = change.add?.valid ?? replaced?.to.valid ?? running!.valid;
  return { product: { code: product.code, name: product.name }, classification, value: { code: command.value, name: valueName }, valid };
}
