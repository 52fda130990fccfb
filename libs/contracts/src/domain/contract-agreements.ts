// SPDX-License-Identifier: EUPL-1.2
import { DomainError, defineError, type Violation } from '#kernel';
import type { ReportDuty } from './contract-moments.js';

export const CAPACITY_UNITS = ['plaatsen', 'bedden', 'groepen', 'fte'] as const;
export const KPI_FREQUENCIES = ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const;

/** What is measured of an objective, and what was agreed about it. Figures as decimal text in the unit of the definition. */
export interface KpiAgreement {
  readonly kpi: string;
  /** null: nothing was agreed; refused. */
  readonly norm: string | null;
  readonly band: string | null;
  readonly frequency: (typeof KPI_FREQUENCIES)[number];
  /** What follows when the norm is missed. */
  readonly consequence: string;
}

export interface CapacityLine {
  readonly line: number;
  readonly name: string;
  readonly location: string | null;
  readonly unit: (typeof CAPACITY_UNITS)[number];
  readonly amount: string;
}

/** What a version states beside products and bestedingsruimten. */
export interface VersionAgreements {
  /** A talk every so many months; null: not agreed. */
  readonly talkMonths: number | null;
  readonly reports: readonly ReportDuty[];
  /** Keys of clauses, in the order of the contract. */
  readonly clauses: readonly string[];
  readonly kpis: readonly KpiAgreement[];
  readonly capacity: readonly CapacityLine[];
}

const invalidAgreements = defineError(
  'afspraken-ongeldig',
  'invalid',
  'De afspraken in deze versie kloppen niet. Pas ze aan en probeer het opnieuw.',
);

/** What the region knows to agree on. */
export interface Known {
  readonly clauses: ReadonlySet<string>;
  readonly kpis: ReadonlySet<string>;
}

function doubles(keys: readonly string[]): number[] {
  return keys.flatMap((key, i) => (keys.indexOf(key) < i ? [i] : []));
}

/**
 * Checks what a version states, all faults at once: a KPI has a norm and a consequence and stands in the library, a clause is one of the
 * region's modules, nothing stands twice, capacity is more than nothing.
 * @throws DomainError `afspraken-ongeldig` with a violation per fault
 */
export function checkAgreements(agreed: VersionAgreements, known: Known): void {
  const faults: Violation[] = [];
  const fault = (pointer: string, text: string): void => void faults.push({ pointer, text });
  agreed.kpis.forEach((k, i) => {
    const at = `/kpis/${i}`;
    if (!known.kpis.has(k.kpi)) fault(`${at}/kpi`, 'Deze KPI staat niet in de bibliotheek.');
    if (k.norm === null) fault(`${at}/norm`, 'Een KPI heeft een norm: vul in vanaf welke waarde het goed is.');
    if (k.consequence.trim() === '') fault(`${at}/gevolg`, 'Zeg wat er gebeurt als de norm niet wordt gehaald.');
  });
  for (const i of doubles(agreed.kpis.map((k) => k.kpi))) fault(`/kpis/${i}/kpi`, 'Deze KPI staat er twee keer.');
  agreed.clauses.forEach((key, i) => {
    if (!known.clauses.has(key)) fault(`/clausules/${i}`, 'Deze clausule is er niet.');
  });
  for (const i of doubles(agreed.clauses)) fault(`/clausules/${i}`, 'Deze clausule staat er twee keer.');
  agreed.capacity.forEach((c, i) => {
    if (Number(c.amount) <= 0) fault(`/capaciteit/${i}/aantal`, 'Capaciteit is meer dan nul.');
  });
  for (const i of doubles(agreed.capacity.map((c) => String(c.line)))) fault(`/capaciteit/${i}/regel`, 'Deze regel staat er twee keer.');
  for (const i of doubles(agreed.reports.map((r) => r.name))) fault(`/verantwoording/${i}/naam`, 'Deze verantwoording staat er twee keer.');
  if (faults.length > 0) throw new DomainError(invalidAgreements, {}, faults);
}
