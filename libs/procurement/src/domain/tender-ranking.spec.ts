// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { modelFaults, pricePoints, type AgreedScore, type AwardLot, type LotBid } from './award-model.js';
import { awardLots, rankLot } from './tender-ranking.js';

const LOT: AwardLot = {
  no: 1,
  title: 'Ambulant',
  maxContracts: 2,
  criteria: [
    { no: 1, title: 'Aanpak', kind: 'kwaliteit', weight: 50 },
    { no: 2, title: 'Wachttijd', kind: 'kwaliteit', weight: 30 },
    { no: 3, title: 'Prijs', kind: 'prijs', weight: 20 },
  ],
};
const NOBODY = (): string => '0';
const bid = (bidId: string, price: bigint, state: LotBid['state'] = 'doet-mee'): LotBid => ({ bidId, priceCents: price, state });
const scores = (bidId: string, a: number, b: number): AgreedScore[] => [
  { bidId, criterionNo: 1, points: a, reason: 'r' },
  { bidId, criterionNo: 2, points: b, reason: 'r' },
];
const field = fc
  .array(
    fc.record({
      a: fc.integer({ min: 0, max: 4 }).map((n) => n * 2500),
      b: fc.integer({ min: 0, max: 4 }).map((n) => n * 2500),
      price: fc.bigInt({ min: 1n, max: 5n }).map((n) => n * 100n),
      state: fc.constantFrom<LotBid['state'][]>('doet-mee', 'doet-mee', 'uitgesloten', 'ingetrokken'),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => ({
    bids: list.map((x, i) => bid(`b${i}`, x.price, x.state)),
    scores: list.flatMap((x, i) => scores(`b${i}`, x.a, x.b)),
  }));

describe('the ranking of a lot', () => {
  it('counts the points of the weights and of the stated formula', () => {
    const [first, second] = rankLot(
      LOT,
      [bid('x', 10_000n), bid('y', 8_000n)],
      [...scores('x', 10_000, 5_000), ...scores('y', 5_000, 10_000)],
      NOBODY,
    );
    expect(first).toMatchObject({ bidId: 'x', rank: 1, total: 50 * 10_000 + 30 * 5_000 + 20 * 8_000, tie: null });
    expect(second).toMatchObject({ bidId: 'y', rank: 2, total: 50 * 5_000 + 30 * 10_000 + 20 * 10_000 });
  });
  it('takes the heaviest criterion at a tie, then the next, and then the lot', () => {
    const even = { ...LOT, criteria: LOT.criteria.map((c) => ({ ...c, weight: c.no === 3 ? 0 : 50 })) };
    const byFirst = rankLot(even, [bid('x', 1n), bid('y', 1n)], [...scores('x', 4_000, 6_000), ...scores('y', 6_000, 4_000)], NOBODY);
    expect(byFirst.map((b) => [b.bidId, b.tie])).toEqual([
      ['y', 'zwaarste-criterium'],
      ['x', 'zwaarste-criterium'],
    ]);
    const same = [...scores('x', 6_000, 4_000), ...scores('y', 6_000, 4_000)];
    const drawn = rankLot(even, [bid('x', 1n), bid('y', 1n)], same, (id) => (id === 'y' ? '1' : '2'));
    expect(drawn.map((b) => [b.bidId, b.tie])).toEqual([
      ['y', 'lot'],
      ['x', 'lot'],
    ]);
  });
  it('gives the cheapest all points and nobody more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 0n, max: 10n ** 12n }), (lowest, more) => {
        const points = pricePoints(lowest, lowest + more);
        expect(points >= 0 && points <= 10_000 && (more > 0n || points === 10_000)).toBe(true);
      }),
    );
  });
  it('ranks everybody who takes part once, nobody else, and the same whatever the order in which they come', () => {
    fc.assert(
      fc.property(field, fc.integer(), (f, turn) => {
        const draw = (id: string): string => String((id.charCodeAt(1) * 7919 + turn) % 31);
        const ranked = rankLot(LOT, f.bids, f.scores, draw);
        expect(ranked.map((b) => b.bidId).sort()).toEqual(
          f.bids
            .filter((b) => b.state === 'doet-mee')
            .map((b) => b.bidId)
            .sort(),
        );
        expect(ranked.map((b) => b.rank)).toEqual(ranked.map((_, i) => i + 1));
        for (const [i, b] of ranked.slice(1).entries()) expect(b.total).toBeLessThanOrEqual(ranked[i]!.total);
        expect(rankLot(LOT, [...f.bids].reverse(), [...f.scores].reverse(), draw)).toEqual(ranked);
      }),
    );
  });
  it('does not move two bids past each other when a third is excluded, other than by the price', () => {
    const noPrice = { ...LOT, criteria: LOT.criteria.map((c) => (c.no === 3 ? { ...c, kind: 'kwaliteit' as const } : c)) };
    fc.assert(
      fc.property(field, fc.nat(7), (f, out) => {
        const all = [...f.scores, ...f.bids.map((b) => ({ bidId: b.bidId, criterionNo: 3, points: 0, reason: 'r' }))];
        const draw = (id: string): string => id;
        const order = (bids: readonly LotBid[]): string[] => rankLot(noPrice, bids, all, draw).map((b) => b.bidId);
        const without = f.bids.map((b, i) => (i === out ? { ...b, state: 'uitgesloten' as const } : b));
        expect(order(without)).toEqual(order(f.bids).filter((id) => id !== `b${out}`));
      }),
    );
  });
});

