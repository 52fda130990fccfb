// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { applyChanges, percentOf } from './apply-changes.js';
import { canonical } from './canonical.js';
import type { ContentBefore, KnownNames } from './contract-content.js';
import { budgetOf, effectOf, overTerm, ratiosOf } from './effect.js';
import type { OrderedChange, RevisionChange } from './revision-change.js';

const NAMES: KnownNames = {
  products: new Map([
    ['45A04', { id: 'p1', name: 'Behandeling', unit: '04' }],
    ['45A12', { id: 'p2', name: 'Begeleiding', unit: '04' }],
    ['45A14', { id: 'p3', name: 'Gezin', unit: '04' }],
  ]),
  clauses: new Map([['indexering', 'Indexering']]),
  kpis: new Map([['doorlooptijd', { name: 'Doorlooptijd', unit: '%' }]]),
};
const line = (no: number, code: string, cents: bigint): ContentBefore['lines'][number] => ({
  line: no,
  productId: NAMES.products.get(code)!.id,
  code,
  product: NAMES.products.get(code)!.name,
  unit: '04',
  fundingMode: 'inspanningsgericht',
  taakgerichtRule: null,
  municipalities: ['0503', '0518'],
  tariffs: [
    { from: '2024-01-01', until: '2024-12-31', cents: cents - 100n },
    { from: '2025-01-01', until: '2025-12-31', cents },
  ],
});
const BEFORE: ContentBefore = {
  contractLast: '2026-12-31',
  last: '2026-12-31',
  followed: false,
  nextLine: 3,
  lines: [line(1, '45A04', 11_432n), line(2, '45A12', 9_215n)],
  rooms: [{ year: 2025, grain: 'aanbieder', grainKey: 'aanbieder', segmentCode: null, productIds: null, cents: 62_400_000n, consequence: 'gesprek' }],
  agreements: null,
};
const PERIOD = { from: '2026-01-01', last: null } as const;
const ordered = (...changes: RevisionChange[]): OrderedChange[] =>
  changes.map((change, n) => ({ no: n + 1, position: n + 1, change, explanation: 'x', ground: '2.163c', clause: 'indexering' }));
const tariff = (basisPoints: number, productCodes: readonly string[] | null = null): RevisionChange => ({
  kind: 'tarief',
  list: null,
  basisPoints,
  productCodes,
});
const apply = (...changes: RevisionChange[]) => applyChanges(BEFORE, ordered(...changes), PERIOD, NAMES);

