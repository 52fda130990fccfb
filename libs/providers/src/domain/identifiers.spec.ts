// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { compactIban, ibanCheckDigits, isAgb, isIban, isKvk } from './identifiers.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const account = fc.tuple(fc.stringMatching(/^[A-Z]{4}$/), digits(10)).map(([bank, number]) => bank + number);
const iban = account.map((a) => `NL${ibanCheckDigits('NL', a)}${a}`);
/** The definition itself, on one large number: first four to the end, letters 10–35, remainder 1. */
const byDefinition = (text: string): boolean =>
  BigInt([...(text.slice(4) + text.slice(0, 4))].map((c) => String(parseInt(c, 36))).join('')) % 97n === 1n;

describe('IBAN', () => {
  it('knows the examples of banks and of other countries', () => {
    expect(['NL91ABNA0417164300', 'BE68539007547034', 'DE89370400440532013000', 'GB82WEST12345698765432'].map(isIban)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
  it('accepts every number made with the check digits, and agrees with the definition', () => {
    fc.assert(fc.property(iban, (i) => isIban(i) && byDefinition(i)));
    fc.assert(
      fc.property(account, fc.integer({ min: 2, max: 98 }), (a, check) => {
        const text = `NL${String(check).padStart(2, '0')}${a}`;
        return isIban(text) === byDefinition(text);
      }),
    );
  });
  it('sees one wrong digit, and two neighbours that changed places', () => {
    fc.assert(
      fc.property(iban, fc.integer({ min: 8, max: 17 }), fc.integer({ min: 1, max: 9 }), (i, at, add) => {
        const wrong = i.slice(0, at) + String((Number(i[at]) + add) % 10) + i.slice(at + 1);
        return !isIban(wrong);
      }),
    );
    fc.assert(
      fc.property(iban, fc.integer({ min: 8, max: 16 }), (i, at) => {
        fc.pre(i[at] !== i[at + 1]);
        return !isIban(i.slice(0, at) + i[at + 1] + i[at] + i.slice(at + 2));
      }),
    );
  });
  it('refuses another length, form or check digits that no calculation gives', () => {
    for (const text of [
      '',
      'NL91ABNA041716430',
      'NL91ABNA04171643000',
      'nl91abna0417164300',
      'NL91 ABNA 0417 1643 00',
      'NL910417164300ABNA',
      'NL91ABN40417164300',
    ]) {
      expect(isIban(text)).toBe(false);
    }
    fc.assert(fc.property(iban, fc.constantFrom('00', '01', '99'), (i, check) => !isIban(`NL${check}${i.slice(4)}`)));
  });
  it('reads what people write', () => expect(isIban(compactIban('nl91 abna 0417 1643 00'))).toBe(true));
});

describe('AGB and KvK', () => {
  it('are eight digits, leading zeros included', () => {
    expect(['01234567', '1234567', '123456789', '0123456a', ' 1234567'].map(isAgb)).toEqual([true, false, false, false, false]);
    expect(['00000001', '1234567', '12345678\n'].map(isKvk)).toEqual([true, false, false]);
  });
});
