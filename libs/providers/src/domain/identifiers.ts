// SPDX-License-Identifier: EUPL-1.2

/**
 * AGB code of an organisation or location: eight digits, kept as text for its leading zeros. No check digit is known
 * (Vektis publishes none), so only the form is tested.
 */
export function isAgb(text: string): boolean {
  return /^[0-9]{8}$/.test(text);
}

/** KvK number: eight digits, no check digit. */
export function isKvk(text: string): boolean {
  return /^[0-9]{8}$/.test(text);
}

/** Length of an IBAN per country, of the countries a Dutch care provider may bank in (SEPA, ISO 13616 register). Others: 15–34. */
const LENGTHS: Readonly<Record<string, number>> = { NL: 18, BE: 16, DE: 22, LU: 20, FR: 27 };

/**
 * Whether a text is a valid IBAN: form, length of the country and the remainder 1 modulo 97 (ISO 13616, ISO 7064). Of a Dutch one the
 * bank is four letters and the account ten digits. Spaces are not accepted: see `compactIban`.
 * @example isIban('NL91ABNA0417164300') // true
 */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  const expected = LENGTHS[text.slice(0, 2)];
  if (expected !== undefined && text.length !== expected) return false;
  if (text.startsWith('NL') && !/^NL[0-9]{2}[A-Z]{4}[0-9]{10}$/.test(text)) return false;
  const check = Number(text.slice(2, 4));
  return check >= 2 && check <= 98 && remainder97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** The IBAN as people write it ("NL91 ABNA 0417 1643 00"), without spaces and in capitals. */
export function compactIban(text: string): string {
  return text.replaceAll(' ', '').toUpperCase();
}

/** The two check digits that make an IBAN of a country and an account: 98 minus the remainder with 00 in their place. */
export function ibanCheckDigits(country: string, account: string): string {
  return String(98 - remainder97(`${account}${country}00`)).padStart(2, '0');
}

function remainder97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
