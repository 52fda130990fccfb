// SPDX-License-Identifier: EUPL-1.2
import type { DomainError } from '#kernel';
import { MarketRegion } from '../../../../test/support/market-region.js';
import type { CeilingWish } from '../domain/budget-ceiling.js';
import { CeilingsQuery } from '../persistence/ceilings.query.js';
import { setCeilings } from './set-ceilings.js';

const NOW = { year: 2025, asOf: null };

describe('budget ceilings', () => {
  let region: MarketRegion;
  let query: CeilingsQuery;
  const wish = (euros: number | null, municipality = '0503', version = 0): CeilingWish => ({
    municipality,
    cents: euros === null ? null : BigInt(euros) * 100n,
    version,
  });
  const set = (decisionId: string, ceilings: CeilingWish[], segment = '5', year = 2025): Promise<void> =>
    region.run((tx) => setCeilings(tx, { segment, year, decisionId, note: null, ceilings }));
  const refusal = (work: Promise<unknown>): Promise<DomainError> =>
    work.then(
      () => Promise.reject(new Error('it was let through')),
      (error: DomainError) => error,
    );
  const rows = async (): Promise<number> =>
    Number((await region.world.owner.query<{ n: string }>('select count(*) as n from budget_ceiling')).rows[0]!.n);

  beforeAll(async () => {
    region = await MarketRegion.open();
    query = new CeilingsQuery(region.world.reader);
    await region.bodies();
    const five = await region.contract(1, 1, { room: { grain: 'overeenkomst', segmentCode: null, cents: 5_000_00n } });
    const free = await region.contract(2, 2);
    const block = await region.contract(3, 4, { blockKey: 'maatwerk' });
    const line = { person: 1, month: '2025-03-01' };
    await region.book([
      { ...line, line: five, provider: 1, product: 1, municipality: '0503', cents: 1_000_00n },
      { ...line, line: free, provider: 2, product: 2, municipality: '0503', cents: 500_00n },
      { ...line, line: five, provider: 1, product: 1, municipality: '1783', cents: 700_00n },
      { ...line, line: block, provider: 3, product: 4, municipality: '0518', cents: 250_00n },
      { ...line, line: five, provider: 1, product: 1, municipality: '0503', cents: 9_000_00n, month: '2024-12-01' },
    ]);
  });
  afterAll(() => region.stop());

  it('below what is booked are refused with that amount, and nothing changes', async () => {
    const decision = await region.decide('budgetplafond');
    const refused = await refusal(set(decision, [wish(900, '1783'), wish(1_499)]));
    expect([refused.code, refused.violations]).toEqual([
      'budgetplafond-ongeldig',
      [{ pointer: '/plafonds/1/bedrag', text: 'Het plafond van Delft is lager dan wat al is geboekt (1.500). Vul een hoger bedrag in.' }],
    ]);
    expect(await rows()).toBe(0);
  });
  it('need a decision that is adopted, in force, about them, and of a body with that mandate', async () => {
    const code = async (id: string, ceilings = [wish(2_000)]): Promise<string> => (await refusal(set(id, ceilings))).code;
    expect(await code('018f0000-0000-7000-8000-00000000dead')).toBe('besluit-ontbreekt');
    expect(await code(await region.decide('besparing'))).toBe('besluit-ander-onderwerp');
    expect(await code(await region.decide('budgetplafond', { subjectId: '1/2025' }))).toBe('besluit-ander-onderwerp');
    expect(await code(await region.decide('budgetplafond', { outcome: 'verworpen' }))).toBe('besluit-niet-aangenomen');
    expect(await code(await region.decide('budgetplafond', { bodyKey: 'tafel' }))).toBe('besluit-verkeerd-gremium');
    expect(await code(await region.decide('budgetplafond', { effectiveFrom: '2025-11-01' }))).toBe('besluit-nog-niet-van-kracht');
    expect(await code(await region.decide('budgetplafond'), [wish(6_000), wish(4_001, '1783')])).toBe('besluit-verkeerd-gremium');
    expect(await rows()).toBe(0);
  });
  it('count together on one decision, so that a mandate is not passed in parts', async () => {
    const decision = await region.decide('budgetplafond');
    await set(decision, [wish(6_000)], '5', 2026);
    expect((await refusal(set(decision, [wish(4_001)], '1', 2026))).code).toBe('besluit-verkeerd-gremium');
    await set(decision, [wish(4_000)], '1', 2026);
    // A lower version of the first gives room to the second.
    await set(decision, [wish(5_000, '0503', 1)], '5', 2026);
    await set(decision, [wish(5_000, '0503', 1)], '1', 2026);
  });
  it('of a year to come wait for the day their decision holds', async () => {
    const decision = await region.decide('budgetplafond', { effectiveFrom: '2027-01-01' });
    expect((await refusal(set(decision, [wish(2_000)]))).code).toBe('besluit-nog-niet-van-kracht');
    await set(decision, [wish(2_000)], '5', 2027);
    const refused = await refusal(set(decision, [wish(2_000, '0518')], '5', 2027));
    expect(refused.violations[0]!.text).toBe('Den Haag doet dat jaar niet mee aan dit segment.');
  });
  it('are kept in versions; of two editors the second gets a conflict that names the first', async () => {
    const decision = await region.decide('budgetplafond');
    const both = await Promise.allSettled([set(decision, [wish(2_000)]), set(decision, [wish(2_100)])]);
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = (both.find((b) => b.status === 'rejected') as PromiseRejectedResult).reason as DomainError;
    expect([late.code, late.details]).toEqual(['budgetplafond-gewijzigd', { gemeente: 'Delft', versie: 1, gewijzigdDoor: 'Raamwerk' }]);
    await set(decision, [wish(2_200, '0503', 1)]);
    expect((await query.versions(region.world.actor, NOW, '5')).map((v) => [v.versie, v.gemeente])).toEqual([
      [2, 'Delft'],
      [1, 'Delft'],
    ]);
    await expect(region.world.owner.query('update budget_ceiling set cents = 1')).rejects.toThrow();
  });
  it('are held against spend and bestedingsruimte, and what goes round them is shown', async () => {
    const { segmenten: overview } = await query.overview(region.world.actor, NOW);
    expect(overview.find((s) => s.sleutel === '5')).toEqual({
      sleutel: '5',
      naam: 'Veelvoorkomend',
      soort: 'segment',
      plafond: '2200.00',
      gemeentenMetPlafond: 1,
      gemeenten: 3,
      besteed: '2200.00',
      besteedOnderPlafond: '1500.00',
      besteedBuitenPlafond: '700.00',
      percentage: '68.2',
      ruimte: '5000.00',
      meerToegezegd: null,
      besteedZonderRuimte: '500.00',
    });
    expect(overview.find((s) => s.sleutel === 'maatwerk')).toMatchObject({ plafond: null, besteed: '250.00', besteedBuitenPlafond: '250.00' });
    const booked = region.bookings.filter((b) => b.month.startsWith('2025')).reduce((sum, b) => sum + b.cents, 0n);
    const shown = overview.reduce(
      (sum, s) => sum + BigInt(s.besteedOnderPlafond.replace('.', '')) + BigInt(s.besteedBuitenPlafond.replace('.', '')),
      0n,
    );
    expect(shown).toBe(booked);
    const delft = (await query.places(region.world.actor, NOW, '5')).find((p) => p.gemeente.code === '0503')!;
    expect(delft).toMatchObject({ plafond: '2200.00', versie: 2, besteed: '1500.00', over: '700.00', percentage: '68.2' });
  });
  it('tell what is promised beyond them once nothing of the segment goes round them', async () => {
    await set(await region.decide('budgetplafond'), [wish(800, '1783')]);
    const { segmenten } = await query.overview(region.world.actor, NOW);
    expect(segmenten.find((s) => s.sleutel === '5')).toMatchObject({ plafond: '3000.00', besteedBuitenPlafond: '0.00', meerToegezegd: '2000.00' });
  });
  it('shows a municipality its own ceilings and no bestedingsruimte', async () => {
    const actor = { ...region.world.actor, municipalityCode: '1783' };
    expect((await query.overview(actor, NOW)).segmenten.find((s) => s.sleutel === '5')).toMatchObject({
      plafond: '800.00',
      besteed: '700.00',
      ruimte: null,
      gemeenten: 1,
    });
    expect((await query.places(actor, NOW, null)).every((p) => p.gemeente.code === '1783')).toBe(true);
    expect(
      (await refusal(region.run((tx) => setCeilings(tx, { segment: '5', year: 2025, decisionId: '', note: null, ceilings: [] }), actor))).code,
    ).toBe('plafond-hele-regio');
  });
  it('are seen on an earlier day as they were known then', async () => {
    const { segmenten: before } = await query.overview(region.world.actor, { year: 2025, asOf: '2025-10-14' });
    expect(before.find((s) => s.sleutel === '5')).toMatchObject({ plafond: null, besteed: '0.00' });
  });
});
