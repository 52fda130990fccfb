// SPDX-License-Identifier: EUPL-1.2
import { addDays, DomainError, toRange, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { presentLast } from '../domain/contract-term.js';
import { cutPeriods } from '../domain/maatwerk-end.js';
import { lockTerm, saveNotice } from '../persistence/contract-term.store.js';
import { saveVersionPeriods, versionPeriods } from '../persistence/contract.store.js';
import { maatwerkNumber, saveMaatwerkStep, shortenContract, tellMaatwerk } from '../persistence/maatwerk.store.js';
import { unfitMaatwerk } from './maatwerk-errors.js';
import { forMaatwerkStep, requireBareText, type SeenMaatwerk } from './maatwerk-step.js';
import { refreshMoments } from './term-moments.js';

/** The contract holds until and including a day, as known from now on; what was known before stays askable. */
async function endContractOn(tx: Tx, number: string, last: LocalDate, reason: string): Promise<void> {
  const contract = (await lockTerm(tx, number))!;
  const [first, present] = [contract.valid.from, presentLast(contract.term, contract.state)];
  if (last < first || last > present)
    throw new DomainError(unfitMaatwerk, {}, [
      { pointer: '/laatsteDag', text: `Kies een dag waarop het contract geldt: van ${first} tot en met ${present}.` },
    ]);
  const periods = await versionPeriods(tx, contract.id);
  await saveVersionPeriods(tx, contract, cutPeriods(periods, addDays(last, 1)), tx.now);
  await shortenContract(tx, contract.id, toRange({ from: first, until: addDays(last, 1) }));
  await saveNotice(tx, contract.id, { last, by: 'regio', reason });
  await refreshMoments(tx, { ...contract, state: { ...contract.state, noticeFor: last } });
  await tx.audit({ action: 'overeenkomst geëindigd', objectKind: 'overeenkomst', objectId: number, detail: { totEnMet: last } });
}

/** The help for the child ended: the contract ends with it. @throws DomainError `maatwerk-ongeldig` for a day outside the contract */
export async function endMaatwerk(tx: Tx, seen: SeenMaatwerk, last: LocalDate, reason: string): Promise<void> {
  const request = await forMaatwerkStep(tx, seen, 'beeindigd');
  await requireBareText(tx, request, { '/reden': reason });
  await endContractOn(tx, request.contractNumber!, last, `Einde van de hulp: ${reason}`);
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
