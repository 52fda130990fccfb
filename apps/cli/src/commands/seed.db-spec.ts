// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { SegmentContentQuery, StrategyQuery } from '#strategy';
import { classifyProduct, ClassificationsQuery, ProductsQuery } from '#catalogue';
import { UnmappedProductsQuery } from '#ledger';
import { MunicipalitiesQuery } from '#regions';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readRegionFiles, type RegionFiles } from '#sample';
import { seedRegion } from './seed.js';

const files = readRegionFiles(join(import.meta.dirname, '../../../../data/haaglanden'));
const TABLES = [
  'municipality',
  'municipality_membership',
  'municipality_group',
  'municipality_group_member',
  'inhabitants',
  'strategy',
  'segment',
  'segment_objective',
  'segment_participation',
  'commissioning_block',
  'product',
  'classification',
  'classification_value',
  'product_classification',
  'declaration_policy',
  'decision_mandate',
  'answer_template',
  'content_version',
  'audit_event',
];
/** The same files as the next version would be: other bytes, so that nothing is taken as held already. */
const nextVersion = (f: RegionFiles): RegionFiles => {
  const anew = <T extends { sha256: Buffer }>(file: T): T => ({ ...file, sha256: createHash('sha256').update(file.sha256).digest() });
  const next = Object.entries(f).map(([name, file]: [string, RegionFiles[keyof RegionFiles]]) => {
    if (file === null) return [name, null];
    return [name, 'products' in file ? { ...file, products: anew(file.products), classifications: anew(file.classifications) } : anew(file)];
  });
  return Object.fromEntries(next) as RegionFiles;
};

