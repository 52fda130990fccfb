// SPDX-License-Identifier: EUPL-1.2
// The providers of a small sample: invented, by the roster of the region's file.
import type { BoughtProduct, SampledRegion, SmallRosterGroup, SmallSample } from '../../domain/small-sample.js';
import { agb, iban, kvk } from '../identifiers.js';
import { natureNames, slug } from '../names.js';
import type { SampleProduct, Unit } from '../products.js';
import type { PlannedProvider } from '../providers.js';
import { Random } from '../random.js';

/** Apart from the numbers and names of the full sample, so that each means one provider in the whole installation. */
const FIRST_INDEX = 400;

export interface SmallProduct extends SampleProduct {
  readonly bought: BoughtProduct;
}

/** The products of the region that the file prices. Their segment is data of the region; nothing of the generator reads it here. */
export function smallProducts(region: SampledRegion, sample: SmallSample): Map<string, SmallProduct> {
  const bought = new Map(region.products.map((p) => [p.code, p]));
  const products = sample.tariffs.flatMap((t): SmallProduct[] => {
    const product = bought.get(t.code);
    if (product === undefined) return [];
    const { code, category } = product;
    const volume = [t.least, t.most] as const;
    return [
      {
        code,
        category,
        unit: product.unit as Unit,
        segment: 'none',
        tariff: t.cents,
        frequency: t.frequency,
        volume,
        months: t.months,
        weight: t.weight,
        bought: product,
      },
    ];
  });
  return new Map(products.map((p) => [p.code, p]));
}

function some<T>(random: Random, items: readonly T[], least: number, most: number): T[] {
  return random.shuffle(items).slice(0, random.between(least, most));
}

/** All providers in a fixed order per seed, with what they deliver and where. */
export function smallProviders(region: SampledRegion, sample: SmallSample, seed: number): PlannedProvider[] {
  const products = smallProducts(region, sample);
  const names = natureNames(new Random(seed, 'names'));
  for (let taken = 0; taken < FIRST_INDEX; taken += 1) names.next();
  const random = new Random(seed, `providers of ${region.key}`);
  const codes = [...region.municipalities.keys()];
  const make = (group: SmallRosterGroup, member: number, position: number): PlannedProvider => {
    const name = group.forms[member % group.forms.length]!.replace('#', names.next().value as string);
    const index = FIRST_INDEX + position;
    return {
      index,
      provider: {
        key: slug(name),
        name,
        tradeNames: [],
        agb: agb(index),
        kvk: kvk(index),
        iban: iban(410_000_017 + index * 7_919),
        sizeClass: member < group.larger ? group.size : 'klein',
        description: group.description,
      },
      kind: 'regional',
      shares: new Map(),
      products: some(random, group.products, group.productsLeast, group.productsMost).flatMap((code) => products.get(code) ?? []),
      municipalities: some(random, codes, group.reachLeast, group.reachMost),
      taakgericht: null,
      raisedLate: false,
    };
  };
  const members = sample.roster.flatMap((group) => Array.from({ length: group.count }, (_, member) => ({ group, member })));
  return members.map(({ group, member }, position) => make(group, member, position));
}
