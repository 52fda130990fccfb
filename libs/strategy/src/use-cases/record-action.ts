// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import { carriesAction } from '../domain/assessment-choice.js';
import { insertAction, linkedDecision, lockAction, lockPoint, segmentKeysOf, updateAction, type ActionContent } from '../persistence/setup.store.js';
import { actionChanged, unfitAction, unknownPart } from './strategy-errors.js';

type Stood = Pick<ActionContent, 'decisionId' | 'state'> | null;

/** A decision must hold when an action comes to rest on it or begins; an action that ends does so whatever became of its decision. */
const needsCarrying = (action: ActionContent, stored: Stood): boolean =>
  stored?.decisionId !== action.decisionId || (action.state === 'loopt' && stored?.state !== 'loopt');

async function requireFit(tx: Tx, strategyId: string, action: ActionContent, stored: Stood): Promise<void> {
  const faults: Violation[] = [];
  if (action.from !== null && action.last !== null && action.last < action.from)
    faults.push({ pointer: '/totEnMet', text: 'De laatste dag ligt voor de eerste. Kies een latere dag.' });
  const known = await segmentKeysOf(tx, strategyId);
  const unknown = action.segments.filter((s) => !known.includes(s));
  if (unknown.length > 0) faults.push({ pointer: '/segmenten', text: `Dit segment heeft de strategie niet: ${unknown.join(', ')}.` });
  const linked = action.decisionId === null ? null : await linkedDecision(tx, strategyId, action.decisionId);
  if (action.decisionId !== null && linked === null) faults.push({ pointer: '/besluit', text: 'Dit besluit bestaat niet. Kies een ander.' });
  if (linked !== null && !carriesAction(linked.subjectId, linked.strategyKey, action.segments))
    faults.push({ pointer: '/besluit', text: 'Dit besluit gaat over iets anders dan deze strategie of deze segmenten. Kies een ander.' });
  if (faults.length > 0) throw new DomainError(unfitAction, {}, faults);
  if (linked === null || !needsCarrying(action, stored)) return;
  const on = action.from !== null && action.from > tx.today ? action.from : tx.today;
  await requireDecision(tx, action.decisionId, { subjectKind: linked.subjectKind, on });
}

/** Adds an action line to an ambition, or a measure to a chance or risk. @returns its id */
export async function addAction(tx: Tx, pointId: string, action: ActionContent): Promise<string> {
  const point = await lockPoint(tx, pointId);
  if (!point) throw new DomainError(unknownPart);
  await requireFit(tx, point.strategyId, action, null);
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
  await requireFit(tx, stored.strategyId, action, stored);
  await updateAction(tx, id, action);
  await tx.audit({
    action: 'actie gewijzigd',
    objectKind: 'strategie',
    objectId: id,
    detail: { actie: action.text, staat: action.state, versie: version + 1 },
  });
}