describe('seeding Haaglanden', () => {
  let db: RegionDatabase;
  const rowsOf = async (): Promise<Record<string, string>> => {
    const one = (t: string): string =>
      `'${t}', (select coalesce(md5(string_agg(x, chr(10) order by x)), '') from (select (${t}.ctid, ${t}.xmin, ${t}.*)::text as x from ${t}) as r)`;
    const [row] = await db.owner<{ all: Record<string, string> }>(`select json_build_object(${TABLES.map(one).join(', ')}) as all`);
    return row!.all;
  };
  const content = async (): Promise<Record<string, number>> => {
    const [row] = await db.owner<{ all: Record<string, number> }>(
      `select json_build_object(${TABLES.map((t) => `'${t}', (select count(*)::int from ${t})`).join(', ')}) as all`,
    );
    return row!.all;
  };

  beforeAll(async () => {
    db = await RegionDatabase.open();
    await db.owner(`update region set key = 'haaglanden', name = 'Haaglanden' where id = 1`);
    await seedRegion(db.uow, db.reader, files);
  });
  afterAll(() => db.close());

  it('writes the second time nothing at all, not even a new version of a row', async () => {
    const before = await rowsOf();
    const again = await seedRegion(db.uow, db.reader, files);
    expect(again.filter((f) => f.written)).toEqual([]);
    expect(await rowsOf()).toEqual(before);
  });

  it('shows the nine municipalities of now, ten of 2023, with what no source gives as null', async () => {
    const query = new MunicipalitiesQuery(db.reader);
    expect((await query.run(db.actor, '2025-10-15')).length).toBe(9);
    expect((await query.run(db.actor, '2023-12-31')).map((m) => m.naam)).toContain('Voorschoten');
    const all = await query.run(db.actor, null);
    expect(all.map((m) => m.naam)).toEqual([...all.map((m) => m.naam)].sort());
    const delft = all.find((m) => m.sleutel === 'delft')!;
    expect(delft.lidmaatschappen).toMatchObject([{ van: '2015-01-01', totEnMet: null }]);
    expect(delft.groepen.map((g) => g.sleutel)).toEqual(['H10', 'H4', 'H5-onderwijs', 'H8', 'H9']);
    expect(delft.inwoners[0]).toMatchObject({ peildatum: '2022-01-01', aantal: null });
    expect(all.find((m) => m.sleutel === 'voorschoten')!.lidmaatschappen).toMatchObject([{ totEnMet: '2023-12-31' }]);
  });

  it('gives each segment its page: objectives, participation, notes; and the blocks after them', async () => {
    const query = new SegmentContentQuery(db.reader);
    const all = await query.all(db.actor);
    expect(all.map((s) => s.sleutel)).toEqual(['1', '2', '3', '4', '5', 'jb-jr', 'gesloten', 'landelijk', 'maatwerk', 'woonplaatsbeginsel']);
    expect(all.slice(0, 5).map((s) => s.doelen.length)).toEqual([6, 5, 2, 1, 5]);
    expect(all[5]).toMatchObject({ soort: 'blok', nummer: null, accounthouder: 'Den Haag', doelen: [], strategie: null });
    const third = (await query.one(db.actor, '3'))!;
    expect(third.deelname.filter((d) => d.gemeente.sleutel === 'den-haag')).toMatchObject([
      { zorgvorm: 'dagbehandeling', van: '2027-01-01', totEnMet: null },
    ]);
    expect(third.doelen.map((d) => d.nummer)).toEqual([1, 2]);
    expect(third.strategie).toEqual({ sleutel: 'haaglanden-2027', naam: 'Inkoopstrategie Haaglanden 2027', vanaf: '2027-01-01' });
    expect(await query.one(db.actor, '9')).toBeNull();
    const [strategy] = await new StrategyQuery(db.reader).run(db.actor);
    expect(strategy!.nietInBron.length).toBe(3);
    expect(strategy!.looptijdJaren).toBe(6);
  });

  it('lists twelve products without a segment, and every classification with its values', async () => {
    const unmapped = await new UnmappedProductsQuery(db.reader).run(db.actor, 'segment', 100, 0);
    const expected = files.catalogue.products.content
      .filter((p) => p.segment === null)
      .map((p) => p.code)
      .sort();
    expect(unmapped.rows.map((u) => u.product.code)).toEqual(expected);
    expect([unmapped.total, unmapped.rows[0]!.indeling]).toEqual([
      12,
      { sleutel: 'segment', naam: 'Segmenten van de inkoopstrategie', versie: '2027' },
    ]);
    const classifications = await new ClassificationsQuery(db.reader).run(db.actor);
    expect(Object.fromEntries(classifications.map((c) => [c.sleutel, c.waarden.length]))).toEqual({
      iv3: 11,
      'monitor-type': 11,
      'monitor-vorm': 5,
      segment: 10,
      'verblijf-ambulant': 2,
      wachtcategorie: 4,
      zorgvorm: 11,
    });
    expect(classifications.find((c) => c.sleutel === 'segment')!.waarden.map((w) => w.soort)).toEqual([
      ...Array<string>(5).fill('segment'),
      ...Array<string>(5).fill('blok'),
    ]);
  });

  it('finds a product by the start of its code or a part of its name, page by page', async () => {
    const query = new ProductsQuery(db.reader);
    const { rows, total } = await query.run(db.actor, 'PLEEG', 1, 0);
    expect([rows.length, total]).toEqual([1, 2]);
    expect(rows[0]).toMatchObject({ code: '44H01', indelingen: { segment: { waarde: '1', versie: '2027' }, zorgvorm: { waarde: 'b' }, iv3: null } });
    expect((await query.run(db.actor, '45H', 100, 0)).rows.every((p) => p.code.startsWith('45H'))).toBe(true);
    expect(await query.run(db.actor, '%', 25, 0)).toEqual({ rows: [], total: 0 });
    expect((await query.run(db.actor, null, 25, 75)).rows).toHaveLength(3);
  });

  it('takes a next version of the files without deleting or doubling, and leaves what people decided', async () => {
    await db.uow.run(db.actor, (tx) => classifyProduct(tx, { productCode: '42A03', classification: 'segment', value: '3', from: '2025-10-15' }));
    const before = await content();
    const { municipalities, ...region } = files.region.content;
    const changed = nextVersion(files);
    const renamed = {
      ...changed,
      region: {
        ...changed.region,
        version: '2025.2',
        content: { ...region, municipalities: municipalities.map((m) => ({ ...m, source: 'nieuw' })) },
      },
    };
    expect((await seedRegion(db.uow, db.reader, renamed)).every((f) => f.written)).toBe(true);
    const after = await content();
    expect({ ...after, audit_event: 0 }).toEqual({ ...before, audit_event: 0 });
    expect(await db.owner(`select distinct source from municipality`)).toEqual([{ source: 'nieuw' }]);
    expect(
      await db.owner(
        `select value_code from product_classification pc join product p on p.region_id = pc.region_id and p.id = pc.product_id where p.code = '42A03'`,
      ),
    ).toEqual([{ value_code: '3' }]);
    expect(await db.owner(`select version from content_version where name = 'regio.json'`)).toEqual([{ version: '2025.2' }]);
  });

  it('lets two seedings at once load each file once', async () => {
    const other = nextVersion(nextVersion(files));
    const written = (await Promise.all([1, 2].map(() => seedRegion(db.uow, db.reader, other)))).map((r) => r.every((f) => f.written));
    expect(written.sort()).toEqual([false, true]);
  });

  it('refuses another region under the same number, and a code that would change its meaning, and then writes nothing', async () => {
    const before = await content();
    const foreign = {
      ...files,
      region: { ...files.region, content: { ...files.region.content, region: { id: 1, key: 'andere', name: 'Andere', demo: true } } },
    };
    await expect(seedRegion(db.uow, db.reader, foreign)).rejects.toMatchObject({ code: 'regio-nummer-bezet' });
    const next = nextVersion(nextVersion(nextVersion(files)));
    const products = next.catalogue.content.products.map((p) => (p.code === '44H01' ? { ...p, unit: '04' as const } : p));
    const reused = { ...next, catalogue: { ...next.catalogue, content: { ...next.catalogue.content, products } } };
    await expect(seedRegion(db.uow, db.reader, reused)).rejects.toMatchObject({ code: 'productcode-hergebruikt' });
    expect(await content()).toEqual(before);
  });
});
