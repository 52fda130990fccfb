// SPDX-License-Identifier: EUPL-1.2
import { isCitizenServiceNumber } from '#ijw';
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { isSegment } from '../persistence/ceiling.store.js';
import { insertMissingSupply, membersOf, productOf, tellEvent } from '../persistence/missing-supply.store.js';
import { unfitReport } from './market-errors.js';

export interface MissingSupplyReport {
  readonly title: string;
  readonly description: string;
  readonly segment: string | null;
  readonly productCode: string | null;
  readonly municipalities: readonly string[];
}

/** A report is read by many: the number of a child does not belong in it. */
const holdsBsn = (text: string): boolean =>
  (text.replaceAll(/(?<=\d)[ .](?=\d)/g, '').match(/\d{9}/g) ?? []).some((digits) => isCitizenServiceNumber(digits));

async function faultsOf(tx: Tx, report: MissingSupplyReport, productId: string | null): Promise<Violation[]> {
  const faults: Violation[] = [];
  if (report.segment === null && report.productCode === null)
    faults.push({ pointer: '/segment', text: 'Noem het segment of het product dat ontbreekt.' });
  if (report.segment !== null && !(await isSegment(tx, report.segment)))
    faults.push({ pointer: '/segment', text: 'Dit segment kent de regio niet.' });
  if (report.productCode !== null && productId === null) faults.push({ pointer: '/product', text: 'Dit product is er vandaag niet.' });
  if (holdsBsn(report.title)) faults.push({ pointer: '/titel', text: 'Hier staat een BSN. Haal het weg.' });
  if (holdsBsn(report.description)) faults.push({ pointer: '/omschrijving', text: 'Hier staat een BSN. Haal het weg.' });
  const own = tx.actor.municipalityCode;
  if (own !== null && report.municipalities.some((m) => m !== own))
    faults.push({ pointer: '/gemeenten', text: 'U meldt alleen voor uw eigen gemeente.' });
  const members = await membersOf(tx, report.municipalities);
  if (report.municipalities.some((m) => !members.has(m)))
    faults.push({ pointer: '/gemeenten', text: 'Kies gemeenten die vandaag bij de regio horen.' });
  return faults;
}

/** Reports that help is missing somewhere. @returns the id of the report */
export async function reportMissingSupply(tx: Tx, report: MissingSupplyReport): Promise<string> {
  const productId = report.productCode === null ? null : await productOf(tx, report.productCode);
  const faults = await faultsOf(tx, report, productId);
  if (faults.length > 0) throw new DomainError(unfitReport, {}, faults);
  const { id, no } = await insertMissingSupply(tx, { ...report, productId, municipalities: [...new Set(report.municipalities)] });
  await tellEvent(tx, id, 'melding', report.description);
  await tx.audit({ action: 'missend aanbod gemeld', objectKind: 'missend aanbod', objectId: id, detail: { nummer: no } });
  return id;
}
