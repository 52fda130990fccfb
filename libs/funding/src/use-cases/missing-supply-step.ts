// SPDX-License-Identifier: EUPL-1.2
import { DomainError, mayGo } from '#kernel';
import type { Tx } from '#platform';
import { MISSING_SUPPLY_STEPS, type MissingSupplyState } from '../domain/missing-supply.js';
import { lockMissingSupply, type StoredMissingSupply } from '../persistence/missing-supply.store.js';
import { missingSupplyChanged, noSuchStep, unknownMissingSupply } from './market-errors.js';

/**
 * The report under lock, ready to go on to a state.
 * @throws DomainError when it does not exist, somebody else changed it since, or that step cannot be taken from where it is
 */
export async function forStep(tx: Tx, id: string, version: number, to: MissingSupplyState): Promise<StoredMissingSupply> {
  const report = await lockMissingSupply(tx, id);
  if (!report) throw new DomainError(unknownMissingSupply);
  if (report.version !== version) throw new DomainError(missingSupplyChanged, { versie: report.version });
  if (!mayGo(MISSING_SUPPLY_STEPS, report.state, to)) throw new DomainError(noSuchStep, { staat: report.state });
  return report;
}
