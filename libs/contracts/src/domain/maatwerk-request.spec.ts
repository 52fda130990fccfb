// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { doubtsOf, maatwerkValue, mayApproveMaatwerk, maySignMaatwerk, tariffNeedsReason, wishFaults, withinMandate } from './maatwerk-request.js';
import { tracesOfPerson, tracesTold } from './maatwerk-text.js';

const found = (text: string, known: string[] = []): string[] => tracesOfPerson(text, known).map((t) => `${t.kind}: ${t.found}`);

describe('the text of a request', () => {
  it('holds no name, number or day that leads to a child', () => {
    expect(found('Sanne is 14 en woont bij haar vader.')).toEqual(['naam: Sanne']);
    expect(found('De moeder van A. Jansen belde.')).toEqual(['naam: A. Jansen']);
    expect(found('Een meisje, Sanne de Vries, zoekt een plek.')).toEqual(['naam: Sanne', 'naam: Vries']);
    expect(found('Bekend onder 999990019 bij ons.')).toEqual(['nummer: 999990019']);
    expect(found('Nummer 9999.90.019 hoort erbij.')).toEqual(['nummer: 9999.90.019']);
    expect(found('Geboren op 3-4-2012, dus 13 jaar.')).toEqual(['datum: 3-4-2012']);
    expect(found('Geboren 2012-04-03.')).toEqual(['datum: 2012-04-03']);
    expect(found('Jarig op 3 april 2012.')).toEqual(['datum: 3 april 2012']);
  });
  it('may say what is needed, for a child with a mark', () => {
    const text = `Jeugdige J-104 is 14 jaar en verblijft sinds maart 2025 in een crisisgroep. Er is geen plek bij een aanbieder met een
      contract. De WLZ is afgewezen. School heeft aangegeven dat dagbehandeling nodig is: 2 keer per week, 12 maanden.`;
    expect(found(text)).toEqual([]);
    expect(found('Het gezin woont in Den Haag, dicht bij Stichting Schorrenduin.', ['Den Haag', 'Stichting Schorrenduin'])).toEqual([]);
    expect(found('Het gezin woont in Den Haag.')).toEqual(['naam: Den', 'naam: Haag']);
  });
  it('is told once for each kind of fault', () => {
    const told = tracesTold(tracesOfPerson('Voor Sanne en Piet, geboren 3-4-2012, BSN 999990019.'));
    expect(told).toHaveLength(3);
    expect(told[2]).toContain('(Sanne)');
  });
  it('never lets nine digits through, however they are written', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(digits, fc.constantFrom('', ' ', '.', '-'), (d, sep) => {
        expect(tracesOfPerson(`kenmerk ${d.join(sep)} hoort hierbij`).some((t) => t.kind !== 'naam')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a request for a maatwerkovereenkomst', () => {
  const wish = { youthMark: 'J-104', from: '2025-11-01', last: '2026-04-30', amount: 26, cents: 9_500n };
  it('has a mark, a period that still comes, an amount and a tariff', () => {
    expect(wishFaults(wish, '2025-10-15')).toEqual([]);
    const wrong = { youthMark: '999990019', from: '2025-01-01', last: '2025-02-01', amount: 0, cents: 0n };
    expect(wishFaults(wrong, '2025-10-15').map((f) => f.pointer)).toEqual(['/kenmerk', '/totEnMet', '/aantal', '/tarief']);
    expect(wishFaults({ ...wish, last: '2025-10-31' }, '2025-10-15')[0]!.text).toBe('De laatste dag ligt voor de eerste.');
  });
  it('asks why of a provider that the region does not know, has contracted already or that cannot declare', () => {
    const sound = { contracts: [{ number: 'RO-1', kind: 'resultaatovereenkomst' }], covering: [], bespoke: 0, agb: ['12345678'] };
    expect(doubtsOf(sound)).toEqual([]);
    expect(doubtsOf({ contracts: [], covering: ['MW-1'], bespoke: 1, agb: [] })).toEqual(['al-gecontracteerd', 'geen-agb']);
    expect(doubtsOf({ ...sound, contracts: [] })).toEqual(['niet-bekend']);
  });
  it('needs a reason for a tariff above the regional one, or where there is none', () => {
    expect([tariffNeedsReason(100n, 100n), tariffNeedsReason(101n, 100n), tariffNeedsReason(1n, null)]).toEqual([
      null,
      'boven-regionaal',
      'geen-regionaal',
    ]);
  });
  it('is approved by somebody who neither asked nor checked, within a mandate where one is recorded', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const request = { asked: a!, checked: b! };
    expect([a!, b!, c!].map((p) => mayApproveMaatwerk(p, request))).toEqual([false, false, true]);
    expect([maySignMaatwerk(b!, 'regio', request), maySignMaatwerk(b!, 'aanbieder', request), maySignMaatwerk(c!, 'regio', request)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(mayApproveMaatwerk({ id: null, name: 'b' }, request)).toBe(false);
    const value = maatwerkValue(26, 9_500n);
    expect([withinMandate([], value), withinMandate([100n], value), withinMandate([100n, 247_000n], value)]).toEqual([null, false, true]);
  });
});
