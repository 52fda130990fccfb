// SPDX-License-Identifier: EUPL-1.2
import { ClassificationsQuery, ProductsQuery } from '#catalogue';
import { systemActor } from '#platform';
import { MunicipalitiesQuery } from '#regions';
import { readRegionFiles } from '#sample';
import { SegmentContentQuery, StrategyQuery } from '#strategy';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { regionFolders, seedRegion } from './seed.js';

const HAAGLANDEN = systemActor(1, 'test');
const HOLLAND_RIJNLAND = systemActor(2, 'test');
const VOORSCHOTEN = '0626';

describe('the two regions of the product in one installation', () => {
  let db: RegionDatabase;
  beforeAll(async () => {
    db = await RegionDatabase.open();
    await db.owner(`update region set key = 'haaglanden', name = 'Haaglanden' where id = 1`);
    for (const folder of regionFolders()) await seedRegion(db.uow, db.reader, readRegionFiles(folder));
  });
  afterAll(() => db.close());

  const members = async (day: string, actor = HOLLAND_RIJNLAND): Promise<string[]> =>
    (await new MunicipalitiesQuery(db.reader).run(actor, day)).map((m) => m.naam);

  it('come from a folder each', () => {
    expect(regionFolders().map((f) => f.split('/').at(-1))).toEqual(['haaglanden', 'holland-rijnland']);
  });

  it('lets Kaag en Braassem and Voorschoten join Holland Rijnland in 2024: eleven municipalities before, thirteen since', async () => {
    const [before, since] = [await members('2023-12-31'), await members('2024-01-01')];
    expect([before.length, since.length]).toEqual([11, 13]);
    expect(since.filter((m) => !before.includes(m))).toEqual(['Kaag en Braassem', 'Voorschoten']);
  });

  it('has Voorschoten in one region on any day: Haaglanden until the end of 2023, Holland Rijnland from the day after', async () => {
    const where = async (day: string): Promise<string[]> => {
      const all = await Promise.all([HAAGLANDEN, HOLLAND_RIJNLAND].map((actor) => members(day, actor)));
      return ['Haaglanden', 'Holland Rijnland'].filter((_, n) => all[n]!.includes('Voorschoten'));
    };
    expect([await where('2023-12-31'), await where('2024-01-01')]).toEqual([['Haaglanden'], ['Holland Rijnland']]);
    const rows = await db.owner(`select region_id, code from municipality where code = '${VOORSCHOTEN}' order by 1`);
    expect(rows).toHaveLength(2);
  });

  it('knows the three sub-regions, and who buys everything with the region', async () => {
    const all = await new MunicipalitiesQuery(db.reader).run(HOLLAND_RIJNLAND, null);
    const inGroup = (key: string, day: string): string[] =>
      all.filter((m) => m.groepen.some((g) => g.sleutel === key && g.van <= day && (g.totEnMet === null || g.totEnMet >= day))).map((m) => m.naam);
    expect(inGroup('leidse-regio', '2025-01-01')).toEqual(['Leiden', 'Leiderdorp', 'Oegstgeest', 'Voorschoten', 'Zoeterwoude']);
    expect(inGroup('duin-en-bollenstreek', '2025-01-01')).toEqual(['Hillegom', 'Katwijk', 'Lisse', 'Noordwijk', 'Teylingen']);
    expect(inGroup('rijnstreek', '2025-01-01')).toEqual(['Alphen aan den Rijn', 'Kaag en Braassem', 'Nieuwkoop']);
    const buying = ['2022-01-01', '2024-01-01', '2026-12-31', '2027-01-01'].map((day) => inGroup('regionale-inkoop', day).length);
    expect(buying).toEqual([10, 12, 12, 13]);
  });

  it('has seven segments in Holland Rijnland and five in Haaglanden; what its vision does not say is not made up', async () => {
    const query = new SegmentContentQuery(db.reader);
    const segments = (await query.all(HOLLAND_RIJNLAND)).filter((s) => s.soort === 'segment');
    expect(segments.map((s) => s.naam)).toEqual([
      'Behandeling met verblijf',
      'Wonen',
      'Dagbehandeling en dagbesteding',
      'Ambulante jeugdhulp',
      'Onderwijs',
      'Crisis',
      'Veiligheid',
    ]);
    expect(segments.flatMap((s) => s.doelen)).toEqual([]);
    expect((await query.all(HAAGLANDEN)).filter((s) => s.soort === 'segment')).toHaveLength(5);
    expect((await new StrategyQuery(db.reader).run(HOLLAND_RIJNLAND)).map((s) => [s.sleutel, s.vanaf])).toEqual([
      ['holland-rijnland-2022', '2022-01-01'],
    ]);
  });

  it('lets Alphen aan den Rijn take part in three forms of one segment until 2027, and in every segment after that', async () => {
    const query = new SegmentContentQuery(db.reader);
    const alphen = (await query.all(HOLLAND_RIJNLAND)).flatMap((s) =>
      s.deelname.filter((d) => d.gemeente.code === '0484').map((d) => [s.sleutel, d.zorgvorm, d.van, d.totEnMet]),
    );
    expect(alphen.filter(([, , from]) => from === '2022-01-01')).toEqual([
      ['7', 'gesloten jeugdhulp', '2022-01-01', '2026-12-31'],
      ['7', 'jeugdbescherming', '2022-01-01', '2026-12-31'],
      ['7', 'jeugdreclassering', '2022-01-01', '2026-12-31'],
    ]);
    expect(alphen.filter(([, form, from]) => form === null && from === '2027-01-01').map(([segment]) => segment)).toEqual([...'1234567']);
  });

  it('shows neither region a product, classification or file of the other', async () => {
    const products = new ProductsQuery(db.reader);
    const codes = async (actor: typeof HAAGLANDEN): Promise<string[]> => (await products.run(actor, null, 500, 0)).rows.map((p) => p.code);
    const [here, there] = [await codes(HAAGLANDEN), await codes(HOLLAND_RIJNLAND)];
    expect([here.some((c) => c[2] === 'R'), there.some((c) => c[2] === 'H')]).toEqual([false, false]);
    expect([here.length, there.length]).toEqual([78, 29]);
    const classifications = new ClassificationsQuery(db.reader);
    expect((await classifications.run(HOLLAND_RIJNLAND)).map((c) => [c.sleutel, c.versie])).toEqual([
      ['segment', '2022'],
      ['verblijf-ambulant', '2022'],
    ]);
    const events = await db.uow.run(HAAGLANDEN, (tx) => tx.sql<{ region_id: number }>('select distinct region_id from audit_event'));
    expect(events).toEqual([{ region_id: 1 }]);
  });
});
