// SPDX-License-Identifier: EUPL-1.2
import { DomainError } from '#kernel';
import type { Tx } from '#platform';
import type { FundingAnswer } from '../domain/funding-assessment.js';
import { procedureDeviates, type ProcedureKind, type Weighing } from '../domain/procedure-assessment.js';
import {
  fundingOf,
  lockAssessedSegment,
  procedureOf,
  saveFunding,
  saveProcedure,
  type AssessedSegment,
  type StoredFunding,
} from '../persistence/assessment.store.js';
import { assessmentChanged, noCriteria, requireCriteria, unfitAssessment, unknownSegment } from './assessment-errors.js';

/** Where an answer comes from that a person gave instead of the document. */
export const OWN_SOURCE = 'Eigen afweging van de regio';

export interface FundingChange {
  readonly segment: string;
  /** null: the whole segment. */
  readonly part: string | null;
  readonly answers: readonly { readonly criterion: string; readonly met: boolean | null; readonly reason: string | null }[];
  readonly explanation: string | null;
  /** The version that was seen; 0: a part that is not there yet. */
  readonly version: number;
}

async function segmentToAssess(tx: Tx, key: string): Promise<AssessedSegment> {
  const segment = await lockAssessedSegment(tx, key);
  if (!segment) throw new DomainError(unknownSegment);
  return segment;
}

/** An answer that says what it said keeps its source; the contradictions of the document stay whatever is answered. */
function answered(before: StoredFunding | null, given: FundingChange['answers']): FundingAnswer[] {
  return given.map(({ criterion, met, reason }) => {
    const old = before?.answers.find((a) => a.criterion === criterion);
    const same = old !== undefined && old.met === met && old.reason === reason;
    return { criterion, met, reason, source: same ? old.source : OWN_SOURCE, contradiction: old?.contradiction ?? null };
  });
}

/** Keeps the answers on funding of a segment, or of a part of it that has another mode; a part begins from those of its segment. */
export async function recordFundingAssessment(tx: Tx, change: FundingChange): Promise<void> {
  const segment = await segmentToAssess(tx, change.segment);
  if (!segment.funding) throw new DomainError(noCriteria);
  const part = change.part ?? '';
  const before = await fundingOf(tx, segment.id, part);
  if ((before?.version ?? 0) !== change.version) throw new DomainError(assessmentChanged, { versie: before?.version ?? 0 });
  requireCriteria(
    change.answers.map((a) => a.criterion),
    segment.funding.criteria.map((c) => c.key),
    '/antwoorden',
  );
  const whole = await fundingOf(tx, segment.id, '');
  const content = {
    answers: answered(before ?? whole, change.answers),
    explanation: change.explanation,
    documentDirection: before?.documentDirection ?? null,
    allowedOnParts: before?.allowedOnParts ?? (part === '' ? [] : (whole?.allowedOnParts ?? [])),
    source: before?.source ?? OWN_SOURCE,
  };
  await saveFunding(tx, segment.id, part, content, true);
  await tx.audit({
    action: 'afweging bekostiging gewijzigd',
    objectKind: 'segment',
    objectId: segment.key,
    detail: { onderdeel: change.part, versie: change.version + 1 },
  });
}

export interface ProcedureChange {
  readonly segment: string;
  readonly weighings: readonly { readonly criterion: string; readonly text: string | null }[];
  readonly direction: readonly ProcedureKind[];
  readonly motivation: string;
  readonly version: number;
}

/** Keeps what the criteria of procedure weigh in a segment, the direction that follows in words, and its motivation. */
export async function recordProcedureAssessment(tx: Tx, change: ProcedureChange): Promise<void> {
  const segment = await segmentToAssess(tx, change.segment);
  if (!segment.procedure) throw new DomainError(noCriteria);
  const before = await procedureOf(tx, segment.id);
  if ((before?.version ?? 0) !== change.version) throw new DomainError(assessmentChanged, { versie: before?.version ?? 0 });
  requireCriteria(
    change.weighings.map((w) => w.criterion),
    segment.procedure.criteria.map((c) => c.key),
    '/wegingen',
  );
  const unknown = change.direction.filter((kind) =>
    procedureDeviates(
      segment.procedure!.kinds.map((k) => k.kind),
      kind,
    ),
  );
  if (unknown.length > 0)
    throw new DomainError(unfitAssessment, {}, [{ pointer: '/richting', text: `${unknown.join(', ')} kent deze strategie niet.` }]);
  const weighings = change.weighings.map(({ criterion, text }): Weighing => {
    const old = before?.weighings.find((w) => w.criterion === criterion);
    return { criterion, text, source: old && old.text === text ? old.source : OWN_SOURCE };
  });
  const { direction, motivation } = change;
  await saveProcedure(tx, segment.id, { weighings, direction: [...new Set(direction)], motivation, source: before?.source ?? OWN_SOURCE }, true);
  await tx.audit({ action: 'afweging procedure gewijzigd', objectKind: 'segment', objectId: segment.key, detail: { versie: change.version + 1 } });
}
