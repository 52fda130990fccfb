// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { doubleEntry } from '../domain/membership.js';
import type { Membership, Municipality } from '../domain/region.js';
import { saveMembership, saveMunicipality } from '../persistence/region.store.js';

const doubleMembership = defineError('lidmaatschap-dubbel', 'invalid', 'Een gemeente kan op één dag maar één keer lid zijn van de regio.');

/** Records a municipality and the periods in which it is a member; a period with the same first day is corrected. */
export async function recordMunicipality(tx: Tx, municipality: Municipality, memberships: readonly Membership[]): Promise<void> {
  if (doubleEntry(memberships)) throw new DomainError(doubleMembership, { gemeente: municipality.code });
  await saveMunicipality(tx, municipality);
  for (const membership of memberships) await saveMembership(tx, { ...membership, municipality: municipality.code });
}
