// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readAssessmentFile } from '../content/assessment-file.js';
import { procedureDeviates, procedureStep } from './procedure-assessment.js';

const { content } = readAssessmentFile(join(import.meta.dirname, '../../../../data/haaglanden'));

describe('the assessment of procedure in the strategy Haaglanden 2027', () => {
  it('weighs eight criteria in words; what the source does not say stays empty', () => {
    expect(content.procedure.criteria).toHaveLength(8);
    for (const s of content.segments) expect(s.procedure.weighings.map((w) => w.criterion)).toEqual(content.procedure.criteria.map((c) => c.key));
    expect(content.segments.flatMap((s) => s.procedure.weighings.filter((w) => w.text === null)).length).toBeGreaterThan(0);
  });
  it('has the directions of 5.3, each with its motivation', () => {
    expect(content.segments.map((s) => s.procedure.direction)).toEqual([...Array<string[]>(4).fill(['herziening']), ['sas', 'open-huis']]);
    for (const s of content.segments) expect(s.procedure.motivation.length).toBeGreaterThan(40);
  });
  it('leaves more than one kind open; another kind deviates', () => {
    expect([procedureDeviates(['sas', 'open-huis'], 'open-huis'), procedureDeviates(['sas', 'open-huis'], 'herziening')]).toEqual([false, true]);
    expect(procedureDeviates([], 'herziening')).toBe(false);
  });
  it('falls back from a procedure that stands to another kind, and to nothing else', () => {
    expect(content.procedure.fallback.source).toBe('Strategie 5.3, NB');
    expect(procedureStep(null, 'sas')).toBe('kiezen');
    expect(procedureStep({ chosen: 'sas', replaced: false }, 'sas')).toBe('kiezen');
    expect(procedureStep({ chosen: 'sas', replaced: false }, 'open-huis')).toBe('uitwijken');
    expect(procedureStep({ chosen: 'sas', replaced: true }, 'open-huis')).toBe('kiezen');
  });
});
