// SPDX-License-Identifier: EUPL-1.2
// The care of a small sample: a few children with ordinary allocations, all of them within what was agreed.
import type { SampledRegion, SmallSample } from '../../domain/small-sample.js';
import type { Allocation } from '../allocations.js';
import { dayOf, firstDay, lastDay, monthOf, monthOfDay } from '../calendar.js';
import type { Child } from '../children.js';
import type { PlannedContract } from '../contracts.js';
import { bsnSequence } from '../identifiers.js';
import { Random } from '../random.js';
import { agreementsFor } from './contracts.js';
import { smallProducts, type SmallProduct } from './providers.js';

const FIRST_NUMBER = 200_000_001;
const SIZE = { groot: 5, middel: 2, klein: 1, maatwerk: 1 } as const;

/** Of every municipality one, and further the more the municipality buys with the region. */
function drawChildren(buys: ReadonlyMap<string, readonly SmallProduct[]>, count: number, year: number, random: Random): Child[] {
  const bsns = bsnSequence();
  const codes = [...buys.keys()];
  return Array.from({ length: count }, (_, index) => ({
    index,
    bsn: bsns.next().value as string,
    born: dayOf(year - random.between(3, 17), random.between(1, 12), random.between(1, 28)),
    gender: random.chance(0.5) ? '1' : '2',
    municipality: codes[index] ?? random.weighted(codes, (code) => buys.get(code)!.length),
    primary: 'none',
    intensity: random.next(),
  }));
}

/** Allocations of the year and the year before; one to three per child, each of another product. */
export function smallCare(
  region: SampledRegion,
  sample: SmallSample,
  contracts: readonly PlannedContract[],
  year: number,
  seed: number,
): Allocation[] {
  const random = new Random(seed, `care in ${region.key}`);
  const products = [...smallProducts(region, sample).values()];
  const earliest = firstDay(monthOf(year - 1, 1));
  const out: Allocation[] = [];
  const allocate = (child: Child, product: SmallProduct): void => {
    const candidates = agreementsFor(contracts, product, child.municipality);
    if (candidates.length === 0) return;
    const agreement = random.weighted(candidates, (a) => SIZE[a.planned.owner.provider.sizeClass]);
    const month = monthOf(year, random.between(-5, 9));
    const start = Math.max(earliest, firstDay(month) + (random.chance(0.5) ? 0 : random.between(1, 20)));
    const endMonth = monthOfDay(start) + Math.max(1, Math.round(product.months * (0.6 + 0.8 * random.next())));
    out.push({
      number: FIRST_NUMBER + out.length,
      child,
      owner: agreement.planned.owner,
      municipality: child.municipality,
      product,
      agreement,
      tariffs: agreement.planned.tariffs.get(product.code)!,
      start,
      end: lastDay(endMonth),
      frequency: product.frequency,
      volume: random.between(product.volume[0], product.volume[1]),
      inMinutes: false,
      issued: start - random.between(2, 20),
      versions: null,
      reference: null,
      firstMonth: monthOfDay(start),
      lastMonth: Math.min(endMonth, monthOf(year, 12)),
    });
  };
  const buys = new Map(
    [...region.municipalities.keys()].map((code) => [code, products.filter((p) => p.bought.participants(`${year - 1}-01-01`).includes(code))]),
  );
  for (const child of drawChildren(buys, sample.children, year, random)) {
    const chosen = new Set<SmallProduct>();
    for (let i = random.between(1, 3); i > 0; i -= 1) chosen.add(random.weighted(buys.get(child.municipality)!, (p) => p.weight));
    for (const product of chosen) allocate(child, product);
  }
  return out;
}
