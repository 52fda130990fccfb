// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { ceilingFaults, overtaken, type CeilingFacts } from './budget-ceiling.js';

const delft: CeilingFacts = {
  municipality: '0503',
  name: 'Delft',
  member: true,
  takesPart: true,
  bookedCents: 5_910_000_00n,
  version: 2,
  cents: 6_000_000_00n,
  changedBy: 'Femke Bakker',
};
const facts = new Map([
  ['0503', delft],
  ['0518', { ...delft, municipality: '0518', name: 'Den Haag', takesPart: false }],
  ['0626', { ...delft, municipality: '0626', name: 'Voorschoten', member: false }],
]);
const wish = (cents: bigint | null, municipality = '0503', version = 2) => ({ municipality, cents, version });
const texts = (...wishes: ReturnType<typeof wish>[]): string[] => ceilingFaults(wishes, facts).map((f) => `${f.pointer} ${f.text}`);

describe('a budget ceiling', () => {
  it('is never below what is booked, and says that amount', () => {
    expect(texts(wish(5_910_000_00n))).toEqual([]);
    expect(texts(wish(5_909_999_99n))).toEqual([
      '/plafonds/0/bedrag Het plafond van Delft is lager dan wat al is geboekt (5.910.000). Vul een hoger bedrag in.',
    ]);
    expect(ceilingFaults([wish(1n)], new Map([['0503', { ...delft, bookedCents: 1_050n }]]))[0]!.text).toContain('(10,50)');
  });
  it('is for a municipality of the region that takes part, once', () => {
    expect(texts(wish(9_000_000_00n, '0626'), wish(9_000_000_00n, '0518'), wish(9_000_000_00n), wish(9_000_000_00n), wish(1n, '9999'))).toEqual([
      '/plafonds/0/gemeente Deze gemeente hoort dat jaar niet bij de regio.',
      '/plafonds/1/gemeente Den Haag doet dat jaar niet mee aan dit segment.',
      '/plafonds/3/gemeente Delft staat er twee keer.',
      '/plafonds/4/gemeente Deze gemeente hoort dat jaar niet bij de regio.',
    ]);
  });
  it('can be taken away, also where it should never have been', () => {
    expect(texts(wish(null), wish(null, '0518'))).toEqual([]);
  });
  it('is refused exactly when it is below zero or below what is booked', () => {
    fc.assert(
      fc.property(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(-1_000_000n, 1_000_000n), (booked, cents) => {
        const refused = ceilingFaults([wish(cents)], new Map([['0503', { ...delft, bookedCents: booked }]])).length > 0;
        return refused === (cents < 0n || cents < booked);
      }),
    );
  });
  it('of which somebody recorded a newer version is overtaken', () => {
    expect(overtaken([wish(1n)], facts)).toBeNull();
    expect(overtaken([wish(1n, '0503', 1)], facts)?.changedBy).toBe('Femke Bakker');
  });
});
