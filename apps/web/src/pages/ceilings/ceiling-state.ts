// SPDX-License-Identifier: EUPL-1.2
import type { Percentage } from '../../api/types.js';
import { texts } from '../../texts/nl.js';
import type { Tone } from '../../ui/status-badge.js';

/** Up to this many percent of the ceiling is "a little above". */
const A_LITTLE = 105;

/** Where booked spend stands against a ceiling; the same words as a forecast has. */
export function ceilingState(percentage: Percentage | null, hasCeiling: boolean): { readonly tone: Tone; readonly word: string } {
  const words = texts.ceilings.states;
  if (!hasCeiling) return { tone: 'grey', word: words.none };
  const used = Number(percentage ?? 0);
  if (used <= 100) return { tone: 'green', word: words.within };
  return used <= A_LITTLE ? { tone: 'orange', word: words.above } : { tone: 'red', word: words.far };
}
