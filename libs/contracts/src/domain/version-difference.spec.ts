// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { differenceOf, FACT_KINDS, type AgreedFact } from './version-difference.js';

const tariff = (key: string, cents: bigint): AgreedFact => ({ kind: 'tarief', key, part: `Regel ${key}`, value: String(cents), cents });

describe('the difference of two versions', () => {
  it('shows what changed with its share, what came and what went, and counts the rest', () => {
    const room: AgreedFact = { kind: 'ruimte', key: '2026 aanbieder', part: 'Ruimte 2026', value: '6240000', cents: 624_000_000n };
    const { rows, equal } = differenceOf(
      [tariff('1', 11_432n), tariff('2', 9_215n), tariff('3', 5n), room],
      [{ ...room, value: '6452160', cents: 645_216_000n }, tariff('1', 11_821n), tariff('2', 9_215n), tariff('4', 7n)],
    );
    expect(equal).toBe(1);
    expect(rows.map((r) => [r.kind, r.key, r.old, r.new, r.cents, r.basisPoints])).toEqual([
      ['tarief', '1', '11432', '11821', 389n, 340n],
      ['tarief', '3', '5', null, null, null],
      ['tarief', '4', null, '7', null, null],
      ['ruimte', '2026 aanbieder', '6240000', '6452160', 21_216_000n, 340n],
    ]);
  });
  it('is nothing between a version and itself, and turned round it is the same with old and new exchanged', () => {
    const fact = fc.record({
      kind: fc.constantFrom(...FACT_KINDS),
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      part: fc.constant('x'),
      value: fc.constantFrom('1', '2'),
      cents: fc.constantFrom(null, 1n, 2n),
    });
    const version = fc.uniqueArray(fact, { selector: (f) => `${f.kind} ${f.key}` });
    fc.assert(
      fc.property(version, version, (a, b) => {
        expect(differenceOf(a, a)).toEqual({ rows: [], equal: a.length });
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
        expect(back.equal).toBe(there.equal);
        const turned = (rows: typeof there.rows) => rows.map((r) => `${r.kind} ${r.key} ${r.old} ${r.new} ${r.cents}`).sort();
        expect(turned(back.rows)).toEqual(
          turned(there.rows.map((r) => ({ ...r, old: r.new, new: r.old, cents: r.cents === null ? null : -r.cents }))),
        );
      }),
    );
  });
});
