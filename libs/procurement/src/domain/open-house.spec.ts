// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, DomainError } from '#kernel';
import { nextCheck, type ApplicationFacts, type Finding } from './application.js';
import { APPLICATION_GUARDS } from './guards.js';
import { possibleSteps, takeStep } from './machine.js';
import { closedBecause, type Requirement, type Window } from './procedure.js';
import { SIDES_OF_STEPS, type StepSide } from './variant.js';
import { openHouse } from './variants/open-house.js';

const TABLE = openHouse.application;
const REQUIREMENTS: readonly Requirement[] = [1, 2].map((no) => ({
  no,
  title: `Eis ${no}`,
  text: 't',
  proofKind: 'verklaring',
  proof: 'b',
  expires: no === 2,
}));
const WINDOWS: readonly Window[] = [
  { opensOn: '2025-02-01', lastDay: '2025-02-28' },
  { opensOn: '2025-06-01', lastDay: null },
];
const ACTORS: Readonly<Record<StepSide, string>> = { aanbieder: 'p', beoordelaar: 'a', inkoop: 'i', product: 'x' };

type Action =
  | { readonly kind: 'step'; readonly step: string; readonly side: StepSide; readonly text: string | null }
  | { readonly kind: 'judge'; readonly no: number; readonly met: boolean }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'renew' };

interface Model {
  state: string;
  today: string;
  findings: Finding[];
  question: { due: string } | null;
  assessor: string | null;
  validUntil: string;
}

const factsOf = (m: Model, text: string | null, actor: string): ApplicationFacts => ({
  today: m.today,
  closed: closedBecause(WINDOWS, m.today),
  procedureOpen: true,
  contractLast: '2030-12-31',
  faults: [],
  barredProducts: [],
  requirements: REQUIREMENTS,
  findings: m.findings.map((f) => (f.requirementNo === 2 && m.validUntil < m.today ? { ...f, outdated: true } : f)),
  openQuestion: m.question,
  text,
  requirementNo: 1,
  actorId: actor,
  assessorId: m.assessor,
  assessorHasAnother: false,
  expired: m.validUntil < m.today ? [2] : [],
});

const steps = [...new Set(TABLE.steps.map((s) => s.step))];
const actions: fc.Arbitrary<Action> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      step: fc.constantFrom(...steps),
      side: fc.constantFrom(...SIDES_OF_STEPS),
      text: fc.constantFrom(null, 'reden'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('judge' as const), no: fc.constantFrom(1, 2), met: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'renew' as const }) },
);

/** Does what it may and leaves what it may not, and holds every change against what may never happen. */
function play(m: Model, action: Action): void {
  if (action.kind === 'wait') m.today = addDays(m.today, action.days);
  else if (action.kind === 'renew') {
    m.validUntil = addDays(m.today, 90);
    m.findings = m.findings.map((f) => (f.requirementNo === 2 ? { ...f, outdated: true } : f));
  } else if (action.kind === 'judge') {
    if (!['in-beoordeling', 'herbeoordeling'].includes(m.state)) return;
    const finding = {
      requirementNo: action.no,
      outcome: action.met ? ('voldoet' as const) : ('voldoet-niet' as const),
      reason: action.met ? null : 'reden',
      outdated: false,
    };
    m.findings = [...m.findings.filter((f) => f.requirementNo !== action.no), finding];
  } else step(m, action);
}