describe('old version + changes = new version', () => {
  it('raises every tariff by a percentage, rounded half up, from the first day to the last', () => {
    const { after, difference, faults } = apply(tariff(340));
    expect(faults).toEqual([]);
    expect(after.lines.map((l) => l.tariffs)).toEqual([
      [{ from: '2026-01-01', until: '2026-12-31', cents: 11_821n }],
      [{ from: '2026-01-01', until: '2026-12-31', cents: 9_528n }],
    ]);
    expect(difference).toEqual([
      { change: 1, kind: 'tarief', part: '45A04 Behandeling', old: '€ 114,32', new: '€ 118,21' },
      { change: 1, kind: 'tarief', part: '45A12 Begeleiding', old: '€ 92,15', new: '€ 95,28' },
    ]);
  });

  it('takes changes in their order: two of one tariff are one row of the difference', () => {
    const { difference } = apply(tariff(1000, ['45A04']), { kind: 'tarief', list: { '45A04': 12_000n }, basisPoints: null, productCodes: null });
    expect(difference).toEqual([{ change: 2, kind: 'tarief', part: '45A04 Behandeling', old: '€ 114,32', new: '€ 120,00' }]);
  });

  it('replaces, adds and ends products, and says what running allocations need', () => {
    const replaced = apply({ kind: 'product-vervangen', code: '45A12', by: '45A14', unit: '04', cents: null, factor: '3/2' });
    expect(replaced.after.lines.map((l) => [l.line, l.code, l.tariffs[0]!.cents])).toEqual([
      [1, '45A04', 11_432n],
      [3, '45A14', 9_215n],
    ]);
    expect(replaced.warnings).toEqual(['Lopende toewijzingen op 45A12 worden omgezet naar 45A14.']);
    const added = apply({ kind: 'product-erbij', code: '45A14', unit: '04', fundingMode: 'taakgericht', cents: null, municipalities: null });
    expect(added.after.lines.at(-1)).toMatchObject({ line: 3, taakgerichtRule: 'weigeren', tariffs: [], municipalities: ['0503', '0518'] });
    expect(apply({ kind: 'product-eindigt', code: '45A12' }).after.lines.map((l) => l.code)).toEqual(['45A04']);
  });

  it('sets apart what cannot be recorded, with the reason', () => {
    const faults = (...changes: RevisionChange[]) => apply(...changes).faults;
    expect(faults({ kind: 'product-erbij', code: '45A04', unit: '04', fundingMode: 'inspanningsgericht', cents: 1n, municipalities: null })).toEqual([
      'Product 45A04 staat al in dit contract.',
    ]);
    expect(faults({ kind: 'looptijd', lastDay: '2026-06-30' })[0]).toContain('Eerder eindigen gaat met een opzegging');
    expect(faults({ kind: 'product-eindigt', code: '45A04' }, { kind: 'product-eindigt', code: '45A12' })[0]).toContain(
      'houdt het contract niets over',
    );
    expect(faults({ kind: 'clausule-erbij', clause: 'geen' })).toEqual(['Clausule geen is er niet.']);
    expect(applyChanges({ ...BEFORE, last: '2026-06-30', followed: true }, ordered(tariff(100)), PERIOD, NAMES).faults[0]).toContain(
      'volgende versie',
    );
  });

  it('goes on with the term, the bestedingsruimte, clauses, KPIs and capacity', () => {
    const { after, difference } = apply(
      { kind: 'looptijd', lastDay: '2027-12-31' },
      { kind: 'ruimte', year: 2026, grainKey: 'aanbieder', cents: null, basisPoints: 340, consequence: null },
      { kind: 'clausule-erbij', clause: 'indexering' },
      { kind: 'kpi', kpi: 'doorlooptijd', norm: '80', band: null, frequency: 'kwartaal', consequence: 'gesprek' },
      { kind: 'capaciteit', name: 'Crisisbedden', location: 'Delft', unit: 'bedden', amount: '4' },
    );
    expect(after).toMatchObject({ last: '2027-12-31', contractLast: '2027-12-31' });
    expect(after.lines.every((l) => l.tariffs.at(-1)!.until === '2027-12-31')).toBe(true);
    expect(after.rooms.map((r) => [r.year, r.cents])).toEqual([
      [2025, 62_400_000n],
      [2026, 64_521_600n],
    ]);
    expect(after.agreements).toMatchObject({ clauses: ['indexering'], capacity: [{ line: 1, amount: '4' }], kpis: [{ kpi: 'doorlooptijd' }] });
    expect(difference.map((d) => [d.kind, d.old, d.new])).toEqual([
      ['looptijd', '31-12-2026', '31-12-2027'],
      ['ruimte', null, '€ 645.216,00'],
      ['clausule', null, 'nieuwe clausule'],
      ['kpi', null, '80 %'],
      ['capaciteit', null, '4 bedden'],
    ]);
  });

  const change = fc.oneof(
    fc
      .integer({ min: -5000, max: 5000 })
      .filter((n) => n !== 0)
      .map((bp): RevisionChange => tariff(bp)),
    fc
      .constantFrom('45A04', '45A12')
      .chain((code) =>
        fc
          .bigInt({ min: 1n, max: 99_999n })
          .map((cents): RevisionChange => ({ kind: 'tarief', list: { [code]: cents }, basisPoints: null, productCodes: null })),
      ),
    fc.constant<RevisionChange>({ kind: 'product-vervangen', code: '45A12', by: '45A14', unit: '04', cents: null, factor: '1' }),
    fc.constant<RevisionChange>({ kind: 'looptijd', lastDay: '2027-06-30' }),
    fc.constant<RevisionChange>({ kind: 'clausule-erbij', clause: 'indexering' }),
    fc
      .integer({ min: 1, max: 2000 })
      .map((bp): RevisionChange => ({ kind: 'ruimte', year: 2026, grainKey: 'aanbieder', cents: null, basisPoints: bp, consequence: null })),
  );

  it('gives byte for byte the same again, whatever the changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const [first, again] = [apply(...changes), apply(...structuredClone(changes))];
        expect(canonical(again.after)).toBe(canonical(first.after));
        expect(again).toEqual(first);
        // Applied to a copy with its keys in another order, too.
        const shuffled = { ...BEFORE, lines: BEFORE.lines.map((l) => Object.fromEntries(Object.entries(l).reverse()) as typeof l) };
        expect(canonical(applyChanges(shuffled, ordered(...changes), PERIOD, NAMES).after)).toBe(canonical(first.after));
      }),
    );
  });

  it('leaves what no change is about as it was, and never leaves a day of the period without a tariff', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const { after, difference } = apply(...changes);
        const touched = new Set(difference.filter((d) => d.kind === 'tarief' || d.kind === 'product').map((d) => d.part));
        for (const l of after.lines) {
          expect(l.tariffs[0]!.from).toBe(after.from);
          expect(l.tariffs.at(-1)!.until).toBe(after.last);
          if (!touched.has(`${l.code} ${l.product}`) && l.line <= 2)
            expect(l.tariffs.map((t) => t.cents)).toEqual([BEFORE.lines[l.line - 1]!.tariffs.at(-1)!.cents]);
        }
        expect(new Set(after.lines.map((l) => l.line)).size).toBe(after.lines.length);
      }),
    );
  });
});

