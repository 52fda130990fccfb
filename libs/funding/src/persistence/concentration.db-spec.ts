// SPDX-License-Identifier: EUPL-1.2
import { MarketRegion, type Booking } from '../../../../test/support/market-region.js';
import { fewestOf } from '../http/concentration-answer.js';
import { ConcentrationQuery } from './concentration.query.js';

/** Always the same row of numbers below 2 ** 31. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const SEGMENT = ['', '5', '5', '1', 'niet-ingedeeld'] as const;

/** From the bookings alone: every set of providers is tried, and what it has is added up anew. */
function byHand(bookings: readonly Booking[], segment: string, share: number, of: 'besteding' | 'kinderen'): number | null {
  const inside = bookings.filter((b) => SEGMENT[b.product] === segment && b.month.startsWith('2025'));
  const valueOf = (lines: readonly Booking[]): number =>
    of === 'besteding' ? lines.reduce((sum, b) => sum + Number(b.cents), 0) : new Set(lines.map((b) => b.person)).size;
  const whole = valueOf(inside);
  const sizes = [...Array(16).keys()]
    .map((choice) => [1, 2, 3, 4].filter((p) => (choice >> (p - 1)) & 1))
    .filter((chosen) => valueOf(inside.filter((b) => chosen.includes(b.provider))) * 100 >= whole * share)
    .map((chosen) => chosen.length);
  return whole === 0 ? null : Math.min(...sizes);
}

describe('the concentration of a segment', () => {
  let region: MarketRegion;

  beforeAll(async () => {
    region = await MarketRegion.open();
    const lines = new Map<string, string>();
    for (const provider of [1, 2, 3, 4])
      for (const product of [1, 2, 3, 4]) lines.set(`${provider}/${product}`, await region.contract(provider, product));
    const next = numbers(20251015);
    await region.book(
      [...Array(160).keys()].map((): Booking => {
        const [provider, product] = [1 + next(4), 1 + next(4)];
        return {
          line: lines.get(`${provider}/${product}`)!,
          provider,
          product,
          municipality: ['0503', '0518', '1783'][next(3)]!,
          person: 1 + next(40),
          cents: BigInt(100 + next(90_000) * (provider === 1 ? 6 : 1)),
          month: `${next(8) === 0 ? '2024' : '2025'}-0${1 + next(9)}-01`,
        };
      }),
    );
  });
  afterAll(() => region.stop());

  it('is what the bookings give when every set of providers is tried', async () => {
    const markets = await new ConcentrationQuery(region.world.reader).markets(region.world.actor, { year: 2025, asOf: null }, null);
    for (const segment of ['1', '5', 'niet-ingedeeld']) {
      const fewest = fewestOf(markets.find((m) => m.sleutel === segment)!);
      for (const van of ['besteding', 'kinderen'] as const)
        for (const aandeel of [70, 80])
          expect({ segment, ...fewest.find((f) => f.van === van && f.aandeel === aandeel) }).toMatchObject({
            segment,
            aanbieders: byHand(region.bookings, segment, aandeel, van),
            minstens: byHand(region.bookings, segment, aandeel, van),
          });
    }
  });
  it('has no number where nothing was booked, and keeps blocks apart', async () => {
    const markets = await new ConcentrationQuery(region.world.reader).markets(region.world.actor, { year: 2025, asOf: null }, 'maatwerk');
    expect(markets.map((m) => [m.sleutel, m.soort, fewestOf(m)])).toEqual([['maatwerk', 'blok', []]]);
  });
  it('counts of a municipality its own children only', async () => {
    const own = await new ConcentrationQuery(region.world.reader).markets(
      { ...region.world.actor, municipalityCode: '0518' },
      { year: 2025, asOf: null },
      '5',
    );
    const children = new Set(
      region.bookings.filter((b) => b.municipality === '0518' && SEGMENT[b.product] === '5' && b.month.startsWith('2025')).map((b) => b.person),
    );
    expect(own[0]!.samen.reduce((sum, g) => sum + g.children, 0)).toBe(children.size);
  });
});
