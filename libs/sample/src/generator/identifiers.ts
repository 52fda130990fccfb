// SPDX-License-Identifier: EUPL-1.2
// Numbers that pass their check and can belong to nobody: BSNs of the test range and of the never issued range 00…,
// IBANs of a bank that does not exist, AGB and KvK numbers in ranges of their own.

/** Source: eleven test of the BSN; example 999900006 passes. */
export const passesElevenTest = (bsn: string): boolean => {
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(bsn[i]) * (i === 8 ? -1 : 9 - i);
  return sum !== 0 && sum % 11 === 0;
};

const FIRST_TEST_BSN = 999_900_006;
const LAST_TEST_BSN = 999_999_990;

/** All BSNs the sample may use, in order: the test range first, then numbers beginning with 00. */
export function* bsnSequence(): Generator<string> {
  for (let n = FIRST_TEST_BSN; n <= LAST_TEST_BSN; n += 1) {
    const bsn = String(n);
    if (passesElevenTest(bsn)) yield bsn;
  }
  for (let n = 1_000_003; n <= 9_999_999; n += 1) {
    const bsn = String(n).padStart(9, '0');
    if (passesElevenTest(bsn)) yield bsn;
  }
}

/** A number of the test range that fails the eleven test, so can be nobody's. */
export const failingBsn = (index: number): string => {
  let n = FIRST_TEST_BSN + 1 + index * 11;
  while (passesElevenTest(String(n))) n += 1;
  return String(n);
};

/** A Dutch IBAN (mod 97) at the bank code RAAM, which no bank has. */
export const iban = (account: number): string => {
  const digits = String(account).padStart(10, '0');
  const letters = [...'RAAMNL'].map((c) => String(c.charCodeAt(0) - 55));
  const rearranged = `${letters.slice(0, 4).join('')}${digits}${letters.slice(4).join('')}00`;
  const check = 98n - (BigInt(rearranged) % 97n);
  return `NL${check.toString().padStart(2, '0')}RAAM${digits}`;
};

export const agb = (index: number): string => `99${String(index * 37 + 100_003).padStart(6, '0')}`;
export const kvk = (index: number): string => `9990${String(index * 13 + 1_007).padStart(4, '0')}`;
