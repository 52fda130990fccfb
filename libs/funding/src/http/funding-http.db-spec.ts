// SPDX-License-Identifier: EUPL-1.2
import { testApi, type TestApi, type Visitor } from '../../../../test/support/api.js';
import { MarketRegion } from '../../../../test/support/market-region.js';
import { FundingHttpModule } from './index.js';

describe('ceilings, savings and missing supply over HTTP', () => {
  let region: MarketRegion;
  let api: TestApi;
  let controller: Visitor;
  let buyer: Visitor;
  const inRegion = (role: string) => api.visitor(1, { role, scopeKind: 'regio', scopeId: null });

  beforeAll(async () => {
    region = await MarketRegion.open();
    await region.bodies();
    const line = await region.contract(1, 1);
    await region.book([{ line, provider: 1, product: 1, municipality: '0503', person: 1, cents: 5_910_00n, month: '2025-03-01' }]);
    api = await testApi(region.world.db, { capabilities: [FundingHttpModule] });
    [controller, buyer] = [await inRegion('controller'), await inRegion('inkoopadviseur')];
  });
  afterAll(async () => {
    await api.close();
    await region.stop();
  });

  it('answers a ceiling below what is spent with the field and the amount, a stale one with 412', async () => {
    const decision = await region.decide('budgetplafond');
    const set = (bedrag: string | null, versie = 0) =>
      controller.ask('PUT', '/plafonds/5/2025', { besluit: decision, plafonds: [{ gemeente: '0503', bedrag, versie }] });
    const low = await set('5909.99');
    expect([low.status, low.body.code, low.body.pointers]).toEqual([
      400,
      'budgetplafond-ongeldig',
      [{ pointer: '/plafonds/0/bedrag', tekst: expect.stringContaining('(5.910)') }],
    ]);
    const done = await set('6000.00');
    expect([done.status, done.body.segment.plafond, done.body.versies.length]).toEqual([200, '6000.00', 1]);
    expect(done.body.gemeenten.find((g: { gemeente: { code: string } }) => g.gemeente.code === '0503')).toMatchObject({ over: '90.00', versie: 1 });
    expect([(await set('7000.00')).status, (await set('geld', 1)).status, (await set('-1', 1)).status]).toEqual([412, 400, 400]);
    expect((await controller.get('/plafonds/9?jaar=2025')).status).toBe(404);
    expect((await controller.ask('PUT', '/plafonds/5/1999', { besluit: decision, plafonds: [] })).status).toBe(404);
    const csv = (await controller.get('/plafonds?jaar=2025&formaat=csv')).text;
    expect(csv).toContain('5;Veelvoorkomend;Delft;6000,00;5910,00;90,00;98,5;1;BB-0001 Toets');
  });
  it('reads the file of savings targets that it wrote', async () => {
    const besluit = await region.decide('besparing');
    const wrong = await controller.post('/besparing/inlezen', { besluit, tekst: 'segment;jaar;bedrag\n5;2027;veel' });
    expect([wrong.status, wrong.body.pointers[0].tekst]).toEqual([400, 'Regel 2: “veel” is geen bedrag van 0 of hoger.']);
    const doelen = [{ segment: '5', jaar: 2027, bedrag: '1250000.50', versie: 0 }];
    expect((await controller.ask('PUT', '/besparing', { besluit, doelen })).body).toEqual({ gewijzigd: 1 });
    const tekst = (await controller.get('/besparing?formaat=csv')).text;
    expect((await controller.post('/besparing/inlezen', { besluit, tekst })).body).toEqual({ gewijzigd: 0 });
    expect((await controller.post('/besparing/inlezen', { besluit, tekst: tekst.replace('1250000,50', '1000') })).body).toEqual({ gewijzigd: 1 });
  });
  it('lets a municipality report what is missing, and no more', async () => {
    const municipality = await api.visitor(1, { role: 'gemeente', scopeKind: 'gemeente', scopeId: '0503' });
    const report = { titel: 'Geen B1', omschrijving: 'Alles is vol', product: 'B1', gemeenten: ['0503'] };
    const made = await municipality.post('/missend-aanbod', report);
    expect([made.status, made.body.nummer, made.body.staat]).toEqual([201, 'MA-0001', 'gemeld']);
    expect((await municipality.post('/missend-aanbod', { ...report, gemeenten: ['1783'] })).status).toBe(400);
    const step = { versie: 1, uitkomst: 'ontbreekt', toelichting: 'Gebeld' };
    expect((await municipality.post(`/missend-aanbod/${made.body.id}/toets`, step)).status).toBe(403);
    expect((await buyer.post(`/missend-aanbod/${made.body.id}/toets`, step)).body).toMatchObject({ staat: 'ontbreekt', versie: 2 });
    const opened = await buyer.post(`/missend-aanbod/${made.body.id}/open`, {
      versie: 2,
      besluit: await region.decide('besparing'),
      van: '2025-11-01',
    });
    expect([opened.status, opened.body.code]).toEqual([409, 'besluit-ander-onderwerp']);
    expect((await buyer.get('/missend-aanbod?staat=ontbreekt')).headers.get('total-count')).toBe('1');
  });
  it('pages the coverage and gives it as a file', async () => {
    const page = await buyer.get('/dekking?jaar=2025&perPagina=2');
    expect([page.headers.get('total-count'), page.body.producten.length, page.body.gemeenten.length]).toEqual(['4', 2, 3]);
    expect((await buyer.get('/dekking/A1/delft?jaar=2025')).body).toMatchObject({ besteed: '5910.00', kinderen: 1 });
    expect((await buyer.get('/dekking?jaar=2025&formaat=csv')).text.trim().split('\r\n')).toHaveLength(1 + 4 * 3);
    expect((await buyer.get('/concentratie?segment=5&jaar=2025')).body).toMatchObject([
      { sleutel: '5', aanbieders: 1, kinderen: 1, besteed: '5910.00' },
    ]);
  });
});
