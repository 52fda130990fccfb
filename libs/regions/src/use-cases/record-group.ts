// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { doubleEntry } from '../domain/membership.js';
import type { MunicipalityGroup } from '../domain/region.js';
import { saveGroup, saveGroupMember } from '../persistence/region.store.js';

const doubleMember = defineError('groepslid-dubbel', 'invalid', 'Een gemeente kan op één dag maar één keer in een groep zitten.');

/** Records a named group with its members per period. */
export async function recordGroup(tx: Tx, group: MunicipalityGroup): Promise<void> {
  if (doubleEntry(group.members)) throw new DomainError(doubleMember, { groep: group.key });
  await saveGroup(tx, group);
  for (const member of group.members) await saveGroupMember(tx, group.key, member);
}