function step(m: Model, action: Extract<Action, { kind: 'step' }>): void {
  const facts = factsOf(m, action.text, ACTORS[action.side]);
  const before = m.state;
  let taken;
  try {
    taken = takeStep(TABLE, APPLICATION_GUARDS, { state: before, step: action.step, sides: [action.side] }, facts);
  } catch (error) {
    if (error instanceof DomainError) return;
    throw error;
  }
  expect(TABLE.ends).not.toContain(before);
  expect(taken.by).toContain(action.side);
  const current = facts.findings.filter((f) => !f.outdated);
  const failed = current.filter((f) => f.outcome === 'voldoet-niet');
  if (taken.to === 'toegelaten') expect([current.length, failed.length]).toEqual([REQUIREMENTS.length, 0]);
  if (taken.to === 'afgewezen' || taken.to === 'geschorst') expect(failed.some((f) => f.reason)).toBe(true);
  if (before === 'concept' && taken.to === 'ingediend') expect(closedBecause(WINDOWS, m.today)).toBeNull();
  if (before === 'beoordeeld' && taken.to !== 'ingediend') expect(ACTORS[action.side]).not.toBe(m.assessor);
  // Whoever meets every requirement cannot be refused, and whoever fails one cannot be let in: one of the two ways is open.
  if (taken.to === 'beoordeeld') {
    const ways = possibleSteps(TABLE, APPLICATION_GUARDS, 'beoordeeld', ['inkoop'], factsOf(m, null, 'i')).filter((p) => p.missing.length === 0);
    expect(ways.map((w) => w.step.step)).toEqual([failed.length > 0 ? 'afwijzen' : 'toelaten']);
  }
  m.state = taken.to;
  if (taken.causes.includes('assign')) m.assessor = ACTORS[action.side];
  if (taken.causes.includes('release')) m.assessor = null;
  if (taken.causes.includes('ask')) m.question = { due: addDays(m.today, 10) };
  if (taken.causes.includes('answer') || taken.causes.includes('lapse')) m.question = null;
}

describe('open house', () => {
  it('never comes where it may not, whatever anybody tries on whatever day', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 120 }), (all) => {
        const m: Model = { state: TABLE.first, today: '2025-01-15', findings: [], question: null, assessor: null, validUntil: '2025-12-31' };
        for (const action of all) {
          play(m, action);
          reached.add(m.state);
        }
      }),
      { numRuns: 400 },
    );
    expect([...reached]).toEqual(expect.arrayContaining(['concept', 'ingetrokken']));
  });
  it('comes to every state by a course that somebody can take', () => {
    const reached = new Set<string>();
    const course = (...all: Action[]): void => {
      const m: Model = { state: TABLE.first, today: '2025-02-28', findings: [], question: null, assessor: null, validUntil: '2025-12-31' };
      for (const action of all) {
        play(m, action);
        reached.add(m.state);
      }
    };
    const by = (side: StepSide, name: string): Action => ({ kind: 'step', step: name, side, text: 'reden' });
    const judged = (met: boolean): Action[] => [1, 2].map((no) => ({ kind: 'judge', no, met }));
    const handedIn = [by('aanbieder', 'indienen'), by('beoordelaar', 'oppakken')];
    course(...handedIn, by('beoordelaar', 'vragen'), by('aanbieder', 'antwoorden'), by('aanbieder', 'intrekken'));
    course(...handedIn, ...judged(false), by('beoordelaar', 'oordelen'), by('inkoop', 'afwijzen'));
    course(
      ...handedIn,
      ...judged(true),
      by('beoordelaar', 'oordelen'),
      by('inkoop', 'toelaten'),
      by('inkoop', 'herbeoordelen'),
      ...judged(false),
      by('inkoop', 'schorsen'),
      by('aanbieder', 'uittreden'),
    );
    expect([...reached].sort()).toEqual([...new Set([...TABLE.ends, ...TABLE.steps.map((s) => s.to)])].sort());
  });
  it('takes applications on the first and the last day of a window, and not a day beside it', () => {
    const days = ['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01', '2025-06-01', '2099-01-01'];
    expect(days.map((d) => closedBecause(WINDOWS, d))).toEqual(['nog-niet', null, null, 'nog-niet', null, null]);
    expect(closedBecause([WINDOWS[0]!], '2025-03-01')).toBe('voorbij');
  });
  it('asks for a proof again on the day after its last day', () => {
    const answer = (validUntil: string | null) => ({ requirementNo: 1, text: null, file: null, validUntil });
    expect(nextCheck([answer('2025-12-31'), answer('2025-06-30'), answer(null)])).toBe('2025-07-01');
    expect(nextCheck([answer(null)])).toBeNull();
  });
});
