// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { DomainError } from '#kernel';
import { ownSteps, possibleSteps, takeStep } from './machine.js';
import { TENDER_GUARDS, type TenderFacts } from './tender-guards.js';
import { TERMS } from './tender-terms.js';
import type { TenderPapers } from './tender.js';
import { SIDES_OF_STEPS, type StepSide } from './variant.js';
import { sasTender, TENDER_TRAIL } from './variants/sas-tender.js';

const TABLE = sasTender.procedure;
const HOUR = 3_600_000;
const START = Date.parse('2026-02-01T09:00:00Z');
const STATES = [...new Set([TABLE.first, ...TABLE.ends, ...TABLE.steps.flatMap((s) => [...s.from, s.to])])];

/** What happened outside the procedure: bids, questions, the award. Nobody in it asks whether it may; the table has to hold. */
interface Model {
  state: string;
  now: number;
  papers: TenderPapers;
  box: { deadline: Date; opened: boolean } | null;
  bids: number;
  unanswered: number;
  award: { state: string; leftWinners: number } | null;
  documents: { kind: string }[];
  reached: Set<string>;
}

const PAPERS: TenderPapers = {
  procedureCode: 'oth-single',
  framework: false,
  frameworkReason: null,
  optionCount: 0,
  optionMonths: 0,
  estimateBasis: 'b',
  lotsReason: '',
  maxLots: null,
  maxContracts: null,
  announceOn: null,
  questionsUntil: new Date(START + 200 * HOUR),
  notaOn: null,
  deadline: new Date(START + 900 * HOUR),
  standstillDays: 20,
  court: 'r',
  proportionality: 'In verhouding tot de omvang.',
  lots: [{ title: 'a', description: '', estimateCents: 1n, optionCents: null, maxCents: 1n, maxContracts: 1, cpv: ['85311300'], nuts: ['NL361'] }],
  criteria: [{ lotNo: null, title: 'Plan', kind: 'kwaliteit', weight: 100, description: '' }],
  terms: TERMS.map((t) => ({ key: t.key, choice: 'c', motivation: 'm' })),
};
const begin = (): Model => ({
  state: TABLE.first,
  now: START,
  papers: PAPERS,
  box: null,
  bids: 0,
  unanswered: 0,
  award: null,
  documents: [],
  reached: new Set([TABLE.first]),
});

const factsOf = (m: Model, reason: string | null, into: string | null): TenderFacts => ({
  now: new Date(m.now),
  motivation: 'Een forse wijziging van de inrichting.',
  contractFrom: '2027-01-01',
  contractLast: '2030-12-31',
  requirements: [],
  documents: m.documents,
  papers: m.papers,
  box: m.box,
  bids: m.bids,
  questions: { unanswered: m.unanswered, unpublished: 0 },
  award: m.award,
  reason,
  into,
});

type Action =
  | { readonly kind: 'step'; readonly step: string; readonly side: StepSide; readonly reason: string | null; readonly into: string | null }
  | { readonly kind: 'wait'; readonly hours: number }
  | { readonly kind: 'weight'; readonly weight: number }
  | { readonly kind: 'deadline'; readonly hours: number }
  | { readonly kind: 'papers' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'answer' }
  | { readonly kind: 'open' }
  | { readonly kind: 'award'; readonly state: string }
  | { readonly kind: 'leave' };

const AWARDS = ['beoordeling', 'gezamenlijk', 'voorstel', 'besloten', 'standstill', 'gegund', 'niet-gegund'];
const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      step: fc.constantFrom(...new Set(TABLE.steps.map((s) => s.step))),
      side: fc.constantFrom(...SIDES_OF_STEPS),
      reason: fc.constantFrom(null, ' ', 'reden'),
      into: fc.constantFrom(null, 'open-house'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 700 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('weight' as const), weight: fc.constantFrom(99, 100, 101) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deadline' as const), hours: fc.integer({ min: -50, max: 900 }) }) },
  { weight: 2, arbitrary: fc.constantFrom<Action>({ kind: 'papers' }, { kind: 'ask' }, { kind: 'answer' }, { kind: 'leave' }) },
  { weight: 2, arbitrary: fc.constant<Action>({ kind: 'open' }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('award' as const), state: fc.constantFrom(...AWARDS) }) },
);

/** What bids and award allow of themselves; the database holds them to it. */
function outside(m: Model, a: Exclude<Action, { kind: 'step' }>): void {
  const draft = m.state === 'concept';
  if (a.kind === 'wait') m.now += a.hours * HOUR;
  else if (a.kind === 'weight' && draft) m.papers = { ...m.papers, criteria: [{ ...PAPERS.criteria[0]!, weight: a.weight }] };
  else if (a.kind === 'deadline' && draft) m.papers = { ...m.papers, deadline: new Date(m.now + a.hours * HOUR), questionsUntil: null };
  else if (a.kind === 'papers' && draft) m.documents = [{ kind: 'leidraad' }, { kind: 'overeenkomst' }];
  else if (a.kind === 'ask' && m.state === 'vragenronde') m.unanswered++;
  else if (a.kind === 'answer') m.unanswered = 0;
  else if (a.kind === 'open' && m.box && m.now > m.box.deadline.getTime() && !TABLE.ends.includes(m.state)) {
    m.box = { ...m.box, opened: true };
    m.bids = 2;
  } else if (a.kind === 'award' && m.box?.opened && !TABLE.ends.includes(m.state))
    m.award = { leftWinners: m.award?.leftWinners ?? 0, state: a.state };
  else if (a.kind === 'leave' && m.award) m.award = { ...m.award, leftWinners: 1 };
}

