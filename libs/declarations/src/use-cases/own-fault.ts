// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError } from '#kernel';
import type { Tx } from '#platform';
import { knownCauses } from '../domain/causes.js';
import { addOwner, changeOwner, lockOwner, providerIdOf } from '../persistence/integrity.store.js';

export interface FaultOwnership {
  /** Return code of the fault. */
  readonly code: string;
  /** Key of the provider with the fault; null: the fault wherever it comes up. */
  readonly provider: string | null;
  /** null: nobody's any more. */
  readonly ownerId: string | null;
  /** The version the person saw. Without it nothing is taken from somebody else. */
  readonly version?: number | undefined;
}

const unknownFault = defineError('fout-onbekend', 'not-found', 'Deze retourcode of aanbieder kennen wij niet.');
const changedMeanwhile = defineError(
  'fout-eigenaar-gewijzigd',
  'stale',
  'Iemand anders heeft intussen de eigenaar gewijzigd. Bekijk de nieuwe stand en probeer het opnieuw.',
);

/** Says who sees to a fault. @returns the version it has from now on */
export async function ownFault(tx: Tx, { code, provider, ownerId, version }: FaultOwnership): Promise<number> {
  const providerId = provider === null ? null : await providerIdOf(tx, provider);
  if (!knownCauses().includes(code) || (provider !== null && providerId === null)) throw new DomainError(unknownFault);
  const held = await lockOwner(tx, code, providerId);
  const current = held?.version ?? 0;
  const taken = held !== null && held.ownerId !== null && held.ownerId !== tx.actor.accountId;
  if (version === undefined ? taken : version !== current) throw new DomainError(changedMeanwhile, { versie: current });
  if ((held?.ownerId ?? null) === ownerId) return current;
  if (held) await changeOwner(tx, held.id, ownerId);
  else if (!(await addOwner(tx, code, providerId, ownerId))) throw new DomainError(changedMeanwhile, { versie: 1 });
  await tx.audit({
    action: 'eigenaar van fout gewijzigd',
    objectKind: 'fout',
    objectId: provider === null ? code : `${code}:${provider}`,
    detail: { van: held?.ownerId ?? null, naar: ownerId },
  });
  return current + 1;
}
