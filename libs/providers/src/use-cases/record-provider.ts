// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { providerFaults, type ProviderCommand } from '../domain/provider.js';
import { addAgbAndNames, insertProvider, lockProvider, takenAgb, updateProvider } from '../persistence/provider.store.js';

const invalidProvider = defineError('aanbieder-ongeldig', 'invalid', 'De gegevens van de aanbieder kloppen niet.');
const agbTaken = defineError('agb-bezet', 'conflict', 'Een AGB-code is al van een andere aanbieder.');

/** Records a provider, or its changed data under the same key. @returns its id */
export async function recordProvider(tx: Tx, command: ProviderCommand): Promise<string> {
  const faults = providerFaults(command);
  if (faults.length > 0) throw new DomainError(invalidProvider, { aanbieder: command.key }, faults);
  const known = await lockProvider(tx, command.key);
  const taken = await takenAgb(tx, command.agb, known?.id ?? null);
  if (taken.length > 0) {
    const places = taken.map((t) => ({ pointer: `/agb/${command.agb.indexOf(t.agb)}`, text: `AGB-code ${t.agb} is van ${t.key}.` }));
    throw new DomainError(agbTaken, { aanbieder: command.key }, places);
  }
  const id = known?.id ?? (await insertProvider(tx, command));
  if (known) await updateProvider(tx, id, command);
  await addAgbAndNames(tx, id, command);
  await tx.audit({ action: known ? 'aanbieder gewijzigd' : 'aanbieder vastgelegd', objectKind: 'aanbieder', objectId: command.key });
  return id;
}
