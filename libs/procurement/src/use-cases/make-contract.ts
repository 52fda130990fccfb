// SPDX-License-Identifier: EUPL-1.2
import { endContractOn, recordContract, recordContractVersion, stateStandardClauses } from '#contracts';
import { DomainError, defineError, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import { admissionContract, applicationNumber, procedureNumber } from '../domain/numbers.js';
import type { OpenApplication } from './fill-application.js';

/**
 * Makes the contract of who is admitted, by the contract machinery: its kind and last day from the papers, a line for each product asked
 * for, at the tariff of the sheet. @returns its number
 */
export async function makeContract(tx: Tx, { application, procedure }: OpenApplication, from: LocalDate): Promise<string> {
  const number = admissionContract(procedure.no, application.no);
  const until = procedure.contractLast;
  await recordContract(tx, { number, providerId: application.providerId, kind: procedure.contractKind, blockKey: null, from, until });
  const chosen = procedure.tariffs.filter((t) => application.products.includes(t.productId));
  await recordContractVersion(tx, {
    contractNumber: number,
    from,
    until,
    ground: `toelating ${applicationNumber(application.no)}`,
    summary: `Toegelaten in ${procedureNumber(procedure.no)} ${procedure.title}`,
    lines: chosen.map((t, i) => ({
      line: i + 1,
      productId: t.productId,
      unit: t.unit,
      fundingMode: 'inspanningsgericht',
      taakgerichtRule: null,
      municipalities: procedure.municipalities,
      tariffs: [{ from, until, cents: t.cents }],
    })),
    bestedingsruimten: [],
  });
  await stateStandardClauses(tx, number);
  return number;
}

const exitDay = defineError('uittreden-dag-ongeldig', 'invalid', 'Op deze dag kan de overeenkomst niet eindigen. Kies een andere dag.');

/** The contract of who leaves ends on the day that was chosen, today at the earliest. Without a contract there is nothing to end. */
export async function endAdmission(tx: Tx, number: string | null, last: LocalDate, reason: string): Promise<void> {
  const refuse = (text: string): DomainError => new DomainError(exitDay, {}, [{ pointer: '/laatsteDag', text }]);
  if (last < tx.today) throw refuse('Deze dag is al geweest.');
  if (number === null) return;
  const by = tx.actor.providerId === null ? 'regio' : 'aanbieder';
  await endContractOn(tx, { number, last, by, reason: `Uittreden: ${reason}` }, (first, present) =>
    refuse(`Kies een dag waarop de overeenkomst geldt: van ${first} tot en met ${present}.`),
  );
}
