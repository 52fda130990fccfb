// SPDX-License-Identifier: EUPL-1.2
import { BSN, makeWorld, type World } from '../../../../test/db/authorization/world.js';
import { testApi, type TestApi, type Visitor } from '../../../../test/support/api.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import pg from 'pg';
import { DecisionsHttpModule } from './decisions-http.module.js';
import { DeclarationsHttpModule } from './declarations-http.module.js';

const REASON = 'De gemeente heeft dit tarief vooraf toegezegd.';
const LINE = {
  toewijzing: '1',
  categorie: '45',
  product: 'P1',
  van: '2025-01-01',
  totEnMet: '2025-01-31',
  aantal: 1,
  eenheid: '04',
  tarief: '100.00',
  bedrag: '100.00',
};
const MANUAL = {
  aanbieder: 'aanbieder-1',
  gemeente: '0503',
  periode: '2025-01',
  reden: 'geheim-adres',
  toelichting: 'Factuur per brief ontvangen.',
  clienten: [{ bsn: BSN, regels: [LINE] }],
};

describe('decisions and manual declarations over HTTP', () => {
  let db: TestDatabase;
  let api: TestApi;
  let world: World;
  let manager: Visitor;
  let controller: Visitor;
  let director: Visitor;
  let provider: Visitor;
  let ofManual: (id: string) => Promise<void>;
  let closeOwner: () => Promise<void>;
  const decide = (visitor: Visitor, more: object = {}, key?: string) =>
    visitor.post(
      '/besluiten',
      { soort: 'regel', bericht: world.message.own, regel: 1, reden: REASON, ...more },
      key ? { 'Idempotency-Key': key } : {},
    );

  beforeAll(async () => {
    db = await testDatabase();
    world = await makeWorld(db);
    const owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(`
      insert into contract_line (region_id, contract_id, provider_id, line_no, product_id) select 1, c.id, c.provider_id, 1, p.id from contract c, product p where c.number = 'RO-1' and p.code = 'P1' and p.region_id = 1;
      update declaration_line l set codes = '{0611}', product_id = (select id from product where code = 'P1' and region_id = 1), tariff_cents = 100,
        person_id = (select min(id) from person where region_id = 1), contract_line_id = (select min(id) from contract_line where region_id = 1) where id = 1;
      insert into decision_mandate (region_id, role, limit_cents, valid, source)
        values (1, 'contractmanager', 50, '[2020-01-01,)', 't'), (1, 'controller', 100, '[2020-01-01,)', 't'), (1, 'bestuurder', 9000, '[2020-01-01,)', 't');`);
    ofManual = async (id) => void (await owner.query('update message set manual_id = $1 where id = $2', [id, world.message.own]));
    closeOwner = () => owner.end();
    api = await testApi(db, { capabilities: [DeclarationsHttpModule, DecisionsHttpModule] });
    manager = await api.visitor(1, { role: 'contractmanager', scopeKind: 'regio', scopeId: null });
    controller = await api.visitor(1, { role: 'controller', scopeKind: 'regio', scopeId: null });
    director = await api.visitor(1, { role: 'bestuurder', scopeKind: 'regio', scopeId: null });
    provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: world.providerId });
  }, 120_000);
  afterAll(async () => {
    await api.close();
    await closeOwner();
    await db.drop();
  });

  it('tells everybody their own mandate, and whether a higher one exists', async () => {
    const mandates = await Promise.all([manager, controller, director, provider].map(async (v) => (await v.get('/besluiten/mandaat')).body));
    expect(mandates).toEqual([
      { grens: '0.50', rol: 'contractmanager', hogerOk: true },
      { grens: '1.00', rol: 'controller', hogerOk: true },
      { grens: '90.00', rol: 'bestuurder', hogerOk: false },
      { grens: null, rol: null, hogerOk: true },
    ]);
  });

  it('says at each field what a proposal lacks', async () => {
    const pointers = async (more: object) => (await decide(manager, more)).body.pointers?.map((p: { pointer: string }) => p.pointer);
    expect(await pointers({ reden: 'te kort' })).toEqual(['/reden']);
    expect(await pointers({ regel: null, reden: 'ja' })).toEqual(['/reden', '/regel']);
    expect(await pointers({ soort: 'zomaar', bericht: 'x' })).toEqual(['/soort', '/bericht']);
    expect((await decide(manager, { bericht: world.message.otherRegion })).status).toBe(404);
    expect(await decide(manager, { regel: 7 })).toMatchObject({ status: 404 });
    expect((await decide(manager, { soort: 'te-laat' })).body).toMatchObject({
      status: 409,
      code: 'besluit-niet-te-laat',
      detail: expect.stringContaining('eerdere maand'),
    });
  });

  it('a proposal above the own mandate is one however often it is sent, and waits for who may decide', async () => {
    const [first, second] = [await decide(manager, {}, 'besluit-1'), await decide(manager, {}, 'besluit-1')];
    expect([first.status, second.body.id]).toEqual([201, first.body.id]);
    expect(first.body).toMatchObject({
      staat: 'wacht-op-tweede',
      moment: 'voor-antwoord',
      regel: 1,
      codes: ['0611'],
      grens: '1.00',
      tarief: '1.00',
      magBeslissen: false,
      magIntrekken: true,
    });
    expect((await decide(controller)).body).toMatchObject({ status: 409, code: 'besluit-loopt-al' });
    const path = `/besluiten/${first.body.id}`;
    expect((await controller.get(path)).body).toMatchObject({ magBeslissen: true, magIntrekken: false });
    expect((await manager.get(`/berichten/${world.message.own}/regels`)).body[0].besluit).toEqual({
      id: first.body.id,
      nummer: first.body.nummer,
      staat: 'wacht-op-tweede',
    });
    expect((await manager.post(`${path}/goedkeuren`, {})).body).toMatchObject({ status: 409, code: 'besluit-eigen-voorstel' });
    expect((await provider.post(`${path}/goedkeuren`, {})).status).toBe(403);
    const approved = await director.post(`${path}/goedkeuren`, { opmerking: 'Akkoord.' });
    expect(approved.body).toMatchObject({
      staat: 'genomen',
      opmerking: 'Akkoord.',
      magBeslissen: false,
      magIntrekken: true,
      beslistDoor: expect.stringContaining('Test'),
    });
    expect((await provider.get(path)).body).toMatchObject({ reden: REASON, magIntrekken: false });
    expect((await director.post(`${path}/intrekken`, {})).body).toMatchObject({ staat: 'ingetrokken', magIntrekken: false });
  });

  it('lists them with filters, pages, and as a file of the whole choice', async () => {
    const all = await manager.get('/besluiten?perPagina=1&sorteer=-grens');
    expect([all.status, all.body.length, Number(all.headers.get('total-count'))]).toEqual([200, 1, 3]);
    expect(
      (await manager.get(`/besluiten?staat=ingetrokken&bericht=${world.message.own}&aanbieder=aanbieder-1&gemeente=0503&soort=regel`)).body,
    ).toHaveLength(1);
    const csv = await manager.get('/besluiten?formaat=csv&staat=ingetrokken');
    expect(csv.text).toContain(REASON);
    expect(csv.text.trim().split('\r\n')).toHaveLength(2);
    expect((await manager.get('/besluiten?formaat=xlsx')).headers.get('content-type')).toContain('spreadsheetml');
    expect((await provider.get('/besluiten?formaat=csv')).text).not.toContain('GEHEIM-B');
  });

  it('a declaration by hand is entered by one and approved by another; its child stays unseen', async () => {
    const made = await manager.post('/handmatig', MANUAL);
    expect([made.status, made.body.staat, made.body.magBeoordelen]).toEqual([201, 'ingevoerd', false]);
    expect(made.body).toMatchObject({
      nummer: expect.stringMatching(/^HM-\d{4}-000\d$/),
      periode: '2025-01',
      totaal: '100.00',
      bericht: null,
      lijst: [{ kind: 'Kind 1', kindId: null, toewijzing: '1' }],
    });
    const path = `/handmatig/${made.body.id}`;
    expect((await manager.post(`${path}/goedkeuren`, {})).body).toMatchObject({ status: 409, code: 'handmatig-eigen-invoer' });
    expect((await controller.get(path)).body.magBeoordelen).toBe(true);
    const approved = await controller.post(`${path}/goedkeuren`, {});
    expect([approved.status, typeof approved.body.taak]).toEqual([202, 'string']);
    expect((await manager.get(path)).body).toMatchObject({ staat: 'goedgekeurd', inlezing: expect.any(String) });
    expect((await manager.get('/handmatig?staat=goedgekeurd&aanbieder=aanbieder-1')).body).toHaveLength(1);
    const csv = await manager.get('/handmatig?formaat=csv');
    expect(csv.text).toContain(made.body.nummer);
    await ofManual(made.body.id);
    expect((await manager.get(`/berichten/${world.message.own}`)).body.handmatig).toEqual({ id: made.body.id, nummer: made.body.nummer });
    for (const answer of [made, await manager.get(path), csv]) expect(answer.text).not.toContain(BSN);
  });

  it('says at each field what an entry lacks', async () => {
    const pointers = async (line: object, more: object = {}) =>
      (
        await manager.post('/handmatig', { ...MANUAL, clienten: [{ bsn: BSN, regels: [LINE, { ...LINE, product: 'P2', ...line }] }], ...more })
      ).body.pointers?.map((p: { pointer: string }) => p.pointer);
    expect(await pointers({ bedrag: 'veel', aantal: 1.5 })).toEqual(['/clienten/0/regels/1/aantal', '/clienten/0/regels/1/bedrag']);
    expect(await pointers({ toewijzing: 'x', tarief: null })).toEqual(['/clienten/0/regels/1/toewijzing']);
    expect(await pointers({ eenheid: '99' })).toEqual(['/clienten/0/regels/1/eenheid']);
    expect(await pointers({ bedrag: '-1.00' })).toEqual(['/clienten/0/regels/1/bedrag']);
    expect(await pointers({}, { clienten: [{ bsn: '123', regels: [] }] })).toEqual(['/clienten/0/bsn', '/clienten/0/regels']);
    expect(await pointers({}, { clienten: 'geen' })).toContain('/clienten');
    expect(await pointers({}, { aanbieder: 'aanbieder-9', gemeente: '9999' })).toEqual(['/aanbieder', '/gemeente']);
    const wrong = await manager.post('/handmatig', { ...MANUAL, clienten: [{ bsn: '999990018', regels: [LINE] }] });
    expect([wrong.status, wrong.body.pointers[0].pointer]).toEqual([400, '/clienten/0/bsn']);
    expect(wrong.text).not.toContain('999990018');
  });
});
