// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import type { Tx } from '#platform';
import { decisionExists, insertAction, lockAction, lockPoint, segmentKeysOf, updateAction, type ActionContent } from '../persistence/setup.store.js';
import { actionChanged, unfitAction, unknownPart } from './strategy-errors.js';

async function requireFit(tx: Tx, strategyId: string, action: ActionContent): Promise<void> {
  const faults: Violation[] = [];
  if (action.from !== null && action.last !== null && action.last < action.from)
    faults.push({ pointer: '/totEnMet', text: 'De laatste dag ligt voor de eerste. Kies een latere dag.' });
  const known = await segmentKeysOf(tx, strategyId);
  const unknown = action.segments.filter((s) => !known.includes(s));
  if (unknown.length > 0) faults.push({ pointer: '/segmenten', text: `Dit segment heeft de strategie niet: ${unknown.join(', ')}.` });
  if (action.decisionId !== null && !(await decisionExists(tx, action.decisionId)))
    faults.push({ pointer: '/besluit', text: 'Dit besluit bestaat niet. Kies een ander.' });
  if (faults.length > 0) throw new DomainError(unfitAction, {}, faults);
}

/** Adds an action line to an ambition, or a measure to a chance or risk. @returns its id */
export async function addAction(tx: Tx, pointId: string, action: ActionContent): Promise<string> {
  const point = await lockPoint(tx, pointId);
  if (!point) throw new DomainError(unknownPart);
  await requireFit(tx, point.strategyId, action);
  const id = await insertAction(tx, pointId, point.nextNo, action, 'Toegevoegd door de regio');
  await tx.audit({
    action: 'actie toegevoegd',
    objectKind: 'strategie',
    objectId: id,
    detail: { bij: point.title, actie: action.text, staat: action.state },
  });
  return id;
}

/** Changes an action: who does it, when, what it costs roughly and how it stands. */
export async function changeAction(tx: Tx, id: string, action: ActionContent, version: number): Promise<void> {
  const stored = await lockAction(tx, id);
  if (!stored) throw new DomainError(unknownPart);
  if (stored.version !== version) throw new DomainError(actionChanged, { versie: stored.version });
  await requireFit(tx, stored.strategyId, action);
  await updateAction(tx, id, action);
  await tx.audit({
    action: 'actie gewijzigd',
    objectKind: 'strategie',
    objectId: id,
    detail: { actie: action.text, staat: action.state, versie: version + 1 },
  });
}
