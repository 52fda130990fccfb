// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import fc from 'fast-check';
import { readAssessmentFile } from '../content/assessment-file.js';
import { closedMode, fundingDeviates, fundingDirection, tally, type FundingAnswer } from './funding-assessment.js';

const { content } = readAssessmentFile(join(import.meta.dirname, '../../../../data/haaglanden'));
const { funding: frame, segments } = content;

describe('the assessment of funding in the strategy Haaglanden 2027', () => {
  it('is the whole matrix of 4.3', () => {
    const marks = segments.map((s) => frame.criteria.map((c) => (s.funding.answers.find((a) => a.criterion === c.key)!.met ? '✓' : '≠')).join(''));
    expect(frame.criteria.map((c) => c.speaksFor)).toEqual([...Array<string>(5).fill('taakgericht'), ...Array<string>(3).fill('inspanningsgericht')]);
    expect(marks).toEqual(['✓✓✓✓✓≠≠≠', '✓✓✓✓✓≠✓≠', '✓✓✓✓✓≠≠≠', '✓✓✓✓✓≠≠≠', '≠✓≠≠✓✓✓✓']);
    expect(segments.map((s) => tally(frame, s.funding.answers).map((t) => `${t.met}/${t.of}`))).toEqual([
      ['5/5', '0/3'],
      ['5/5', '1/3'],
      ['5/5', '0/3'],
      ['5/5', '0/3'],
      ['2/5', '3/3'],
    ]);
  });
  it('leads to the five directions of the document', () => {
    const directions = segments.map((s) => fundingDirection(frame, s.funding.answers).direction);
    expect(directions).toEqual(['taakgericht', 'taakgericht', 'taakgericht', 'taakgericht', 'inspanningsgericht']);
    expect(directions).toEqual(segments.map((s) => s.funding.documentDirection));
  });
  it('tells how it came to a direction', () => {
    expect(fundingDirection(frame, segments[1]!.funding.answers).explanation).toBe(
      'Criteria die spreken: 5 van 5 voor taakgericht en 1 van 3 voor inspanningsgericht. Naar verhouding spreken de meeste voor taakgericht.',
    );
  });
  it('leaves out outputgericht, with the reason of 4.1', () => {
    expect(closedMode(frame, 'outputgericht')).toMatchObject({ source: 'Strategie 4.1', reason: expect.stringContaining('zekerheid') as string });
    expect([closedMode(frame, 'taakgericht'), closedMode(frame, 'inspanningsgericht')]).toEqual([null, null]);
  });
  it('shows where the document contradicts itself, at the answer', () => {
    const found = segments.flatMap((s) => s.funding.answers.filter((a) => a.contradiction).map((a) => [s.key, a.criterion]));
    expect(found).toEqual([
      ['2', 'transformatie'],
      ['4', 'weinig-aanbieders'],
      ['4', 'veel-aanbieders'],
    ]);
  });
});

describe('a direction', () => {
  const answers = (met: readonly (boolean | null)[]): FundingAnswer[] =>
    frame.criteria.map((c, i) => ({ criterion: c.key, met: met[i]!, reason: null, source: 't', contradiction: null }));

  it('waits for every answer, and is none where the shares are equal', () => {
    expect(fundingDirection(frame, answers([true, true, true, true, null, false, false, false]))).toMatchObject({ direction: null });
    expect(fundingDirection(frame, answers(Array<boolean>(8).fill(true))).direction).toBeNull();
    expect(fundingDirection(frame, answers(Array<boolean>(8).fill(false))).direction).toBeNull();
  });
  it('is never a mode that the strategy closes, and never one with the smaller share', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (met) => {
        const { direction } = fundingDirection(frame, answers(met));
        const [task, effort] = [met.slice(0, 5).filter(Boolean).length / 5, met.slice(5).filter(Boolean).length / 3];
        expect(direction).toBe(task > effort ? 'taakgericht' : effort > task ? 'inspanningsgericht' : null);
      }),
    );
  });
  it('may be left on a part where the strategy allows it; elsewhere that deviates', () => {
    const allowed = segments[0]!.funding.allowedOnParts.map((m) => m.mode);
    expect(fundingDeviates('taakgericht', 'inspanningsgericht', allowed, true)).toBe(false);
    expect(fundingDeviates('taakgericht', 'inspanningsgericht', allowed, false)).toBe(true);
    expect(fundingDeviates('taakgericht', 'inspanningsgericht', [], true)).toBe(true);
    expect(fundingDeviates(null, 'inspanningsgericht', [], false)).toBe(false);
  });
});
