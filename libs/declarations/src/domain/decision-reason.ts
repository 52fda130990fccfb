// SPDX-License-Identifier: EUPL-1.2
import { isCitizenServiceNumber } from '#ijw';
import type { Violation } from '#kernel';

export const LEAST_REASON = 20;
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/g;

/** People of other parties read the text: a child's number may not stand in it, with or without blanks and dots. */
function namesChild(text: string): boolean {
  return [text, text.replaceAll(/[ .]/g, '')].some((t) => [...t.matchAll(NINE_DIGITS)].some(([digits]) => isCitizenServiceNumber(digits)));
}

/** What is wrong with a reason, at its field. */
export function reasonFaults(pointer: string, text: string, least = LEAST_REASON): Violation[] {
  if (text.trim().length < least) return [{ pointer, text: `Leg in minstens ${least} tekens uit waarom.` }];
  if (namesChild(text)) return [{ pointer, text: 'Hier lijkt een BSN te staan. Noem het kind met zijn kenmerk, zoals C-5107.' }];
  return [];
}
