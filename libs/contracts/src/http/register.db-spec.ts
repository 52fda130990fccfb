// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { makeWorld, SECRETS, type World } from '../../../../test/db/authorization/world.js';
import { testApi, type TestApi, type Visitor } from '../../../../test/support/api.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ContractsHttpModule } from './index.js';

const uuid = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const PROVIDER = uuid(11);

/** A contract of one product line; a second version holds from 2026 and was recorded in October 2025. */
const contract = (n: number, number: string, kind: string, valid: string, summary: string): string => `
  insert into contract (region_id, id, provider_id, number, kind, valid) values (1, '${uuid(n)}', '${PROVIDER}', '${number}', '${kind}', '${valid}');
  insert into contract_line (region_id, contract_id, provider_id, line_no, product_id) values (1, '${uuid(n)}', '${PROVIDER}', 1, '${uuid(17)}');
  ${[
    { v: 1, agreed: valid, recorded: '[2024-12-01,2025-10-01)', on: '2024-12-01', what: 'eerste versie', cents: 10_000 },
    { v: 2, agreed: valid, recorded: '[2025-10-01,)', on: '2025-10-01', what: summary, cents: 10_400 },
  ]
    .map(
      ({ v, agreed, recorded, on, what, cents }) => `
  insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by)
    values (1, '${uuid(n * 10 + v)}', '${uuid(n)}', '${PROVIDER}', ${v}, 'herzieningsclausule', '${what}', '${agreed}', '${on}', 'proef');
  insert into contract_version_period (region_id, version_id, contract_id, provider_id, valid, recorded) values (1, '${uuid(n * 10 + v)}', '${uuid(n)}', '${PROVIDER}', '${agreed}', '${recorded}');
  insert into contract_line_term (region_id, version_id, contract_line_id, contract_id, provider_id, unit, funding_mode, municipalities)
    select 1, '${uuid(n * 10 + v)}', id, contract_id, provider_id, '04', 'inspanningsgericht', '{0503}' from contract_line where contract_id = '${uuid(n)}';
  insert into tariff select 1, '${uuid(n * 10 + v)}', id, provider_id, '${agreed}', ${cents} from contract_line where contract_id = '${uuid(n)}';`,
    )
    .join('')}`;

