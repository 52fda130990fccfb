// SPDX-License-Identifier: EUPL-1.2
import { isCitizenServiceNumber } from '#ijw';

/** Nine digits, also with points or spaces as people write them, and no digit beside them. */
const NINE = /(?<![\d.])\d{3}[ .]?\d{3}[ .]?\d{3}(?![\d.]*\d)|(?<![\d.])\d{4}[ .]\d{2}[ .]\d{3}(?![\d.]*\d)/g;

/** Numbers in a text that can be the BSN of a child. An allocation has nine digits as well: the caller knows which those are. */
export function possibleBsns(text: string): string[] {
  return [...text.matchAll(NINE)].map((m) => m[0].replaceAll(/\D/g, '')).filter((digits) => isCitizenServiceNumber(digits));
}
