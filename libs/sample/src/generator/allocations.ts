// SPDX-License-Identifier: EUPL-1.2
// Allocations: which child gets which product from which provider, from when until when, and how much.
import { firstDay, lastDay, monthOf, monthOfDay, parseDay, type Day, type Month } from './calendar.js';
import { FURTHER, type Child } from './children.js';
import { contractedIn, type Agreement, type ContractPlan } from './contracts.js';
import { deliver } from './delivery.js';
import { productsOf, type Frequency, type SampleProduct, type Segment } from './products.js';
import type { PlannedProvider } from './providers.js';
import { Random } from './random.js';
import { ShareKeeper } from './shares.js';

// Taken out of Math once: these run millions of times.
const { floor, max, min, round } = Math;

export interface Allocation {
  number: number;
  child: Child;
  owner: PlannedProvider;
  municipality: string;
  product: SampleProduct;
  /** null when the provider has no contract line for it: a planted S329. */
  agreement: Agreement | null;
  tariffs: ReadonlyMap<number, number>;
  start: Day;
  /** Einddatum, or null for an open end. */
  end: Day | null;
  frequency: Frequency;
  volume: number;
  /** Allocated in hours, declared in minutes. */
  inMinutes: boolean;
  /** Toewijzingsdatum */
  issued: Day;
  /** What the allocation messages say, oldest first, where that is more or other than the fields above; the newest wins. */
  versions: readonly AllocationVersion[] | null;
  /** The request (JW315) it answers: its ReferentieAanbieder. */
  reference: string | null;
  /** First and last month of care that may be declared. */
  firstMonth: Month;
  lastMonth: Month;
}

/** An allocation as one message states it. Null: the message does not name it. */
export interface AllocationVersion {
  issued: Day;
  category: string | null;
  code: string | null;
  start: Day;
  end: Day | null;
  /** RedenWijziging */
  reason: string | null;
  extent: { volume: number; unit: string; frequency: Frequency } | null;
  /** In eurocents. */
  budget: number | null;
}

const FIRST_NUMBER = 100_000_001;
/** Segments whose market is measured in turnover; the others in children. */
const BY_TURNOVER: ReadonlySet<Segment> = new Set(['1', '2']);
const SEGMENTS: readonly Segment[] = ['1', '2', '3', '4', '5', 'jb-jr', 'gesloten', 'landelijk', 'maatwerk', 'none'];

/** Makes allocations that the contracts allow and that keep every provider near its share. */
export class AllocationMaker {
  readonly allocations: Allocation[] = [];
  private readonly random: Random;
  private readonly candidates = new Map<string, PlannedProvider[]>();
  private readonly keepers = new Map<Segment, ShareKeeper>();
  private readonly byChild = new Map<Child, Allocation[]>();

  constructor(
    private readonly year: number,
    private readonly seed: number,
    providers: readonly PlannedProvider[],
    private readonly plan: ContractPlan,
    active: ReadonlySet<string>,
  ) {
    this.random = new Random(seed, 'allocations');
    const withClients = new Set<PlannedProvider>();
    for (const owner of providers) {
      for (const [code, agreement] of plan.agreements[owner.index]!) {
        for (const municipality of contractedIn(agreement)) {
          if (!active.has(`${owner.index}|${municipality}`)) continue;
          withClients.add(owner);
          const key = `${code}|${municipality}`;
          const list = this.candidates.get(key) ?? [];
          list.push(owner);
          this.candidates.set(key, list);
        }
      }
    }
    for (const segment of SEGMENTS) this.keepers.set(segment, new ShareKeeper(segment, [...withClients]));
  }

  /** The main and further allocations of a child. */
  forChild(child: Child): void {
    this.add(child, child.primary);
    for (const [segment, chance] of FURTHER[child.primary]) if (this.random.chance(chance)) this.add(child, segment);
  }

  /** Further help of the main kind, unless the child's provider has its share of that segment already. */
  addFurther(child: Child): void {
    const owner = this.byChild.get(child)?.find((a) => a.product.segment === child.primary)?.owner;
    if (owner === undefined || !BY_TURNOVER.has(child.primary) || this.keepers.get(child.primary)!.isBehind(owner)) this.add(child, child.primary);
  }

  /** One more allocation in the segment, or none when nobody delivers it there. */
  add(child: Child, segment: Segment): Allocation | null {
    const products = productsOf(segment).filter((x) => this.candidates.has(`${x.code}|${child.municipality}`));
    if (products.length === 0) return null;
    const mine = this.byChild.get(child) ?? [];
    // A child stays with one provider per segment.
    const known = mine.find((a) => a.product.segment === segment)?.owner;
    const unused = products.filter(
      (x) => !mine.some((a) => a.product === x) && (known === undefined || this.deliversIn(known, x, child.municipality)),
    );
    if (unused.length === 0) return null;
    const product = this.random.weighted(unused, (x) => x.weight);
    const draft = this.draft(child, product);
    const list = this.candidates.get(`${product.code}|${child.municipality}`)!;
    const keeper = this.keepers.get(segment)!;
    const weight = BY_TURNOVER.has(segment) ? this.expectedTurnover(draft) : known === undefined ? 1 : 0;
    const owner = known ?? keeper.choose(list, weight);
    if (known !== undefined) keeper.give(known, weight);
    const allocation = this.agree(draft, owner);
    this.allocations.push(allocation);
    this.byChild.set(child, [...mine, allocation]);
    return allocation;
  }

