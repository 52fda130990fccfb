// SPDX-License-Identifier: EUPL-1.2
import { procesVerbaal, type PvFacts } from './proces-verbaal.js';
import { standstillOf } from './standstill.js';
import { awardLetter, type AwardLetterFacts, type LetterLot } from './tender-letter.js';

const LOT: LetterLot = {
  no: 1,
  title: 'Ambulant',
  outcome: 'afgewezen',
  because: 'Uw inschrijving staat op plaats 2 en er is één overeenkomst.',
  rank: 2,
  winners: ['Vogelnest'],
  criteria: [
    {
      criterion: { no: 1, title: 'Aanpak', kind: 'kwaliteit', weight: 60 },
      points: 7_050,
      reason: 'De aanpak noemt geen gezinnen.',
      winner: { points: 9_000, reason: 'Betrekt het gezin vanaf de eerste dag.' },
    },
  ],
};
const FACTS: AwardLetterFacts = {
  region: 'Haaglanden',
  bidder: 'Egelhof',
  tender: 'IP-004 Ambulant',
  today: '2027-05-03',
  standstill: standstillOf('2027-05-03', 20, () => true),
  exempt: null,
  court: 'de rechtbank Den Haag',
  lots: [LOT],
};

describe('the letter with the intention to award', () => {
  it('names the winner, its advantages, the points and reasons and the exact standstill', () => {
    const text = awardLetter(FACTS);
    for (const part of [
      'Vogelnest',
      '70,50 punten',
      'noemt geen gezinnen',
      '90,00 punten',
      'vanaf de eerste dag',
      '04-05-2027',
      '23-05-2027',
      'rechtbank Den Haag',
    ])
      expect(text).toContain(part);
  });
  it.each([
    ['of the bidder', { reason: ' ' }, /het oordeel over deze inschrijver/],
    ['of the winner', { winner: { points: 9_000, reason: '' } }, /het voordeel van de winnaar/],
  ])('does not leave without the reason %s', (_, more, words) => {
    const lots = [{ ...LOT, criteria: [{ ...LOT.criteria[0]!, ...more }] }];
    expect(() => awardLetter({ ...FACTS, lots })).toThrow(
      expect.objectContaining({ violations: [expect.objectContaining({ text: expect.stringMatching(words) })] }),
    );
  });
  it('does not leave without one criterion', () => {
    expect(() => awardLetter({ ...FACTS, lots: [{ ...LOT, criteria: [] }] })).toThrow();
  });
});

const PV: PvFacts = {
  region: 'Haaglanden',
  tender: 'IP-004',
  object: 'Ambulante jeugdhulp',
  motivation: 'Gekozen voor SAS.',
  value: '€ 2.000.000',
  lots: [{ no: 1, title: 'Ambulant', maxContracts: 1, criteria: 'Aanpak 60%, Prijs 40%' }],
  assessors: ['Lotte', 'Bram'],
  bids: [
    { bidder: 'Egelhof', lot: 1, outcome: 'afgewezen', rank: 2, total: 700_000, reason: 'Plaats 2.' },
    { bidder: 'Vogelnest', lot: 1, outcome: 'gegund', rank: 1, total: 912_345, reason: 'Plaats 1.' },
    { bidder: 'Laatkomer', lot: 1, outcome: 'uitgesloten', rank: null, total: null, reason: 'Tekende niet.' },
  ],
  draw: null,
  decidedBy: ['Sanne', 'Omar'],
  mandate: 'mandaatbesluit 2026-14',
  decidedOn: '2027-05-03',
  conflicts: 'Niemand meldde een belang.',
};

describe('the proces-verbaal', () => {
  it('holds what the law asks: buyer, object, value, who was chosen and who not with reasons, and who decided', () => {
    const { parts } = procesVerbaal(PV);
    const table = parts.find((x) => x.kind === 'table')!;
    expect(table.kind === 'table' && table.table.rows.map((r) => [r[1], r[2], r[3], r[4]])).toEqual([
      ['Vogelnest', '1', '91,23', 'gegund'],
      ['Egelhof', '2', '70,00', 'afgewezen'],
      ['Laatkomer', '–', '–', 'uitgesloten'],
    ]);
    const words = parts.map((x) => (x.kind === 'table' ? '' : x.text)).join('\n');
    for (const part of ['€ 2.000.000', 'Ambulante jeugdhulp', 'Vogelnest (perceel 1)', 'Sanne en Omar', 'mandaatbesluit 2026-14', 'Lotte, Bram'])
      expect(words).toContain(part);
  });
});
