// SPDX-License-Identifier: EUPL-1.2
import { MarketRegion, providerId, productId } from '../../../../test/support/market-region.js';
import { CoverageCellQuery } from './coverage-cell.query.js';
import { CoverageQuery, type CoverageFilter, type CoverageRow, type Dated } from './coverage.query.js';

const ALL: CoverageFilter = { segment: null, search: null, municipality: null, holes: false };
const NOW: Dated = { year: 2025, asOf: null };

describe('the coverage of products over municipalities', () => {
  let region: MarketRegion;
  let coverage: CoverageQuery;
  const matrix = async (filter: Partial<CoverageFilter> = {}, at = NOW): Promise<CoverageRow[]> =>
    (await coverage.matrix(region.world.actor, at, { ...ALL, ...filter }, 'product', null, 0)).rows;
  const cell = async (product: string, municipality: string, at = NOW) =>
    (await matrix({}, at)).find((r) => r.product.code === product)!.cellen.find((c) => c.gemeente === municipality)!;

  beforeAll(async () => {
    region = await MarketRegion.open();
    coverage = new CoverageQuery(region.world.reader);
    const first = await region.contract(1, 1);
    const second = await region.contract(2, 1, { municipalities: ['0503'] });
    await region.contract(3, 3, { municipalities: ['0503', '0518'] });
    await region.contract(4, 2, { until: '2025-08-31' });
    await region.book([
      { line: first, provider: 1, product: 1, municipality: '0503', person: 1, cents: 300_00n, month: '2025-01-01' },
      { line: first, provider: 1, product: 1, municipality: '0518', person: 2, cents: 500_00n, month: '2025-02-01' },
      { line: second, provider: 2, product: 1, municipality: '0503', person: 1, cents: 200_00n, month: '2025-02-01' },
      { line: first, provider: 1, product: 1, municipality: '0503', person: 1, cents: 999_00n, month: '2024-12-01' },
    ]);
  });
  afterAll(() => region.stop());

  it('counts who is contracted and who is active, and the share of the municipality', async () => {
    expect(await cell('A1', '0503')).toMatchObject({ gecontracteerd: 2, actief: 2, laatToe: 2, besteed: '500.00', aandeel: '50.0' });
    expect(await cell('A1', '0518')).toMatchObject({ gecontracteerd: 1, actief: 1, besteed: '500.00', aandeel: '50.0' });
    expect(await cell('A1', '1783')).toMatchObject({ gecontracteerd: 1, actief: 0, besteed: '0.00', aandeel: '0.0' });
    expect(await cell('B1', '1783')).toMatchObject({ gecontracteerd: 0, actief: 0, aandeel: null });
  });
  it('looks at the contracts of the day: one that ended no longer covers', async () => {
    expect(await cell('A2', '0503')).toMatchObject({ gecontracteerd: 0 });
    // What was recorded on 15 October nobody knew the day before.
    expect(await cell('A1', '0503', { year: 2025, asOf: '2025-10-14' })).toMatchObject({ gecontracteerd: 0, actief: 0 });
    expect((await matrix({ holes: true })).map((r) => r.product.code)).toEqual(['A2', 'B1', 'C1']);
  });
  it('sees no hole where a municipality takes no part', async () => {
    expect(await cell('A2', '0518')).toMatchObject({ gecontracteerd: 0, doetMee: 'nee' });
    expect(await cell('A2', '0503')).toMatchObject({ gecontracteerd: 0, doetMee: 'ja' });
    expect((await matrix({ holes: true, municipality: '0518' })).map((r) => r.product.code)).toEqual(['C1']);
  });
  it('leaves out of who admits whoever has a stop there', async () => {
    await region.world.owner.query(`
      insert into admission_stop (region_id, id, provider_id, product_id, municipality_code, valid, reason, recorded_at, recorded_by)
      values (1, '018f0000-0000-7000-8009-000000000001', '${providerId(1)}', '${productId(1)}', '0503', '[2025-10-01,2025-11-01)', 'vol', '2025-10-01', 't'),
             (1, '018f0000-0000-7000-8009-000000000002', '${providerId(2)}', null, null, '[2025-01-01,2025-02-01)', 'was vol', '2025-01-01', 't')`);
    expect(await cell('A1', '0503')).toMatchObject({ gecontracteerd: 2, laatToe: 1 });
    expect(await cell('A1', '0518')).toMatchObject({ gecontracteerd: 1, laatToe: 1 });
  });
  it('filters by segment, product and municipality, and pages', async () => {
    expect((await matrix({ segment: '5' })).map((r) => r.product.code)).toEqual(['A1', 'A2']);
    expect((await matrix({ segment: 'niet-ingedeeld' })).map((r) => r.product.code)).toEqual(['C1']);
    expect((await matrix({ search: 'b' })).map((r) => r.product.code)).toEqual(['B1']);
    expect((await matrix({ municipality: 'delft' }))[0]!.cellen).toHaveLength(1);
    const page = await coverage.matrix(region.world.actor, NOW, ALL, '-besteed', 2, 0);
    expect([page.total, page.rows.map((r) => r.product.code)[0], page.rows.length, page.day]).toEqual([4, 'A1', 2, '2025-10-15']);
    const bySegment = await coverage.matrix(region.world.actor, NOW, ALL, '-segment', null, 0);
    expect(bySegment.rows.map((r) => r.product.code)).toEqual(['C1', 'A1', 'A2', 'B1']);
  });
  it('shows a municipality only its own column', async () => {
    const own = await coverage.matrix({ ...region.world.actor, municipalityCode: '0518' }, NOW, ALL, 'product', null, 0);
    expect([own.municipalities.map((m) => m.code), own.rows[0]!.cellen.length, own.rows[0]!.besteed]).toEqual([['0518'], 1, '500.00']);
  });
  it('tells of one product in one municipality who stands behind the figures, with the same total', async () => {
    const one = (await new CoverageCellQuery(region.world.reader).one(region.world.actor, 'A1', 'delft', NOW))!;
    expect([one.besteed, one.kinderen, one.segment]).toEqual(['500.00', 1, '5']);
    expect(one.aanbieders).toEqual([
      expect.objectContaining({
        sleutel: 'p1',
        contracten: ['RO-1'],
        besteed: '300.00',
        aandeel: '60.0',
        kinderen: 1,
        opnamestop: expect.objectContaining({ reden: 'vol', totEnMet: '2025-10-31' }),
      }),
      expect.objectContaining({ sleutel: 'p2', contracten: ['RO-2'], besteed: '200.00', aandeel: '40.0', opnamestop: null }),
    ]);
    expect(await new CoverageCellQuery(region.world.reader).one(region.world.actor, 'XX', 'delft', NOW)).toBeNull();
    expect(await new CoverageCellQuery(region.world.reader).one({ ...region.world.actor, municipalityCode: '0518' }, 'A1', 'delft', NOW)).toBeNull();
  });
});
