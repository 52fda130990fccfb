// SPDX-License-Identifier: EUPL-1.2
import { recordSuccession } from '#providers';
import { systemActor } from '#platform';
import { DecisionRegion } from '../../../../test/support/decision-region.js';
import { PROVIDERS } from '../../../../test/support/declared-rows.js';
import { ProviderFiguresQuery } from './providers.query.js';
import { checkYear } from './spend-check.store.js';
import { verifyChecks } from './verify.query.js';

const AT = { year: 2025, asOf: null };
const RUN = '0189eeee-0000-7000-8000-000000000001';

describe('the spend of a provider that was taken over', () => {
  let region: DecisionRegion;
  beforeAll(async () => {
    region = await DecisionRegion.open();
    await region.clock('2025-11-10');
    await region.world.rows(
      `insert into bestedingsruimte (region_id, version_id, contract_id, provider_id, year, grain, grain_key, cents, consequence)
       select 1, v.id, v.contract_id, v.provider_id, 2025, 'aanbieder', 'aanbieder', 100000, 'gesprek' from contract_version v where v.provider_id = $1`,
      [PROVIDERS.zorg],
    );
  }, 120_000);
  afterAll(() => region?.stop());

  it('stands with the successor from its day, counts in the bestedingsruimte it fell under, and adds up', async () => {
    const line = (reference: string, allocation: number) => ({ reference, volume: 1, tariff: 10_000, allocation });
    await region.declare({ number: 'S1', month: '2025-08', lines: [line('S1-1', 5001)] });
    await region.work((tx) =>
      recordSuccession(tx, { predecessorId: PROVIDERS.zorg, successorId: PROVIDERS.hulp, on: '2025-11-10', kind: 'overname', lateLines: true }),
    );
    await region.declare({ number: 'S2', month: '2025-08', lines: [line('S2-1', 5002), line('S2-2', 5003)] });
    const figures = new ProviderFiguresQuery(region.world.reader);
    const one = (id: string) => figures.one(systemActor(1, 'test'), id, AT, false) as Promise<{ besteed?: string; ruimten?: { geboekt: string }[] }>;
    expect(await one(PROVIDERS.zorg)).toMatchObject({ besteed: '100.00', ruimten: [{ geboekt: '300.00' }] });
    expect(await one(PROVIDERS.hulp)).toMatchObject({ besteed: '200.00', ruimten: [] });
    const filter = { ...AT, search: null, segment: null, size: null, threshold: null, sort: '-besteed' };
    const list = (await figures.page(systemActor(1, 'test'), filter, 10, 0)).rows;
    expect(list.map((r) => r.besteed)).toEqual(['200.00', '100.00']);
    await region.work((tx) => checkYear(tx, RUN, 2025, 'proef'));
    expect(await region.one(`select booked_cents::int as cents from spend_check where run_id = $1`, [RUN])).toEqual({ cents: 30_000 });
    expect(await region.work(verifyChecks)).toEqual([]);
  });
});
