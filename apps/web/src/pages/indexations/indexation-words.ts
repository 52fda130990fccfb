// SPDX-License-Identifier: EUPL-1.2
import type { IndexationLineState, IndexationState, Percentage } from '../../api/types.js';
import type { Tone } from '../../ui/status-badge.js';

export const indexationTone: Readonly<Record<IndexationState, Tone>> = {
  concept: 'grey',
  voorgelegd: 'orange',
  goedgekeurd: 'blue',
  vastgelegd: 'green',
  geweigerd: 'red',
  ingetrokken: 'grey',
};
export const lineTone: Readonly<Record<IndexationLineState, Tone>> = { wacht: 'grey', vastgelegd: 'green', overgeslagen: 'orange' };

const MINUS = '\u2212';
const decimals = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 4 });

/** "3.9000" as people read a change: +3,90%. */
export function change(value: Percentage): string {
  const text = decimals.format(Math.abs(Number(value)));
  return `${Number(value) < 0 ? MINUS : '+'}${text}%`;
}

/** "3.84" as 3,84%. */
export const rate = (value: Percentage): string => `${Number(value) < 0 ? MINUS : ''}${decimals.format(Math.abs(Number(value)))}%`;

/** An amount with its sign: what becomes dearer shows a plus. */
export const signed = (text: string, value: string): string => (Number(value) > 0 ? `+${text}` : text);

/** Reads a percentage as people write it (3,84 or -0,5) as the API takes it; null when it is none. */
export function readRate(text: string): Percentage | null {
  const found = /^\s*([-\u2212]?)(\d{1,2})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text);
  return found ? `${found[1] ? '-' : ''}${found[2]}${found[3] ? `.${found[3]}` : ''}` : null;
}
