// SPDX-License-Identifier: EUPL-1.2
// Random proposals for a round: changes of every kind over a few products, some of which do not fit, with exceptions.
import fc from 'fast-check';
import type { RevisionChange } from '#revisions';

export const PRODUCTS = ['45A04', '45A12', '45A20', '45T01'] as const;
export const CONTRACTS = ['X-1', 'X-2', 'X-3'] as const;
export type Mode = 'taakgericht' | 'inspanningsgericht' | 'outputgericht';

const code = fc.constantFrom(...PRODUCTS);
const codes = fc.option(fc.uniqueArray(code, { minLength: 1, maxLength: 2 }));
const cents = fc.bigInt({ min: 1n, max: 400_000n });
const points = fc.integer({ min: -900, max: 900 }).filter((p) => p !== 0);
const mode = fc.constantFrom<Mode>('taakgericht', 'inspanningsgericht', 'outputgericht');
const decimal = fc.constantFrom('4', '7.5', '12.50', '0.25', '90');
const change: fc.Arbitrary<RevisionChange> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('tarief'), list: fc.constant(null), basisPoints: points, productCodes: codes }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('tarief'),
      list: fc.dictionary(code, cents, { minKeys: 1 }),
      basisPoints: fc.constant(null),
      productCodes: fc.constant(null),
    }),
  },
  fc.record({
    kind: fc.constant('product-erbij'),
    code,
    unit: fc.constant('04'),
    fundingMode: mode,
    cents: fc.option(cents),
    municipalities: fc.option(fc.constant(['0518'])),
  }),
  fc.record({ kind: fc.constant('product-eindigt'), code }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('product-vervangen'),
      code,
      by: code,
      unit: fc.constant('04'),
      cents: fc.option(cents),
      factor: fc.constantFrom('1', '3/2', '2/3', '7'),
    }),
  },
  fc.record({
    kind: fc.constant('ruimte'),
    year: fc.constantFrom(2026, 2027),
    grainKey: fc.constantFrom('aanbieder', 'overeenkomst'),
    cents: fc.option(fc.bigInt({ min: 0n, max: 10n ** 9n })),
    basisPoints: fc.option(points),
    consequence: fc.option(fc.constantFrom('informatie', 'gesprek', 'geen-betaling')),
  }),
  fc.record({ kind: fc.constantFrom('clausule-erbij', 'clausule-eindigt'), clause: fc.constantFrom('indexering', 'verlenging') }),
  fc.record({ kind: fc.constant('looptijd'), lastDay: fc.constantFrom('2027-12-31', '2028-12-31', '2026-06-30') }),
  fc.record({
    kind: fc.constant('bekostiging'),
    productCodes: codes.map((c) => c ?? ['45A04']),
    fundingMode: mode,
    cents: fc.option(cents),
    budgetCents: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('capaciteit'),
    name: fc.constantFrom('Bedden', 'Groepen'),
    location: fc.option(fc.constant('Delft')),
    unit: fc.constantFrom('bedden', 'groepen'),
    amount: fc.option(decimal),
  }),
  fc.record({
    kind: fc.constant('kpi'),
    kpi: fc.constant('verblijfsduur'),
    norm: fc.option(decimal),
    band: fc.option(decimal),
    frequency: fc.constantFrom('kwartaal', 'jaar'),
    consequence: fc.constant('gesprek'),
  }),
) as fc.Arbitrary<RevisionChange>;

export const proposal = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 6 }),
  /** Of which change, for which contract: left out, or another percentage. */
  exceptions: fc.array(fc.record({ change: fc.nat(5), contract: fc.constantFrom(...CONTRACTS), points: fc.option(points) }), { maxLength: 2 }),
  until: fc.option(fc.constant('2027-06-30')),
});
export type Proposal = typeof proposal extends fc.Arbitrary<infer T> ? T : never;
