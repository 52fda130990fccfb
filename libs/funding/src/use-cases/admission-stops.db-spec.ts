// SPDX-License-Identifier: EUPL-1.2
import { MarketRegion } from '../../../../test/support/market-region.js';
import { AdmissionStopsQuery } from '../persistence/admission-stops.query.js';
import { endAdmissionStop, recordAdmissionStop } from './admission-stops.js';

describe('stops of admission', () => {
  let region: MarketRegion;
  beforeAll(async () => void (region = await MarketRegion.open()), 120_000);
  afterAll(() => region?.stop());

  const goTo = (day: string) => region.world.owner.query(`update region set clock_offset = $1::timestamptz - now()`, [`${day} 09:00+02`]);
  const known = async (asOf: string | null) => {
    const stops = await new AdmissionStopsQuery(region.world.reader).of(region.world.actor, 'p1', { year: null, asOf });
    return stops.map(({ van, totEnMet, stand, versie }) => ({ van, totEnMet, stand, versie }));
  };

  it('are shown as they were known: a stop that was ended later still stood open on a day before', async () => {
    const stop = { provider: 'p1', productCode: null, municipality: null, from: '2025-10-01', last: null, reason: 'vol' };
    const id = await region.run((tx) => recordAdmissionStop(tx, stop));
    await goTo('2025-11-20');
    const both = await Promise.allSettled(['2025-11-20', '2025-11-25'].map((last) => region.run((tx) => endAdmissionStop(tx, id, 1, last))));
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((both.find((b) => b.status === 'rejected') as PromiseRejectedResult).reason).toMatchObject({ code: 'opnamestop-gewijzigd' });
    await goTo('2025-12-15');
    expect(await known('2025-10-10')).toEqual([]);
    expect(await known('2025-11-01')).toEqual([{ van: '2025-10-01', totEnMet: null, stand: 'geldt', versie: 1 }]);
    expect(await known(null)).toMatchObject([{ van: '2025-10-01', stand: 'voorbij', versie: 2 }]);
  });
});