function arrive(m: Model, to: string): void {
  const from = m.state;
  expect(TABLE.ends).not.toContain(from);
  if (from === 'concept' && to === 'aangekondigd') {
    expect(m.papers.criteria[0]!.weight).toBe(100);
    expect(m.papers.deadline!.getTime()).toBeGreaterThan(m.now);
    m.box = { deadline: m.papers.deadline!, opened: false };
  }
  if (to === 'gesloten') expect(m.now).toBeGreaterThan(m.box!.deadline.getTime());
  if (['geopend', 'beoordeling', 'gunningsvoornemen', 'standstill', 'gegund'].includes(to)) expect(m.box!.opened).toBe(true);
  if (to === 'indienen' && from === 'inlichtingen') expect(m.unanswered).toBe(0);
  if (to === 'gegund') expect([from, m.award!.state, m.award!.leftWinners]).toEqual(['standstill', 'gegund', 0]);
  m.state = to;
  m.reached.add(to);
}

function step(m: Model, a: Extract<Action, { kind: 'step' }>): void {
  const facts = factsOf(m, a.reason, a.into);
  try {
    const taken = takeStep(TABLE, TENDER_GUARDS, { state: m.state, step: a.step, sides: [a.side] }, facts);
    expect(taken.by).toContain(a.side);
    if (['intrekken', 'overstappen', 'zonder-inschrijving'].includes(taken.step)) expect(a.reason?.trim()).toBeTruthy();
    if (taken.step === 'overstappen') expect(a.into).not.toBeNull();
    if (taken.step === 'aankondigen' && m.documents.length === 0) expect(a.reason?.trim()).toBeTruthy();
    arrive(m, taken.to);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // Each refusal has its reason, and a refused condition its words and its rule.
    expect(error.code).toMatch(/^procedurestap-/);
    if (error.code === 'procedurestap-geweigerd') {
      expect(error.violations.length).toBeGreaterThan(0);
      expect(error.violations.every((v) => v.text.endsWith('.'))).toBe(true);
      expect(error.details).toMatchObject({ regel: expect.any(String), bron: expect.any(String) });
    }
  }
}

function play(m: Model, a: Action): void {
  if (a.kind === 'step') step(m, a);
  else outside(m, a);
  for (const own of ownSteps(TABLE, TENDER_GUARDS, m.state, factsOf(m, null, null))) arrive(m, own.to);
  // What the product could do by itself it did: looking again moves nothing.
  expect(ownSteps(TABLE, TENDER_GUARDS, m.state, factsOf(m, null, null))).toEqual([]);
  const ended = TABLE.ends.includes(m.state);
  expect(possibleSteps(TABLE, TENDER_GUARDS, m.state, SIDES_OF_STEPS, factsOf(m, 'r', 'open-house')).length === 0).toBe(ended);
}

describe('the course of a tender', () => {
  it('never comes where it may not, whatever anybody tries at whatever time', () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 80 }), (all) => {
        const m = begin();
        for (const a of all) play(m, a);
      }),
      { numRuns: 500 },
    );
  });
  it('comes to every state by a course that somebody can take', () => {
    const reached = new Set<string>();
    const by = (name: string): Action => ({ kind: 'step', step: name, side: 'inkoop', reason: 'reden', into: 'open-house' });
    const wait = (hours: number): Action => ({ kind: 'wait', hours });
    const award = (state: string): Action => ({ kind: 'award', state });
    const course = (...all: Action[]): void => {
      const m = begin();
      for (const a of all) play(m, a);
      for (const state of m.reached) reached.add(state);
    };
    const opened = [by('aankondigen'), wait(901), { kind: 'open' } as const];
    course(by('aankondigen'), { kind: 'ask' }, wait(300), { kind: 'answer' });
    course(...opened, award('beoordeling'), award('besloten'), award('standstill'), award('gegund'));
    course(...opened, award('beoordeling'), award('besloten'), award('standstill'), award('niet-gegund'));
    course(by('aankondigen'), wait(901), by('intrekken'));
    course(by('overstappen'));
    expect([...reached].sort()).toEqual([...STATES].sort());
    expect(STATES).toEqual(expect.arrayContaining([...TENDER_TRAIL]));
  });
  it('does not award a bid that was withdrawn', () => {
    const m = {
      ...begin(),
      state: 'standstill',
      box: { deadline: new Date(START), opened: true },
      bids: 2,
      award: { state: 'gegund', leftWinners: 1 },
    };
    expect(ownSteps(TABLE, TENDER_GUARDS, m.state, factsOf(m, null, null))).toEqual([]);
    expect(TENDER_GUARDS.awarded(factsOf(m, null, null))).toContain('ingetrokken of uitgesloten');
  });
  it('closes after the last instant and not at it', () => {
    const at = (now: number) =>
      TENDER_GUARDS['deadline-passed'](factsOf({ ...begin(), now, box: { deadline: new Date(START), opened: false } }, null, null));
    expect([at(START), at(START + 1)]).toEqual(['De inschrijving is nog open.', null]);
  });
});
