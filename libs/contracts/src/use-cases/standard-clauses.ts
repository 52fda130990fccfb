// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import { insertAgreements, knownAgreements } from '../persistence/agreements.store.js';
import { lockContract } from '../persistence/contract.store.js';
import { newestVersionId } from '../persistence/standard-clauses.store.js';
import { unknownContract } from './contract-errors.js';

/**
 * Puts the clauses of the region's library in the newest version of a contract, each in its newest text; for a contract that a procedure
 * makes, so that everybody who is admitted signs the same. @returns how many; 0 where the region has none
 */
export async function stateStandardClauses(tx: Tx, number: string): Promise<number> {
  const contract = await lockContract(tx, number);
  const versionId = contract && (await newestVersionId(tx, contract.id));
  if (!contract || !versionId) throw new DomainError(unknownContract);
  const clauses = [...(await knownAgreements(tx)).clauses].sort();
  if (clauses.length > 0) await insertAgreements(tx, contract, versionId, { talkMonths: null, reports: [], clauses, kpis: [], capacity: [] });
  return clauses.length;
}
