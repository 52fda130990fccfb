// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import { checkYear, type CheckOutcome } from '../persistence/spend-check.store.js';

/**
 * Checks every bestedingsruimte of a year against booked spend and raises the signals that follow. Percentages run over all booked
 * spend; crisis help is kept beside it (domain.md, Money). Running it again finds the same and raises nothing twice.
 */
export async function checkBestedingsruimte(tx: Tx, year: number, cause: string): Promise<CheckOutcome> {
  const runId = newId();
  const outcome = await checkYear(tx, runId, year, cause);
  await tx.audit({
    action: 'bestedingsruimte gecontroleerd',
    objectKind: 'controle',
    objectId: runId,
    detail: { jaar: year, aanleiding: cause, ...outcome },
  });
  return outcome;
}
