// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import { isWorkingDay, type Tx } from '#platform';
import { checkTender, type CheckItem } from '../domain/tender-check.js';
import { knownDays, planBack, planningWarnings, type PlannedDay } from '../domain/tender-planning.js';
import { estimateOf, type Estimate, type TenderPapers } from '../domain/tender.js';
import { loadProcedure, type StoredProcedure } from '../persistence/procedure.store.js';
import { courseOfVariant } from './known-courses.js';
import { TENDER } from './save-tender.js';
import { tenderFacts } from './tender-course.js';

export interface TenderStand {
  readonly procedure: StoredProcedure;
  readonly papers: TenderPapers;
  /** Where it is by now, also where nobody has looked since; a provider sees no more of that than that it closed. */
  readonly state: string;
  readonly estimate: Estimate;
  readonly planned: readonly PlannedDay[];
  readonly planningWarnings: readonly string[];
  /** What is looked at before it is announced. */
  readonly checks: readonly CheckItem[];
}

/** A tender as it stands now; null when there is none. @param set days of the planning that somebody chose */
export async function readTender(tx: Tx, id: string, set: ReadonlyMap<string, LocalDate>): Promise<TenderStand | null> {
  const procedure = await loadProcedure(tx, id, false);
  if (procedure?.variant !== TENDER) return null;
  const asked = { reason: null, into: null, at: tx.now, keys: null };
  const facts = await tenderFacts(tx, procedure, asked);
  if (facts.papers === null) return null;
  const own = await courseOfVariant(TENDER).own(tx, procedure, asked);
  const planned = planBack(
    procedure.contractFrom,
    facts.papers.standstillDays,
    knownDays({ ...facts.papers, deadline: facts.box?.deadline ?? facts.papers.deadline }, set),
    isWorkingDay,
  );
  return {
    procedure,
    papers: facts.papers,
    state: tx.actor.providerId === null ? (own.at(-1)?.to ?? procedure.state) : own.some((s) => s.to === 'gesloten') ? 'gesloten' : procedure.state,
    estimate: estimateOf(facts.papers.lots, tx.today),
    planned,
    planningWarnings: planningWarnings(planned, tx.today, procedure.published),
    checks: checkTender(facts.papers, facts),
  };
}
