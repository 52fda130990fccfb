// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { maatwerkNumber, saveMaatwerkStep, tellMaatwerk } from '../persistence/maatwerk.store.js';
import { endContractOn } from './end-contract-on.js';
import { unfitMaatwerk } from './maatwerk-errors.js';
import { forMaatwerkStep, requireBareText, type SeenMaatwerk } from './maatwerk-step.js';

/** The help for the child ended: the contract ends with it. @throws DomainError `maatwerk-ongeldig` for a day outside the contract */
export async function endMaatwerk(tx: Tx, seen: SeenMaatwerk, last: LocalDate, reason: string): Promise<void> {
  const request = await forMaatwerkStep(tx, seen, 'beeindigd');
  await requireBareText(tx, request, { '/reden': reason });
  const end = { number: request.contractNumber!, last, by: 'regio', reason: `Einde van de hulp: ${reason}` } as const;
  await endContractOn(
    tx,
    end,
    (first, present) =>
      new DomainError(unfitMaatwerk, {}, [
        { pointer: '/laatsteDag', text: `Kies een dag waarop het contract geldt: van ${first} tot en met ${present}.` },
      ]),
  );
  await saveMaatwerkStep(tx, request.id, {
    state: 'beeindigd',
    help_ended_on: last,
    closed_on: tx.today,
    closed_by: tx.actor.name,
    closed_reason: reason,
  });
  await tellMaatwerk(tx, request, 'einde', reason);
  await tx.audit({
    action: 'einde van maatwerk gemeld',
    objectKind: 'maatwerkaanvraag',
    objectId: request.id,
    detail: { nummer: maatwerkNumber(request.no), laatsteDag: last, contract: request.contractNumber },
  });
}
