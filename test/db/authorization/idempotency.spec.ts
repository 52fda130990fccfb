// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import type { Grant } from '#platform';
import { testApi, type TestApi, type Visitor } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { ProbeModule } from './probe.js';

const CONTROLLER: Grant = { role: 'controller', scopeKind: 'regio', scopeId: null };

describe('a POST with an Idempotency-Key', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let api: TestApi;
  let visitor: Visitor;
  const valid = { naam: 'a', van: '2025-01-01' };

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(`insert into region (id, key, name) values (1, 'een', 'Een')`);
    api = await testApi(db, { capabilities: [ProbeModule] });
    visitor = await api.visitor(1, CONTROLLER);
  });
  afterAll(async () => {
    await api?.close();
    await owner?.end();
    await db?.drop();
  });

  const effects = async (name: string): Promise<number> =>
    (await owner.query(`select 1 from audit_event where action = $1`, [`proef ${name}`])).rowCount!;

  it('does the same once and gives the same answer', async () => {
    const body = { ...valid, naam: 'eenmaal' };
    const first = await visitor.post('/proef/effect', body, { 'Idempotency-Key': 'k1' });
    const second = await visitor.post('/proef/effect', body, { 'Idempotency-Key': 'k1' });
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await effects('eenmaal')).toBe(1);
  });

  it('refuses the key for another body or another route', async () => {
    expect((await visitor.post('/proef/effect', { ...valid, naam: 'anders' }, { 'Idempotency-Key': 'k1' })).body).toMatchObject({
      status: 409,
      code: 'sleutel-hergebruikt',
    });
    expect((await visitor.post('/proef/regels', { ...valid, naam: 'eenmaal' }, { 'Idempotency-Key': 'k1' })).status).toBe(409);
    expect(await effects('anders')).toBe(0);
  });

  it('keeps the keys of two people apart', async () => {
    const other = await api.visitor(1, CONTROLLER);
    expect((await other.post('/proef/effect', { ...valid, naam: 'van-mij' }, { 'Idempotency-Key': 'k1' })).status).toBe(201);
  });

  it('has one effect of eight at once', async () => {
    const body = { ...valid, naam: 'traag' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => visitor.post('/proef/effect', body, { 'Idempotency-Key': 'k2' })));
    expect(answers.map((a) => a.status).filter((s) => s !== 201 && s !== 409)).toEqual([]);
    expect(await effects('traag')).toBe(1);
  });

  it('does not hold on to a failure: the same request may be tried again', async () => {
    expect((await visitor.post('/proef/effect', { ...valid, naam: 'stuk' }, { 'Idempotency-Key': 'k3' })).status).toBe(500);
    expect((await visitor.post('/proef/effect', { ...valid, naam: 'heel' }, { 'Idempotency-Key': 'k3' })).status).toBe(201);
  });

  it('never repeats an effect whose answer was lost', async () => {
    await visitor.post('/proef/effect', { ...valid, naam: 'kwijt' }, { 'Idempotency-Key': 'k4' });
    await owner.query(`update idempotency set status = null, body = null where key = 'k4'`);
    expect((await visitor.post('/proef/effect', { ...valid, naam: 'kwijt' }, { 'Idempotency-Key': 'k4' })).body).toMatchObject({
      status: 409,
      code: 'al-verwerkt',
    });
    expect(await effects('kwijt')).toBe(1);
  });
});
