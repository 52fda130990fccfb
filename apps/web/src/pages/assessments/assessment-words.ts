// SPDX-License-Identifier: EUPL-1.2
import type { FundingAnswer, FundingAssessment, FundingFrame, FundingMode, ProcedureKind, SegmentAssessment } from '../../api/types.js';
import { texts } from '../../texts/nl.js';

const words = texts.assessments;

export const modeWord = (mode: string): string => words.modes[mode as FundingMode] ?? mode;
export const procedureWord = (kind: string): string => words.procedures[kind as ProcedureKind] ?? kind;
/** Only the first letter: an abbreviation keeps its capitals. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const directionWord = (directions: readonly string[], one: (word: string) => string): string =>
  directions.length === 0 ? words.noDirection : directions.map((d, i) => (i === 0 ? one(d) : lowerFirst(one(d)))).join(words.or);
export const segmentName = (segment: Pick<SegmentAssessment, 'nummer' | 'naam'>): string => `${segment.nummer}. ${segment.naam}`;
export const nameOf = (segment: SegmentAssessment, funding: FundingAssessment): string =>
  funding.onderdeel === null ? segment.naam : words.part(funding.onderdeel);

/** The criteria that speak for a mode, each with its answer in this assessment. */
export function answersFor(frame: FundingFrame, funding: FundingAssessment, mode: FundingMode): { tekst: string; answer: FundingAnswer | null }[] {
  return frame.criteria
    .filter((c) => c.spreektVoor === mode)
    .map((c) => ({ tekst: c.tekst, answer: funding.antwoorden.find((a) => a.criterium === c.sleutel) ?? null }));
}

/** The modes that any criterion speaks for, in the order of the strategy. */
export const spokenFor = (frame: FundingFrame): FundingMode[] =>
  frame.vormen.map((v) => v.vorm).filter((mode) => frame.criteria.some((c) => c.spreektVoor === mode));

/** Whether a choice needs a reason of its own; the server judges the same. */
export function fundingDeviates(funding: FundingAssessment, chosen: string): boolean {
  if (funding.richting === null || chosen === '' || chosen === funding.richting) return false;
  return !(funding.onderdeel !== null && funding.ookOpOnderdelen.some((m) => m.vorm === chosen));
}
