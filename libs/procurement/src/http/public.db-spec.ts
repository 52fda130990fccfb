// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { makeWorld } from '../../../../test/db/authorization/world.js';
import { testApi, type TestApi } from '../../../../test/support/api.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { ProcurementHttpModule } from './index.js';

describe('the public pages of procedures', () => {
  let db: TestDatabase;
  let api: TestApi;
  const read = async (path: string): Promise<{ status: number; html: string; headers: Headers }> => {
    const answer = await fetch(`${api.origin}/openbaar/${path}`);
    return { status: answer.status, html: await answer.text(), headers: answer.headers };
  };

  beforeAll(async () => {
    db = await testDatabase();
    await makeWorld(db);
    const owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ key: string }>('select key from region order by id');
    expect(rows).toHaveLength(2);
    await owner.query(`update region set key = case id when 1 then 'een' else 'twee' end`);
    await owner.query(
      `insert into procurement_procedure (region_id, id, no, variant, title, summary, motivation, contract_kind, contract_from, contract_last, municipalities, clarification_days, objection_days, closed_to_newcomers, state, made_by, made_at, published_at)
       values (1, '01890000-0000-7000-8000-000000009901', 51, 'open-house', '<script>alert(1)</script> & "toelating"', 'regel', 'm', 'k', '2030-01-01', '2030-12-31', '{}', 10, 20, false, 'gepubliceerd', 'GEHEIM', now(), now()),
              (1, '01890000-0000-7000-8000-000000009902', 52, 'open-house', 'Nog in de maak', 's', 'm', 'k', '2030-01-01', '2030-12-31', '{}', 10, 20, false, 'concept', 'GEHEIM', now(), null)`,
    );
    await owner.end();
    api = await testApi(db, { capabilities: [ProcurementHttpModule] });
  });
  afterAll(async () => {
    await api.close();
    await db.drop();
  });

  it('are whole without a login and without script, under the policy of a page', async () => {
    const { status, html, headers } = await read('een/inkoopprocedures/IP-051');
    expect([status, headers.get('content-type'), headers.get('set-cookie')]).toEqual([200, 'text/html; charset=utf-8', null]);
    expect(headers.get('content-security-policy')).toContain(`style-src 'self'`);
    expect(html).toContain('Wie aan alle eisen voldoet, wordt toegelaten.');
    expect(html).not.toMatch(/<script|style=|\son\w+="/);
  });
  it('read what a person wrote as text, and tell nothing of who works on it', async () => {
    const pages = await Promise.all(['een/inkoopprocedures', 'een/inkoopprocedures/IP-051'].map(read));
    for (const { html } of pages) {
      expect(html).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#34;toelating&#34;');
      expect(html).not.toMatch(/GEHEIM|<script/);
    }
  });
  it('show no draft, and of each region its own', async () => {
    expect((await read('een/inkoopprocedures')).html).not.toContain('Nog in de maak');
    expect((await read('twee/inkoopprocedures')).html).not.toContain('toelating&#34;');
    const missing = ['een/inkoopprocedures/IP-052', 'twee/inkoopprocedures/IP-051', 'nergens/inkoopprocedures', 'een/inkoopprocedures/x'];
    expect((await Promise.all(missing.map(read))).map((page) => page.status)).toEqual([404, 404, 404, 404]);
  });
});
