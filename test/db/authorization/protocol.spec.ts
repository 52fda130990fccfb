// SPDX-License-Identifier: EUPL-1.2
import { request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Grant } from '#platform';
import { FILE_LIMIT } from '#platform/http';
import { testApi, type TestApi, type Visitor } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { BSN, ForgottenModule, ProbeModule } from './probe.js';

describe('the API over HTTP', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let api: TestApi;
  let visitor: Visitor;
  const CONTROLLER: Grant = { role: 'controller', scopeKind: 'regio', scopeId: null };
  const valid = { naam: 'a', van: '2025-01-01' };

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(`insert into region (id, key, name, demo) values (1, 'een', 'Een', true)`);
    api = await testApi(db, { capabilities: [ProbeModule] });
    visitor = await api.visitor(1, CONTROLLER);
  });
  afterAll(async () => {
    await api?.close();
    await owner?.end();
    await db?.drop();
  });

  it('does not start with a route that says not who may ask it', async () => {
    await expect(testApi(db, { capabilities: [ForgottenModule] })).rejects.toThrow(
      'ForgottenController.read: a route needs either @Needs(permission) or @Public(reason)',
    );
  });

  it('names every fault of the input at once, with its place, and refuses what it does not know', async () => {
    const { status, headers, body } = await visitor.post('/proef/regels', { naam: 'veel te lange naam', van: '2025-02-30', regio: 2, __proto: 1 });
    expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(body).toMatchObject({ status: 400, code: 'invoer-ongeldig', title: 'De gegevens kloppen niet' });
    expect(body.pointers.map((p: { pointer: string }) => p.pointer).sort()).toEqual(['/__proto', '/naam', '/regio', '/van']);
  });

  it.each([
    ['broken JSON', '{"naam": ', 'json-onleesbaar'],
    ['a prototype', '{"__proto__": {"naam": "x"}}', 'json-onleesbaar'],
    ['a constructor', '{"constructor": {"prototype": {"naam": "x"}}}', 'json-onleesbaar'],
    ['a list', '[]', 'invoer-ongeldig'],
    ['a text', '"naam"', 'invoer-ongeldig'],
    ['nothing', 'null', 'invoer-ongeldig'],
    ['a deep nest', '['.repeat(100_000), 'json-onleesbaar'],
    ['a nest of 21', `{"naam":${'['.repeat(20)}${']'.repeat(20)}}`, 'json-onleesbaar'],
    ['NUL', '{"naam":"a\\u0000b","van":"2025-01-01"}', 'invoer-ongeldig'],
  ])('answers %s with 400', async (_, text, code) => {
    const { status, body } = await visitor.post('/proef/regels', text, { 'Content-Type': 'application/json' });
    expect([status, body.code]).toEqual([400, code]);
  });

  it('keeps to its limits: JSON 1 MB, XML and a file 26,214,400 bytes, no other kinds', async () => {
    const json = { 'Content-Type': 'application/json' };
    expect((await visitor.post('/proef/regels', `{"naam":"${'a'.repeat(1_048_600)}"}`, json)).body).toMatchObject({ status: 413, code: 'te-groot' });
    const xml = { 'Content-Type': 'application/xml' };
    expect((await visitor.post('/proef/xml', Buffer.alloc(FILE_LIMIT, 32), xml)).body).toEqual({ bytes: FILE_LIMIT });
    expect((await visitor.post('/proef/xml', Buffer.alloc(FILE_LIMIT + 1, 32), xml)).status).toBe(413);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream', 'x']) {
      expect([type, (await visitor.post('/proef/regels', 'a=b', { 'Content-Type': type })).status]).toEqual([type, 415]);
    }
  });

  it('takes files one by one, cleans their names and goes on after one that is too large', async () => {
    const form = new FormData();
    form.append('bestand', new Blob([Buffer.alloc(FILE_LIMIT)]), 'precies.xml');
    form.append('bestand', new Blob([Buffer.alloc(FILE_LIMIT + 1)]), 'te-groot.xml');
    form.append('bestand', new Blob(['x']), '../../etc/passwd');
    expect((await visitor.post('/proef/bestanden', form)).body).toEqual([
      { naam: 'precies.xml', bytes: FILE_LIMIT },
      { naam: 'te-groot.xml', bytes: null },
      { naam: 'passwd', bytes: 1 },
    ]);
    expect((await visitor.post('/proef/bestanden', 'geen formulier', { 'Content-Type': 'multipart/form-data' })).status).toBe(400);
    expect((await visitor.post('/proef/bestanden', '--x\r\nrommel', { 'Content-Type': 'multipart/form-data; boundary=x' })).status).toBe(400);
    expect((await visitor.post('/proef/bestanden', {})).status).toBe(400);
  });

  it('takes in no large body of who is not logged in', async () => {
    const sent = await new Promise<{ status: number; bytes: number }>((ok, no) => {
      const request = httpRequest(
        `${api.base}/proef/xml`,
        { method: 'POST', headers: { 'Content-Type': 'application/xml', 'Content-Length': FILE_LIMIT } },
        (response) => {
          response.resume();
          ok({ status: response.statusCode!, bytes: 0 });
          request.destroy();
        },
      );
      request.on('error', no);
      request.write(Buffer.alloc(1000));
    });
    expect(sent.status).toBe(401);
  });

  it('gives errors of the database a mark and nothing else', async () => {
    for (const kind of ['deling', 'uniek']) {
      const { status, body, text } = await visitor.get(`/proef/fout/${kind}`);
      expect([status, body.code]).toEqual([500, 'onverwachte-fout']);
      expect(body.kenmerk).toMatch(/^[0-9a-f-]{36}$/);
      expect(text).not.toMatch(new RegExp(`${BSN}|duplicate|zero|region_|select|Error`));
    }
    expect((await visitor.get('/proef/fout/traag')).body).toMatchObject({ status: 503, code: 'niet-beschikbaar' });
  });

  it('writes no number of a child to the log', async () => {
    const written: string[] = [];
    const [out, err] = [process.stdout.write, process.stderr.write];
    const catcher = (chunk: unknown): boolean => written.push(String(chunk)) > 0;
    const loud = await testApi(db, { capabilities: [ProbeModule], env: { LOG_LEVEL: 'debug' } });
    Object.assign(process.stdout, { write: catcher });
    Object.assign(process.stderr, { write: catcher });
    try {
      const guest = loud.anonymous();
      guest.cookie = visitor.cookie;
      guest.csrf = visitor.csrf;
      await guest.get('/proef/fout/uniek');
      await guest.post('/proef/effect', { ...valid, naam: 'stuk' });
      await guest.get(`/proef/ding/${BSN}?bsn=${BSN}`);
    } finally {
      Object.assign(process.stdout, { write: out });
      Object.assign(process.stderr, { write: err });
      await loud.close();
    }
    expect(written.join('')).toContain('ERROR [http]');
    expect(written.join('')).toContain('GET /api/v1/proef/fout/:soort');
    expect(written.join('')).not.toContain(BSN);
  });

  it('has the headers of the design rules on every answer, and gives 404 for a trailing slash', async () => {
    const paths = ['/sessie', '/bestaat-niet', '/proef/lijst', '/proef/fout/deling', '/sessie/', '/%zz', `/proef/ding/x`];
    for (const path of paths) {
      const { headers } = await visitor.get(path);
      expect([path, headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([path, 'no-store', 'nosniff']);
      expect(path === '/%zz' || headers.get('api-version') === '1.0.0').toBe(true);
    }
    const [unknown, slash, malformed] = [await visitor.get('/bestaat-niet'), await visitor.get('/sessie/'), await visitor.get('/proef/ding/x')];
    expect([slash.text, malformed.text, unknown.status]).toEqual([unknown.text, unknown.text, 404]);
    const { headers } = await visitor.get('/sessie');
    expect(headers.get('content-security-policy')).toBe(`default-src 'none'; frame-ancestors 'none'`);
    expect([headers.get('x-frame-options'), headers.get('access-control-allow-origin'), headers.get('x-powered-by')]).toEqual(['DENY', null, null]);
  });

  it('pages a list with links that keep the filters, and refuses a page that cannot be', async () => {
    const { headers, body } = await visitor.get('/proef/lijst?pagina=2&perPagina=20&sorteer=-naam');
    expect(body).toHaveLength(20);
    expect(['current-page', 'per-page', 'total-count', 'total-pages'].map((h) => headers.get(h))).toEqual(['2', '20', '60', '3']);
    expect(headers.get('link')).toContain('</api/v1/proef/lijst?pagina=3&perPagina=20&sorteer=-naam>; rel="next"');
    for (const query of [
      'pagina=0',
      'pagina=1.5',
      'pagina=-1',
      'pagina=x',
      'perPagina=101',
      'sorteer=wachtwoord',
      'sorteer=naam;drop',
      'onbekend=1',
      'pagina=1&pagina=2',
      'pagina[]=1',
    ]) {
      expect([query, (await visitor.get(`/proef/lijst?${query}`)).status]).toEqual([query, 400]);
    }
  });

  it('walks an endless list to its end without a gap or a double', async () => {
    const seen: number[] = [];
    let next: string | undefined = '/proef/reeks';
    while (next) {
      const { body, headers }: { body: { n: number }[]; headers: Headers } = await visitor.get(next);
      seen.push(...body.map((r) => r.n));
      next = /<\/api\/v1([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }
    expect(seen).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
    for (const na of ['x', 'W10', Buffer.from('{"a":1}').toString('base64url')])
      expect((await visitor.get(`/proef/reeks?na=${na}`)).status).toBe(400);
  });

  it('sends an export as file, and a cell that looks like a formula as text', async () => {
    const { headers, text } = await visitor.get('/proef/bestand/csv');
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      'text/csv; charset=utf-8',
      'attachment; filename="proef.csv"',
    ]);
    expect(text.replace('\ufeff', '')).toBe(`Naam\r\n'=1+1\r\ngewoon\r\n`);
    expect((await visitor.get('/proef/bestand/xlsx')).headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  });

  it('stops while a progress stream is open, and tells it so', async () => {
    const other = await testApi(db, { capabilities: [ProbeModule] });
    const response = await fetch(`${other.base}/proef/stroom`, { headers: { Cookie: visitor.cookie! } });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const [text] = await Promise.all([response.text(), sleep(700).then(() => other.close())]);
    expect(text).toMatch(/^event: voortgang\ndata: \{"gedaan":\d\}\n\n/);
  });

  it('answers 503 while the database is away, and goes on when it is back', async () => {
    await owner.query(`alter database ${db.name} connection limit 0`);
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'raamwerk api'`,
    );
    const away = await visitor.get('/sessie');
    const health = await visitor.get('/gezondheid');
    await owner.query(`alter database ${db.name} connection limit -1`);
    expect([away.status, away.body.code, away.headers.get('retry-after')]).toEqual([503, 'niet-beschikbaar', '30']);
    expect([health.status, health.body]).toEqual([503, { staat: 'storing', onderdelen: { database: 'weg' } }]);
    expect((await visitor.get('/sessie')).status).toBe(200);
    expect((await visitor.get('/gezondheid')).body).toEqual({ staat: 'goed', onderdelen: { database: 'goed' } });
  });
});
