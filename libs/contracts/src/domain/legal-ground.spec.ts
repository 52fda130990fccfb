// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { cumulativeChange, GROUND_RULES, GROUNDS, testGrounds, type ChangeFacts, type RecordedChange } from './legal-ground.js';

const FACTS: ChangeFacts = {
  cents: 1_000_00n,
  indexation: false,
  clause: null,
  natureUnchanged: true,
  additionalServices: false,
  unforeseeable: false,
  newProvider: false,
  substantial: false,
};
const change = (ground: (typeof GROUNDS)[number], cents: bigint | null, indexation = false): RecordedChange => ({ ground, cents, indexation });
const first = (facts: Partial<ChangeFacts>, original: bigint | null = 1_000_000_00n, before: readonly RecordedChange[] = []) =>
  testGrounds({ ...FACTS, ...facts }, cumulativeChange(original, before)).find((t) => t.holds)?.ground ?? null;
const warnings = (ground: string, facts: Partial<ChangeFacts>, before: readonly RecordedChange[] = [], original: bigint | null = 1_000_000_00n) =>
  testGrounds({ ...FACTS, ...facts }, cumulativeChange(original, before)).find((t) => t.ground === ground)!.warnings;

describe('the legal ground of a change', () => {
  it('is tried from c to f, then b, then g', () => {
    expect(GROUND_RULES.map((r) => r.ground)).toEqual(['2.163c', '2.163d', '2.163e', '2.163f', '2.163b', '2.163g']);
    expect(GROUND_RULES.map((r) => r.ground)).toEqual([...GROUNDS]);
    const all = { clause: '4.2', additionalServices: true, unforeseeable: true, newProvider: true };
    expect(first(all)).toBe('2.163c');
    expect(first({ ...all, clause: null })).toBe('2.163d');
    expect(first({ ...all, clause: null, additionalServices: false })).toBe('2.163e');
    expect(first({ newProvider: true })).toBe('2.163f');
    expect(first({})).toBe('2.163b');
    expect(first({ cents: 200_000_00n })).toBe('2.163g');
    expect(first({ cents: 200_000_00n, substantial: true })).toBeNull();
  });
  it('says when a notice of the change is due: additional services and unforeseen circumstances', () => {
    expect(GROUND_RULES.filter((r) => r.notice).map((r) => r.eForms)).toEqual(['add-wss', 'mod-cir']);
  });
  it('of a small change counts those before it: near from 9%, no longer at 10%, never from € 750.000', () => {
    expect(warnings('2.163b', { cents: 89_999_99n })).toEqual([]);
    expect(warnings('2.163b', { cents: 90_000_00n })).toEqual(['bijna-10']);
    expect(warnings('2.163b', { cents: 50_000_00n }, [change('2.163b', 49_999_99n)])).toEqual(['bijna-10']);
    expect(warnings('2.163b', { cents: 50_000_00n }, [change('2.163b', 50_000_00n)])).toEqual(['boven-10']);
    expect(warnings('2.163b', { cents: 50_000_00n }, [change('2.163b', -50_000_00n)])).toEqual(['boven-10']);
    expect(warnings('2.163b', { cents: 50_000_00n }, [change('2.163c', 500_000_00n)])).toEqual([]);
    expect(warnings('2.163b', { cents: 750_000_00n }, [], 100_000_000_00n)).toEqual(['boven-drempel']);
  });
  it('of additional services and the unforeseen looks at each change: near from 45%, at most 50%', () => {
    for (const ground of ['2.163d', '2.163e']) {
      expect(warnings(ground, { cents: 449_999_99n })).toEqual([]);
      expect(warnings(ground, { cents: 450_000_00n })).toEqual(['bijna-50']);
      expect(warnings(ground, { cents: 500_000_00n })).toEqual(['bijna-50']);
      expect(warnings(ground, { cents: 500_000_01n })).toEqual(['boven-50']);
    }
  });
  it('takes the indexed value as base, and does not hold where value or amount is unknown', () => {
    expect(warnings('2.163b', { cents: 100_000_00n }, [change('2.163c', 100_000_00n, true)])).toEqual(['bijna-10']);
    expect(warnings('2.163b', {}, [], null)).toEqual(['waarde-onbekend']);
    expect(warnings('2.163b', { cents: null })).toEqual(['bedrag-onbekend']);
    expect(warnings('2.163b', {}, [change('2.163c', null)])).toEqual(['bedrag-onbekend']);
    expect(first({}, null)).toBe('2.163g');
  });
  it('keeps a cumulative change that equals its recomputation, in any order', () => {
    const changes = fc.array(
      fc.record({
        ground: fc.constantFrom(...GROUNDS),
        cents: fc.option(fc.bigInt({ min: -100_000_000_000n, max: 100_000_000_000n }), { freq: 8 }),
        indexation: fc.boolean(),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1_000_000_000_000n }), changes, (original, list) => {
        // A clerk with one list, who walks it once and keeps four totals.
        let [base, total, small, unknown] = [original, 0n, 0n, 0];
        for (const c of list) {
          if (c.cents === null) unknown += 1;
          else if (c.indexation) base += c.cents;
          else {
            total += c.cents;
            if (c.ground === '2.163b') small += c.cents < 0n ? -c.cents : c.cents;
          }
        }
        expect(cumulativeChange(original, list)).toEqual({ base, total, small, unknown });
        expect(cumulativeChange(original, [...list].reverse())).toEqual({ base, total, small, unknown });
        expect(cumulativeChange(null, list).base).toBeNull();
      }),
    );
  });
});
