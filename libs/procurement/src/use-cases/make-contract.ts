// SPDX-License-Identifier: EUPL-1.2
import { recordContract, recordContractVersion } from '#contracts';
import type { LocalDate } from '#kernel';
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
  return number;
}
