// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { DemoPerson } from './demo-people.js';

/** What a small invented year of a region is made of, as its file gives it. Amounts are eurocents. */
export interface SmallSample {
  readonly contracts: {
    readonly kind: string;
    /** What contract numbers begin with. */
    readonly series: string;
    readonly from: LocalDate;
    readonly last: LocalDate;
    readonly indexation: readonly { readonly year: number; readonly perMille: number }[];
  };
  readonly children: number;
  readonly tariffs: readonly SampleTariffRow[];
  readonly roster: readonly SmallRosterGroup[];
  /** The municipality whose own login shows what a municipality sees. */
  readonly municipality: string;
  readonly people: readonly DemoPerson[];
  /** People who log in in another region and have a role here as well. */
  readonly guests: readonly (DemoPerson & { readonly region: string })[];
}

export interface SampleTariffRow {
  readonly code: string;
  /** Per unit, in the first year of the contracts. */
  readonly cents: number;
  readonly frequency: '1' | '2' | '4' | '6';
  readonly least: number;
  readonly most: number;
  readonly months: number;
  readonly weight: number;
}

export interface SmallRosterGroup {
  /** Forms of the name; # stands for the invented part. */
  readonly forms: readonly string[];
  readonly count: number;
  /** The first so many of the group are of this size, the others small. */
  readonly larger: number;
  readonly size: 'groot' | 'middel';
  readonly description: string;
  readonly products: readonly string[];
  readonly productsLeast: number;
  readonly productsMost: number;
  readonly reachLeast: number;
  readonly reachMost: number;
}

/** Who may buy a product on a day, and what it is. */
export interface BoughtProduct {
  readonly code: string;
  readonly category: string;
  readonly unit: string;
  readonly segment: string | null;
  readonly participants: (day: LocalDate) => readonly string[];
}

/** What the small sample needs to know of the region itself. */
export interface SampledRegion {
  readonly key: string;
  readonly municipalities: ReadonlyMap<string, string>;
  readonly products: readonly BoughtProduct[];
}
