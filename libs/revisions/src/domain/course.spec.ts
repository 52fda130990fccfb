// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, DomainError } from '#kernel';
import { possibleRoundSteps, ROUND_COURSE, ROUND_STATES, ROUND_STEPS, takeRoundStep, type RoundFacts, type RoundState } from './course.js';

const ENDS: readonly RoundState[] = ['afgesloten', 'gestopt'];
const FACTS: RoundFacts = {
  state: 'concept',
  paused: false,
  today: '2025-10-15',
  effectiveFrom: '2026-01-01',
  respondUntil: null,
  contracts: 3,
  changes: 1,
  faulty: 0,
  consultations: 1,
  openConsultations: 0,
  unansweredContributions: 0,
  hasDecision: true,
  preparedBy: 'sanne',
  actorId: 'bea',
  toOffer: 0,
  open: 0,
  toRecord: 0,
  ready: 0,
  apart: 0,
  editedInPause: false,
  reason: 'reden',
};

describe('the course of a round', () => {
  it('reaches each state from the draft, and from each an end', () => {
    const reach = (from: readonly RoundState[], next: (s: RoundState) => readonly RoundState[]): Set<RoundState> => {
      const seen = new Set(from);
      for (const state of seen) for (const other of next(state)) seen.add(other);
      return seen;
    };
    const onward = (s: RoundState): RoundState[] => ROUND_COURSE.flatMap((r) => (r.from.includes(s) && r.to !== null ? [r.to] : []));
    const back = (s: RoundState): RoundState[] => ROUND_COURSE.flatMap((r) => (r.to === s ? r.from : []));
    expect([...reach(['concept'], onward)].sort()).toEqual([...ROUND_STATES].sort());
    expect([...reach(ENDS, back)].sort()).toEqual([...ROUND_STATES].sort());
    for (const end of ENDS) expect(onward(end)).toEqual([]);
  });

  it('leads one way for each step from a state, and names its source', () => {
    for (const state of ROUND_STATES)
      for (const step of ROUND_STEPS) expect(ROUND_COURSE.filter((r) => r.step === step && r.from.includes(state)).length).toBeLessThanOrEqual(1);
    expect(ROUND_COURSE.every((r) => r.source !== '' && r.done !== '')).toBe(true);
    expect([...new Set(ROUND_COURSE.map((r) => r.step))].sort()).toEqual([...ROUND_STEPS].sort());
  });

  it.each<[string, Partial<RoundFacts>, string]>([
    ['without a change', { changes: 0 }, 'nog geen wijziging'],
    ['without a contract', { contracts: 0 }, 'geen enkel contract'],
    ['for a day that has come', { effectiveFrom: '2025-10-15' }, 'niet meer in de toekomst'],
    ['without a table', { state: 'ontwikkeltafel', consultations: 0 }, 'nog geen ontwikkeltafel'],
    ['with a contribution that has no answer', { state: 'ontwikkeltafel', unansweredContributions: 2 }, '2 inbrengen'],
    ['with a table that is open', { state: 'ontwikkeltafel', openConsultations: 1 }, 'Sluit eerst'],
    ['without a decision', { state: 'besluit', hasDecision: false }, 'nog geen besluit'],
    ['released by who prepared it', { state: 'besluit', actorId: 'sanne' }, 'Vraag een collega'],
    ['in which no contract fits', { state: 'besluit', faulty: 3 }, 'geen contract waarin'],
    ['that is paused', { state: 'reacties', paused: true }, 'gepauzeerd'],
    ['of which the term runs', { state: 'reacties', open: 1, respondUntil: '2025-10-15' }, 'loopt nog'],
    ['of which somebody is set apart within the term', { state: 'reacties', apart: 1, respondUntil: '2025-10-15' }, 'loopt nog'],
    ['of which a mended offer has to go out', { state: 'reacties', ready: 1 }, 'hersteld aanbod'],
    ['of which a contract has no outcome', { state: 'vastleggen', toRecord: 1 }, 'Nog niet elk contract'],
    ['before it took effect', { state: 'ingang' }, 'nog niet ingegaan'],
  ])('does not go on %s, and says so', (_, facts, said) => {
    const first = possibleRoundSteps({ ...FACTS, ...facts }).find(
      (s) => !['stoppen', 'pauzeren', 'hervatten', 'corrigeren', 'terug-naar-ontwikkeltafel'].includes(s.step),
    );
    expect(first?.missing.join(' ')).toContain(said);
    expect(() => takeRoundStep({ ...FACTS, ...facts }, first!.step)).toThrow(DomainError);
  });

  const change = fc.record({
    step: fc.constantFrom(...ROUND_STEPS),
    actorId: fc.constantFrom('sanne', 'bea', null),
    reason: fc.constantFrom(null, '  ', 'reden'),
    days: fc.integer({ min: 0, max: 40 }),
    faulty: fc.integer({ min: 0, max: 4 }),
    contracts: fc.integer({ min: 0, max: 4 }),
    changes: fc.integer({ min: 0, max: 1 }),
    consultations: fc.integer({ min: 0, max: 1 }),
    openConsultations: fc.integer({ min: 0, max: 1 }),
    unansweredContributions: fc.integer({ min: 0, max: 1 }),
    hasDecision: fc.boolean(),
    toOffer: fc.integer({ min: 0, max: 1 }),
    open: fc.integer({ min: 0, max: 1 }),
    toRecord: fc.integer({ min: 0, max: 1 }),
    ready: fc.integer({ min: 0, max: 1 }),
    apart: fc.integer({ min: 0, max: 1 }),
    editedInPause: fc.boolean(),
  });

  it('knows no forbidden state, whatever is tried in whatever order and at whatever time, and gives each refusal its reason', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (tries) => {
        let facts: RoundFacts = { ...FACTS };
        let released: string | null = null;
        let decided = false;
        for (const { step, days, ...seen } of tries) {
          const before: RoundFacts = { ...facts, ...seen, today: addDays(facts.today, days) };
          let taken: ReturnType<typeof takeRoundStep>;
          try {
            taken = takeRoundStep(before, step);
          } catch (error) {
            // A refusal is one of two, and the second says everything that is missing.
            expect(error).toBeInstanceOf(DomainError);
            const { code, violations } = error as DomainError;
            expect(['herzieningsstap-niet-mogelijk', 'herzieningsstap-geweigerd']).toContain(code);
            if (code === 'herzieningsstap-geweigerd') expect(violations.length).toBeGreaterThan(0);
            expect(possibleRoundSteps(before).find((p) => p.step === step)?.missing ?? []).toEqual(violations.map((v) => v.text));
            facts = { ...before, state: facts.state };
            continue;
          }
          const { to } = taken;
          expect(ENDS).not.toContain(facts.state);
          if (step === 'aanbieden' || step === 'corrigeren') {
            released = before.actorId;
            decided ||= before.hasDecision;
          }
          if (['stoppen', 'pauzeren', 'terug-naar-ontwikkeltafel', 'corrigeren'].includes(step)) expect(before.reason?.trim()).toBeTruthy();
          if (to === 'afgesloten') expect(before.today >= before.effectiveFrom).toBe(true);
          if (to === 'besluit') expect([before.unansweredContributions, before.openConsultations, before.consultations > 0]).toEqual([0, 0, true]);
          // Nothing is out without a decision and a second person.
          if (!['concept', 'ontwikkeltafel', 'besluit', 'gestopt'].includes(to)) {
            expect(decided).toBe(true);
            expect(released).not.toBeNull();
            expect(released).not.toBe(before.preparedBy);
          }
          const paused = step === 'pauzeren' ? true : step === 'hervatten' || step === 'stoppen' || step === 'corrigeren' ? false : before.paused;
          if (paused) expect(['aanbieden', 'reacties']).toContain(to);
          const respondUntil = step === 'aanbieden' || step === 'corrigeren' ? addDays(before.today, 10) : before.respondUntil;
          facts = { ...before, state: to, paused, respondUntil };
        }
      }),
      { numRuns: 1500 },
    );
  });
});