describe('the award of lots', () => {
  it('never gives more contracts of a lot, nor more lots to a bidder, than was stated, nor one to who is not ranked', () => {
    fc.assert(
      fc.property(
        fc.array(field, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.option(fc.integer({ min: 1, max: 3 })),
        (fields, most, maxLots) => {
          const ranked = fields.map((f, i) => ({ lot: { ...LOT, no: i + 1, maxContracts: most }, bids: rankLot(LOT, f.bids, f.scores, (id) => id) }));
          const won = awardLots(ranked, maxLots).filter((o) => o.outcome === 'gegund');
          for (const [i, f] of fields.entries()) {
            const here = won.filter((o) => o.lotNo === i + 1);
            expect(here.length).toBeLessThanOrEqual(most);
            for (const o of here) expect(f.bids.find((b) => b.bidId === o.bidId)?.state).toBe('doet-mee');
          }
          for (const id of new Set(won.map((o) => o.bidId))) expect(won.filter((o) => o.bidId === id).length).toBeLessThanOrEqual(maxLots ?? 99);
        },
      ),
    );
  });
  it('passes over who has its lots, and says so', () => {
    const one = { ...LOT, maxContracts: 1 };
    const ranking = rankLot(one, [bid('x', 1n), bid('y', 2n)], [...scores('x', 9_000, 9_000), ...scores('y', 1_000, 1_000)], NOBODY);
    const outcome = awardLots(
      [
        { lot: one, bids: ranking },
        { lot: { ...one, no: 2 }, bids: ranking },
      ],
      1,
    );
    expect(outcome.map((o) => [o.lotNo, o.bidId, o.outcome, o.because])).toEqual([
      [1, 'x', 'gegund', 'rang'],
      [1, 'y', 'afgewezen', 'maximum-overeenkomsten'],
      [2, 'x', 'afgewezen', 'maximum-percelen'],
      [2, 'y', 'gegund', 'rang'],
    ]);
  });
});

describe('the way in which a tender says that it awards', () => {
  it('holds only weights that are 100 together', () => {
    expect(modelFaults([LOT])).toEqual([]);
    const short = { ...LOT, criteria: LOT.criteria.map((c) => (c.no === 1 ? { ...c, weight: 49 } : c)) };
    expect(modelFaults([short]).map((f) => f.text)).toEqual(['De gewichten van perceel 1 zijn samen 99. Zij moeten samen 100 zijn.']);
    expect(modelFaults([{ ...LOT, maxContracts: 0 }])).toHaveLength(1);
    expect(modelFaults([])).toHaveLength(1);
  });
});
