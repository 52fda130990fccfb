// SPDX-License-Identifier: EUPL-1.2
import { child, day, euros, month, period, product, tariff } from './wording.js';
import { quantity, unitName } from './units.js';

export interface InWords {
  readonly text: string;
  /** How the text was worked out, where it was: "16 dagdelen × € 92,15". */
  readonly derivation: string | null;
}

type Reading = (value: string, products: ReadonlyMap<string, string>) => InWords | null;

const plain = (text: string): InWords => ({ text, derivation: null });
const DAY = /^-?\d{4,}-\d{2}-\d{2}$/;
const onDay =
  (say: (date: string) => string): Reading =>
  (value) =>
    DAY.test(value) ? plain(say(value)) : null;

const volume =
  (say: (quantity: string) => string): Reading =>
  (value) => {
    const [, count, unit] = /^(\d+)\/(\w+)$/.exec(value) ?? [];
    return unit === undefined ? null : plain(say(quantity(count!, unit)));
  };

/** Every kind of value a rule writes in `declared` and `expected` (rules/rule.ts). */
const READINGS: Readonly<Record<string, Reading>> = {
  tekst: (value) => plain(value),
  cent: (value) => (/^-?\d+$/.test(value) ? plain(euros(value)) : null),
  datum: onDay(day),
  vanaf: onDay((date) => `vanaf ${day(date)}`),
  totEnMet: onDay((date) => `tot en met ${day(date)}`),
  periode: (value) => {
    const [from = '', until = ''] = value.split('/');
    return DAY.test(from) && DAY.test(until) ? plain(period(from, until)) : null;
  },
  tarief: (value) => {
    const [, cents, unit] = /^(-?\d+)\/(\w+)$/.exec(value) ?? [];
    return cents !== undefined && unit !== undefined ? plain(tariff(cents, unit)) : null;
  },
  som: (value) => {
    const [, volume, cents, unit, outcome] = /^(\d+)\*(-?\d+)\/(\w+)=(-?\d+)$/.exec(value) ?? [];
    return outcome === undefined ? null : { text: euros(outcome), derivation: `${quantity(volume!, unit!)} × ${euros(cents!)}` };
  },
  maand: onDay(month),
  categorie: (value) => plain(`categorie ${value}`),
  eenheid: (value) => plain(unitName(value)),
  aantal: volume((said) => said),
  hoogstens: volume((said) => `hoogstens ${said} in deze periode`),
  over: (value) => {
    const [, left, most, unit] = /^(\d+)\/(\d+)\/(\w+)$/.exec(value) ?? [];
    return unit === undefined ? null : plain(`nog ${quantity(left!, unit)} van de ${quantity(most!, unit)}`);
  },
  budget: (value) => {
    const [, left, most] = /^(\d+)\/(\d+)$/.exec(value) ?? [];
    return most === undefined ? null : plain(`nog ${euros(left!)} van ${euros(most)}`);
  },
  product: (value, products) => plain(product(value, products.get(value))),
  kind: (value) => plain(child(value)),
};

/**
 * What a rule wrote down, in Dutch: "totEnMet:2025-09-21" → "tot en met 21 sep 2025". A value of a kind or form we do not know is shown
 * as it stands, so that no finding is ever empty.
 * @param products names of products by code
 * @returns null for null: nothing was declared or expected
 */
export function inWords(typed: string | null, products: ReadonlyMap<string, string> = new Map()): InWords | null {
  if (typed === null) return null;
  const at = typed.indexOf(':');
  const [kind, value] = [typed.slice(0, Math.max(at, 0)), typed.slice(at + 1)];
  return (Object.hasOwn(READINGS, kind) ? READINGS[kind]!(value, products) : null) ?? plain(at < 0 ? typed : value);
}
