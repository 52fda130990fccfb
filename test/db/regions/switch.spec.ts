// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { changePassword, createAccount, createFurtherAccount, grantRole, revokeRole, systemActor, UnitOfWork, type Tx } from '#platform';
import { TEST_PASSWORD, testApi, type TestApi, type Visitor } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const SOMEBODY = 'noor@voorbeeld.nl';

describe('a person with roles in two regions', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let api: TestApi;
  let home: string;
  let away: string;
  let awayGrant: string;
  const run = <T>(region: number, work: (tx: Tx) => Promise<T>): Promise<T> => api.app.get(UnitOfWork).run(systemActor(region, 'test'), work);
  const logIn = async (email = SOMEBODY): Promise<Visitor> => {
    const visitor = api.anonymous();
    expect((await visitor.login(email)).status).toBe(201);
    return visitor;
  };

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(
      `insert into region (id, key, name, demo) values (1, 'een', 'Een', true), (2, 'twee', 'Twee', true), (3, 'drie', 'Drie', true)`,
    );
    api = await testApi(db);
    home = await run(1, async (tx) => {
      const id = await createAccount(tx, { email: SOMEBODY, name: 'Noor', password: TEST_PASSWORD });
      await grantRole(tx, { accountId: id, role: 'controller', scopeKind: 'regio', scopeId: null, from: '2020-01-01' });
      return id;
    });
    away = await run(2, (tx) => createFurtherAccount(tx, { email: SOMEBODY, name: 'Noor', home: { regionId: 1, accountId: home } }));
    awayGrant = await run(2, (tx) => grantRole(tx, { accountId: away, role: 'auditor', scopeKind: 'regio', scopeId: null, from: '2020-01-01' }));
  });
  afterAll(async () => {
    await api?.close();
    await owner?.end();
    await db?.drop();
  });

  it('logs in at home and is told between which regions to choose; of a third not even the name', async () => {
    const { body } = await (await logIn()).get('/sessie');
    expect(body).toMatchObject({ regio: { sleutel: 'een' }, rollen: ['controller'] });
    expect(body.regios).toEqual([
      { sleutel: 'een', naam: 'Een' },
      { sleutel: 'twee', naam: 'Twee' },
    ]);
  });

  it('goes on in the other region with the role held there, under a new cookie and a new key; the session here has ended', async () => {
    const visitor = await logIn();
    const before = visitor.cookie;
    const answer = await visitor.switch('twee');
    expect([answer.status, answer.body.rollen, answer.body.regio.sleutel]).toEqual([201, ['auditor'], 'twee']);
    expect(visitor.cookie).not.toBe(before);
    expect((await visitor.get('/sessie')).body).toMatchObject({ regio: { sleutel: 'twee' }, regios: [{ sleutel: 'een' }, { sleutel: 'twee' }] });
    const old = api.anonymous();
    old.cookie = before;
    expect((await old.get('/sessie')).status).toBe(401);
    expect((await visitor.switch('een')).body).toMatchObject({ regio: { sleutel: 'een' }, rollen: ['controller'] });
  });

  it('leaves a trace in each region, in neither of them the name of the other', async () => {
    const visitor = await logIn();
    await visitor.switch('twee');
    const { rows } = await owner.query<{ region_id: number; trail: string }>(
      `select region_id, string_agg(action || ' ' || detail::text, ' ' order by id) as trail from audit_event where actor_kind = 'persoon' group by 1 order by 1`,
    );
    expect(rows.map((r) => r.region_id)).toEqual([1, 2]);
    expect(rows[0]!.trail).toContain('uitgelogd');
    expect(rows[1]!.trail).toContain('een andere regio');
    expect(rows.map((r) => /twee|Twee/.test(rows[0]!.trail) || /\bEen\b/.test(r.trail))).toEqual([false, false]);
  });

  it('cannot go where there is no role, and learns nothing of whether the region exists', async () => {
    const visitor = await logIn();
    const [there, nowhere] = [await visitor.switch('drie'), await visitor.switch('vier')];
    expect([there.status, there.body]).toEqual([404, { ...nowhere.body, instance: there.body.instance }]);
    expect((await visitor.get('/sessie')).status).toBe(200);
  });

  it('is told when a page meant the other region, and nothing is read or changed', async () => {
    const visitor = await logIn();
    const { status, body } = await visitor.get('/taken', { 'X-Regio': 'twee' });
    expect([status, body.code]).toEqual([409, 'andere-regio']);
    expect((await visitor.get('/sessie', { 'X-Regio': 'een' })).status).toBe(200);
  });

  it('has no password in the other region, so that nobody there can make one and come in at home', async () => {
    await expect(owner.query(`update account set password_hash = 'x' where id = $1`, [away])).rejects.toThrow('check constraint');
    await expect(
      run(2, (tx) => changePassword(tx, { accountId: away, current: TEST_PASSWORD, next: 'een nieuw wachtwoord', keepSession: null })),
    ).rejects.toMatchObject({ code: 'wachtwoord-in-andere-regio' });
    await expect(run(2, (tx) => createAccount(tx, { email: SOMEBODY, name: 'Ander', password: TEST_PASSWORD }))).rejects.toMatchObject({
      code: 'e-mailadres-bezet',
    });
    expect(await run(2, (tx) => createFurtherAccount(tx, { email: SOMEBODY, name: 'Noor', home: { regionId: 1, accountId: home } }))).toBe(away);
  });

  it('loses the other region with the last role there, and every session with the account at home', async () => {
    const visitor = await logIn();
    await visitor.switch('twee');
    await run(2, (tx) => revokeRole(tx, awayGrant, '2020-01-02'));
    expect((await visitor.get('/sessie')).body.regios).toEqual([{ sleutel: 'een', naam: 'Een' }]);
    await owner.query(`update account set active = false where id = $1`, [home]);
    expect((await visitor.get('/sessie')).status).toBe(401);
    await owner.query(`update account set active = true where id = $1`, [home]);
  });
});
