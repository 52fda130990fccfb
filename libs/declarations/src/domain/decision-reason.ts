// SPDX-License-Identifier: EUPL-1.2
import type { Violation } from '#kernel';

export const LEAST_REASON = 20;
/** A text that people of other parties read: nine digits in a row may be a child's number. */
const NINE_DIGITS = /(?<!\d)\d{9}(?!\d)/;

/** What is wrong with a reason, at its field. */
export function reasonFaults(pointer: string, text: string, least = LEAST_REASON): Violation[] {
  if (text.trim().length < least) return [{ pointer, text: `Leg in minstens ${least} tekens uit waarom.` }];
  if (NINE_DIGITS.test(text.replaceAll(/[ .]/g, '')))
    return [{ pointer, text: 'Hier lijkt een BSN te staan. Noem het kind met zijn kenmerk, zoals C-5107.' }];
  return [];
}