describe('the effect of a revision on last year’s bookings', () => {
  it('is to the cent what is booked on the old side, and the new tariff on the other', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            line: fc.integer({ min: 1, max: 2 }),
            municipality: fc.constantFrom('0503', '0518'),
            segment: fc.constantFrom('1', '5'),
            cents: fc.bigInt({ min: -10_000_000n, max: 10_000_000n }),
          }),
        ),
        fc.integer({ min: -3000, max: 3000 }).filter((n) => n !== 0),
        (booked, bp) => {
          const { after } = apply(tariff(bp, ['45A04']));
          const effects = effectOf(booked, ratiosOf(BEFORE, after, new Map()));
          expect(effects.reduce((s, e) => s + e.oldCents, 0n)).toBe(booked.reduce((s, b) => s + b.cents, 0n));
          // Recomputed apart: a cell at a time, in exact fractions.
          const [old, now] = [11_432n, percentOf(11_432n, bp)];
          const expected = booked.reduce((total, b) => {
            if (b.line !== 1) return total + b.cents;
            const size = b.cents < 0n ? -b.cents : b.cents;
            const moved = (2n * size * now + old) / (2n * old);
            return total + (b.cents < 0n ? -moved : moved);
          }, 0n);
          expect(effects.reduce((s, e) => s + e.newCents, 0n)).toBe(expected);
        },
      ),
    );
  });

  it('counts an ended product as nothing and a replaced one at its successor’s tariff and factor', () => {
    const booked = [{ line: 2, municipality: '0503', segment: '5', cents: 921_500n }];
    const ended = apply({ kind: 'product-eindigt', code: '45A12' });
    expect(effectOf(booked, ratiosOf(BEFORE, ended.after, new Map()))[0]!.newCents).toBe(0n);
    const replaced = apply({ kind: 'product-vervangen', code: '45A12', by: '45A14', unit: '04', cents: 10_000n, factor: '3/2' });
    expect(effectOf(booked, ratiosOf(BEFORE, replaced.after, replaced.heirs))[0]!.newCents).toBe(1_500_000n);
  });

  it('is the budget of a line that becomes taakgericht, split to the cent by what each municipality used, or in equal parts', () => {
    const cell = fc.record({ municipality: fc.constantFrom('0503', '0518', '0637'), cents: fc.bigInt({ min: -1_000n, max: 1_000_000n }) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 8 }), fc.bigInt({ min: 1n, max: 10n ** 10n }), (used, budgetCents) => {
        const booked = used.map((u) => ({ ...u, line: 2, segment: '5' }));
        const change = { kind: 'bekostiging', productCodes: ['45A12'], fundingMode: 'taakgericht', cents: null, budgetCents } as const;
        const { after, budgets, heirs, difference, warnings } = apply(change);
        expect([warnings, difference.map((d) => d.kind)]).toEqual([[], ['product']]);
        expect(budgetOf(2, budgets, heirs)).toBe(budgetCents);
        const lines = [{ line: 2, segment: '5', municipalities: ['0503', '0518'], cents: budgetCents }];
        const effects = effectOf(booked, ratiosOf(BEFORE, after, heirs), lines);
        expect(effects.reduce((sum, e) => sum + e.newCents, 0n)).toBe(budgetCents);
        expect(effects.reduce((sum, e) => sum + e.oldCents, 0n)).toBe(booked.reduce((sum, b) => sum + b.cents, 0n));
        // Who used more does not pay less; more was taken back than used is not used.
        const use = (code: string): bigint => {
          const cents = booked.filter((b) => b.municipality === code).reduce((sum, b) => sum + b.cents, 0n);
          return cents > 0n ? cents : 0n;
        };
        for (const a of effects) for (const b of effects) if (use(a.municipality) > use(b.municipality)) expect(a.newCents >= b.newCents).toBe(true);
      }),
    );
    const again = apply(
      { kind: 'bekostiging', productCodes: ['45A12'], fundingMode: 'taakgericht', cents: null, budgetCents: 500n },
      { kind: 'product-vervangen', code: '45A12', by: '45A14', unit: '04', cents: null, factor: '1' },
    );
    expect(budgetOf(2, again.budgets, again.heirs)).toBe(500n);
    const back = apply(
      { kind: 'bekostiging', productCodes: ['45A12'], fundingMode: 'taakgericht', cents: null, budgetCents: 500n },
      { kind: 'bekostiging', productCodes: ['45A12'], fundingMode: 'inspanningsgericht', cents: 100n, budgetCents: null },
    );
    expect(budgetOf(2, back.budgets, back.heirs)).toBeNull();
  });

  it('follows a product that was replaced twice, and gives nothing to who took the place of another', () => {
    const booked = [{ line: 2, municipality: '0503', segment: '5', cents: 921_500n }];
    const swap = (code: string, by: string, factor: string, cents: bigint): RevisionChange => ({
      kind: 'product-vervangen',
      code,
      by,
      unit: '04',
      cents,
      factor,
    });
    const twice = apply(swap('45A12', '45A14', '3/2', 10_000n), swap('45A14', '45A12', '2', 5_000n));
    expect(effectOf(booked, ratiosOf(BEFORE, twice.after, twice.heirs))[0]!.newCents).toBe(1_500_000n);
    const gone = apply(swap('45A12', '45A14', '1', 10_000n), { kind: 'product-eindigt', code: '45A14' });
    expect(effectOf(booked, ratiosOf(BEFORE, gone.after, gone.heirs))[0]!.newCents).toBe(0n);
  });

  it('over a term is the year’s effect by days', () => {
    expect(overTerm(36_500n, '2026-01-01', '2026-12-31')).toBe(36_500n);
    expect(overTerm(-36_500n, '2026-01-01', '2026-01-10')).toBe(-1_000n);
  });
});
