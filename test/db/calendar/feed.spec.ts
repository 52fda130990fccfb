// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import pg from 'pg';
import { newId } from '#kernel';
import { systemActor, UnitOfWork } from '#platform';
import { readRegionFile, seedRegions } from '#regions';
import { readPlanningFile, readStrategyFile, seedPlanning, seedStrategy } from '#strategy';
import { testApi, type TestApi, type Visitor } from '../../support/api.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const folder = join(import.meta.dirname, '../../../data/haaglanden');

describe('the days in a calendar of one’s own', () => {
  let db: TestDatabase;
  let api: TestApi;
  let adviser: Visitor;
  const [here, elsewhere] = [newId(), newId()];
  const address = async (who = adviser): Promise<string> => (await who.ask('PUT', '/agenda')).body.pad.replace('/api/v1', '');
  const inCalendar = async (path: string): Promise<readonly string[]> =>
    (await api.anonymous().get(path)).text.replaceAll('\r\n ', '').match(/^(?:DTSTART|SUMMARY).*$/gm) ?? [];

  async function asOwner(sql: string, values: unknown[] = []): Promise<void> {
    const owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(sql, values);
    await owner.end();
  }

  beforeAll(async () => {
    db = await testDatabase();
    await asOwner(
      `insert into region (id, key, name, demo, clock_offset) values (1, 'een', 'Een', true, timestamp '2026-03-02 10:00' at time zone 'Europe/Amsterdam' - now())`,
    );
    api = await testApi(db);
    await api.app.get(UnitOfWork).run(systemActor(1, 'test'), async (tx) => {
      await seedRegions(tx, readRegionFile(folder));
      await seedStrategy(tx, readStrategyFile(folder));
      await seedPlanning(tx, readPlanningFile(folder));
    });
    for (const [n, id] of [here, elsewhere].entries()) {
      await asOwner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $3, 'klein')`, [id, `a-${n}`, `Aanbieder ${n}`]);
      await asOwner(
        `insert into account_talk (region_id, id, no, provider_id, kind, on_date, starts_at, state, made_by, made_at)
         values (1, $1, $2::int, $3, 'accountgesprek', date '2026-03-31' + $2::int, '10:30', 'gepland', 'x', now())`,
        [newId(), n + 1, id],
      );
    }
    adviser = await api.visitor(1, { role: 'inkoopadviseur', scopeKind: 'regio', scopeId: null });
  });
  afterAll(async () => {
    await api?.close();
    await db?.drop();
  });

  it('are read without a login by whoever has the address, and by nobody else', async () => {
    const path = await address();
    const calendar = await api.anonymous().get(path);
    expect([calendar.status, calendar.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    const lines = await inCalendar(path);
    expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual(
      ['20260401', '20260402', '20261231', '20261231', '20270101', '20270101'].map((day) => `DTSTART;VALUE=DATE:${day}`),
    );
    expect(lines).toContain('SUMMARY:Accountgesprek met Aanbieder 1');
    expect((await api.anonymous().get(path.replace(/.{4}\.ics$/, 'xxxx.ics'))).status).toBe(404);
    expect((await api.anonymous().get('/agenda/geen.ics')).status).toBe(404);
  });

  it('are taken along one by one from where they stand, by whoever may see them', async () => {
    const { dagen } = (await adviser.get('/agenda')).body as { dagen: readonly { id: string; titel: string }[] };
    const talk = dagen.find((day) => day.titel === 'Accountgesprek met Aanbieder 1')!;
    const one = await adviser.get(`/agenda/dagen/${talk.id}`);
    expect([one.status, one.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="2026-04-02.ics"']);
    expect(one.text.match(/^(?:UID|DTSTART|SUMMARY).*$/gm)!.map((line) => line.trim())).toEqual([
      `UID:${talk.id}@raamwerk`,
      'DTSTART;VALUE=DATE:20260402',
      'SUMMARY:Accountgesprek met Aanbieder 1',
    ]);
    const provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: here });
    expect((await provider.get(`/agenda/dagen/${talk.id}`)).status).toBe(404);
    expect((await api.anonymous().get(`/agenda/dagen/${talk.id}`)).status).toBe(401);
  });

  it('are those that each may see: a provider finds its own talk, no other’s and no planning', async () => {
    const provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: here });
    expect(await inCalendar(await address(provider))).toEqual(['DTSTART;VALUE=DATE:20260401', 'SUMMARY:Accountgesprek met Aanbieder 0']);
    const { body } = await provider.get('/agenda');
    expect(body).toMatchObject({ vandaag: '2026-03-02', adresGemaaktOp: expect.any(String) });
    expect(body.dagen).toEqual([
      expect.objectContaining({
        op: '2026-04-01',
        soort: 'Gesprek',
        titel: 'Accountgesprek met Aanbieder 0',
        toelichting: '10:30',
        link: expect.stringMatching(/^gesprekken.[0-9a-f-]{36}$/),
      }),
    ]);
  });

  it('are closed by a newer address, by taking it back, and by losing the role', async () => {
    const first = await address();
    const second = await address();
    expect([(await api.anonymous().get(first)).status, (await api.anonymous().get(second)).status]).toEqual([404, 200]);
    expect((await adviser.ask('DELETE', '/agenda')).status).toBe(204);
    expect((await api.anonymous().get(second)).status).toBe(404);
    const third = await address();
    await asOwner(`delete from role_grant`);
    expect((await api.anonymous().get(third)).status).toBe(404);
  });
});
