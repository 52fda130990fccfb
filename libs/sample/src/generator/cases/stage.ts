// SPDX-License-Identifier: EUPL-1.2
// Where cases are played: allocations made up for one rule, and the lines declared on them, each just over or exactly on its border.
import type { Allocation, AllocationMaker, AllocationVersion } from '../allocations.js';
import { firstDay, lastDay, monthOfDay, yearOfMonth, type Day, type Month } from '../calendar.js';
import type { Child } from '../children.js';
import { contractedIn, type ContractPlan, type PlannedContract } from '../contracts.js';
import { priced } from '../delivery.js';
import { cleanContent, debitLine, type LineContent, type PlannedLine } from '../lines.js';
import type { SampleProduct, Unit } from '../products.js';
import type { PlannedProvider } from '../providers.js';
import type { Random } from '../random.js';
import type { Window } from '../timing.js';

/** A case needs `span` months from its first month of care up to and including its last submission; it answers false where it cannot be played. */
export interface Case {
  span: number;
  play: (stage: Stage, first: Month) => boolean;
}

export type Extent = NonNullable<AllocationVersion['extent']>;

/** What a case allocates; what is left out is as usual for the product. */
export interface Wanted {
  start: Day;
  end: Day | null;
  issued?: Day;
  category?: string | null;
  code?: string | null;
  extent?: Extent | null;
  budget?: number | null;
  /** Sent again with these changes, in order. */
  changes?: readonly (Partial<AllocationVersion> & { issued: Day; reason: string })[];
}

/** What a case declares; what is left out is in order. */
export interface Declared {
  volume: number;
  unit?: Unit;
  begin?: Day;
  end?: Day;
  tariff?: number;
  amount?: number;
  product?: SampleProduct;
  allocation?: number;
  bsn?: string;
  submitted?: Month;
  suffix?: string;
}

export class Stage {
  readonly lines: PlannedLine[] = [];
  private readonly dated = new Map<string, Day>();
  private extras = 0;

  constructor(
    readonly seed: number,
    readonly window: Window,
    readonly plan: ContractPlan,
    readonly random: Random,
    private readonly maker: AllocationMaker,
    private readonly ordinary: readonly Allocation[],
    private readonly strangers: Iterator<string>,
    readonly providers: readonly PlannedProvider[],
  ) {}

  /** An allocation to a provider that is paid per task. */
  taakgericht(rule: PlannedProvider['taakgericht']): Allocation | null {
    return this.maker.allocations.find((a) => a.owner.taakgericht === rule) ?? null;
  }

  /** A place under a contract that may have no clients of its own, such as one that has ended. */
  under(wants: (planned: PlannedContract) => boolean): Allocation | null {
    for (const owner of this.providers.filter((x) => x.taakgericht === null)) {
      for (const [code, agreement] of this.plan.agreements[owner.index]!) {
        const product = agreement.planned.products.find((x) => x.code === code)!;
        if (!wants(agreement.planned) || product.unit === '83') continue;
        const [municipality] = contractedIn(agreement);
        const near = this.place((a) => a.municipality === municipality);
        if (near !== null) return { ...near, owner, product, agreement, tariffs: agreement.planned.tariffs.get(code)! };
      }
    }
    return null;
  }

  /** Any allocation of the ordinary care that lends its child, provider, municipality and product to a case. */
  place(wants: (allocation: Allocation) => boolean): Allocation | null {
    const { ordinary, random } = this;
    const from = random.between(0, ordinary.length - 1);
    for (let i = 0; i < ordinary.length; i += 1) {
      const found = ordinary[(from + i) % ordinary.length]!;
      if (wants(found)) return found;
    }
    return null;
  }

  placeOf(...units: Unit[]): Allocation | null {
    return this.place((a) => units.includes(a.product.unit));
  }

  /** The products the provider is contracted for in the municipality, other than that of the allocation. */
  others(place: Allocation): SampleProduct[] {
    return [...this.plan.agreements[place.owner.index]!]
      .filter(([code, agreement]) => code !== place.product.code && contractedIn(agreement).includes(place.municipality))
      .map(([code, { planned }]) => planned.products.find((x) => x.code === code)!)
      .filter((x) => x.unit !== '83');
  }

