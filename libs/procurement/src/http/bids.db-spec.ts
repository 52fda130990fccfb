// SPDX-License-Identifier: EUPL-1.2
import { request } from 'node:http';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#kernel';
import { KeyRing, systemActor, UnitOfWork, type Config } from '#platform';
import { CONFIG } from '#platform/http';
import pg from 'pg';
import { testApi, type Answer, type TestApi, type Visitor } from '../../../../test/support/api.js';
import { zipWith } from '../../../../test/support/lying-zip.js';
import { packed, SHEET, WORD } from '../../../../test/support/office-file.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { setOutBox } from '../use-cases/bid-box.js';
import { ProcurementHttpModule } from './index.js';

const MB = 1024 * 1024;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE!$H+H*'].join('-');

describe('sealed bids over HTTP', () => {
  let db: TestDatabase;
  let api: TestApi;
  let owner: pg.Client;
  let own: Visitor;
  let other: Visitor;
  let buyer: Visitor;
  let assessor: Visitor;
  const [mine, theirs] = [newId(), newId()];
  let no = 0;

  /** A published tender of which bids are handed in for so many milliseconds. */
  async function tender(milliseconds: number): Promise<{ id: string; deadline: Date }> {
    const id = newId();
    await owner.query(
      `insert into procurement_procedure (region_id, id, no, variant, title, summary, motivation, contract_kind, contract_from, contract_last, municipalities, clarification_days, objection_days, closed_to_newcomers, state, made_by, made_at, published_at)
       values (1, $1, $2, 'sas-tender', 'Aanbesteding', 's', 'm', 'resultaatovereenkomst', '2030-01-01', '2030-12-31', '{}', 10, 20, false, 'aangekondigd', 'proef', now(), now())`,
      [id, ++no],
    );
    const deadline = new Date(Date.now() + milliseconds);
    await api.app.get(UnitOfWork).run(systemActor(1, 'proef'), (tx) => setOutBox(tx, api.app.get(KeyRing), { procedureId: id, deadline, lots: 1 }));
    return { id, deadline };
  }
  const begin = async (procedure: string, who = own): Promise<string> => {
    const answer = await who.post(`/inkoopprocedures/${procedure}/inschrijvingen`);
    expect(answer.status).toBe(201);
    return (answer.body as { id: string }).id;
  };
  const send = (bid: string, name: string, content: Buffer, who = own): Promise<Answer> => {
    const form = new FormData();
    form.append('bestand', new Blob([new Uint8Array(content)]), name);
    return who.post(`/inschrijvingen/${bid}/bestanden`, form);
  };
  const handIn = (bid: string, who = own): Promise<Answer> =>
    who.post(`/inschrijvingen/${bid}/indienen`, { percelen: [{ perceel: 1, prijs: '100.00' }], toelichting: null });
  const folderOf = (procedure: string): string => join(api.app.get<Config>(CONFIG).dataDir, 'inschrijvingen', '1', procedure);
  const filesOf = (procedure: string): string[] => (existsSync(folderOf(procedure)) ? readdirSync(folderOf(procedure)) : []);

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
    await owner.query(`insert into region (id, key, name, demo) values (1, 'een', 'Een', true)`);
    for (const [id, key] of [
      [mine, 'vogelnest'],
      [theirs, 'egelhof'],
    ])
      await owner.query(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $2, 'klein')`, [id, key]);
    api = await testApi(db, { capabilities: [ProcurementHttpModule] });
    own = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: mine });
    other = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: theirs });
    assessor = await api.visitor(1, { role: 'beoordelaar', scopeKind: 'regio', scopeId: null });
    buyer = await api.visitor(1, { role: 'inkoopadviseur', scopeKind: 'regio', scopeId: null });
  });
  afterAll(async () => {
    await owner.end();
    await api.close();
    await db.drop();
  });

  it('refuse what is hostile with what is wrong, and keep nothing of it', async () => {
    const { id } = await tender(60_000);
    const bid = await begin(id);
    const refused: readonly [string, Buffer, number, RegExp][] = [
      ['plan.pdf', Buffer.from('MZ program'), 400, /pdf, png, jpg, docx of xlsx/],
      ['plan.exe', PDF, 400, /naam past niet/],
      ['plan.pdf', Buffer.from('%PDF-1.7 /OpenAction << /S /J#61vaScript >> '), 400, /script/],
      ['plan.pdf', Buffer.from(`%PDF-1.7 ${EICAR}`), 400, /schadelijk/],
      ['leeg.pdf', Buffer.alloc(0), 400, /leeg/],
      ['plan.docx', Buffer.from('PK\u0003\u0004 no end'), 400, /beschadigd/],
      ['plan.docx', await packed([...WORD, ['word/vbaProject.bin', 'x']]), 400, /macro/],
      ['prijs.xlsm', await packed([...SHEET, ['xl/vbaProject.bin', 'x']]), 400, /macro/],
      ['prijs.xlsx', await packed([...SHEET, ['xl/embeddings/oleObject1.bin', 'x']]), 400, /ander bestand/],
      ['plan.docx', await packed([...WORD, ['word/large.xml', Buffer.alloc(8 * MB)]]), 400, /veel te groot/],
      ['plan.docx', zipWith({ entries: 65_535 }, { name: 'word/document.xml' }), 400, /veel te groot/],
      [
        'plan.docx',
        Buffer.from((await packed([...WORD, ['word/aa.xml', 'x']])).toString('latin1').replaceAll('word/aa.xml', '../../a.xml'), 'latin1'),
        400,
        /buiten het bestand/,
      ],
      ['stukken.zip', await packed([['brief.pdf', PDF]]), 400, /pdf, png, jpg, docx of xlsx/],
      ['groot.pdf', Buffer.concat([PDF, Buffer.alloc(26 * MB)]), 413, /groter dan 25 MB/],
    ];
    for (const [name, content, status, why] of refused) {
      const answer = await send(bid, name, content);
      expect([name, answer.status, answer.text]).toEqual([name, status, expect.stringMatching(why)]);
    }
    expect(filesOf(id)).toEqual([]);
  });

  it('do not let 200 MB fill a memory: it is read past and refused', async () => {
    const { id } = await tender(60_000);
    const bid = await begin(id);
    const edge = 'x-rand';
    const piece = Buffer.alloc(MB);
    const before = process.memoryUsage().rss;
    const status = await new Promise<number>((done, failed) => {
      const headers = { cookie: own.cookie!, 'x-csrf-token': own.csrf!, 'content-type': `multipart/form-data; boundary=${edge}` };
      const asked = request(`${api.base}/inschrijvingen/${bid}/bestanden`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        done(answer.statusCode!);
      });
      // Whoever refuses may hang up before everything was sent.
      asked.on('error', failed);
      asked.write(`--${edge}\r\nContent-Disposition: form-data; name="bestand"; filename="groot.pdf"\r\n\r\n%PDF-1.7\n`);
      void (async () => {
        for (let n = 0; n < 200; n++) if (!asked.write(piece)) await new Promise((ok) => asked.once('drain', ok));
        asked.end(`\r\n--${edge}--\r\n`);
      })();
    });
    expect(status).toBe(413);
    expect((process.memoryUsage().rss - before) / MB).toBeLessThan(150);
    expect(filesOf(id)).toEqual([]);
  });

  it('take the last part of a name that points elsewhere, and never a place from it', async () => {
    const { id } = await tender(60_000);
    const bid = await begin(id);
    expect((await send(bid, '../../../etc/plan.pdf', PDF)).status).toBe(201);
    const box = (await own.get(`/inkoopprocedures/${id}/inschrijfbus`)).body as { inschrijvingen: { bestanden: { naam: string }[] }[] };
    expect(box.inschrijvingen[0]!.bestanden.map((f) => f.naam)).toEqual(['plan.pdf']);
    expect(filesOf(id)).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });

  it('keep nothing of an upload that breaks off, and the draft goes on', async () => {
    const { id } = await tender(60_000);
    const bid = await begin(id);
    await new Promise<void>((gone) => {
      const headers = {
        cookie: own.cookie!,
        'x-csrf-token': own.csrf!,
        'content-type': 'multipart/form-data; boundary=rand',
        'content-length': 9_000_000,
      };
      const asked = request(`${api.base}/inschrijvingen/${bid}/bestanden`, { method: 'POST', headers });
      asked.on('error', () => gone());
      asked.write('--rand\r\nContent-Disposition: form-data; name="bestand"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
      asked.write(Buffer.alloc(2 * MB), () => setTimeout(() => asked.destroy(new Error('gone')), 100));
    });
    for (let tries = 0; tries < 50 && filesOf(id).length > 0; tries++) await wait(20);
    expect(filesOf(id)).toEqual([]);
    expect((await handIn(bid)).status).toBe(400);
    expect((await send(bid, 'a.pdf', PDF)).status).toBe(201);
    expect((await handIn(bid)).status).toBe(201);
  });

  it('are accepted up to the deadline and not after it, each by the clock of the database', async () => {
    const drafts: { id: string; bid: string }[] = [];
    for (let n = 0; n < 12; n++) {
      const { id } = await tender(3_600_000);
      const bid = await begin(id);
      await send(bid, 'a.pdf', PDF);
      drafts.push({ id, bid });
    }
    const until = (await owner.query<{ at: Date }>('select max(deadline) as at from bid_box')).rows[0]!.at.getTime();
    await owner.query('alter table bid_box disable trigger bid_box_opens');
    await owner.query('update bid_box set deadline = $1 where procedure_id = any($2)', [new Date(until), drafts.map((d) => d.id)]);
    await owner.query('alter table bid_box enable trigger bid_box_opens');
    // The region's clock stands a second and a half before it.
    const ahead = until - 1_500 - Date.now();
    await owner.query(`update region set clock_offset = make_interval(secs => $1)`, [ahead / 1000]);
    const now = (): number => Date.now() + ahead;
    const answers = await Promise.all(
      drafts.map(async ({ bid }, n) => {
        await wait(Math.max(0, until - 1_200 + n * 200 - now()));
        const sent = now();
        const { status } = await handIn(bid);
        return { bid, sent, status, answered: now() };
      }),
    );
    await owner.query(`update region set clock_offset = '0'`);
    const { rows } = await owner.query<{ id: string; at: Date }>(`select id, submitted_at as at from tender_bid where state = 'ingediend'`);
    for (const { bid, sent, status, answered } of answers) {
      const kept = rows.find((r) => r.id === bid);
      expect([201, 409]).toContain(status);
      expect(kept !== undefined).toBe(status === 201);
      if (kept) expect([kept.at.getTime() <= until, sent <= until]).toEqual([true, true]);
      else expect(answered).toBeGreaterThan(until);
    }
    // Both sides were tried.
    expect(new Set(answers.map((a) => a.status))).toEqual(new Set([201, 409]));
  });

  it('tell nobody of another, neither by what is answered nor by how', async () => {
    const { id } = await tender(60_000);
    const bid = await begin(id);
    await send(bid, 'a.pdf', PDF);
    await handIn(bid);
    const empty = await other.get(`/inkoopprocedures/${id}/inschrijfbus`);
    expect([empty.status, (empty.body as { inschrijvingen: unknown[] }).inschrijvingen, empty.text.includes('vogelnest')]).toEqual([200, [], false]);
    const missing = newId();
    for (const path of ['indienen', 'intrekken', 'bestanden'] as const) {
      const [real, none] = await Promise.all(
        [bid, missing].map((x) =>
          path === 'bestanden' ? send(x, 'a.pdf', PDF, other) : path === 'indienen' ? handIn(x, other) : other.post(`/inschrijvingen/${x}/${path}`),
        ),
      );
      expect([path, real!.status, real!.text.replaceAll(bid, '')]).toEqual([path, 404, none!.text.replaceAll(missing, '')]);
    }
    const seen = await buyer.get(`/inkoopprocedures/${id}/inschrijfbus`);
    expect([(seen.body as { inschrijvingen: unknown[] }).inschrijvingen, seen.text.includes('vogelnest')]).toEqual([[], false]);
  });

  it('stand in a list of what one takes part in or still may, what closes first in front, and nothing of others', async () => {
    const seen = async (
      who: Visitor,
    ): Promise<{ id: string; sluitOp: string | null; gesloten: boolean; eigen: unknown; ingediendOp: string | null }[]> =>
      (await who.get('/inschrijvingen?perPagina=100')).body;
    const [later, sooner, over] = [await tender(90_000_000), await tender(80_000_000), await tender(700)];
    const [draft, handed, missed] = [await begin(later.id), await begin(sooner.id), await begin(over.id)];
    await send(handed, 'a.pdf', PDF);
    expect((await handIn(handed)).status).toBe(201);
    await wait(Math.max(0, over.deadline.getTime() - Date.now() + 50));
    const mineNow = (await seen(own)).filter((t) => [later.id, sooner.id, over.id].includes(t.id));
    expect(mineNow.map((t) => [t.id, t.gesloten, t.eigen, t.ingediendOp !== null])).toEqual([
      [sooner.id, false, { staat: 'ingediend', bestanden: 1 }, true],
      [later.id, false, { staat: 'concept', bestanden: 0 }, false],
      [over.id, true, { staat: 'concept', bestanden: 0 }, false],
    ]);
    // Who did not bid sees those that are open, and no sign of any bid.
    const theirsNow = await seen(other);
    expect(theirsNow.filter((t) => [later.id, sooner.id, over.id].includes(t.id)).map((t) => [t.id, t.eigen, t.ingediendOp])).toEqual([
      [sooner.id, null, null],
      [later.id, null, null],
    ]);
    for (const bid of [draft, handed, missed]) expect(JSON.stringify(theirsNow)).not.toContain(bid);
    expect((await buyer.get('/inschrijvingen')).status).toBe(403);
  });

  it('stay shut before the deadline, whoever tries and signed or not: each attempt is on record', async () => {
    const { id } = await tender(60_000);
    const attempt = await buyer.post(`/inkoopprocedures/${id}/inschrijfbus/openen`);
    expect([attempt.status, (attempt.body as { code: string }).code]).toEqual([409, 'inschrijfbus-nog-dicht']);
    const box = (await buyer.get(`/inkoopprocedures/${id}/inschrijfbus`)).body as { pogingen: { teVroeg: boolean }[] };
    expect(box.pogingen).toEqual([expect.objectContaining({ teVroeg: true })]);
  });

  it('stay shut for who may not open, for the role of the product in the database and under every clock, each of it on record', async () => {
    const { id } = await tender(60_000);
    const bid = await begin(id);
    await send(bid, 'a.pdf', PDF);
    await handIn(bid);
    const door = `/inkoopprocedures/${id}/inschrijfbus/openen`;
    for (const who of [assessor, own]) expect((await who.post(door)).status).toBe(403);
    const refused = await owner.query(`select actor_name, result from audit_event where action = 'toegang geweigerd' and detail ->> 'adres' = $1`, [
      `/api/v1${door}`,
    ]);
    expect(refused.rows).toHaveLength(2);

    // Past the product, with its own login.
    const direct = new pg.Client({ connectionString: db.url('raamwerk_api') });
    await direct.connect();
    try {
      await direct.query(`select set_config('app.region', '1', false), set_config('app.actor', $1, false)`, [newId()]);
      const { rows } = await owner.query<{ id: string }>('select id from account limit 1');
      const opens = `update bid_box set first_opener_id = $2, first_opener = 'binnendoor', first_at = deadline + interval '1 second' where procedure_id = $1`;
      expect((await direct.query(opens, [id, rows[0]!.id])).rowCount).toBe(0);
      const attempts = await owner.query('select by_name, early, database_role from bid_attempt where procedure_id = $1', [id]);
      expect(attempts.rows).toEqual([{ by_name: 'binnendoor', early: true, database_role: 'raamwerk_api' }]);
      for (const hidden of ['tender_bid', 'bid_file', 'bid_key'])
        expect((await direct.query(`select 1 from ${hidden} where procedure_id = $1`, [id])).rowCount).toBe(0);
      await expect(direct.query('delete from bid_attempt where procedure_id = $1', [id])).rejects.toThrow('permission denied');

      // The clock of a region that is no demo does not move, and none becomes a demo.
      await owner.query(`insert into region (id, key, name, demo) values (2, 'echt', 'Echt', false) on conflict do nothing`);
      await expect(direct.query(`update region set clock_offset = interval '1 year' where id = 2`)).rejects.toThrow('violates check constraint');
      await expect(direct.query('update region set demo = true where id = 2')).rejects.toThrow('permission denied');
      await expect(direct.query(`update bid_box set deadline = deadline - interval '1 hour' where procedure_id = $1`, [id])).rejects.toThrow(
        'only moves later',
      );
    } finally {
      await direct.end();
    }
  });
});
