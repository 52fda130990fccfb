// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { changeFaults, changeOf, storedContent } from './change-content.js';
import type { RevisionChange } from './revision-change.js';
import { answerTerm, mayChangeContent, roundFaults } from './round.js';

const code = fc.stringMatching(/^[0-9]{2}[A-Z][0-9]{2}$/);
const cents = fc.bigInt({ min: 1n, max: 10_000_000_00n });
const either = fc.option(cents, { nil: null });
const anyChange: fc.Arbitrary<RevisionChange> = fc.oneof(
  fc.record({
    kind: fc.constant('tarief' as const),
    list: fc.option(fc.dictionary(code, cents, { noNullPrototype: true }), { nil: null }),
    basisPoints: fc.option(fc.integer({ min: -10_000, max: 10_000 }), { nil: null }),
    productCodes: fc.option(fc.array(code), { nil: null }),
  }),
  fc.record({
    kind: fc.constant('product-vervangen' as const),
    code,
    by: code,
    unit: fc.constant('04'),
    cents: either,
    factor: fc.constantFrom('1', '3/2'),
  }),
  fc.record({
    kind: fc.constant('ruimte' as const),
    year: fc.integer({ min: 2020, max: 2040 }),
    grainKey: fc.constant('aanbieder'),
    cents: either,
    basisPoints: fc.option(fc.integer(), { nil: null }),
    consequence: fc.constantFrom('gesprek' as const, null),
  }),
  fc.record({ kind: fc.constant('looptijd' as const), lastDay: fc.constantFrom('2026-12-31', '2028-02-29') }),
);
const pointers = (change: RevisionChange): string[] => changeFaults(change).map((f) => f.pointer);

describe('what is written down as a change', () => {
  it('reads back as it was stored, to the cent', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        const stored = JSON.parse(JSON.stringify(storedContent(change))) as ReturnType<typeof storedContent>;
        expect(changeOf(change.kind, stored)).toEqual(change);
      }),
    );
  });

  it.each<[string, RevisionChange, string[]]>([
    ['both a list and a percentage', { kind: 'tarief', list: { '45A04': 1n }, basisPoints: 340, productCodes: null }, ['/tarieven']],
    ['neither', { kind: 'tarief', list: null, basisPoints: null, productCodes: null }, ['/tarieven']],
    ['a percentage of nothing', { kind: 'tarief', list: null, basisPoints: 0, productCodes: null }, ['/percentage']],
    [
      'a tariff with taakgericht',
      { kind: 'product-erbij', code: 'A', unit: '04', fundingMode: 'taakgericht', cents: 1n, municipalities: null },
      ['/tarief'],
    ],
    [
      'a product that replaces itself',
      { kind: 'product-vervangen', code: 'A', by: 'A', unit: '04', cents: null, factor: '1/0' },
      ['/vervangenDoor', '/verhouding'],
    ],
    ['a negative room', { kind: 'ruimte', year: 2026, grainKey: 'aanbieder', cents: -1n, basisPoints: null, consequence: null }, ['/bedrag']],
    ['a day that is none', { kind: 'looptijd', lastDay: '2026-02-30' }, ['/totEnMet']],
    ['funding of nothing', { kind: 'bekostiging', productCodes: [], fundingMode: 'taakgericht', cents: null, budgetCents: null }, ['/producten']],
    ['a norm in words', { kind: 'kpi', kpi: 'k', norm: 'veel', band: null, frequency: 'jaar', consequence: 'gesprek' }, ['/norm']],
    ['an amount in words', { kind: 'capaciteit', name: 'n', location: null, unit: 'bedden', amount: 'tien' }, ['/aantal']],
  ])('is refused with %s', (_, change, faults) => {
    expect(pointers(change)).toEqual(faults);
  });
});

describe('a round as it is written down', () => {
  it('has a day ahead, reminders within its term, and a last day that is not before the first', () => {
    const choice = { segments: [], kinds: [], providers: [], contracts: [], view: null };
    const round = {
      title: 't',
      why: 'w',
      effectiveFrom: '2026-01-01',
      effectiveUntil: '2025-12-31',
      choice,
      transition: null,
      responseDays: 10,
      reminderDays: [10, 10],
    };
    expect(roundFaults(round, '2026-01-01').map((f) => f.pointer)).toEqual(['/ingangsdatum', '/totEnMet', '/herinneringen', '/herinneringen']);
    expect(roundFaults({ ...round, effectiveUntil: null, reminderDays: [9] }, '2025-12-31')).toEqual([]);
  });

  it('has a term that ends before the changes take effect', () => {
    expect([answerTerm('2025-12-01', 30, '2026-01-01'), answerTerm('2025-12-02', 30, '2026-01-01')]).toEqual(['2025-12-31', null]);
  });

  it('may be written while it is drafted or talked over, and while it is paused for a correction', () => {
    expect((['concept', 'ontwikkeltafel', 'besluit', 'aanbieden'] as const).map((s) => mayChangeContent(s, true))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([mayChangeContent('reacties', true), mayChangeContent('reacties', false)]).toEqual([true, false]);
  });
});