  /** A child that nobody knows yet, in the place of the allocation's. */
  elsewhere(place: Allocation): Allocation {
    this.extras += 1;
    const child: Child = { ...place.child, index: -100 - this.extras, bsn: this.strangers.next().value as string };
    return { ...place, child };
  }

  allocate(place: Allocation, wanted: Wanted): Allocation {
    const { product } = place;
    const first: AllocationVersion = {
      issued: wanted.issued ?? wanted.start - 12,
      category: wanted.category === undefined ? product.category : wanted.category,
      code: wanted.code === undefined ? product.code : wanted.code,
      start: wanted.start,
      end: wanted.end,
      reason: null,
      extent:
        wanted.extent === undefined
          ? { volume: product.unit === '14' ? 1 : 4, unit: product.unit, frequency: product.unit === '14' ? '1' : '2' }
          : wanted.extent,
      budget: wanted.budget ?? null,
    };
    const versions = [first];
    for (const change of wanted.changes ?? []) versions.push({ ...versions.at(-1)!, ...change });
    const { start, end } = versions.at(-1)!;
    return this.maker.addCase({
      ...place,
      start,
      end,
      issued: first.issued,
      versions,
      reference: null,
      inMinutes: false,
      firstMonth: monthOfDay(start),
      lastMonth: end === null ? this.window.december : monthOfDay(end),
    });
  }

  /** The tariff agreed for a product in a month, in the contract's unit. */
  tariff(place: Allocation, product: SampleProduct, month: Month): number {
    const tariffs = this.plan.agreements[place.owner.index]!.get(product.code)?.planned.tariffs.get(product.code);
    return tariffs?.get(yearOfMonth(month)) ?? product.tariff;
  }

  /** Declares a line, in order but for what the case says; by default in the month after the care. */
  declare(allocation: Allocation, month: Month, declared: Declared): PlannedLine {
    const product = declared.product ?? allocation.product;
    const unit = declared.unit ?? product.unit;
    const price = priced(declared.volume, unit, product.unit, this.tariff(allocation, product, month));
    const tariff = declared.tariff ?? price.tariff;
    const given: Partial<LineContent> = {
      bsn: declared.bsn ?? allocation.child.bsn,
      allocation: declared.allocation ?? allocation.number,
      category: product.category,
      code: product.code,
      begin: declared.begin ?? Math.max(firstDay(month), allocation.start),
      end: declared.end ?? Math.min(lastDay(month), allocation.end ?? Infinity),
      volume: declared.volume,
      unit,
      tariff,
      amount: declared.amount ?? (declared.tariff === undefined ? price.amount : declared.tariff * declared.volume),
    };
    const line: PlannedLine = {
      ...debitLine(allocation, month, declared.submitted ?? month + 1),
      suffix: declared.suffix ?? '1',
      pinned: true,
      given,
    };
    this.lines.push(line);
    return line;
  }

  /** Credits a line in a later month. */
  credit(line: PlannedLine, submitted: Month, change: Partial<LineContent> = {}, suffix = 'C'): PlannedLine {
    const credit: PlannedLine = { ...line, submitted, suffix, credits: line, fault: null, borders: [], given: { ...line.given, ...change } };
    this.lines.push(credit);
    return credit;
  }

  /** Asks for a Dagtekening of the message that a provider sends a municipality in a month; false when another case asked for one. */
  dateMessage({ owner, municipality }: Allocation, submitted: Month, day: Day): boolean {
    const key = `${submitted}|${owner.index}|${municipality}`;
    if (this.dated.has(key)) return false;
    this.dated.set(key, day);
    return true;
  }

  datedOn(message: { month: Month; owner: { index: number }; municipality: string; sequence: number }): Day | null {
    return message.sequence > 1 ? null : (this.dated.get(`${message.month}|${message.owner.index}|${message.municipality}`) ?? null);
  }

  amountOf(line: PlannedLine): number {
    return cleanContent(this.seed, line).amount;
  }
}

/** The line breaks exactly these rules. */
export const fault = (line: PlannedLine, rules: string | readonly string[], note: string): void => {
  line.fault = { rules: typeof rules === 'string' ? [rules] : rules, note, change: {} };
};

/** The line lies exactly on the border of the rule. */
export const border = (line: PlannedLine, rule: string, note: string): void => {
  line.borders = [...line.borders, { rule, note }];
};
