// SPDX-License-Identifier: EUPL-1.2
// Allocations for which the provider has no contract line (rule S329): Den Haag for help it does not buy in the region,
// a product the provider was never contracted for, or a code that is in no product list.
import { deliver } from './delivery.js';
import type { AllocationMaker } from './allocations.js';
import type { Child } from './children.js';
import { debitLine, type LineFault, type PlannedLine } from './lines.js';
import { DEN_HAAG } from './municipalities.js';
import { PRODUCTS, productByCode, type SampleProduct } from './products.js';
import { participants, type PlannedProvider } from './providers.js';
import { Random } from './random.js';

const PART = 0.0028;
const UNKNOWN_PRODUCT: SampleProduct = { ...productByCode.get('45A04')!, code: '45X99' };

const fault = (note: string): LineFault => ({ rules: ['S329'], note, change: {} });

/** Lines without contract line; all of them are refused. */
export const strayLines = (seed: number, total: number, maker: AllocationMaker, children: readonly Child[]): PlannedLine[] => {
  const random = new Random(seed, 'strays');
  const wanted = Math.max(3, Math.round(total * PART));
  const known = maker.allocations.filter((a) => a.agreement !== null && a.child.index >= 0);
  const inDenHaag = known.filter((a) => a.municipality === DEN_HAAG);
  const out: PlannedLine[] = [];
  const draw = (kind: number): { child: Child; owner: PlannedProvider; product: SampleProduct; note: string } => {
    if (kind < 3 && inDenHaag.length > 0) {
      const { child, owner } = random.pick(inDenHaag);
      const product = random.pick(PRODUCTS.filter((x) => x.segment === '5' && x.unit !== '83' && !participants(x).includes(DEN_HAAG)));
      return { child, owner, product, note: 'Den Haag koopt dit product niet in de regio in' };
    }
    const { child, owner } = random.pick(known);
    if (kind === 3) return { child, owner, product: UNKNOWN_PRODUCT, note: 'Productcode staat in geen productlijst' };
    const product = random.pick(PRODUCTS.filter((x) => x.segment !== 'maatwerk' && x.unit !== '83' && !owner.products.includes(x)));
    return { child, owner, product, note: 'Aanbieder heeft geen overeenkomst voor dit product' };
  };
  for (let round = 0; out.length < wanted && children.length > 0; round += 1) {
    const { child, owner, product, note } = draw(round % 6);
    const allocation = maker.addStray(child, owner, product, random.between(1, Math.min(4, wanted - out.length)));
    for (let month = allocation.firstMonth; month <= allocation.lastMonth; month += 1) {
      if (deliver(seed, allocation, month, 1) === null) continue;
      out.push({ ...debitLine(allocation, month, month + 1), pinned: true, fault: fault(note) });
    }
  }
  return out;
};
