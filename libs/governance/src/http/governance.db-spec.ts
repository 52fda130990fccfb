// SPDX-License-Identifier: EUPL-1.2
import { makeWorld } from '../../../../test/db/authorization/world.js';
import { testApi, type TestApi, type Visitor } from '../../../../test/support/api.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import pg from 'pg';
import { GovernanceHttpModule } from './index.js';

const decision = {
  gremium: 'gremium-1',
  titel: 'Plafond van Delft',
  onderwerp: { soort: 'budgetplafond', id: '5/0503/2025', label: 'Delft 2025' },
  bedrag: '1250000.5',
  uitkomst: 'aangenomen',
  motivering: 'Past in de begroting.',
  genomenOp: '2025-01-15',
};

describe('bodies and their decisions over HTTP', () => {
  let db: TestDatabase;
  let api: TestApi;
  let adviser: Visitor;
  let director: Visitor;

  beforeAll(async () => {
    db = await testDatabase();
    await makeWorld(db);
    const owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(
      `insert into body_mandate (region_id, body_key, subject_kind, max_cents, valid, source) values (1, 'gremium-1', 'budgetplafond', 100000000, '[2020-01-01,)', 'proef')`,
    );
    await owner.end();
    api = await testApi(db, { capabilities: [GovernanceHttpModule] });
    adviser = await api.visitor(1, { role: 'inkoopadviseur', scopeKind: 'regio', scopeId: null });
    director = await api.visitor(1, { role: 'bestuurder', scopeKind: 'regio', scopeId: null });
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  it('a decision is recorded as it was taken, and says that its amount lies outside the mandate', async () => {
    const { status, body } = await adviser.post('/bestuursbesluiten', decision);
    expect(status).toBe(201);
    expect(body).toMatchObject({ nummer: 'BB-0101', bedrag: '1250000.50', binnenMandaat: false, geldtVanaf: '2025-01-15', vervangenDoor: null });
    const smaller = (await adviser.post('/bestuursbesluiten', { ...decision, bedrag: '1000000', vervangt: body.id })).body;
    expect(smaller).toMatchObject({ binnenMandaat: true, vervangt: { nummer: 'BB-0101' } });
    expect((await director.get(`/bestuursbesluiten/${body.id}`)).body.vervangenDoor).toEqual({ id: smaller.id, nummer: smaller.nummer });
    const usable = await director.get('/bestuursbesluiten?soort=budgetplafond&onderwerp=5/0503/2025&bruikbaar=ja');
    expect([usable.headers.get('Total-Count'), usable.body[0].id]).toEqual(['1', smaller.id]);
    expect((await adviser.post('/bestuursbesluiten', { ...decision, vervangt: body.id })).status).toBe(409);
  });

  it('sent twice under one key is one', async () => {
    const send = () => adviser.post('/bestuursbesluiten', { ...decision, titel: 'Eenmaal' }, { 'Idempotency-Key': 'besluit-1' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
  });

  it('every fault is named at its field, and nothing is written', async () => {
    const count = async () => (await director.get('/bestuursbesluiten?perPagina=1')).headers.get('Total-Count');
    const before = await count();
    const bad = await adviser.post('/bestuursbesluiten', { ...decision, bedrag: '-1', genomenOp: '2999-01-01', geldtVanaf: '2025-01-01' });
    expect([bad.status, bad.body.code, bad.body.pointers.map((p: { pointer: string }) => p.pointer)]).toEqual([
      400,
      'besluit-ongeldig',
      ['/bedrag', '/genomenOp', '/geldtVanaf'],
    ]);
    const unknown = await adviser.post('/bestuursbesluiten', { ...decision, onderwerp: { soort: 'iets', label: '' } });
    expect(unknown.status).toBe(400);
    expect((await director.post('/bestuursbesluiten', decision)).status).toBe(403);
    expect(await count()).toBe(before);
  });

  it('a meeting is there once a day, and leads to its decisions', async () => {
    const meeting = await adviser.post('/vergaderingen', { gremium: 'gremium-1', datum: '2025-01-15', plaats: 'Delft' });
    expect(meeting.status).toBe(201);
    const again = await adviser.post('/vergaderingen', { gremium: 'gremium-1', datum: '2025-01-15' });
    expect([again.status, again.body.code]).toEqual([409, 'vergadering-bestaat']);
    await adviser.post('/bestuursbesluiten', { ...decision, vergadering: meeting.body.id, titel: 'In vergadering' });
    expect((await director.get(`/bestuursbesluiten?vergadering=${meeting.body.id}`)).body.map((d: { titel: string }) => d.titel)).toEqual([
      'In vergadering',
    ]);
    expect((await director.get('/vergaderingen?gremium=gremium-1')).body).toMatchObject([{ plaats: 'Delft', besluiten: 1 }]);
  });

  it('the list as a file holds exactly what the filter lets through', async () => {
    const csv = (await director.get('/bestuursbesluiten?soort=budgetplafond&uitkomst=aangenomen&formaat=csv')).text.trim().split(/\r?\n/);
    const total = Number((await director.get('/bestuursbesluiten?soort=budgetplafond&uitkomst=aangenomen&perPagina=1')).headers.get('Total-Count'));
    expect(csv).toHaveLength(total + 1);
  });
});
