// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { CheckOutcome } from '../domain/missing-supply.js';
import { coverageToday, saveStep, tellEvent } from '../persistence/missing-supply.store.js';
import { forStep } from './missing-supply-step.js';

export interface Check {
  readonly id: string;
  readonly version: number;
  readonly outcome: CheckOutcome;
  readonly explanation: string;
}

/** Judges a report against the coverage of today, which is kept beside the judgement. Where nothing is missing the report is closed. */
export async function checkMissingSupply(tx: Tx, { id, version, outcome, explanation }: Check): Promise<void> {
  const missing = outcome === 'ontbreekt';
  const report = await forStep(tx, id, version, missing ? 'ontbreekt' : 'afgesloten');
  const coverage = await coverageToday(tx, report);
  await saveStep(tx, id, {
    state: missing ? 'ontbreekt' : 'afgesloten',
    checked: { op: tx.today, door: tx.actor.name, uitkomst: outcome, toelichting: explanation, dekking: coverage },
    ...(missing ? {} : { closedReason: explanation }),
  });
  await tellEvent(tx, id, 'toets', explanation);
  await tx.audit({ action: 'missend aanbod getoetst', objectKind: 'missend aanbod', objectId: id, detail: { nummer: report.no, uitkomst: outcome } });
}
