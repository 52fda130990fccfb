// SPDX-License-Identifier: EUPL-1.2
import { agb, bsnSequence, failingBsn, iban, kvk, passesElevenTest } from './identifiers.js';
import { elevenTest } from './testing/in-message-rules.js';

const take = (count: number): string[] => {
  const sequence = bsnSequence();
  return Array.from({ length: count }, () => sequence.next().value as string);
};

/** ISO 13616: the first four characters to the end, letters as numbers from 10, remainder 1. */
const mod97 = (text: string): number =>
  Number([...`${text.slice(4)}${text.slice(0, 4)}`].reduce((rest, c) => String(Number(rest + parseInt(c, 36)) % 97), ''));

describe('identifiers of the sample', () => {
  it('gives BSNs of the test range first, then numbers beginning with 00, each once and all passing the eleven test', () => {
    const bsns = take(28_000);
    expect(bsns[0]).toBe('999900006');
    expect(bsns.every(elevenTest)).toBe(true);
    expect(new Set(bsns).size).toBe(28_000);
    const inTestRange = bsns.filter((b) => b >= '999900006' && b <= '999999990');
    expect(inTestRange).toEqual(bsns.slice(0, inTestRange.length));
    expect(inTestRange.length).toBeGreaterThan(9_000);
    expect(bsns.slice(inTestRange.length).every((b) => b.startsWith('00'))).toBe(true);
  });

  it('knows the documented examples of the eleven test', () => {
    expect(['123456782', '999900006', '999900018'].map(passesElevenTest)).toEqual([true, true, true]);
    expect(['123456781', '000000000'].map(passesElevenTest)).toEqual([false, false]);
  });

  it('takes a wrong BSN from the test range too', () => {
    for (const index of [0, 1, 450, 950]) {
      expect(elevenTest(failingBsn(index))).toBe(false);
      expect(failingBsn(index) >= '999900006' && failingBsn(index) <= '999999990').toBe(true);
    }
  });

  it('gives an IBAN that passes mod 97', () => {
    expect(mod97('NL91ABNA0417164300')).toBe(1);
    for (let i = 0; i < 500; i += 1) {
      expect(iban(i * 7_919)).toMatch(/^NL\d{2}[A-Z]{4}\d{10}$/);
      expect(mod97(iban(i * 7_919))).toBe(1);
    }
  });

  it('gives every provider an AGB code and a KvK number of eight digits of its own', () => {
    for (const make of [agb, kvk]) {
      const numbers = Array.from({ length: 400 }, (_, i) => make(i));
      expect(numbers.every((n) => /^\d{8}$/.test(n))).toBe(true);
      expect(new Set(numbers).size).toBe(400);
    }
  });
});
