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
    const tender = '01890000-0000-7000-8000-000000009903';
    const text = '<b>Perceel</b>';
    await owner.query(
      `insert into procurement_procedure (region_id, id, no, variant, title, summary, motivation, contract_kind, contract_from, contract_last, municipalities, clarification_days, objection_days, closed_to_newcomers, state, made_by, made_at)
       values (1, $1, 53, 'sas-tender', 'Aanbesteding', 'regel', 'm', 'k', '2030-01-01', '2030-12-31', '{}', 10, 20, false, 'concept', 'GEHEIM', now())`,
      [tender],
    );
    await owner.query(
      `insert into tender (region_id, procedure_id, procedure_code, framework, option_count, option_months, estimate_basis, lots_reason, questions_until, deadline, court, proportionality)
       values (1, $1, 'open', false, 1, 12, 'GEHEIM', '', now() + interval '1 day', now() + interval '20 days', 'Rechtbank', '')`,
      [tender],
    );
    await owner.query(
      `insert into tender_lot (region_id, procedure_id, no, title, description, estimate_cents, max_cents, max_contracts, cpv, nuts) values (1, $1, 1, $2, 'd', 98765432100, 12345600, 3, '{85311300}', '{NL361}')`,
      [tender, text],
    );
    await owner.query(
      `insert into tender_criterion (region_id, procedure_id, no, title, kind, weight, description) values (1, $1, 1, 'Plan van aanpak', 'kwaliteit', 100, '')`,
      [tender],
    );
    await owner.query(`update procurement_procedure set published_at = now(), state = 'vragenronde' where id = $1`, [tender]);
    await owner.query(
      `insert into bid_box (region_id, procedure_id, deadline, lots, public_key, made_by, made_at) values (1, $1, now() + interval '20 days', 1, '', 'GEHEIM', now())`,
      [tender],
    );
    await owner.query(`insert into stored_file (region_id, sha256, content, size) values (1, decode('aa', 'hex'), '', 0) on conflict do nothing`);
    await owner.query('begin');
    await owner.query(
      `insert into tender_question (region_id, id, procedure_id, provider_id, asked_by_id, asked_by, asked_at, late, text)
       select 1, $1, $1, (select id from provider where region_id = 1 limit 1), (select id from account where region_id = 1 limit 1), 'GEHEIM', region_now(1::smallint), false, 'GEHEIM'`,
      [tender],
    );
    await owner.query(`update tender_question set state = 'beantwoord' where id = $1`, [tender]);
    await owner.query(
      `insert into tender_nota (region_id, id, procedure_id, no, intro, lines, file_sha256, file_size, published_by, published_at)
       values (1, $1, $1, 1, '', 1, decode('aa', 'hex'), 2048, 'GEHEIM', region_now(1::smallint))`,
      [tender],
    );
    await owner.query(
      `insert into tender_nota_line (region_id, nota_id, procedure_id, no, place, question, answer) values (1, $1, $1, 1, 'Leidraad 3.2', 'Telt <i>dat</i> mee?', 'Ja.')`,
      [tender],
    );
    await owner.query(`update tender_question set state = 'gepubliceerd', nota_id = $1, nota_line = 1 where id = $1`, [tender]);
    await owner.query('commit');
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
  it('show of a tender its lots, criteria, planning and nota: not its estimate, nor who asked', async () => {
    const { status, html } = await read('een/inkoopprocedures/IP-053');
    expect(status).toBe(200);
    for (const shown of [
      'Inschrijven open',
      'Perceel 1. &#60;b&#62;',
      'Plan van aanpak',
      '85311300',
      '123.456,00',
      'Vragen stellen kan tot en met',
      'Leidraad 3.2',
      'Telt &#60;i&#62;dat',
    ])
      expect(html).toContain(shown);
    expect(html).not.toMatch(/GEHEIM|987|<script|style=|\son\w+=|<i>|Niemand krijgt punten/);
    expect((await read('een/inkoopprocedures')).html).toContain('IP-053, Aanbesteding (SAS)');
    const missing = ['stukken/01890000-0000-7000-8000-00000000dead', 'notas/2', 'notas/x'].map((path) => `een/inkoopprocedures/IP-053/${path}`);
    const elsewhere = ['een/inkoopprocedures/IP-051/notas/1', 'twee/inkoopprocedures/IP-053/notas/1', 'een/inkoopprocedures/IP-052/stukken/x'];
    for (const { status: no } of await Promise.all([...missing, ...elsewhere].map(read))) expect([400, 404]).toContain(no);
  });
  it('show no draft, and of each region its own', async () => {
    expect((await read('een/inkoopprocedures')).html).not.toContain('Nog in de maak');
    expect((await read('twee/inkoopprocedures')).html).not.toContain('toelating&#34;');
    const missing = ['een/inkoopprocedures/IP-052', 'twee/inkoopprocedures/IP-051', 'nergens/inkoopprocedures', 'een/inkoopprocedures/x'];
    expect((await Promise.all(missing.map(read))).map((page) => page.status)).toEqual([404, 404, 404, 404]);
  });
});
