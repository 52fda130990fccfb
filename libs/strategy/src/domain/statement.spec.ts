// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readSetupFile } from '../content/setup-file.js';
import { unfitEntry } from './statement.js';

const { statements, points } = readSetupFile(join(import.meta.dirname, '../../../../data/haaglanden')).content;
const count = (segment: string | null, kind: string): number => statements.filter((s) => s.segment === segment && s.kind === kind).length;
const SEGMENTS = ['1', '2', '3', '4', '5'];

describe('what the strategy Haaglanden 2027 says', () => {
  it('has three levers for all segments, and 2, 4, 1, 2 and 5 of their own (8.2)', () => {
    expect([null, ...SEGMENTS].map((s) => count(s, 'hefboom'))).toEqual([3, 2, 4, 1, 2, 5]);
  });
  it('has every characteristic and consideration of 5.3', () => {
    expect(SEGMENTS.map((s) => count(s, 'kenmerk'))).toEqual([9, 12, 8, 7, 10]);
    expect(SEGMENTS.map((s) => count(s, 'overweging'))).toEqual([3, 3, 2, 4, 1]);
  });
  it('says of every segment something under each of the four elements of 3.2', () => {
    for (const s of SEGMENTS)
      for (const kind of ['toegang', 'opdrachtgever', 'contract', 'bekostiging']) expect([s, kind, count(s, kind) > 0]).toEqual([s, kind, true]);
  });
  it('has seven ambitions, ten chances and five risks, each risk with a measure', () => {
    expect(['ambitie', 'kans', 'risico'].map((k) => points.filter((p) => p.kind === k).length)).toEqual([7, 10, 5]);
    expect(points.filter((p) => p.kind === 'risico').map((p) => p.actions.length)).toEqual([1, 2, 4, 2, 2]);
  });
  it('names the place of what it says, and says of the rest that it is not in the source', () => {
    expect(statements.filter((s) => (s.text === null) !== (s.source === 'Niet in bron'))).toEqual([]);
  });
});

describe('filling in', () => {
  it('is for where the source is silent', () => {
    expect(unfitEntry({ kind: 'verlenging', text: null }, { text: 'Twee keer', cents: null })).toBeNull();
    expect(unfitEntry({ kind: 'verlenging', text: 'Ja.' }, { text: 'Nee', cents: null })).toContain('niet overschreven');
    expect(unfitEntry({ kind: 'toegang', text: null }, { text: null, cents: null })).toBe('Vul een tekst in.');
    expect(unfitEntry({ kind: 'toegang', text: null }, { text: 'x', cents: 1n })).toContain('alleen bij een hefboom');
  });
  it('gives a lever its expected effect', () => {
    expect(unfitEntry({ kind: 'hefboom', text: 'Sterke lokale teams' }, { text: null, cents: 100n })).toBeNull();
    expect(unfitEntry({ kind: 'hefboom', text: 'Sterke lokale teams' }, { text: null, cents: null })).toContain('bedrag per jaar');
  });
});
