// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { DomainError } from '#kernel';
import { checkEvidence, COST_ELEMENTS, type ElementEvidence } from './tariff-evidence.js';

const whole = (amounts: readonly bigint[]): ElementEvidence[] =>
  COST_ELEMENTS.map((element, i) => ({ element, cents: amounts[i]!, source: 'Kostprijsonderzoek' }));
const faults = (tariff: bigint, elements: readonly ElementEvidence[]): string[] => {
  try {
    checkEvidence(tariff, elements);
    return [];
  } catch (error) {
    return (error as DomainError).violations.map((v) => v.pointer);
  }
};
const amount = fc.bigInt({ min: 0n, max: 100_000n });

describe('the evidence of a tariff', () => {
  it('is enough when four elements with their source are the tariff to the cent, and not a cent beside it', () => {
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount, amount), fc.bigInt({ min: 1n, max: 50n }), (amounts, off) => {
        const sum = amounts.reduce((a, b) => a + b, 0n);
        expect(faults(sum, whole(amounts))).toEqual([]);
        expect(faults(sum + off, whole(amounts))).toEqual(['/bedrag']);
      }),
    );
  });
  it('names every element without amount or source', () => {
    const [first, ...rest] = whole([1n, 2n, 3n, 4n]);
    expect(faults(10n, [{ ...first!, source: ' ' }, ...rest])).toEqual(['/onderdelen/0/bron']);
    expect(faults(10n, [{ ...first!, cents: null }, ...rest])).toEqual(['/onderdelen/0/bedrag']);
    expect(faults(10n, [])).toHaveLength(8);
  });
});
