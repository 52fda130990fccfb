// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import pg from 'pg';
import { systemActor, UnitOfWork } from '#platform';
import { readRegionFile, seedRegions } from '#regions';
import { readPlanningFile, readStrategyFile, seedPlanning, seedStrategy } from '#strategy';
import { testApi, type TestApi, type Visitor } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const folder = join(import.meta.dirname, '../../../data/haaglanden');

describe('the planning in a calendar of one’s own', () => {
  let db: TestDatabase;
  let api: TestApi;
  let adviser: Visitor;
  const address = async (): Promise<string> => (await adviser.ask('PUT', '/planning/agenda')).body.pad.replace('/api/v1', '');

  async function asOwner(sql: string): Promise<void> {
    const owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(sql);
    await owner.end();
  }

  beforeAll(async () => {
    db = await testDatabase();
    await asOwner(`insert into region (id, key, name, demo) values (1, 'een', 'Een', true)`);
    api = await testApi(db);
    await api.app.get(UnitOfWork).run(systemActor(1, 'test'), async (tx) => {
      await seedRegions(tx, readRegionFile(folder));
      await seedStrategy(tx, readStrategyFile(folder));
      await seedPlanning(tx, readPlanningFile(folder));
    });
    adviser = await api.visitor(1, { role: 'inkoopadviseur', scopeKind: 'regio', scopeId: null });
  });
  afterAll(async () => {
    await api?.close();
    await db?.drop();
  });

  it('is read without a login by whoever has the address, and by nobody else', async () => {
    const path = await address();
    const calendar = await api.anonymous().get(path);
    expect([calendar.status, calendar.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(calendar.text.match(/^DTSTART.*$/gm)).toEqual([
      'DTSTART;VALUE=DATE:20261231',
      'DTSTART;VALUE=DATE:20261231',
      'DTSTART;VALUE=DATE:20270101',
      'DTSTART;VALUE=DATE:20270101',
    ]);
    expect((await api.anonymous().get(path.replace(/.{4}\.ics$/, 'xxxx.ics'))).status).toBe(404);
    expect((await api.anonymous().get('/agenda/geen.ics')).status).toBe(404);
  });
  it('is closed by a newer address, by taking it back, and by losing the role', async () => {
    const first = await address();
    const second = await address();
    expect([(await api.anonymous().get(first)).status, (await api.anonymous().get(second)).status]).toEqual([404, 200]);
    expect((await adviser.ask('DELETE', '/planning/agenda')).status).toBe(204);
    expect((await api.anonymous().get(second)).status).toBe(404);
    const third = await address();
    await asOwner(`delete from role_grant`);
    expect((await api.anonymous().get(third)).status).toBe(404);
  });
});
