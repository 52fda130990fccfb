// SPDX-License-Identifier: EUPL-1.2
import type { GoverningBody } from '../../api/types.js';
import { bodyOf, check, lacksMandate, newEntry, type Entry } from './board-decision-entry.js';

const filled: Entry = {
  ...newEntry((key) => ({ soort: 'bekostiging', onderwerp: 'haaglanden-2027/5', naam: 'Segment 5' })[key] ?? ''),
  body: 'colleges',
  title: 'Segment 5 inspanningsgericht',
  motivation: 'Veel aanbieders.',
  takenOn: '2025-09-16',
};
const colleges = { sleutel: 'colleges', naam: 'Colleges', mandaten: [{ onderwerp: 'bekostiging' }] } as unknown as GoverningBody;

describe('a decision while it is written down', () => {
  it('begins with what the address says, and takes no kind that does not exist', () => {
    expect(filled).toMatchObject({ kind: 'bekostiging', subjectId: 'haaglanden-2027/5', subjectLabel: 'Segment 5', outcome: 'aangenomen' });
    expect(newEntry(() => 'toString').kind).toBe('');
  });
  it('names every field that is missing, and an amount that is none', () => {
    expect(check(filled)).toEqual([]);
    expect(check({ ...newEntry(() => ''), amount: 'veel' }).map((e) => e.field)).toEqual([
      'veld-gremium',
      'veld-genomenOp',
      'veld-titel',
      'veld-onderwerp-soort',
      'veld-onderwerp-label',
      'veld-bedrag',
      'veld-motivering',
    ]);
  });
  it('goes out with an amount as the API wants it, and nothing where nothing was filled in', () => {
    expect(bodyOf({ ...filled, amount: '1.250,5' }, null)).toMatchObject({ bedrag: '1250.50', vergadering: null, geldtVanaf: null, vervangt: null });
    expect(bodyOf(filled, 'x')).toMatchObject({ bedrag: null, onderwerp: { soort: 'bekostiging', id: 'haaglanden-2027/5' }, vervangt: 'x' });
  });
  it('warns when the body may not decide on this', () => {
    expect(lacksMandate(filled, [colleges])).toBeNull();
    expect(lacksMandate({ ...filled, kind: 'verlenging' }, [colleges])).toBe(colleges);
    expect(lacksMandate({ ...filled, kind: '' }, [colleges])).toBeNull();
  });
});
