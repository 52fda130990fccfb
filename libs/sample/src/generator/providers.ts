// SPDX-License-Identifier: EUPL-1.2
// The providers of the region: who they are, which segments and products they serve, and in which municipalities.
import { agb, iban, kvk } from './identifiers.js';
import { H8_CODES, H9, H9_CODES } from './municipalities.js';
import { natureNames, slug } from './names.js';
import { productsOf, TAAKGERICHT_PRODUCT, type SampleProduct, type Segment } from './products.js';
import { Random } from './random.js';
import { MAATWERK_COUNT, PREDECESSOR_COUNT, RAISED_LATE, ROSTER, TAAKGERICHT, type RosterGroup } from './roster.js';
import type { SampleProvider } from './types.js';

export interface PlannedProvider {
  index: number;
  provider: SampleProvider;
  kind: 'regional' | 'maatwerk' | 'predecessor';
  /** Part of each segment (turnover for 1 and 2, children elsewhere) this provider should hold. */
  shares: Map<Segment, number>;
  products: SampleProduct[];
  /** Municipalities where it works, the home municipality first. */
  municipalities: string[];
  /** How a declaration is answered; null when it is not paid per task. */
  taakgericht: 'refuse' | 'zeroOnly' | null;
  raisedLate: boolean;
}

/** Municipalities that may buy the product: segments 4, 5 and what is not mapped are H8, of segment 3 Den Haag takes dagbehandeling only. */
export const participants = (product: SampleProduct): readonly string[] => {
  if (product.segment === '3') return product.category === '41' ? H9_CODES : H8_CODES;
  return product.segment === '4' || product.segment === '5' || product.segment === 'none' ? H8_CODES : H9_CODES;
};

const chooseProducts = (segment: Segment, top: boolean, size: SampleProvider['sizeClass'], random: Random): SampleProduct[] => {
  const all = productsOf(segment);
  if (top) return [...all];
  const wanted = size === 'klein' ? random.between(2, 4) : Math.ceil(all.length * (0.5 + random.next() * 0.25));
  const left = [...all];
  const chosen: SampleProduct[] = [];
  while (chosen.length < wanted && left.length > 0) {
    const product = random.weighted(left, (x) => x.weight);
    left.splice(left.indexOf(product), 1);
    chosen.push(product);
  }
  return chosen;
};

const memberShares = (group: RosterGroup, member: number): { segment: Segment; share: number; top: boolean }[] => {
  const out: { segment: Segment; share: number; top: boolean }[] = [];
  for (const [segment, s] of Object.entries(group.shares) as [Segment, NonNullable<RosterGroup['shares'][Segment]>][]) {
    const top = s.top?.[member];
    if (top !== undefined) out.push({ segment, share: top, top: true });
    const rank = member - (s.from ?? 0);
    const members = s.members ?? group.count;
    if (s.rest === undefined || rank < 0 || rank >= members) continue;
    let sum = 0;
    for (let i = 1; i <= members; i += 1) sum += i ** -0.55;
    out.push({ segment, share: (s.rest * (rank + 1) ** -0.55) / sum, top: false });
  }
  return out;
};

const chooseMunicipalities = (random: Random, low: number, high: number): string[] => {
  const left = [...H9];
  const out: string[] = [];
  const wanted = 1 + random.between(low, high);
  while (out.length < wanted && left.length > 0) {
    const chosen = random.weighted(left, (m) => m.weight);
    left.splice(left.indexOf(chosen), 1);
    out.push(chosen.code);
  }
  return out;
};

/** All providers: 188 regional ones, the small maatwerk ones and the predecessors, in a fixed order per seed. */
export const planProviders = (seed: number): PlannedProvider[] => {
  const names = natureNames(new Random(seed, 'names'));
  const random = new Random(seed, 'providers');
  const out: PlannedProvider[] = [];

  const add = (form: string, sizeClass: SampleProvider['sizeClass'], description: string, kind: PlannedProvider['kind']): PlannedProvider => {
    const nature = names.next().value as string;
    const name = form.replace('#', nature);
    const index = out.length;
    const planned: PlannedProvider = {
      index,
      provider: {
        key: slug(name),
        name,
        tradeNames: random.chance(0.12) ? [`${nature} Jeugd`] : [],
        agb: agb(index),
        kvk: kvk(index),
        iban: iban(410_000_017 + index * 7_919),
        sizeClass,
        description,
      },
      kind,
      shares: new Map(),
      products: [],
      municipalities: [],
      taakgericht: null,
      raisedLate: false,
    };
    out.push(planned);
    return planned;
  };

  ROSTER.forEach((group, g) => {
    for (let member = 0; member < group.count; member += 1) {
      const size = member < group.larger ? group.size : 'klein';
      const planned = add(group.forms[member % group.forms.length]!, size, group.description, 'regional');
      planned.municipalities = chooseMunicipalities(random, group.reach[0], group.reach[1]);
      planned.taakgericht = TAAKGERICHT.find((x) => x.group === g && x.member === member)?.rule ?? null;
      planned.raisedLate = g === RAISED_LATE.group && member === RAISED_LATE.member;
      for (const { segment, share, top } of memberShares(group, member)) {
        planned.shares.set(segment, share);
        planned.products.push(...chooseProducts(segment, top, size, random));
      }
      if (planned.taakgericht !== null) {
        planned.shares.clear();
        planned.products = [TAAKGERICHT_PRODUCT];
        planned.provider.description = 'Collectieve jeugdhulp op scholen, taakgericht bekostigd';
      }
      if (!planned.products.some((x) => participants(x).includes(planned.municipalities[0]!))) {
        planned.municipalities = ['0637', ...planned.municipalities.filter((code) => code !== '0637')];
      }
    }
  });

  for (let i = 0; i < MAATWERK_COUNT; i += 1) {
    const form = ['Praktijk #', 'Zorgplek #', 'Zorgboerderij #', 'Woonplek #', 'Atelier #', 'Stal #', 'Wonen bij #'][i % 7]!;
    const planned = add(form, 'maatwerk', 'Maatwerk voor enkele jeugdigen', 'maatwerk');
    planned.shares.set('maatwerk', 1 / MAATWERK_COUNT);
    planned.products = chooseProducts('maatwerk', false, 'klein', random).slice(0, random.between(1, 2));
    planned.municipalities = chooseMunicipalities(random, 0, 1);
  }
  for (let i = 0; i < PREDECESSOR_COUNT; i += 1) {
    const planned = add(
      ['Praktijk #', 'Begeleiding #', 'Stichting #', 'Gezinszorg #'][i]!,
      'klein',
      'Opgegaan in een andere aanbieder',
      'predecessor',
    );
    planned.products = chooseProducts('5', false, 'klein', random);
    planned.municipalities = chooseMunicipalities(random, 0, 2);
  }
  return out;
};
