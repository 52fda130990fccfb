// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { changePassword, revokeRole, revokeToken, createToken, systemActor, UnitOfWork, type Grant, type Tx } from '#platform';
import { TEST_PASSWORD, testApi, type TestApi } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const CONTROLLER: Grant = { role: 'controller', scopeKind: 'regio', scopeId: null };

describe('a session', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let api: TestApi;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.app.get(UnitOfWork).run(systemActor(1, 'test'), work);
  const rows = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await owner.query<Record<string, unknown>>(sql, values)).rows;

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(`insert into region (id, key, name, demo) values (1, 'een', 'Een', true)`);
    api = await testApi(db);
  });
  afterAll(async () => {
    await api?.close();
    await owner?.end();
    await db?.drop();
  });

  it('says who is logged in, in which region, and what that person may do', async () => {
    const visitor = await api.visitor(1, CONTROLLER);
    const { status, body } = await visitor.get('/sessie');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      rollen: ['controller'],
      bereik: { soort: 'regio', id: null, naam: 'Een' },
      regio: { sleutel: 'een', naam: 'Een', voorbeeld: true },
      geladenTotEnMet: null,
    });
    expect(body.rechten).toContain('demo:advance');
    expect(body.rechten).not.toContain('audit:read');
  });

  it('lives in a cookie no script can read, of which only a hash is kept', async () => {
    const visitor = api.anonymous();
    await api.visitor(1, CONTROLLER);
    const answer = await visitor.login('test1@voorbeeld.nl');
    const cookie = answer.headers.get('set-cookie')!;
    expect(cookie).toMatch(/^raamwerk_sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
    const token = cookie.slice('raamwerk_sessie='.length, cookie.indexOf(';'));
    expect(await rows(`select 1 from session where encode(token_hash, 'escape') = $1 or csrf = $1`, [token])).toEqual([]);
    expect(await rows(`select 1 from session where token_hash = sha256($1::bytea)`, [token])).toHaveLength(1);
  });

  it('has a Secure cookie and HSTS where people come by https', async () => {
    const secure = await testApi(db, { env: { PUBLIC_URL: 'https://raamwerk.voorbeeld.nl' } });
    const answer = await secure.anonymous().ask('POST', '/sessie', { email: 'test1@voorbeeld.nl', wachtwoord: TEST_PASSWORD });
    await secure.close();
    expect(answer.headers.get('set-cookie')).toContain('; Secure');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  it('ends at logout, also for who kept the cookie', async () => {
    const visitor = await api.visitor(1, CONTROLLER);
    const answer = await visitor.ask('DELETE', '/sessie');
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await visitor.get('/sessie')).status).toBe(401);
  });

  it('loses a revoked role, a closed account and an expired time from the next request', async () => {
    const visitor = await api.visitor(1, CONTROLLER);
    const account = (await rows('select account_id, id from role_grant order by id desc limit 1'))[0]!;
    expect((await visitor.get('/taken')).status).toBe(200);
    await owner.query(`update role_grant set valid = daterange('2020-01-01', null) where id = $1`, [account.id]);
    await run((tx) => revokeRole(tx, String(account.id), '2025-01-01'));
    expect((await visitor.get('/taken')).status).toBe(403);
    expect((await visitor.get('/sessie')).status).toBe(200);
    await owner.query('update account set active = false where id = $1', [account.account_id]);
    expect((await visitor.get('/sessie')).status).toBe(401);
    await owner.query('update account set active = true where id = $1', [account.account_id]);
    expect((await visitor.get('/sessie')).status).toBe(200);
    await owner.query(`update session set expires_at = now() where account_id = $1`, [account.account_id]);
    expect((await visitor.get('/sessie')).status).toBe(401);
  });

  it('slides while it is used, but never beyond seven days', async () => {
    await owner.query('delete from session');
    const visitor = await api.visitor(1, CONTROLLER);
    await owner.query(`update session set created_at = now() - interval '6 days 20 hours', expires_at = now() + interval '1 minute'`);
    const later = await testApi(db); // another process, which has not prolonged it yet
    const again = later.anonymous();
    again.cookie = visitor.cookie;
    expect((await again.get('/sessie')).status).toBe(200);
    await new Promise((ok) => setTimeout(ok, 300));
    await later.close();
    const [row] = await rows(`select extract(epoch from expires_at - created_at) / 86400 as days from session`);
    expect(Number(row!.days)).toBeCloseTo(7, 3);
  });

  it('refuses forged, cut and doubled cookies and tokens', async () => {
    const visitor = await api.visitor(1, CONTROLLER);
    const good = visitor.cookie!;
    const forged = [
      `${good}x`,
      good.slice(0, -1),
      'raamwerk_sessie=',
      `raamwerk_sessie=${'A'.repeat(43)}`,
      `raamwerk_sessie=eyJhbGciOiJub25lIn0.e30.`,
      `${good}; raamwerk_sessie=x`,
      `raamwerk_sessie=x; ${good}`,
    ];
    const bearers = [
      'Bearer',
      'Bearer x',
      `Bearer ${good.split('=')[1]}`,
      `bearer ${'A'.repeat(43)}`,
      'Basic YTpi',
      'Bearer eyJhbGciOiJub25lIn0.e30.',
    ];
    for (const cookie of forged) {
      visitor.cookie = cookie;
      expect([cookie, (await visitor.get('/sessie')).status]).toEqual([cookie, 401]);
    }
    visitor.cookie = good; // a bearer token that is wrong counts before a cookie that is right
    for (const header of bearers) expect([header, (await visitor.get('/sessie', { Authorization: header })).status]).toEqual([header, 401]);
    expect((await visitor.get('/sessie')).status).toBe(200);
  });

  it('lets a machine in by its token until that is revoked, narrowed to its provider', async () => {
    const provider = '01890000-0000-7000-8000-000000000001';
    const { id, token } = await run((tx) => createToken(tx, { role: 'beheerder', scopeKind: 'regio', scopeId: null, name: 'Systeem', days: 1 }));
    const machine = api.anonymous();
    const headers = { Authorization: `Bearer ${token}` };
    expect((await machine.get('/taken', headers)).status).toBe(200);
    await run((tx) => revokeToken(tx, id));
    expect((await machine.get('/taken', headers)).status).toBe(401);
    await expect(run((tx) => createToken(tx, { role: 'aanbieder', scopeKind: 'regio', scopeId: null, name: 'x', days: 1 }))).rejects.toThrow(
      'past niet bij dit bereik',
    );
    await expect(
      run((tx) => createToken(tx, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: provider, name: 'x', days: 1 })),
    ).resolves.toBeDefined();
  });

  it('changes nothing without its own token and from another site', async () => {
    const visitor = await api.visitor(1, CONTROLLER);
    const { csrf } = visitor;
    visitor.csrf = null;
    expect((await visitor.ask('DELETE', '/sessie')).body).toMatchObject({ status: 403, code: 'csrf-ongeldig' });
    expect((await visitor.ask('DELETE', '/sessie', undefined, { 'X-CSRF-Token': 'x' })).status).toBe(403);
    visitor.csrf = csrf;
    expect((await visitor.ask('DELETE', '/sessie', undefined, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await visitor.ask('DELETE', '/sessie', undefined, { Origin: 'https://boef.example' })).status).toBe(403);
    expect((await visitor.ask('DELETE', '/sessie', undefined, { Origin: 'null' })).status).toBe(403);
    expect(
      (await api.anonymous().post('/sessie', { email: 'test1@voorbeeld.nl', wachtwoord: TEST_PASSWORD }, { 'Sec-Fetch-Site': 'cross-site' })).status,
    ).toBe(403);
    expect((await visitor.ask('DELETE', '/sessie', undefined, { Origin: api.origin, 'Sec-Fetch-Site': 'same-origin' })).status).toBe(204);
  });

  it('leaves a trace of logins, refusals of a right, and of a wrong password', async () => {
    const visitor = await api.visitor(1, CONTROLLER);
    const [account] = await rows('select id, email from account order by created_at desc limit 1');
    await visitor.get('/logboek');
    await api.anonymous().login(String(account!.email), 'verkeerd');
    await new Promise((ok) => setTimeout(ok, 200));
    const trail = await rows(`select action, result, object_id from audit_event where actor_id = $1 order by id`, [account!.id]);
    expect(trail).toEqual([
      { action: 'ingelogd', result: 'gelukt', object_id: account!.id },
      { action: 'toegang geweigerd', result: 'geweigerd', object_id: 'GET /api/v1/logboek' },
      { action: 'inloggen', result: 'geweigerd', object_id: account!.id },
    ]);
  });

  it('gives an unknown address, a wrong password and a closed account the same answer', async () => {
    await api.visitor(1, CONTROLLER);
    const [account] = await rows('select id, email from account order by created_at desc limit 1');
    const unknown = await api.anonymous().login('niemand@voorbeeld.nl');
    const wrong = await api.anonymous().login(String(account!.email), 'verkeerd');
    await owner.query('update account set active = false where id = $1', [account!.id]);
    const closed = await api.anonymous().login(String(account!.email));
    expect([unknown.status, wrong.text, closed.text]).toEqual([401, unknown.text, unknown.text]);
  });

  it('holds back guessing per address, however many come at once, and lets the owner in after a right one', async () => {
    await api.visitor(1, CONTROLLER);
    const email = String((await rows('select email from account order by created_at desc limit 1'))[0]!.email);
    await owner.query('delete from login_attempt');
    const answers = await Promise.all(Array.from({ length: 40 }, () => api.anonymous().login(email, 'verkeerd')));
    const allowed = answers.filter((a) => a.status === 401).length;
    expect(allowed).toBeLessThanOrEqual(10);
    expect(answers.filter((a) => a.status === 429)).toHaveLength(40 - allowed);
    expect(answers.find((a) => a.status === 429)!.headers.get('retry-after')).toBe('900');
    await owner.query(`update login_attempt set at = at - interval '16 minutes'`);
    expect((await api.anonymous().login(email)).status).toBe(201);
    expect(await rows(`select 1 from login_attempt where subject_hash = sha256($1::bytea)`, [`adres:${email}`])).toEqual([]);
    await owner.query('delete from login_attempt');
  });

  it('holds back one origin that tries many addresses, whatever it says of proxies', async () => {
    await owner.query('delete from login_attempt');
    await owner.query(`insert into login_attempt (subject_hash) select sha256('ip:127.0.0.1'::bytea) from generate_series(1, 60)`);
    const spoofed = await api
      .anonymous()
      .ask('POST', '/sessie', { email: 'iemand@voorbeeld.nl', wachtwoord: 'x' }, { 'X-Forwarded-For': '10.1.2.3' });
    expect(spoofed.status).toBe(429);
    const behind = await testApi(db, { env: { PROXY_HOPS: '1' } });
    const known = await behind
      .anonymous()
      .ask('POST', '/sessie', { email: 'iemand@voorbeeld.nl', wachtwoord: 'x' }, { 'X-Forwarded-For': '127.0.0.1, 10.1.2.3' });
    await behind.close();
    expect(known.status).toBe(401);
    await owner.query('delete from login_attempt');
  });

  it('ends elsewhere when the password is changed', async () => {
    const here = await api.visitor(1, CONTROLLER);
    const [account] = await rows('select id, email from account order by created_at desc limit 1');
    await run((tx) =>
      changePassword(tx, { accountId: String(account!.id), current: TEST_PASSWORD, next: 'een nieuw wachtwoord', keepSession: null }),
    );
    expect((await here.get('/sessie')).status).toBe(401);
    expect((await api.anonymous().login(String(account!.email))).status).toBe(401);
    expect((await api.anonymous().login(String(account!.email), 'een nieuw wachtwoord')).status).toBe(201);
  });

  it('shows the demo accounts of a demo region only', async () => {
    await api.visitor(1, CONTROLLER);
    expect((await api.anonymous().get('/demo-inloggen')).body).toContainEqual(
      expect.objectContaining({ email: 'test1@voorbeeld.nl', wachtwoord: 'raamwerk-demo', rol: 'controller' }),
    );
    await owner.query('update region set demo = false');
    expect((await api.anonymous().get('/demo-inloggen')).body).toEqual([]);
    await owner.query('update region set demo = true');
  });
});