describe('the register of contracts over HTTP', () => {
  let db: TestDatabase;
  let api: TestApi;
  let world: World;
  let owner: pg.Client;
  let manager: Visitor;
  let colleague: Visitor;
  let provider: Visitor;
  let elsewhere: Visitor;
  const numbers = async (query: string, visitor = manager): Promise<string[]> =>
    (await visitor.get(`/contracten?${query}`)).body.map((row: { nummer: string }) => row.nummer);

  beforeAll(async () => {
    db = await testDatabase();
    world = await makeWorld(db);
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    // The demo day of the region is 15 November 2025.
    await owner.query(`update region set clock_offset = timestamptz '2025-11-15 12:00+01' - now() where id = 1`);
    await owner.query(
      `insert into provider_name (region_id, provider_id, kind, name, valid) values (1, '${PROVIDER}', 'handelsnaam', 'Jeugd-Plus Rijnmond B.V.', '[2020-01-01,)')`,
    );
    await owner.query(`update product set name = 'Verblijf met behandeling' where region_id = 1 and code = 'P1'`);
    await owner.query(contract(501, 'OO-2025-0101', 'ontwikkelovereenkomst', '[2025-01-01,2027-01-01)', 'tarief na indexering verhoogd'));
    await owner.query(contract(502, 'OO-2027-0102', 'ontwikkelovereenkomst', '[2027-01-01,2033-01-01)', 'nieuwe looptijd afgesproken'));
    await owner.query(contract(503, 'RO-2023-0103', 'resultaatovereenkomst', '[2023-01-01,2025-01-01)', 'verlengd met een jaar'));
    api = await testApi(db, { capabilities: [ContractsHttpModule] });
    const grant = { role: 'contractmanager', scopeKind: 'regio', scopeId: null } as const;
    manager = await api.visitor(1, grant);
    colleague = await api.visitor(1, { ...grant, role: 'controller' });
    provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: world.providerId });
    elsewhere = await api.visitor(2, grant);
  });
  afterAll(async () => {
    await api.close();
    await owner.end();
    await db.drop();
  });

  it.each([
    ['a whole number', 'oo-2025-0101', ['OO-2025-0101']],
    ['the beginning of a number', 'OO-2027', ['OO-2027-0102']],
    ['a part of a number', '0103', ['RO-2023-0103']],
    ['the beginning of another name of the provider', 'rijnm', ['OO-2025-0101', 'OO-2027-0102', 'RO-1', 'RO-2023-0103']],
    ['the beginning of the AGB code', '0100000', ['OO-2025-0101', 'OO-2027-0102', 'RO-1', 'RO-2', 'RO-2023-0103']],
    ['a Dutch word in another form', 'indexeringen', ['OO-2025-0101']],
    ['words of different places together', 'verblijf indexering', ['OO-2025-0101']],
    ['words in a row', '"met behandeling"', ['OO-2025-0101', 'OO-2027-0102', 'RO-2023-0103']],
    ['the words in another row', '"behandeling met verblijf"', []],
    ['what stands nowhere', 'zwembad', []],
    ['signs alone', `';--`, []],
    ['a word that says nothing besides one that does', 'de looptijd', ['OO-2027-0102']],
  ])('finds by %s', async (_, words, expected) => {
    expect((await numbers(`zoek=${encodeURIComponent(words)}`)).toSorted()).toEqual(expected);
  });

  it('tells where the words were found', async () => {
    const [row] = (await manager.get('/contracten?zoek=verblijf%20indexering')).body;
    expect(row).toMatchObject({ nummer: 'OO-2025-0101', gevondenIn: ['producten', 'wijziging'], versie: 2, staat: 'geldt-nu', producten: 1 });
  });

  it('shows and finds what was known on the day that is looked at', async () => {
    expect(await numbers('zoek=indexering&zoalsBekendOp=2025-09-30')).toEqual([]);
    const [row] = (await manager.get('/contracten?zoek=eerste%20OO-2025&zoalsBekendOp=2025-09-30')).body;
    expect(row).toMatchObject({ nummer: 'OO-2025-0101', versie: 1 });
    expect(await numbers('zoalsBekendOp=2024-11-30')).toEqual([]);
  });

  it('narrows by state, end, kind, provider, municipality, product and tariff', async () => {
    expect(await numbers('staat=komend')).toEqual(['OO-2027-0102']);
    expect(await numbers('staat=afgelopen')).toEqual(['RO-2023-0103']);
    expect(await numbers('eindigtVoor=2026-12-31&soort=ontwikkelovereenkomst')).toEqual([]);
    expect(await numbers('eindigtVoor=2027-01-01&soort=ontwikkelovereenkomst')).toEqual(['OO-2025-0101']);
    expect(await numbers('eindigtOp=2026-12-31')).toEqual(['OO-2025-0101']);
    expect(await numbers('aanbieder=aanbieder-2')).toEqual(['RO-2']);
    expect(await numbers('gemeente=0518')).toEqual([]);
    expect(await numbers('product=P1&tarief=104.00&sorteer=-van')).toEqual(['OO-2027-0102', 'OO-2025-0101', 'RO-2023-0103']);
    expect(await numbers('tarief=104.00&zoalsBekendOp=2025-09-30')).toEqual([]);
    expect(await numbers('segment=geen-segment')).toEqual([]);
  });

  it('narrows by who manages the provider', async () => {
    await owner.query(
      `update provider set contract_manager_id = (select account_id from role_grant where region_id = 1 and role = 'contractmanager' limit 1) where region_id = 1 and key = 'aanbieder-1'`,
    );
    expect(await numbers('beheerder=mij')).toHaveLength(4);
    expect(await numbers('beheerder=geen')).toEqual(['RO-2']);
    expect(await numbers('beheerder=mij', colleague)).toEqual([]);
    const choices = (await colleague.get('/contracten/keuzes')).body;
    expect(await numbers(`beheerder=${choices.beheerders[0].id}`, colleague)).toHaveLength(4);
    expect(choices.soorten).toEqual([
      { sleutel: 'ontwikkelovereenkomst', aantal: 2 },
      { sleutel: 'resultaatovereenkomst', aantal: 3 },
    ]);
    expect((await manager.get('/contracten?beheerder=iemand')).status).toBe(400);
  });

  it('sorts, pages and exports exactly what was chosen', async () => {
    const page = await manager.get('/contracten?sorteer=-totEnMet&perPagina=2&pagina=2');
    expect([page.body.map((r: { nummer: string }) => r.nummer), page.headers.get('total-count')]).toEqual([['RO-1', 'RO-2'], '5']);
    const csv = await manager.get('/contracten?formaat=csv&zoek=verblijf&product=P1&sorteer=-nummer');
    const lines = csv.text.trim().split('\r\n');
    expect(lines[0]!.endsWith('Tarief van het product (€);Gevonden in')).toBe(true);
    expect(lines.slice(1).map((line) => line.split(';')[0])).toEqual(['RO-2023-0103', 'OO-2027-0102', 'OO-2025-0101']);
    expect(lines[3]).toContain('104,00;producten');
    expect((await manager.get('/contracten?formaat=xlsx')).headers.get('content-disposition')).toContain('contracten.xlsx');
  });

  it('finds for a provider only its own, and for another region nothing of this one', async () => {
    expect(await numbers('zoek=0100000', provider)).not.toContain('RO-2');
    expect(await numbers(`zoek=${SECRETS.otherProvider}`, provider)).toEqual([]);
    expect(await numbers(`zoek=${SECRETS.otherProvider}`)).toEqual(['RO-2']);
    expect(await numbers('zoek=0100000', elsewhere)).toEqual(['RO-3']);
  });

  it('finds a provider and a product by a new name at once', async () => {
    expect(await numbers('zoek=Zonnehof')).toEqual([]);
    await owner.query(`update provider set name = 'Zonnehof' where region_id = 1 and key = 'aanbieder-2'`);
    await owner.query(`update product set name = 'Dagbesteding' where region_id = 1 and code = 'P1'`);
    expect(await numbers('zoek=zonneh')).toEqual(['RO-2']);
    expect(await numbers('zoek=dagbest')).toHaveLength(3);
    expect(await numbers('zoek=behandeling')).toEqual([]);
  });

  it('finds by the text of a clause that holds in the version, also when an earlier version states it, and by a KPI', async () => {
    await owner.query(`
      insert into clause (region_id, key, version, title, text, allows_change, source) values
        (1, 'wachttijd', 1, 'Wachttijden', 'De aanbieder meldt elk kwartaal hoe lang jeugdigen op hulp wachten.', false, 't'),
        (1, 'wachttijd', 2, 'Wachttijden', 'De aanbieder meldt elke maand de doorlooptijd.', false, 't'),
        (2, 'wachttijd', 1, 'Wachttijden', 'kwartaal', false, 't');
      insert into kpi_definition (region_id, key, version, segment_key, objective_no, name, definition, unit, better, source)
        values (1, 'doelrealisatie', 1, 'x', 1, 'Doelrealisatie', 'Deel van de trajecten met bereikte doelen', '%', 'hoger', 't');
      insert into contract_terms (region_id, version_id, contract_id, provider_id) values
        (1, '${uuid(5011)}', '${uuid(501)}', '${PROVIDER}'), (1, '${uuid(5022)}', '${uuid(502)}', '${PROVIDER}');
      insert into contract_clause (region_id, version_id, contract_id, provider_id, position, clause_key, clause_version) values
        (1, '${uuid(5011)}', '${uuid(501)}', '${PROVIDER}', 1, 'wachttijd', 1), (1, '${uuid(5022)}', '${uuid(502)}', '${PROVIDER}', 1, 'wachttijd', 2);
      insert into contract_kpi (region_id, version_id, contract_id, provider_id, kpi_key, kpi_version, norm, frequency, consequence)
        values (1, '${uuid(5022)}', '${uuid(502)}', '${PROVIDER}', 'doelrealisatie', 1, 80, 'kwartaal', 'gesprek');`);
    const found = (await manager.get('/contracten?zoek=kwartalen')).body;
    expect(found).toEqual([expect.objectContaining({ nummer: 'OO-2025-0101', versie: 2, gevondenIn: ['clausules'] })]);
    expect(await numbers('zoek=kwartaal%20OO-2027')).toEqual([]);
    expect(await numbers('zoek=%22lang%20jeugdigen%22%20indexering')).toEqual(['OO-2025-0101']);
    expect(await numbers('zoek=doelrealisatie', provider)).toEqual(['OO-2027-0102']);
    expect(await numbers('clausule=wachttijd')).toEqual(['OO-2025-0101', 'OO-2027-0102']);
    expect(await numbers('kpi=doelrealisatie')).toEqual(['OO-2027-0102']);
    expect(await numbers('clausule=wachttijd&zoalsBekendOp=2025-09-30')).toEqual(['OO-2025-0101']);
  });

  it('tells in which contracts a product stands and at which tariffs', async () => {
    const use = (await manager.get('/contracten/gebruik?product=P1')).body;
    expect(use).toMatchObject({ code: 'P1', overeenkomsten: 3, aanbieders: 1, regionaalTarief: null });
    expect(use.tarieven).toEqual(
      ['geldt-nu', 'komend', 'afgelopen'].map((staat) => ({
        staat,
        bedrag: '104.00',
        verschil: null,
        overeenkomsten: 1,
        aanbieders: 1,
        gemeenten: 1,
      })),
    );
    expect((await manager.get('/contracten/gebruik?product=P1&zoalsBekendOp=2025-09-30')).body.tarieven[0]).toMatchObject({ bedrag: '100.00' });
    expect((await manager.get('/contracten/gebruik?product=P9')).status).toBe(404);
    expect((await manager.get('/contracten/gebruik?product=P3')).status).toBe(404);
  });

  it('keeps views per person, shown to whoever has the address and changed by the maker alone', async () => {
    const keuze = { soort: 'ontwikkelovereenkomst', sorteer: '-totEnMet' };
    const made = await manager.post('/contracten/weergaven', { naam: 'Loopt af', keuze });
    expect([made.status, made.body]).toEqual([201, expect.objectContaining({ naam: 'Loopt af', keuze, vanMij: true, versie: 1 })]);
    const path = `/contracten/weergaven/${made.body.id}`;
    expect((await manager.post('/contracten/weergaven', { naam: 'LOOPT AF', keuze })).body.pointers).toEqual([
      { pointer: '/naam', tekst: expect.stringContaining('andere naam') },
    ]);
    expect((await manager.post('/contracten/weergaven', { naam: 'x', keuze: { pagina: 2 } })).status).toBe(400);
    expect([(await colleague.get(path)).body.vanMij, (await colleague.get('/contracten/weergaven')).body]).toEqual([false, []]);
    expect((await provider.get(path)).status).toBe(404);
    expect((await elsewhere.get(path)).status).toBe(404);
    expect((await colleague.ask('PUT', path, { naam: 'Mijn', keuze, versie: 1 })).body.code).toBe('weergave-van-ander');
    expect((await colleague.ask('DELETE', path)).status).toBe(409);
    expect((await manager.ask('PUT', path, { naam: 'Anders', keuze: {}, versie: 1 })).body).toMatchObject({ naam: 'Anders', keuze: {}, versie: 2 });
    expect((await manager.ask('PUT', path, { naam: 'Oud', keuze, versie: 1 })).status).toBe(412);
    expect([(await manager.ask('DELETE', path)).status, (await manager.get(path)).status]).toEqual([204, 404]);
  });
});
