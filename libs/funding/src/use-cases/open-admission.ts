// SPDX-License-Identifier: EUPL-1.2
import { DomainError, inclusive, toRange, type LocalDate } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import { admissionFaults } from '../domain/missing-supply.js';
import { saveStep, tellEvent } from '../persistence/missing-supply.store.js';
import { unfitReport } from './market-errors.js';
import { forStep } from './missing-supply-step.js';

export interface Opening {
  readonly id: string;
  readonly version: number;
  readonly decisionId: string;
  readonly from: LocalDate;
  /** null: until it is closed. */
  readonly last: LocalDate | null;
}

/** Opens admission to newcomers for supply that was found missing, on a decision. */
export async function openAdmission(tx: Tx, { id, version, decisionId, from, last }: Opening): Promise<void> {
  const report = await forStep(tx, id, version, 'toelating-open');
  const faults = admissionFaults(from, last, tx.today);
  if (faults.length > 0) throw new DomainError(unfitReport, {}, faults);
  const decision = await requireDecision(tx, decisionId, { subjectKind: 'missend-aanbod', subjectId: id, on: from });
  await saveStep(tx, id, { state: 'toelating-open', decisionId, admission: toRange(inclusive(from, last)) });
  await tellEvent(tx, id, 'besluit', decision.title);
  await tx.audit({
    action: 'toelating voor missend aanbod geopend',
    objectKind: 'missend aanbod',
    objectId: id,
    detail: { nummer: report.no, besluit: decision.no, van: from, totEnMet: last },
  });
}
