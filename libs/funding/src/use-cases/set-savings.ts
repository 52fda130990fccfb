// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import type { SavingsLine } from '../domain/savings-file.js';
import { isSegment, lockAmounts } from '../persistence/ceiling.store.js';
import { insertTargets, savingsFacts, savingsKey, savingsOnDecision } from '../persistence/savings.store.js';
import { savingsOvertaken, unfitSavings, wholeRegionOnly } from './funding-errors.js';
import { effectiveOn } from './set-ceilings.js';

export interface SavingsCommand {
  readonly decisionId: string;
  readonly note: string | null;
  /** `version`: what the writer saw; left out: whatever holds now is replaced, as a file does. */
  readonly targets: readonly (SavingsLine & { readonly version?: number; readonly pointer: string })[];
}

async function faultsOf(tx: Tx, targets: SavingsCommand['targets']): Promise<Violation[]> {
  const unknown = new Set<string>();
  for (const segment of new Set(targets.map((t) => t.segment))) if (!(await isSegment(tx, segment))) unknown.add(segment);
  const seen = new Set<string>();
  return targets.flatMap((target): Violation[] => {
    const key = savingsKey(target);
    const twice = seen.has(key);
    seen.add(key);
    if (unknown.has(target.segment)) return [{ pointer: target.pointer, text: `Segment ${target.segment} kent de regio niet.` }];
    if (twice) return [{ pointer: target.pointer, text: `Segment ${target.segment} in ${target.year} staat er twee keer.` }];
    if (target.cents !== null && target.cents < 0n) return [{ pointer: target.pointer, text: 'Een besparing is niet lager dan nul.' }];
    return [];
  });
}

/**
 * Sets savings targets per segment and year on one decision; all of them or none. What is as it was stays as it was, so that the same
 * file brought in twice changes nothing. @returns how many targets changed
 */
export async function setSavings(tx: Tx, { decisionId, note, targets }: SavingsCommand): Promise<number> {
  if (tx.actor.municipalityCode !== null) throw new DomainError(wholeRegionOnly);
  await lockAmounts(tx, 'besparing', decisionId);
  const faults = await faultsOf(tx, targets);
  if (faults.length > 0) throw new DomainError(unfitSavings, {}, faults);
  const known = await savingsFacts(tx);
  for (const target of targets) {
    const now = known.get(savingsKey(target));
    if (target.version !== undefined && target.version !== (now?.version ?? 0))
      throw new DomainError(savingsOvertaken, {
        segment: target.segment,
        jaar: target.year,
        versie: now?.version ?? 0,
        gewijzigdDoor: now?.changedBy,
      });
  }
  const changed = targets.filter((t) => t.cents !== (known.get(savingsKey(t))?.cents ?? null));
  if (changed.length === 0) return 0;
  const keys = changed.map(savingsKey);
  const first = Math.min(...changed.map((t) => t.year));
  const decision = await requireDecision(tx, decisionId, {
    subjectKind: 'besparing',
    cents: changed.reduce((sum, t) => sum + (t.cents ?? 0n), await savingsOnDecision(tx, decisionId, keys)),
    on: effectiveOn(tx.today, first),
  });
  await insertTargets(
    tx,
    decisionId,
    note,
    changed.map((t) => ({ segment: t.segment, year: t.year, cents: t.cents, no: (known.get(savingsKey(t))?.version ?? 0) + 1 })),
  );
  await tx.audit({
    action: 'besparingsdoelen vastgesteld',
    objectKind: 'besparingsdoel',
    objectId: null,
    detail: { besluit: decision.no, doelen: Object.fromEntries(changed.map((t) => [savingsKey(t), t.cents?.toString() ?? null])) },
  });
  return changed.length;
}
