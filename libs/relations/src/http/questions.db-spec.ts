// SPDX-License-Identifier: EUPL-1.2
import { makeWorld, type World } from '../../../../test/db/authorization/world.js';
import { testApi, type TestApi, type Visitor } from '../../../../test/support/api.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import pg from 'pg';
import { RelationsHttpModule } from './index.js';

describe('questions over HTTP', () => {
  let db: TestDatabase;
  let api: TestApi;
  let world: World;
  let owner: pg.Client;
  let manager: Visitor;
  let provider: Visitor;
  let municipality: Visitor;
  let buyer: Visitor;
  const about = (visitor: Visitor, onderwerp: object, key?: string) =>
    visitor.post('/vragen', { onderwerp, titel: 'Tarief', tekst: 'Klopt dit?' }, key ? { 'Idempotency-Key': key } : {});
  const line = (): object => ({ soort: 'regel', id: `${world.message.own}/1` });
  const contract = { soort: 'contract', id: 'RO-1' };

  beforeAll(async () => {
    db = await testDatabase();
    world = await makeWorld(db);
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(
      `insert into line_finding (region_id, line_id, message_id, provider_id, municipality_code, code, rule, declared, expected)
       values (1, 1, $1, $2, '0503', '0611', 'OP1', 'tarief:9000/04', 'tarief:8500/04')`,
      [world.message.own, world.providerId],
    );
    api = await testApi(db, { capabilities: [RelationsHttpModule] });
    manager = await api.visitor(1, { role: 'contractmanager', scopeKind: 'regio', scopeId: null });
    buyer = await api.visitor(1, { role: 'inkoopadviseur', scopeKind: 'regio', scopeId: null });
    provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: world.providerId });
    municipality = await api.visitor(1, { role: 'gemeente', scopeKind: 'gemeente', scopeId: '0503' });
  });
  afterAll(async () => {
    await api.close();
    await owner.end();
    await db.drop();
  });

  it('a question and an answer sent twice under one key are one', async () => {
    const [first, second] = [await about(provider, line(), 'vraag-1'), await about(provider, line(), 'vraag-1')];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    const answer = () => manager.post(`/vragen/${first.body.id}/berichten`, { tekst: 'Ja.' }, { 'Idempotency-Key': 'antwoord-1' });
    expect([(await answer()).status, (await answer()).body.berichten.length]).toEqual([201, 2]);
    expect((await manager.get(`/vragen/${first.body.id}`)).body.berichten).toHaveLength(2);
  });

  it('shows what the line was refused for, and fills the templates for it', async () => {
    const { body } = await about(provider, line());
    expect(body.bevindingen).toEqual([
      { code: '0611', oorzaak: expect.stringContaining('arief'), gedeclareerd: '€\u00a090,00 per uur', verwacht: '€\u00a085,00 per uur' },
    ]);
    expect(body.onderwerp).toMatchObject({ label: 'Regel 1 van declaratie Eigen', link: `/declaraties/${world.message.own}/regels/1` });
    const made = await manager.post('/vragen/sjablonen', { naam: 'A tarief', oorzaak: '0611', tekst: 'Bij {regel}: {oorzaak}; het is {verwacht}.' });
    expect(made.status).toBe(201);
    const templates = (await manager.get(`/vragen/sjablonen?onderwerp=${encodeURIComponent(`regel:${world.message.own}/1`)}`)).body;
    expect(templates[0]).toMatchObject({
      naam: 'A tarief',
      past: true,
      ingevuld: expect.stringMatching(/^Bij regel 1 van declaratie Eigen: .*; het is €.85,00 per uur\.$/),
    });
    expect((await manager.get('/vragen/sjablonen?onderwerp=contract:RO-1')).body.find((t: { naam: string }) => t.naam === 'A tarief')).toMatchObject({
      past: false,
      ingevuld: 'Bij contract RO-1: {oorzaak}; het is {verwacht}.',
    });
    expect((await manager.get('/vragen/sjablonen?onderwerp=regel:1')).status).toBe(400);
  });

  it('answers 412 to whoever saw an older version, with the present one', async () => {
    const { body } = await about(manager, contract);
    const change = (what: object) => manager.ask('PATCH', `/vragen/${body.id}`, { versie: 1, ...what });
    expect((await change({ termijn: '2099-01-05' })).body).toMatchObject({ versie: 2, termijn: '2099-01-05' });
    const late = await change({ eigenaar: null });
    expect([late.status, late.body.code, late.body.versie]).toEqual([412, 'vraag-gewijzigd', 2]);
    expect((await manager.ask('PATCH', `/vragen/${body.id}`, { versie: 2, eigenaar: 'mij', staat: 'gesloten' })).body).toMatchObject({
      staat: 'gesloten',
    });
    expect((await manager.ask('PATCH', `/vragen/${body.id}`, { versie: 2, eigenaar: 'iemand' })).status).toBe(400);
    expect((await provider.ask('PATCH', `/vragen/${body.id}`, { versie: 3, eigenaar: null })).status).toBe(403);
  });

  it('counts for each side what waits for it, and what it did not read', async () => {
    const waiting = async (visitor: Visitor) => Number((await visitor.get('/vragen?wachtOp=ons&perPagina=1')).headers.get('total-count'));
    const before = [await waiting(manager), await waiting(provider)];
    const { body } = await about(manager, contract);
    expect([await waiting(manager), await waiting(provider)]).toEqual([before[0], before[1]! + 1]);
    await provider.post(`/vragen/${body.id}/berichten`, { tekst: 'Nee.' });
    expect([await waiting(manager), await waiting(provider)]).toEqual([before[0]! + 1, before[1]]);
    const unread = async () => (await manager.get(`/vragen/${body.id}`)).body.ongelezen;
    expect(await unread()).toBe(1);
    expect((await manager.post(`/vragen/${body.id}/gelezen`, {})).status).toBe(204);
    expect(await unread()).toBe(0);
    expect((await manager.post(`/vragen/${body.id}/gelezen`, { totEnMet: 'x' })).status).toBe(400);
  });

  it('is asked only about what one may read, in a text that may be kept', async () => {
    expect((await about(buyer, line())).status).toBe(404);
    expect((await about(buyer, contract)).status).toBe(201);
    expect((await about(municipality, line())).status).toBe(403);
    expect((await about(provider, { soort: 'contract', id: 'RO-2' })).status).toBe(404);
    expect((await about(provider, { soort: 'regel', id: 'x' })).status).toBe(404);
    const wrong = await provider.post('/vragen', { onderwerp: contract, titel: 'Kind 999990019', tekst: '' });
    expect([wrong.status, wrong.body.pointers[0].pointer]).toEqual([400, '/tekst']);
    const child = await provider.post('/vragen', { onderwerp: contract, titel: 'Kind 999990019', tekst: 'x' });
    expect(child.body.pointers).toEqual([{ pointer: '/titel', tekst: expect.stringContaining('BSN') }]);
    expect(child.text).not.toContain('999990019');
  });

  it('pages, sorts and exports what was filtered', async () => {
    const page = await manager.get('/vragen?sorteer=-nummer&perPagina=2&pagina=2');
    expect([page.body.length, page.headers.get('current-page'), page.headers.get('link')?.includes('rel="next"')]).toEqual([2, '2', true]);
    const csv = await manager.get('/vragen?formaat=csv&staat=gesloten&sorteer=nummer');
    expect(csv.headers.get('content-disposition')).toContain('vragen.csv');
    const rows = csv.text.trim().split('\r\n');
    expect(rows[0]).toBe(
      'Nummer;Titel;Onderwerp;Aanbieder;Eigenaar;Staat;Termijn;Te laat;Gevraagd op;Gevraagd door;Laatste bericht op;Laatste bericht door',
    );
    expect(rows).toHaveLength(1 + Number((await manager.get('/vragen?staat=gesloten')).headers.get('total-count')));
    expect((await manager.get('/vragen?formaat=xlsx')).status).toBe(200);
    const ofMessage = (await manager.get(`/vragen?berichten=${world.message.own},${world.message.missing}&perPagina=100`)).body;
    expect(new Set(ofMessage.map((q: { onderwerp: { soort: string } }) => q.onderwerp.soort))).toEqual(new Set(['bericht', 'regel']));
    expect((await manager.get('/vragen?berichten=1')).status).toBe(400);
    expect((await municipality.get('/vragen')).body.every((q: { onderwerp: { soort: string } }) => q.onderwerp.soort !== 'contract')).toBe(true);
  });
});
