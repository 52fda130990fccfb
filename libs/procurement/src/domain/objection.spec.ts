// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { DomainError } from '#kernel';
import {
  OBJECTION_KINDS,
  OBJECTION_OUTCOMES,
  requireAnswer,
  requireObjectionStep,
  ruleOf,
  termOf,
  type ObjectionKind,
  type ObjectionOutcome,
  type ObjectionState,
  type ObjectionStep,
} from './objection.js';

const STEPS = ['oppakken', 'beantwoorden', 'intrekken'] as const satisfies readonly ObjectionStep[];
const AFTER: Readonly<Record<ObjectionStep, ObjectionState>> = { oppakken: 'in-behandeling', beantwoorden: 'beantwoord', intrekken: 'ingetrokken' };
const REASONS = 'De stukken laten dit toe, zie paragraaf 3.2.';

const codeOf = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};

describe('an objection', () => {
  it('whatever is tried in whatever order, is answered once, with reasons, by who took it up, and then stands', () => {
    const action = fc.record({
      step: fc.constantFrom(...STEPS),
      text: fc.constantFrom(REASONS, 'Nee.', ''),
      outcome: fc.constantFrom(...OBJECTION_OUTCOMES),
    });
    fc.assert(
      fc.property(fc.constantFrom(true, false, null), fc.array(action, { maxLength: 12 }), (inTime, tried) => {
        let state: ObjectionState = 'ontvangen';
        let taken = false;
        let ends = 0;
        for (const { step, text, outcome } of tried) {
          const refused = codeOf(() => {
            requireObjectionStep(state, step);
            if (step === 'beantwoorden') requireAnswer({ outcome, text }, inTime);
          });
          const over = state === 'beantwoord' || state === 'ingetrokken';
          // The model, by itself: what has ended stays, an answer needs somebody who took it up, reasons, and an outcome that fits the term.
          const lawful = !over && (step !== 'beantwoorden' || (taken && text === REASONS && (outcome !== 'niet-ontvankelijk' || inTime === false)));
          expect([state, step, refused === null]).toEqual([state, step, lawful]);
          if (refused !== null) {
            expect(refused).toBe(over || (step === 'beantwoorden' && !taken) ? 'bezwaarstap-niet-mogelijk' : 'bezwaar-ongeldig');
            continue;
          }
          taken ||= step === 'oppakken';
          state = AFTER[step];
          if (step !== 'oppakken') ends++;
        }
        expect(ends).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('has the term that was stated for its kind, and none where none was', () => {
    const day = fc.constantFrom('2025-03-01', '2025-03-30', '2028-02-29', null);
    fc.assert(
      fc.property(fc.constantFrom<ObjectionKind>(...OBJECTION_KINDS), day, day, (kind, windowLast, letterUntil) => {
        const term = termOf(kind, { windowLast, letterUntil });
        expect(term).toBe(kind === 'klacht' ? null : kind === 'bezwaar-stukken' ? windowLast : letterUntil);
        expect(ruleOf(kind).answerDays).toBeGreaterThan(0);
      }),
    );
  });

  it('is refused unheard only when it came too late', () => {
    const answer: { outcome: ObjectionOutcome; text: string } = { outcome: 'niet-ontvankelijk', text: REASONS };
    expect([true, null, false].map((inTime) => codeOf(() => requireAnswer(answer, inTime)))).toEqual(['bezwaar-ongeldig', 'bezwaar-ongeldig', null]);
  });
});
