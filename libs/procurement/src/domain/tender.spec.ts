// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays } from '#kernel';
import { checkTender } from './tender-check.js';
import { noticeRows, type NoticeSource } from './tender-notice.js';
import { knownDays, planBack, planningWarnings } from './tender-planning.js';
import { TERMS } from './tender-terms.js';
import { awardFaults, awardLotsOf, estimateOf, tenderFaults, type TenderLot, type TenderPapers } from './tender.js';

const lot = (change: Partial<TenderLot> = {}): TenderLot => ({
  title: 'Perceel',
  description: 'd',
  estimateCents: 1n,
  optionCents: null,
  maxCents: 100_000_000n,
  maxContracts: 2,
  cpv: ['85311300'],
  nuts: ['NL361'],
  ...change,
});
const papers = (change: Partial<TenderPapers> = {}): TenderPapers => ({
  procedureCode: 'oth-single',
  framework: true,
  frameworkReason: null,
  optionCount: 0,
  optionMonths: 0,
  estimateBasis: 'Uitgaven van 2024.',
  lotsReason: '',
  maxLots: null,
  maxContracts: null,
  announceOn: null,
  questionsUntil: new Date('2026-02-10T11:00:00Z'),
  notaOn: '2026-02-20',
  deadline: new Date('2026-03-20T11:00:00Z'),
  standstillDays: 20,
  court: 'Rechtbank Den Haag',
  proportionality: 'In verhouding tot de omvang.',
  lots: [lot()],
  criteria: [{ lotNo: null, title: 'Plan', kind: 'kwaliteit', weight: 100, description: '' }],
  terms: TERMS.map((t) => ({ key: t.key, choice: 'c', motivation: 'm' })),
  ...change,
});
const weekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

describe('what a tender is worth', () => {
  it('counts the whole term, every option and all lots, and is European from the threshold on', () => {
    const at = (a: bigint, b: bigint) =>
      estimateOf([lot({ estimateCents: a, optionCents: b }), lot({ estimateCents: 1_000_000n, optionCents: null })], '2026-01-01');
    expect([at(70_000_000n, 4_000_000n).total, at(70_000_000n, 4_000_000n).european]).toEqual([75_000_000n, true]);
    expect(at(70_000_000n, 3_999_999n).european).toBe(false);
  });
  it('is not below the threshold while a lot has none, but can be above it', () => {
    expect(estimateOf([lot({ estimateCents: 80_000_000n }), lot({ estimateCents: null })], '2026-01-01')).toMatchObject({
      total: null,
      european: true,
    });
    expect(estimateOf([lot({ estimateCents: null })], '2026-01-01')).toMatchObject({ total: null, european: null });
    expect(estimateOf([lot()], '2016-06-30').threshold).toBeNull();
  });
});

describe('the weights of a tender', () => {
  it.each([99, 101])('of %i together cannot be awarded', (sum) => {
    const criteria = [
      { lotNo: null, title: 'Plan', kind: 'kwaliteit' as const, weight: 60, description: '' },
      { lotNo: 2, title: 'Prijs', kind: 'prijs' as const, weight: sum - 60, description: '' },
      { lotNo: 1, title: 'Team', kind: 'kwaliteit' as const, weight: 40, description: '' },
    ];
    const p = { lots: [lot(), lot({ title: 'Twee' })], criteria };
    expect(awardFaults(p)).toEqual([expect.stringContaining(`perceel 2 zijn samen ${sum}`)]);
    expect(awardLotsOf(p).map((l) => l.criteria.map((c) => c.no))).toEqual([
      [1, 3],
      [1, 2],
    ]);
  });
});

describe('the papers of a draft', () => {
  it('may be incomplete, not wrong', () => {
    expect(tenderFaults(papers({ lots: [], criteria: [], terms: [], deadline: null }))).toEqual([]);
    const wrong = papers({
      optionCount: 1,
      questionsUntil: new Date('2026-03-20T11:00:00Z'),
      lots: [lot({ estimateCents: 10n, optionCents: 1n, maxCents: 10n, cpv: ['8531130'], nuts: ['BE1'] }), lot()],
      criteria: [{ lotNo: 3, title: 'x', kind: 'prijs', weight: 0, description: '' }],
    });
    expect(tenderFaults(wrong).map((f) => f.pointer)).toEqual([
      '/optieMaanden',
      '/vragenTot',
      '/percelen/0/cpv',
      '/percelen/0/nuts',
      '/percelen/0/maximumBedrag',
      '/percelen/1/titel',
      '/criteria/0/perceel',
      '/criteria/0/gewicht',
    ]);
  });
});

