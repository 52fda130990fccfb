// SPDX-License-Identifier: EUPL-1.2
import { addDays, type LocalDate } from '#kernel';
import type { Tx } from '#platform';
import type { Finding } from '../domain/application.js';
import { decisionLetter } from '../domain/letter.js';
import { admissionContract, applicationNumber, procedureNumber } from '../domain/numbers.js';
import { regionName } from '../persistence/application-course.store.js';
import type { OpenApplication } from './fill-application.js';

/** A contract begins on its day in the papers, or on the day after the admission where that is later. */
export const contractStart = (tx: Tx, published: LocalDate): LocalDate => (published > tx.today ? published : addDays(tx.today, 1));

export interface LetterOf {
  readonly step: string;
  readonly findings: readonly Finding[];
  readonly reason: string | null;
}

/** The letter as it leaves today: whoever decides reads it before, and the provider gets the same. */
export async function letterOf(tx: Tx, { application, procedure }: OpenApplication, { step, findings, reason }: LetterOf): Promise<string> {
  return decisionLetter({
    step,
    region: await regionName(tx),
    provider: application.company.name ?? application.providerName,
    procedureTitle: `${procedureNumber(procedure.no)} ${procedure.title}`,
    applicationNo: applicationNumber(application.no),
    today: tx.today,
    objectionDays: procedure.objectionDays,
    requirements: procedure.requirements,
    findings,
    contractNumber: admissionContract(procedure.no, application.no),
    contractFrom: contractStart(tx, procedure.contractFrom),
    reason,
  });
}
