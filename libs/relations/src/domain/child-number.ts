// SPDX-License-Identifier: EUPL-1.2

/** Nine digits, also with points or spaces as people write them, and no digit beside them. */
const NINE = /(?<![\d.])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d.]*\d)|(?<![\d.])\d{4}[ .]\d{2}[ .]\d{3}(?![\d.]*\d)/g;

/** The eleven test of a BSN: 9, 8, 7 … 2 times the digits, less the last one, is a multiple of eleven. */
function passesElevenTest(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

/** Numbers in a text that can be the BSN of a child. An allocation has nine digits as well: the caller knows which those are. */
export function possibleBsns(text: string): string[] {
  return [...text.matchAll(NINE)].map((m) => m[0].replaceAll(/\D/g, '')).filter(passesElevenTest);
}