describe('what is looked at before a tender is announced', () => {
  const facts = {
    now: new Date('2026-02-01T09:00:00Z'),
    motivation: 'Een forse wijziging van de inrichting.',
    contractFrom: '2027-01-01',
    contractLast: '2030-12-31',
    requirements: [{ proof: 'Certificaat' }],
    documents: [{ kind: 'leidraad' }, { kind: 'overeenkomst' }],
  };
  const open = (p: TenderPapers, f = facts): string[] => checkTender(p, f).flatMap((i) => (i.done ? [] : [`${i.key}${i.blocks ? '!' : ''}`]));
  it('is nothing where all is there', () => {
    expect(open(papers())).toEqual([]);
  });
  it('asks a reason of a framework beyond four years, and not of one of four', () => {
    const longer = { ...facts, contractLast: '2031-01-01' };
    expect([
      open(papers(), longer),
      open(papers({ framework: false }), longer),
      open(papers({ frameworkReason: 'Om te ontwikkelen.' }), longer),
    ]).toEqual([['vier-jaar'], [], []]);
  });
  it('blocks what could not be awarded, and warns of what no lawyer confirmed', () => {
    expect(open(papers({ deadline: facts.now }))).toEqual(['sluiting!', 'vragen!', 'termijn', 'nota']);
    expect(open(papers({ lots: [] }))).toEqual(['percelen!', 'criteria!', 'raming', 'cpv', 'nuts']);
    expect(open(papers({ lots: [lot({ cpv: ['45000000'], maxCents: null })], terms: [] }))).toEqual([
      'hoogste-bedrag',
      'cpv',
      ...TERMS.map((t) => `keuze-${t.key}`),
    ]);
    expect(open(papers(), { ...facts, motivation: 'Kort.', requirements: [{ proof: ' ' }], documents: [] })).toEqual([
      'bewijs!',
      'motivering!',
      'stukken',
      'overeenkomst',
    ]);
  });
});

describe('a planning that is counted back', () => {
  it('keeps its order, on working days, the standstill whole, from every first day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 20, max: 60 }), (offset, standstill) => {
        const days = planBack(addDays('2024-01-01', offset), standstill, new Map(), weekday);
        expect(days.map((d) => d.day)).toEqual([...days.map((d) => d.day)].sort());
        expect(days.slice(0, -1).every((d) => weekday(d.day))).toBe(true);
        const on = (step: string): string => days.find((d) => d.step === step)!.day;
        expect(on('wachttermijn') >= addDays(on('voornemen'), standstill)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  it('takes the days that the papers say before those that were planned', () => {
    const known = knownDays(
      papers({ announceOn: '2026-02-02', questionsUntil: null }),
      new Map([
        ['sluiting', '2026-05-01'],
        ['opening', '2026-03-24'],
      ]),
    );
    const days = planBack('2027-01-01', 20, known, weekday);
    expect(days.map((d) => [d.step, d.day, d.from]).filter(([, , from]) => from !== 'teruggerekend')).toEqual([
      ['aankondiging', '2026-02-02', 'stukken'],
      ['nota', '2026-02-20', 'stukken'],
      ['sluiting', '2026-03-20', 'stukken'],
      ['opening', '2026-03-24', 'zelf'],
      ['start', '2027-01-01', 'stukken'],
    ]);
  });
  it('counts from a day that was set, and tells what does not fit', () => {
    const days = planBack(
      '2027-01-01',
      20,
      knownDays(papers({ announceOn: null, questionsUntil: null, notaOn: null, deadline: null }), new Map([['sluiting', '2026-09-01']])),
      weekday,
    );
    expect(days.find((d) => d.step === 'nota')!.day).toBe('2026-08-18');
    expect(planningWarnings(days, '2026-01-01', false)).toEqual([expect.stringContaining('ligt voor sluiting')]);
    expect(planningWarnings(planBack('2027-01-01', 20, new Map(), weekday), '2026-12-01', false)).toEqual([
      expect.stringContaining('had de aankondiging'),
    ]);
    expect(planningWarnings(planBack('2027-01-01', 20, new Map(), weekday), '2026-12-01', true)).toEqual([]);
  });
});

describe('the fields of a notice', () => {
  const source: NoticeSource = {
    papers: papers({ lots: [lot(), lot({ title: 'Twee', cpv: [] })] }),
    title: 'Titel',
    summary: 's',
    number: 'IP-001',
    region: 'Haaglanden',
    contractFrom: '2027-01-01',
    contractLast: '2030-12-31',
    requirements: [],
    publicAddress: null,
    results: [{ lotNo: 1, received: 3, winners: ['Egelhof'] }],
    contracts: [],
    decidedOn: null,
  };
  it('say per lot what the papers say, and what is still missing', () => {
    const rows = noticeRows(20, source, new Map([['BT-501', '12345678']]));
    const of = (key: string) => rows.find((r) => r.key === key)!;
    expect([of('BT-262/1').value, of('BT-262/1').from, of('BT-262/2').from]).toEqual([
      '85311300 Welzijnszorg voor kinderen en jongeren',
      'stukken',
      'ontbreekt',
    ]);
    expect([of('BT-501').value, of('BT-501').from]).toEqual(['12345678', 'ingevuld']);
    expect(of('BT-131/1').value).toBe('2026-03-20T11:00:00.000Z');
    expect(rows.some((r) => r.bt === 'BT-202')).toBe(false);
  });
  it('know the result of a lot only once there is one', () => {
    const rows = noticeRows(33, source, new Map());
    const value = (key: string) => rows.find((r) => r.key === key)!.value;
    expect([value('BT-142/1'), value('BT-759/1'), value('BT-500-Winner/1'), value('BT-142/2')]).toEqual(['selec-w', '3', 'Egelhof', null]);
    expect(
      noticeRows(38, source, new Map())
        .filter((r) => r.from === 'ontbreekt')
        .map((r) => r.bt),
    ).toEqual(expect.arrayContaining(['BT-200', 'BT-201', 'BT-202', 'BT-150']));
  });
});
