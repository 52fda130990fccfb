// SPDX-License-Identifier: EUPL-1.2
import { indexFactor, indexRuleOn, type IndexFigure } from '#catalogue';
import { DomainError, newId, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { checkStep, type IndexationChoice } from '../domain/indexation-run.js';
import { keepPreview } from '../persistence/indexation-basis.js';
import { insertIndexation, lockIndexation, replaceIndexation, unknownChoices, type IndexationContent } from '../persistence/indexation.store.js';
import { changedMeanwhile, noRule, personsOnly, unfitIndexation, unknownIndexation } from './indexation-errors.js';

export interface IndexationCommand extends IndexationChoice {
  readonly title: string;
  readonly note: string | null;
  readonly figures: readonly IndexFigure[];
  /** Where the figures were found. */
  readonly figuresSource: string;
}

async function contentOf(tx: Tx, command: IndexationCommand): Promise<IndexationContent> {
  const rule = await indexRuleOn(tx, command.effectiveFrom);
  if (!rule) throw new DomainError(noRule, { ingangsdatum: command.effectiveFrom });
  const faults: Violation[] = [];
  const unknown = await unknownChoices(tx, command);
  for (const code of unknown.products) faults.push({ pointer: '/producten', text: `Product ${code} is er niet op de ingangsdatum.` });
  for (const code of unknown.segments) faults.push({ pointer: '/segmenten', text: `Segment ${code} is er niet.` });
  if (faults.length > 0) throw new DomainError(unfitIndexation, {}, faults);
  return { ...command, rule, factor: indexFactor(rule, command, command.figures) };
}

/** Calculates what an indexation would do, and keeps that as a concept to look at. @returns its id */
export async function prepareIndexation(tx: Tx, command: IndexationCommand): Promise<string> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const content = await contentOf(tx, command);
  const id = newId();
  const no = await insertIndexation(tx, id, content);
  await keepPreview(tx, id, command);
  await tx.audit({
    action: 'indexering berekend',
    objectKind: 'indexering',
    objectId: id,
    detail: { nummer: no, ingangsdatum: command.effectiveFrom },
  });
  return id;
}

/**
 * Changes and calculates it anew, while nobody has decided on it; what was put before somebody is a concept again.
 * @param version the one that was on the screen @throws DomainError `indexering-gewijzigd` when another was quicker
 */
export async function recalculateIndexation(tx: Tx, id: string, version: number, command: IndexationCommand): Promise<void> {
  if (tx.actor.accountId === null) throw new DomainError(personsOnly);
  const run = await lockIndexation(tx, id);
  if (!run) throw new DomainError(unknownIndexation);
  if (run.version !== version) throw new DomainError(changedMeanwhile, { versie: run.version });
  if (run.state !== 'concept') checkStep(run.state, 'concept');
  await replaceIndexation(tx, id, await contentOf(tx, command));
  await keepPreview(tx, id, command);
  await tx.audit({ action: 'indexering herberekend', objectKind: 'indexering', objectId: id, detail: { nummer: run.no } });
}
