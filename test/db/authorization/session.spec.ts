// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { testApi, type TestApi } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

describe('a session', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  let api: TestApi;

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(`insert into region (id, key, name, demo) values (1, 'een', 'Een', true)`);
    api = await testApi(db);
  });
  afterAll(async () => {
    await api?.close();
    await owner.end();
    await db.drop();
  });

  it('begins', async () => {
    const v = await api.visitor(1, { role: 'controller', scopeKind: 'regio', scopeId: null });
    const answer = await v.get('/sessie');
    console.log(answer.status, answer.body, Object.fromEntries(answer.headers));
  });
});
