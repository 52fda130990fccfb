// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readStrategyFile } from '../content/strategy-file.js';
import { doubleParticipation, takesPart } from './participation.js';

const { content } = readStrategyFile(join(import.meta.dirname, '../../../../data/haaglanden'));
const { segments } = content.strategy;
const DEN_HAAG = '0518';
const DELFT = '0503';
const part = (segment: number, municipality: string, careForm: string | null, day = '2027-01-01'): boolean =>
  takesPart(segments[segment - 1]!.participation, municipality, careForm, day);

describe('strategy Haaglanden 2027', () => {
  it('has five segments with 6, 5, 2, 1 and 5 objectives, each with its place in the source', () => {
    expect(segments.map((s) => s.objectives.length)).toEqual([6, 5, 2, 1, 5]);
    expect(segments.map((s) => s.key)).toEqual(['1', '2', '3', '4', '5']);
    for (const s of segments) for (const o of s.objectives) expect(o.source).toBe(`Strategie 3.1, segment ${s.no}, doel ${o.no}`);
  });
  it('follows the summary of 5.3', () => {
    expect(segments.map((s) => s.scale)).toEqual(['H9', 'H9', 'H9 (Den Haag alleen dagbehandeling)', 'H8', 'H8']);
    expect(segments.map((s) => s.fundingDirection.split(',')[0])).toEqual([...Array<string>(4).fill('Taakgericht'), 'Inspanningsgericht']);
    expect(segments.map((s) => s.procedureDirection)).toEqual([...Array<string>(4).fill('Herziening'), 'Aanbesteding (SAS) of open huis']);
  });
  it('shows a contradiction as two readings, each with its place', () => {
    for (const no of [2, 4, 5]) expect(segments[no - 1]!.notes.filter((n) => n.text.startsWith('De bronnen spreken elkaar tegen'))).toHaveLength(2);
    expect(content.strategy.contradictions[0]!.source).not.toBe(content.strategy.contradictions[1]!.source);
  });
  it('has the blocks beside the segments, Den Haag and Rotterdam as account holders where a source says so', () => {
    expect(content.blocks.map((b) => [b.key, b.accountHolder])).toEqual([
      ['jb-jr', 'Den Haag'],
      ['gesloten', 'Rotterdam'],
      ['landelijk', null],
      ['maatwerk', null],
      ['woonplaatsbeginsel', null],
    ]);
  });
});

describe('taking part', () => {
  it('is nine municipalities in segments 1, 2 and 3 and eight in 4 and 5', () => {
    expect(segments.map((s) => new Set(s.participation.map((p) => p.municipality)).size)).toEqual([9, 9, 9, 8, 8]);
  });
  it('is for Den Haag segments 1 and 2, and of 3 dagbehandeling only', () => {
    expect([1, 2, 3, 4, 5].map((no) => part(no, DEN_HAAG, null))).toEqual([true, true, false, false, false]);
    expect([part(3, DEN_HAAG, 'dagbehandeling'), part(3, DEN_HAAG, 'dagbesteding')]).toEqual([true, false]);
    expect([part(3, DELFT, 'dagbehandeling'), part(3, DELFT, 'dagbesteding'), part(3, DELFT, null)]).toEqual([true, true, true]);
  });
  it('begins with the strategy', () => {
    expect([part(1, DELFT, null, '2026-12-31'), part(1, DELFT, null, '2033-05-01')]).toEqual([false, true]);
  });
  it('cannot be said twice for a day', () => {
    const p = { careForm: null, municipality: DELFT, from: '2027-01-01', last: null, source: 't' };
    expect(doubleParticipation([p, { ...p, careForm: 'dagbehandeling' }])).not.toBeNull();
    expect(
      doubleParticipation([
        { ...p, careForm: 'a' },
        { ...p, careForm: 'b' },
      ]),
    ).toBeNull();
    expect(
      doubleParticipation([
        { ...p, last: '2027-12-31' },
        { ...p, from: '2028-01-01' },
      ]),
    ).toBeNull();
  });
});
