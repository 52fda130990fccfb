// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readCatalogueFiles, seedCatalogue } from '#catalogue';
import { CatalogueHttpModule } from '#catalogue/http';
import { readRegionFile, seedRegions } from '#regions';
import { RegionsHttpModule } from '#regions/http';
import { testApi, type TestApi, type Visitor } from '../../../../test/support/api.js';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { LedgerHttpModule } from './index.js';

const data = join(import.meta.dirname, '../../../../data/haaglanden');

describe('the catalogue over HTTP', () => {
  let db: RegionDatabase;
  let api: TestApi;
  let buyer: Visitor;
  const as = (role: string, scopeKind: 'regio' | 'aanbieder' = 'regio', scopeId: string | null = null) =>
    api.visitor(1, { role, scopeKind, scopeId });
  const classify = (who: Visitor, code: string, body: unknown, classification = 'segment') =>
    who.ask('PUT', `/producten/${code}/indelingen/${classification}`, body);

  beforeAll(async () => {
    db = await RegionDatabase.open();
    await db.uow.run(db.actor, async (tx) => {
      await seedRegions(tx, readRegionFile(data));
      await seedCatalogue(tx, readCatalogueFiles(data));
    });
    api = await testApi(db.db, { capabilities: [RegionsHttpModule, CatalogueHttpModule, LedgerHttpModule] });
    buyer = await as('inkoopadviseur');
  });
  afterAll(async () => {
    await api.close();
    await db.close();
  });

  it('pages the products and finds them', async () => {
    const first = await buyer.get('/producten?perPagina=30');
    expect([first.status, first.body.length, first.headers.get('total-count'), first.headers.get('total-pages')]).toEqual([200, 30, '78', '3']);
    const found = await buyer.get('/producten?zoek=pleegzorg');
    expect(found.body.map((p: { code: string }) => p.code)).toEqual(['44H01', '46H02']);
    expect(found.body[0]).toMatchObject({ categorie: '44', eenheid: '14', indelingen: { segment: { waarde: '1', naam: 'Jeugdhulp met verblijf' } } });
  });
  it('lists what has no segment, and on request what misses elsewhere', async () => {
    expect((await buyer.get('/producten/niet-ingedeeld')).headers.get('total-count')).toBe('12');
    expect((await buyer.get('/producten/niet-ingedeeld?indeling=zorgvorm')).headers.get('total-count')).toBe('29');
    expect(Number((await buyer.get('/producten/niet-ingedeeld?indeling=alle')).headers.get('total-count'))).toBeGreaterThan(41);
  });
  it('classifies a product from a day, and it leaves the list of that classification', async () => {
    const answer = await classify(buyer, '42A03', { waarde: '3', vanaf: '2025-01-01' });
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        product: { code: '42A03', naam: 'Vervoer naar jeugdhulp, per dag' },
        indeling: { sleutel: 'segment', naam: 'Segmenten van de inkoopstrategie', versie: '2027' },
        waarde: { code: '3', naam: 'Dagbehandeling – dagbesteding' },
        van: '2025-01-01',
        totEnMet: null,
      },
    ]);
    expect((await buyer.get('/producten/niet-ingedeeld')).headers.get('total-count')).toBe('11');
    const again = await classify(buyer, '42A03', { waarde: '5', vanaf: '2026-01-01' });
    expect(again.body).toMatchObject({ waarde: { code: '5' }, van: '2026-01-01' });
    const [event] = await db.owner(`select actor_kind, detail from audit_event where action = 'product ingedeeld' order by id desc limit 1`);
    expect(event).toMatchObject({ actor_kind: 'persoon', detail: { eerder: '3' } });
  });
  it('says which field is wrong', async () => {
    const wrong = await classify(buyer, '42A03', { waarde: '9', vanaf: '2025-01-01' });
    expect([wrong.status, wrong.body.code, wrong.body.pointers[0].pointer]).toEqual([400, 'indelingswaarde-onbekend', '/waarde']);
    const date = await classify(buyer, '42A03', { waarde: '1', vanaf: '2025-02-30' });
    expect([date.status, date.body.pointers[0].pointer]).toEqual([400, '/vanaf']);
    expect((await classify(buyer, '00000', { waarde: '1', vanaf: '2025-01-01' })).status).toBe(404);
    expect((await classify(buyer, '42A03', { waarde: '1', vanaf: '2025-01-01' }, 'kleur')).status).toBe(404);
    expect((await classify(buyer, '42A03', { waarde: '1', vanaf: '2019-12-31' })).status).toBe(404);
  });
  it('lets a controller read and not classify, and a provider neither', async () => {
    const controller = await as('controller');
    expect((await controller.get('/indelingen')).body).toHaveLength(7);
    expect((await classify(controller, '42A03', { waarde: '1', vanaf: '2025-01-01' })).status).toBe(403);
    const provider = await as('aanbieder', 'aanbieder', '018f0000-0000-7000-8000-000000000000');
    expect((await provider.get('/producten')).status).toBe(403);
  });
  it('gives the municipalities of a day', async () => {
    expect((await buyer.get('/gemeenten')).body).toHaveLength(10);
    const now = await buyer.get('/gemeenten?op=2025-10-15');
    expect(now.body.map((m: { sleutel: string }) => m.sleutel)).not.toContain('voorschoten');
    expect(now.body).toHaveLength(9);
    expect((await buyer.get('/gemeenten?op=gisteren')).status).toBe(400);
  });
});
