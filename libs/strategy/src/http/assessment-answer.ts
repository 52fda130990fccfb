// SPDX-License-Identifier: EUPL-1.2
import { fundingDirection, type FundingFrame } from '../domain/funding-assessment.js';
import type { AssessmentRow, FundingRow } from '../persistence/assessments.query.js';
import { AssessmentsDto, FundingAssessmentDto, FundingFrameDto, ProcedureFrameDto, SegmentAssessmentDto } from './assessment.dto.js';

const NO_CRITERIA: FundingFrame = { criteria: [], modes: [] };

function fundingOf(frame: FundingFrame, { answers, allowedOnParts, ...row }: FundingRow): FundingAssessmentDto {
  const { direction, tallies, explanation } = fundingDirection(frame, answers);
  return {
    ...row,
    antwoorden: answers.map((a) => ({
      criterium: a.criterion,
      voldaan: a.met,
      reden: a.reason,
      bron: a.source,
      tegenspraak: a.contradiction && { tekst: a.contradiction.text, bron: a.contradiction.source },
    })),
    telling: tallies.map((t) => ({ vorm: t.mode, voldaan: t.met, van: t.of })),
    richting: direction,
    uitleg: explanation,
    ookOpOnderdelen: allowedOnParts.map((m) => ({ vorm: m.mode, tekst: m.text, bron: m.source })),
  };
}

function segmentOf(row: AssessmentRow): SegmentAssessmentDto {
  const procedure = row.procedure;
  let wegingen: SegmentAssessmentDto['procedure'] = null;
  if (procedure) {
    const { weighings, ...rest } = procedure;
    wegingen = { ...rest, wegingen: weighings.map((w) => ({ criterium: w.criterion, tekst: w.text, bron: w.source })) };
  }
  return {
    sleutel: row.sleutel,
    nummer: row.nummer,
    naam: row.naam,
    bekostiging: row.bekostiging.map((f) => fundingOf(row.funding ?? NO_CRITERIA, f)),
    procedure: wegingen,
  };
}

function fundingFrame(frame: FundingFrame | null): FundingFrameDto {
  return {
    criteria: (frame?.criteria ?? []).map((c) => ({ sleutel: c.key, tekst: c.text, bron: c.source, spreektVoor: c.speaksFor })),
    vormen: (frame?.modes ?? []).map((m) => ({ vorm: m.mode, mogelijk: m.possible, reden: m.reason, bron: m.source })),
  };
}

function procedureFrame(frame: AssessmentRow['procedureFrame']): ProcedureFrameDto {
  return {
    criteria: (frame?.criteria ?? []).map((c) => ({ sleutel: c.key, tekst: c.text, bron: c.source })),
    soorten: (frame?.kinds ?? []).map((k) => ({ soort: k.kind, naam: k.name, bron: k.source })),
    uitwijken: frame && { tekst: frame.fallback.text, bron: frame.fallback.source },
  };
}

/** What the strategy weighs, with the direction of each segment computed from its answers. */
export function assessmentsOf(rows: readonly AssessmentRow[]): AssessmentsDto {
  const [first] = rows;
  return {
    strategie: first?.strategie ?? null,
    bekostiging: fundingFrame(first?.funding ?? null),
    procedure: procedureFrame(first?.procedureFrame ?? null),
    segmenten: rows.map(segmentOf),
  };
}