  /** Copies an allocation to a product or municipality without contract line, for planted faults. */
  addStray(child: Child, owner: PlannedProvider, product: SampleProduct, months: number): Allocation {
    const draft = this.draft(child, product);
    const first = monthOf(this.year, this.random.between(1, 13 - months));
    const stray: Allocation = {
      ...draft,
      owner,
      start: firstDay(first),
      end: lastDay(first + months - 1),
      issued: firstDay(first) - 12,
      firstMonth: first,
      lastMonth: first + months - 1,
    };
    this.allocations.push(stray);
    return stray;
  }

  /** An allocation with set dates to a provider of one's choice (history, taakgericht). */
  addFixed(child: Child, owner: PlannedProvider, product: SampleProduct, start: Day, end: Day): Allocation {
    const draft: Allocation = { ...this.draft(child, product), start, end, issued: start - 9 };
    const allocation = { ...this.agree(draft, owner), firstMonth: monthOfDay(start), lastMonth: monthOfDay(end) };
    this.allocations.push(allocation);
    return allocation;
  }

  /** An allocation made up for one case. */
  addCase(allocation: Omit<Allocation, 'number'>): Allocation {
    const added = { ...allocation, number: FIRST_NUMBER + this.allocations.length };
    this.allocations.push(added);
    return added;
  }

  private deliversIn(owner: PlannedProvider, product: SampleProduct, municipality: string): boolean {
    return this.candidates.get(`${product.code}|${municipality}`)!.includes(owner);
  }

  private draft(child: Child, product: SampleProduct): Allocation {
    const { random, year } = this;
    const length = max(1, product.months * (0.6 + 1.4 * random.next()));
    const before = min(length, 16);
    const startOffset = -before + random.next() * (12 + before);
    const startMonth = monthOf(year, 1) + floor(startOffset);
    const start = random.chance(0.38) ? firstDay(startMonth) : firstDay(startMonth) + random.between(1, 26);
    const endMonth = startMonth + max(0, round(length) - 1);
    const natural = random.chance(0.55) ? lastDay(endMonth) : max(start + 6, firstDay(endMonth) + random.between(3, 26));
    const [low, high] = product.volume;
    const volume = low + floor((high - low + 1) * (0.75 * child.intensity + 0.25 * random.next() ** 2));
    const open = product.months >= 24 && product.frequency !== '2' && product.frequency !== '6' && random.chance(0.35);
    return {
      number: FIRST_NUMBER + this.allocations.length,
      child,
      owner: undefined as unknown as PlannedProvider,
      municipality: child.municipality,
      product,
      agreement: null,
      tariffs: new Map([year - 2, year - 1, year].map((y) => [y, product.tariff])),
      start,
      end: open ? null : natural,
      frequency: product.frequency,
      volume,
      inMinutes: false,
      issued: start - random.between(1, 24),
      versions: null,
      reference: null,
      firstMonth: 0,
      lastMonth: 0,
    };
  }

  private agree(draft: Allocation, owner: PlannedProvider): Allocation {
    const agreement = this.plan.agreements[owner.index]!.get(draft.product.code)!;
    const { planned } = agreement;
    const start = max(draft.start, parseDay(planned.contract.from));
    const end = draft.end === null ? null : max(draft.end, start + 6);
    const tariffs = planned.tariffs.get(draft.product.code)!;
    const lastMonth = end === null ? monthOf(this.year, 12) : min(monthOfDay(end), monthOf(this.year, 12));
    return {
      ...draft,
      owner,
      agreement,
      tariffs,
      start,
      end,
      issued: min(draft.issued, start),
      volume: draft.product.unit === '83' ? tariffs.get(floor(monthOfDay(start) / 12))! : draft.volume,
      // A quarter of the providers keeps its time in minutes where hours are allocated (TR341).
      inMinutes: draft.product.unit === '04' && owner.index % 4 === 1,
      firstMonth: monthOfDay(start),
      lastMonth,
    };
  }

  private expectedTurnover(draft: Allocation): number {
    let sum = 0;
    const last = min(monthOf(this.year, 12), draft.end === null ? Infinity : monthOfDay(draft.end));
    for (let month = max(monthOf(this.year, 1), monthOfDay(draft.start)); month <= last; month += 1) {
      sum += deliver(this.seed, draft, month, 1)?.amount ?? 0;
    }
    return sum;
  }
}

/** The one version of an allocation that was sent once, with product, volume and unit. */
export const onlyVersion = (a: Allocation): AllocationVersion => ({
  issued: a.issued,
  category: a.product.category,
  code: a.product.code,
  start: a.start,
  end: a.end,
  reason: null,
  extent: { volume: a.volume, unit: a.product.unit, frequency: a.frequency },
  budget: null,
});

/** Months of the year in which something can be declared on the allocation. */
export const declarableMonths = (seed: number, allocation: Allocation, from: Month, until: Month): Month[] => {
  const out: Month[] = [];
  for (let month = max(from, allocation.firstMonth); month <= min(until, allocation.lastMonth); month += 1) {
    if (deliver(seed, allocation, month, 1) !== null) out.push(month);
  }
  return out;
};
