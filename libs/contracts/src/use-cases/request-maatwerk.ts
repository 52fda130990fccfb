// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { wishFaults, type MaatwerkWish } from '../domain/maatwerk-request.js';
import { municipalityNames, namedParts } from '../persistence/maatwerk-facts.store.js';
import { insertMaatwerk, maatwerkNumber, tellMaatwerk } from '../persistence/maatwerk.store.js';
import { maatwerkTwice, unfitMaatwerk } from './maatwerk-errors.js';
import { personalFaults } from './maatwerk-step.js';

export interface MaatwerkRequest extends MaatwerkWish {
  /** Its code. */
  readonly municipality: string;
  /** Its key. */
  readonly provider: string;
  /** Its code. */
  readonly product: string;
  readonly reason: string;
}

/**
 * A municipality asks for a maatwerkovereenkomst for one child, who goes by a mark.
 * @returns the id of the request
 * @throws DomainError `maatwerk-ongeldig` with a violation per fault, `maatwerk-bestaat`
 */
export async function requestMaatwerk(tx: Tx, request: MaatwerkRequest): Promise<string> {
  const parts = await namedParts(tx, request);
  const faults: Violation[] = wishFaults(request, tx.today);
  const own = tx.actor.municipalityCode;
  if (own !== null && own !== request.municipality) faults.push({ pointer: '/gemeente', text: 'U vraagt alleen aan voor uw eigen gemeente.' });
  else if (!parts.member) faults.push({ pointer: '/gemeente', text: 'Deze gemeente hoort op de eerste dag niet bij de regio.' });
  if (parts.providerId === null) faults.push({ pointer: '/aanbieder', text: 'Deze aanbieder kent de regio niet. Kies er een uit de lijst.' });
  if (parts.productId === null) faults.push({ pointer: '/product', text: 'Dit product is er op de eerste dag niet. Kies er een uit de lijst.' });
  const known = [...(await municipalityNames(tx)), ...(parts.providerName ? [parts.providerName] : [])];
  faults.push(...personalFaults({ '/reden': request.reason }, known));
  if (faults.length > 0 || parts.providerId === null || parts.productId === null) throw new DomainError(unfitMaatwerk, {}, faults);
  const made = await insertMaatwerk(tx, { ...request, providerId: parts.providerId, productId: parts.productId });
  if (!made) throw new DomainError(maatwerkTwice, { kenmerk: request.youthMark });
  await tellMaatwerk(tx, { id: made.id, municipality: request.municipality }, 'aanvraag', request.reason);
  await tx.audit({
    action: 'maatwerk aangevraagd',
    objectKind: 'maatwerkaanvraag',
    objectId: made.id,
    detail: { nummer: maatwerkNumber(made.no), gemeente: request.municipality, aanbieder: request.provider, product: request.product },
  });
  return made.id;
}
