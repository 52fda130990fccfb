// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type LocalDate } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import { ceilingFaults, overtaken } from '../domain/budget-ceiling.js';
import { ceilingFacts, ceilingsOnDecision, insertCeilings, isSegment, lockAmounts, type NewCeilings } from '../persistence/ceiling.store.js';
import { ceilingOvertaken, unfitCeiling, unknownSegment, wholeRegionOnly } from './funding-errors.js';

/** The day on which an amount of a year takes effect: today, or the first day of a year that is still to come. */
export function effectiveOn(today: LocalDate, year: number): LocalDate {
  const first = `${year}-01-01`;
  return today < first ? first : today;
}

/**
 * Sets the ceilings of one segment and year for some municipalities at once, on one decision; all of them or none. The earlier versions
 * stay. What rests on a decision counts together, so that a mandate cannot be passed in parts.
 */
export async function setCeilings(tx: Tx, command: NewCeilings): Promise<void> {
  const { segment, year, decisionId, ceilings } = command;
  if (tx.actor.municipalityCode !== null) throw new DomainError(wholeRegionOnly);
  if (!(await isSegment(tx, segment))) throw new DomainError(unknownSegment);
  await lockAmounts(tx, `budgetplafond/${segment}/${year}`, decisionId);
  const facts = await ceilingFacts(tx, segment, year);
  const newer = overtaken(ceilings, facts);
  if (newer) throw new DomainError(ceilingOvertaken, { gemeente: newer.name, versie: newer.version, gewijzigdDoor: newer.changedBy });
  const faults = ceilingFaults(ceilings, facts);
  if (faults.length > 0) throw new DomainError(unfitCeiling, {}, faults);
  const before = await ceilingsOnDecision(
    tx,
    decisionId,
    segment,
    year,
    ceilings.map((c) => c.municipality),
  );
  const decision = await requireDecision(tx, decisionId, {
    subjectKind: 'budgetplafond',
    subjectId: `${segment}/${year}`,
    cents: ceilings.reduce((sum, c) => sum + (c.cents ?? 0n), before),
    on: effectiveOn(tx.today, year),
  });
  await insertCeilings(tx, command);
  await tx.audit({
    action: 'budgetplafonds vastgesteld',
    objectKind: 'budgetplafond',
    objectId: `${segment}/${year}`,
    detail: { besluit: decision.no, plafonds: Object.fromEntries(ceilings.map((c) => [c.municipality, c.cents?.toString() ?? null])) },
  });
}
