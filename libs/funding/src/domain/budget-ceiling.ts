// SPDX-License-Identifier: EUPL-1.2
import { decimalFromCents, type Cents, type Violation } from '#kernel';

/** What is known of one municipality in one segment and year when a ceiling is set. */
export interface CeilingFacts {
  readonly municipality: string;
  readonly name: string;
  /** Belongs to the region on some day of the year. */
  readonly member: boolean;
  /** Takes part in the segment, in a year of its strategy; true where no strategy says so. */
  readonly takesPart: boolean;
  /** Booked on care of the year, so far. */
  readonly bookedCents: Cents;
  /** Number of the newest version; 0: there never was a ceiling. */
  readonly version: number;
  readonly cents: Cents | null;
  readonly changedBy: string | null;
}

export interface CeilingWish {
  readonly municipality: string;
  /** null: there will be no ceiling. */
  readonly cents: Cents | null;
  /** The version the writer saw; 0: none. */
  readonly version: number;
}

const shownAmount = (cents: Cents): string => {
  const [units = '0', decimals = '00'] = decimalFromCents(cents).split('.');
  const grouped = units.replaceAll(/\B(?=(\d{3})+(?!\d))/g, '.');
  return decimals === '00' ? grouped : `${grouped},${decimals}`;
};

/**
 * Why a ceiling cannot be set, all faults at once: every municipality once, a member of the region that takes part in the segment, an
 * amount of at least 0 and never below what was booked already. Taking a ceiling away is always possible.
 * @param pointer where the wishes stand in what was sent @returns nothing when all can be set
 */
export function ceilingFaults(wishes: readonly CeilingWish[], facts: ReadonlyMap<string, CeilingFacts>, pointer = '/plafonds'): Violation[] {
  const seen = new Set<string>();
  return wishes.flatMap((wish, i): Violation[] => {
    const at = `${pointer}/${i}`;
    const known = facts.get(wish.municipality);
    if (!known?.member) return [{ pointer: `${at}/gemeente`, text: 'Deze gemeente hoort dat jaar niet bij de regio.' }];
    if (seen.has(wish.municipality)) return [{ pointer: `${at}/gemeente`, text: `${known.name} staat er twee keer.` }];
    seen.add(wish.municipality);
    if (wish.cents === null) return [];
    if (!known.takesPart) return [{ pointer: `${at}/gemeente`, text: `${known.name} doet dat jaar niet mee aan dit segment.` }];
    if (wish.cents < 0n) return [{ pointer: `${at}/bedrag`, text: 'Een plafond is niet lager dan nul.' }];
    if (wish.cents < known.bookedCents)
      return [
        {
          pointer: `${at}/bedrag`,
          text: `Het plafond van ${known.name} is lager dan wat al is geboekt (${shownAmount(known.bookedCents)}). Vul een hoger bedrag in.`,
        },
      ];
    return [];
  });
}

/** The first wish of which somebody else recorded a newer version meanwhile. */
export function overtaken(wishes: readonly CeilingWish[], facts: ReadonlyMap<string, CeilingFacts>): CeilingFacts | null {
  for (const wish of wishes) {
    const known = facts.get(wish.municipality);
    if (known && known.version !== wish.version) return known;
  }
  return null;
}
