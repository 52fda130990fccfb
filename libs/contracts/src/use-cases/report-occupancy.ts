// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { insertOccupancy } from '../persistence/agreements.store.js';
import { lockContract } from '../persistence/contract.store.js';
import { unknownContract } from './contract-errors.js';

const noCapacityLine = defineError(
  'capaciteit-onbekend',
  'not-found',
  'Deze capaciteit stond op die dag niet in het contract. Kies een andere dag of een andere regel.',
);
const notYetCounted = defineError('bezetting-in-toekomst', 'invalid', 'Een bezetting is geteld: kies vandaag of een eerdere dag.');

/** Records how much of a capacity line was in use on a day; a later report about the same day counts, the earlier one stays on record. */
export async function reportOccupancy(tx: Tx, report: { number: string; line: number; on: LocalDate; occupied: string }): Promise<void> {
  if (report.on > tx.today) throw new DomainError(notYetCounted, {}, [{ pointer: '/dag', text: 'Kies vandaag of een eerdere dag.' }]);
  const contract = await lockContract(tx, report.number);
  if (!contract) throw new DomainError(unknownContract);
  if (!(await insertOccupancy(tx, contract, report))) throw new DomainError(noCapacityLine);
  await tx.audit({ action: 'bezetting gemeld', objectKind: 'overeenkomst', objectId: report.number, detail: { regel: report.line, dag: report.on } });
}
