// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { PREBILL_MONTHS } from '../domain/prebill.js';
import { replacePrebillList, type PrebillOutcome } from '../persistence/prebill.store.js';

/** Looks through all allocations for what will give a refused or a missing bill. Running it again finds the same. */
export async function makePrebillList(tx: Tx): Promise<PrebillOutcome> {
  const outcome = await replacePrebillList(tx, PREBILL_MONTHS);
  await tx.audit({ action: 'lijst voor de rekening gemaakt', objectKind: 'lijst', objectId: 'voor-de-rekening', detail: { ...outcome } });
  return outcome;
}
