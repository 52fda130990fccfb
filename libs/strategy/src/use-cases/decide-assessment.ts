// SPDX-License-Identifier: EUPL-1.2
import { DomainError, type Violation } from '#kernel';
import { requireDecision } from '#governance';
import type { Tx } from '#platform';
import { segmentSubject } from '../domain/assessment-choice.js';
import { closedMode, fundingDeviates, fundingDirection, type FundingMode } from '../domain/funding-assessment.js';
import { procedureDeviates, procedureStep, type ProcedureKind } from '../domain/procedure-assessment.js';
import {
  fundingOf,
  insertChoice,
  lockAssessedSegment,
  procedureOf,
  standingChoice,
  type AssessedSegment,
  type AssessmentSubject,
  type StoredChoice,
} from '../persistence/assessment.store.js';
import { requireStrategyInForce } from './require-strategy.js';
import { choiceChanged, closedFundingMode, noCriteria, procedureStands, unfitChoice, unknownSegment } from './assessment-errors.js';

interface Choice {
  readonly segment: string;
  readonly motivation: string;
  /** Why it deviates from the direction, or why a procedure that stood is left. */
  readonly deviation: string | null;
  readonly decisionId: string | null;
  /** Id of the choice that was seen to stand; null: none. */
  readonly seen: string | null;
}

export interface FundingChoice extends Choice {
  /** null: the whole segment. */
  readonly part: string | null;
  readonly chosen: FundingMode;
}

export interface ProcedureChoice extends Choice {
  readonly chosen: ProcedureKind;
  /** Leaves a procedure that turned out unworkable for another kind; goals and frameworks stay. */
  readonly fallback: boolean;
}

const fault = (pointer: string, text: string): DomainError => new DomainError(unfitChoice, {}, [{ pointer, text }] satisfies Violation[]);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withoutStop = (text: string): string => text.replace(/\.$/, '');
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

async function begin(tx: Tx, choice: Choice, subject: AssessmentSubject, part: string) {
  const segment = await lockAssessedSegment(tx, choice.segment);
  if (!segment) throw new DomainError(unknownSegment);
  const standing = await standingChoice(tx, segment.id, subject, part);
  if ((standing?.id ?? null) !== choice.seen) throw new DomainError(choiceChanged, { keuze: standing?.chosen ?? null });
  return { segment, standing };
}

/** Another choice than the one that stands needs a decision of its own: the old one was not about this. */
function requireOwnDecision(standing: StoredChoice | null, chosen: string, decisionId: string | null): void {
  if (standing !== null && standing.chosen !== chosen && standing.decisionId === decisionId)
    throw fault('/besluit', 'Op dit besluit steunt de keuze die nu vaststaat. Kies het besluit over de nieuwe keuze.');
}

/**
 * A choice takes effect with its strategy, or today where that has begun; the decision must hold by then. A strategy that has begun takes
 * effect only with a decision of its own, so nothing under it does without one.
 */
async function requireCarried(tx: Tx, segment: AssessedSegment, subject: AssessmentSubject, decisionId: string | null): Promise<string> {
  const on = segment.validFrom > tx.today ? segment.validFrom : tx.today;
  if (segment.validFrom <= tx.today) await requireStrategyInForce(tx, segment.strategyKey);
  const decision = await requireDecision(tx, decisionId, { subjectKind: subject, subjectId: segmentSubject(segment.strategyKey, segment.key), on });
  return decision.id;
}

/**
 * Records which mode of funding a segment, or a part of it, gets by a decision. It may deviate from the direction with a reason; a mode
 * that the strategy closes cannot be chosen, whoever decides.
 * @returns id of the choice
 */
