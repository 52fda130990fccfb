// SPDX-License-Identifier: EUPL-1.2
import type { FundingAssessment, FundingFrame } from '../../api/types.js';
import { answersFor, directionWord, fundingDeviates, lowerFirst, procedureWord, spokenFor } from './assessment-words.js';

const frame = {
  criteria: [
    { sleutel: 'a', tekst: 'A', bron: 'b', spreektVoor: 'taakgericht' },
    { sleutel: 'b', tekst: 'B', bron: 'b', spreektVoor: 'inspanningsgericht' },
  ],
  vormen: ['taakgericht', 'inspanningsgericht', 'outputgericht'].map((vorm) => ({ vorm, mogelijk: true, reden: null, bron: 'b' })),
} as unknown as FundingFrame;
const funding = {
  onderdeel: null,
  richting: 'taakgericht',
  antwoorden: [{ criterium: 'a', voldaan: true }],
  ookOpOnderdelen: [{ vorm: 'inspanningsgericht' }],
} as unknown as FundingAssessment;

describe('the words of an assessment', () => {
  it('name more than one direction, and keep an abbreviation as it is', () => {
    expect(directionWord(['sas', 'open-huis'], procedureWord)).toBe('Aanbesteding (SAS) of open huis');
    expect(directionWord([], procedureWord)).toBe('Geen richting');
    expect(lowerFirst('Aanbesteding (SAS)')).toBe('aanbesteding (SAS)');
  });
  it('show every criterion of a mode, also one without an answer', () => {
    expect(spokenFor(frame)).toEqual(['taakgericht', 'inspanningsgericht']);
    expect(answersFor(frame, funding, 'inspanningsgericht')).toEqual([{ tekst: 'B', answer: null }]);
  });
  it('ask for a reason where a choice deviates, but not on a part where the strategy allows it', () => {
    expect(fundingDeviates(funding, 'taakgericht')).toBe(false);
    expect(fundingDeviates(funding, 'inspanningsgericht')).toBe(true);
    expect(fundingDeviates({ ...funding, onderdeel: 'Pleegzorg' }, 'inspanningsgericht')).toBe(false);
    expect(fundingDeviates({ ...funding, richting: null }, 'inspanningsgericht')).toBe(false);
    expect(fundingDeviates(funding, '')).toBe(false);
  });
});
