// SPDX-License-Identifier: EUPL-1.2
import { DomainError, inclusive, toRange, type LocalDate, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { endStop, insertStop, lockStop, providerIdOf } from '../persistence/admission-stop.store.js';
import { membersOf, productOf } from '../persistence/missing-supply.store.js';
import { stopChanged, unfitStop, unknownStop } from './market-errors.js';

export interface AdmissionStop {
  readonly provider: string;
  /** null: of all its products. */
  readonly productCode: string | null;
  /** null: for all municipalities. */
  readonly municipality: string | null;
  readonly from: LocalDate;
  /** null: the end is not known yet. */
  readonly last: LocalDate | null;
  readonly reason: string;
}

/** Records that a provider takes no new children for a while. @returns the id of the stop */
export async function recordAdmissionStop(tx: Tx, stop: AdmissionStop): Promise<string> {
  const providerId = await providerIdOf(tx, stop.provider);
  const productId = stop.productCode === null ? null : await productOf(tx, stop.productCode);
  const faults: Violation[] = [];
  if (providerId === null) faults.push({ pointer: '/aanbieder', text: 'Deze aanbieder kent de regio niet.' });
  if (stop.productCode !== null && productId === null) faults.push({ pointer: '/product', text: 'Dit product is er vandaag niet.' });
  if (stop.municipality !== null && !(await membersOf(tx, [stop.municipality])).has(stop.municipality))
    faults.push({ pointer: '/gemeente', text: 'Deze gemeente hoort vandaag niet bij de regio.' });
  if (stop.last !== null && stop.last < stop.from) faults.push({ pointer: '/totEnMet', text: 'De laatste dag ligt voor de eerste.' });
  if (faults.length > 0 || providerId === null) throw new DomainError(unfitStop, {}, faults);
  const valid = toRange(inclusive(stop.from, stop.last));
  const id = await insertStop(tx, { providerId, productId, municipality: stop.municipality, valid, reason: stop.reason });
  await tx.audit({
    action: 'opnamestop vastgelegd',
    objectKind: 'opnamestop',
    objectId: id,
    detail: { aanbieder: stop.provider, product: stop.productCode, gemeente: stop.municipality, van: stop.from, totEnMet: stop.last },
  });
  return id;
}

/** Ends a stop: the provider takes new children again from the day after `last`. */
export async function endAdmissionStop(tx: Tx, id: string, version: number, last: LocalDate): Promise<void> {
  const stop = await lockStop(tx, id);
  if (!stop) throw new DomainError(unknownStop);
  if (stop.version !== version) throw new DomainError(stopChanged, { versie: stop.version });
  if (last < stop.from) throw new DomainError(unfitStop, {}, [{ pointer: '/totEnMet', text: `De opnamestop begon op ${stop.from}.` }]);
  await endStop(tx, id, toRange(inclusive(stop.from, last)));
  await tx.audit({ action: 'opnamestop beëindigd', objectKind: 'opnamestop', objectId: id, detail: { totEnMet: last } });
}