export async function chooseFunding(tx: Tx, choice: FundingChoice): Promise<string> {
  const part = choice.part ?? '';
  const { segment, standing } = await begin(tx, choice, 'bekostiging', part);
  const assessment = await fundingOf(tx, segment.id, part);
  if (!segment.funding || !assessment) throw new DomainError(noCriteria);
  const closed = closedMode(segment.funding, choice.chosen);
  if (closed) {
    const why = closed.reason === null ? '.' : `: ${lower(withoutStop(closed.reason))} (${closed.source}).`;
    throw new DomainError(closedFundingMode, { reden: closed.reason, bron: closed.source }, [
      { pointer: '/keuze', text: `${capital(choice.chosen)} kan niet in deze strategie${why}` },
    ]);
  }
  const { direction, explanation } = fundingDirection(segment.funding, assessment.answers);
  const allowed = assessment.allowedOnParts.map((m) => m.mode);
  if (fundingDeviates(direction, choice.chosen, allowed, part !== '') && choice.deviation === null)
    throw fault('/afwijking', `De richting is ${direction}. Vul in waarom u daarvan afwijkt.`);
  requireOwnDecision(standing, choice.chosen, choice.decisionId);
  const decisionId = await requireCarried(tx, segment, 'bekostiging', choice.decisionId);
  const id = await insertChoice(tx, {
    segmentId: segment.id,
    part,
    subject: 'bekostiging',
    chosen: choice.chosen,
    direction: direction === null ? [] : [direction],
    explanation,
    motivation: choice.motivation,
    deviation: choice.deviation,
    fallback: false,
    decisionId,
  });
  await tx.audit({
    action: 'bekostiging gekozen',
    objectKind: 'segment',
    objectId: segment.key,
    detail: { onderdeel: choice.part, keuze: choice.chosen, richting: direction, besluit: decisionId },
  });
  return id;
}

/**
 * Records by which procedure a segment is bought, by a decision. Another kind than the one that stands is only possible by leaving that
 * one with a reason (Strategie 5.3); goals and frameworks of the segment are not touched by it.
 * @returns id of the choice
 */
export async function chooseProcedure(tx: Tx, choice: ProcedureChoice): Promise<string> {
  const { segment, standing } = await begin(tx, choice, 'procedure', '');
  const assessment = await procedureOf(tx, segment.id);
  if (!segment.procedure || !assessment) throw new DomainError(noCriteria);
  if (!segment.procedure.kinds.some((k) => k.kind === choice.chosen)) throw fault('/keuze', 'Deze procedure kent deze strategie niet.');
  const step = procedureStep(standing === null ? null : { chosen: standing.chosen as ProcedureKind, replaced: standing.replaced }, choice.chosen);
  if (step === 'uitwijken' && !choice.fallback)
    throw new DomainError(procedureStands, { procedure: standing?.chosen, bron: segment.procedure.fallback.source });
  if (step === 'kiezen' && choice.fallback) throw fault('/uitwijken', 'Er staat geen andere procedure vast om van uit te wijken.');
  if (choice.fallback && choice.deviation === null) throw fault('/afwijking', 'Vul in waarom de procedure die vaststond niet haalbaar is.');
  if (procedureDeviates(assessment.direction, choice.chosen) && choice.deviation === null)
    throw fault('/afwijking', `De richting is ${assessment.direction.join(' of ')}. Vul in waarom u daarvan afwijkt.`);
  requireOwnDecision(standing, choice.chosen, choice.decisionId);
  const decisionId = await requireCarried(tx, segment, 'procedure', choice.decisionId);
  const id = await insertChoice(tx, {
    segmentId: segment.id,
    part: '',
    subject: 'procedure',
    chosen: choice.chosen,
    direction: assessment.direction,
    explanation: assessment.motivation,
    motivation: choice.motivation,
    deviation: choice.deviation,
    fallback: choice.fallback,
    decisionId,
  });
  await tx.audit({
    action: choice.fallback ? 'uitgeweken naar andere procedure' : 'procedure gekozen',
    objectKind: 'segment',
    objectId: segment.key,
    detail: { keuze: choice.chosen, vorige: standing?.chosen ?? null, richting: assessment.direction, besluit: decisionId },
  });
  return id;
}
