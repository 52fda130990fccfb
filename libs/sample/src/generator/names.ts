// SPDX-License-Identifier: EUPL-1.2
// Invented names: institutions after plants, birds and landscape, people after nothing in particular.
import type { Random } from './random.js';

const HEADS = [
  'Haviks',
  'Riet',
  'Schorren',
  'Veen',
  'Elzen',
  'Wilgen',
  'Gagel',
  'Zegge',
  'Kluten',
  'Wulpen',
  'Hondsdraf',
  'Meidoorn',
  'Brem',
  'Lisdodde',
  'Kievits',
  'Bunzing',
  'Egelantier',
  'Duindoorn',
  'Zonnedauw',
  'Waterkers',
  'Kemphaan',
  'Sleedoorn',
  'Kwelder',
  'Berken',
  'Salamander',
  'Oeverzwaluw',
  'Dotter',
  'Grutto',
  'Vlier',
  'Karekiet',
  'Zandhagedis',
  'Moeras',
  'Hazelaar',
  'Biezen',
  'Tureluur',
  'Slenken',
  'Parnassia',
  'Ratelaar',
];
const TAILS = [
  'kruid',
  'kraag',
  'duin',
  'pluis',
  'pad',
  'oever',
  'wende',
  'veld',
  'kamp',
  'burcht',
  'poort',
  'laan',
  'hof',
  'stek',
  'kring',
  'brug',
  'haven',
  'tuin',
  'nest',
  'zoom',
  'luwte',
  'bocht',
  'grond',
  'terp',
  'rand',
  'beek',
  'weide',
  'horst',
];

/** Invented compounds such as 'Kwelderluwte', each once. */
export function* natureNames(random: Random): Generator<string> {
  const all = HEADS.flatMap((head) => TAILS.map((tail) => head + tail));
  yield* random.shuffle(all);
  throw new Error('No nature names left');
}

/** A lower-case key of letters, digits and hyphens. */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const SURNAMES = [
  'Duinker',
  'Rietveld',
  'Akkerzoom',
  'Westerbeek',
  'Oudeland',
  'Zandstroom',
  'Kolkman',
  'Berkenbosch',
  'Vlietman',
  'Polderman',
  'Heggerink',
  'Noorderveen',
  'Sluisman',
  'Waterkamp',
  'Elsbroek',
  'Molenpad',
  'Terpstroom',
  'Kadijk',
  'Wilgenkamp',
  'Zuiderhof',
  'Schepenaar',
  'Lindehof',
  'Boomzicht',
  'Graszoom',
  'Haverland',
  'Steenakker',
  'Dijkhuis',
  'Veenhoek',
  'Hazelhorst',
  'Brinkzicht',
];
const INITIALS = 'ABCDEFGHJKLMNPRSTVWYZ';

export const surname = (number: number): string => SURNAMES[number % SURNAMES.length]!;
export const initials = (number: number): string =>
  INITIALS[number % INITIALS.length]! + (number % 3 === 0 ? INITIALS[(number >>> 3) % INITIALS.length]! : '');
