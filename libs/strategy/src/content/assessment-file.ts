// SPDX-License-Identifier: EUPL-1.2
import { readContentFile, type ContentFile, type Fields } from '#regions';
import { FUNDING_MODES, type FundingAnswer, type FundingFrame, type FundingMode } from '../domain/funding-assessment.js';
import { PROCEDURE_KINDS, type ProcedureFrame, type ProcedureKind, type Weighing } from '../domain/procedure-assessment.js';
import type { Fact } from '../domain/strategy.js';

export interface FundingAssessmentContent {
  readonly answers: readonly FundingAnswer[];
  readonly explanation: string | null;
  /** What the document itself concludes. */
  readonly documentDirection: FundingMode | null;
  readonly allowedOnParts: readonly (Fact & { readonly mode: FundingMode })[];
  readonly source: string;
}

export interface ProcedureAssessmentContent {
  readonly weighings: readonly Weighing[];
  readonly direction: readonly ProcedureKind[];
  readonly motivation: string;
  readonly source: string;
}

export interface AssessmentContent {
  /** Key of the strategy that weighs like this. */
  readonly strategy: string;
  readonly funding: FundingFrame;
  readonly procedure: ProcedureFrame;
  readonly segments: readonly {
    readonly key: string;
    readonly funding: FundingAssessmentContent;
    readonly procedure: ProcedureAssessmentContent;
  }[];
}

const KEY = /^[a-z0-9][a-z0-9-]*$/;
const fact = (f: Fields): Fact => ({ text: f.text('text'), source: f.text('source') });

function word<T extends string>(f: Fields, key: string, words: readonly T[]): T {
  const value = f.text(key);
  if (value !== '' && !(words as readonly string[]).includes(value)) f.fault(key, `Kies uit: ${words.join(', ')}.`);
  return value as T;
}

function readFundingFrame(f: Fields): FundingFrame {
  const frame = {
    criteria: f.list('criteria', (c) => ({ key: c.matching('key', KEY, 'sleutel'), ...fact(c), speaksFor: word(c, 'speaksFor', FUNDING_MODES) })),
    modes: f.list('modes', (m) => ({
      mode: word(m, 'mode', FUNDING_MODES),
      possible: m.flag('possible'),
      reason: m.optionalText('reason'),
      source: m.text('source'),
    })),
  };
  frame.modes.forEach((m, i) => {
    if (!m.possible && m.reason === null) f.fault(`modes/${i}/reason`, 'Vul in waarom deze vorm niet kan.');
  });
  f.nothingElse();
  return frame;
}

function readProcedureFrame(f: Fields): ProcedureFrame {
  const fallback = f.part('fallback');
  const frame = {
    criteria: f.list('criteria', (c) => ({ key: c.matching('key', KEY, 'sleutel'), ...fact(c) })),
    kinds: f.list('kinds', (k) => ({ kind: word(k, 'kind', PROCEDURE_KINDS), name: k.text('name'), source: k.text('source') })),
    fallback: fact(fallback),
  };
  fallback.nothingElse();
  f.nothingElse();
  return frame;
}

/** Every criterion exactly once, none that does not exist. */
function checkCriteria(f: Fields, key: string, given: readonly string[], known: readonly string[]): void {
  for (const k of known) if (given.filter((g) => g === k).length !== 1) f.fault(key, `Criterium "${k}" hoort er één keer in te staan.`);
  for (const g of given) if (!known.includes(g)) f.fault(key, `Criterium "${g}" is onbekend.`);
}

function readFunding(f: Fields, frame: FundingFrame): FundingAssessmentContent {
  const source = f.text('source');
  const answers = f.list('answers', (a) => {
    const place = a.optionalText('contradictionSource');
    const text = a.optionalText('contradiction');
    return {
      criterion: a.text('criterion'),
      met: a.flag('met'),
      reason: a.optionalText('reason'),
      source: a.optionalText('source') ?? source,
      contradiction: text !== null && place !== null ? { text, source: place } : null,
    };
  });
  checkCriteria(
    f,
    'answers',
    answers.map((a) => a.criterion),
    frame.criteria.map((c) => c.key),
  );
  const content = {
    answers,
    explanation: f.optionalText('explanation'),
    documentDirection: word(f, 'documentDirection', FUNDING_MODES),
    allowedOnParts: f.list('allowedOnParts', (m) => ({ mode: word(m, 'mode', FUNDING_MODES), ...fact(m) })),
    source,
  };
  f.nothingElse();
  return content;
}

function readProcedure(f: Fields, frame: ProcedureFrame): ProcedureAssessmentContent {
  const source = f.text('source');
  const weighings = f.list('weighings', (w) => ({
    criterion: w.text('criterion'),
    text: w.optionalText('text'),
    source: w.optionalText('source') ?? source,
  }));
  checkCriteria(
    f,
    'weighings',
    weighings.map((w) => w.criterion),
    frame.criteria.map((c) => c.key),
  );
  const content = {
    weighings,
    direction: f.list('direction', (d) => word(d, 'kind', PROCEDURE_KINDS)),
    motivation: f.text('motivation'),
    source,
  };
  f.nothingElse();
  return content;
}

/** The file with the criteria of a strategy and what they weigh in each segment. */
export function readAssessmentFile(dataDir: string, name = 'afwegingen-2027.json'): ContentFile<AssessmentContent> {
  return readContentFile(dataDir, name, (file) => {
    const strategy = file.text('strategy');
    const funding = readFundingFrame(file.part('funding'));
    const procedure = readProcedureFrame(file.part('procedure'));
    const segments = file.list('segments', (s) => ({
      key: s.matching('key', KEY, 'sleutel'),
      funding: readFunding(s.part('funding'), funding),
      procedure: readProcedure(s.part('procedure'), procedure),
    }));
    return { strategy, funding, procedure, segments };
  });
}
