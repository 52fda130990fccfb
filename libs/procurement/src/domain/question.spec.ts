// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { askedLate, askerIn, comesShort, notaOrder, requireQuestionStep, type QuestionRound, type QuestionState } from './question.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 1, 20, 11, minute));
const ROUND: QuestionRound = { until: at(0), closes: at(30), ended: false };

describe('a question about a tender', () => {
  it('is in time through the last moment, late after it, and refused after the closing', () => {
    expect([0, 1, 30].map((minute) => askedLate(ROUND, at(minute)))).toEqual([false, true, true]);
    for (const round of [
      { ...ROUND, ended: true },
      { ...ROUND, until: null },
      { ...ROUND, closes: null },
    ])
      expect(() => askedLate(round, at(0))).toThrow('geen vragen');
    expect(() => askedLate(ROUND, at(31))).toThrow('geen vragen');
  });

  it('is never left unanswered when it came in time, and has one end', () => {
    const states: QuestionState[] = ['ontvangen', 'beantwoord', 'gepubliceerd', 'niet-behandeld', 'ingetrokken'];
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.boolean(), fc.constantFrom('beantwoorden', 'niet-behandelen', 'intrekken'), (state, late, step) => {
        const running = state === 'ontvangen' || state === 'beantwoord';
        const lawful = running && (step !== 'niet-behandelen' || late);
        const take = (): void => requireQuestionStep({ state, late }, step as 'intrekken');
        if (lawful) expect(take).not.toThrow();
        else expect(take).toThrow('Deze stap kan niet');
      }),
    );
  });

  it('names who asked, however it is written, and nobody else', () => {
    const names = ['Stichting De Zonnedauw', 'Jeugdhulp Noord B.V.', '01234567', 'Anna Vos'];
    for (const text of ['Wat doet zonnedauw?', 'ZONNEDAUW,', 'jeugdhulp-noord', 'AGB 01234567.', '(anna vos)', 'Zonnedàuw'])
      expect([text, askerIn(text, names) !== null]).toEqual([text, true]);
    for (const text of ['De zon en dauw', 'jeugdhulp in het noorden', '101234567', 'Hanna Vossen', 'de stichting'])
      expect(askerIn(text, names)).toBeNull();
  });

  it('stands in the nota in an order that says nothing of who asked or when', () => {
    const line = fc.record({
      questionId: fc.uuid(),
      lotNo: fc.option(fc.integer({ min: 1, max: 3 })),
      place: fc.option(fc.constantFrom('Leidraad 2', 'Leidraad 10')),
      question: fc.constantFrom('a', 'b', 'c'),
      answer: fc.constant('x'),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(line, { selector: (l) => JSON.stringify([l.lotNo, l.place, l.question]), maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (lines, random) => {
          const shuffled = lines
            .map((l) => [random.next().value as number, l] as const)
            .sort(([a], [b]) => a - b)
            .map(([, l]) => l);
          expect(notaOrder(shuffled)).toEqual(notaOrder(lines));
        },
      ),
    );
  });

  it('has its answer ten days before the closing, or a reason', () => {
    expect([comesShort('2026-03-10', '2026-03-20'), comesShort('2026-03-11', '2026-03-20')]).toEqual([false, true]);
  });
});
