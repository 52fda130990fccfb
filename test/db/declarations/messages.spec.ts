// SPDX-License-Identifier: EUPL-1.2
import { testApi, type Answer, type TestApi, type Visitor } from '../../support/api.js';
import { loadedRegion, type RegionWorld } from '../../support/region-world.js';

describe('messages over HTTP', () => {
  let world: RegionWorld;
  let api: TestApi;
  let controller: Visitor;
  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await world.owner.query(sql, values)).rows as Row[];
  const one = async <Row>(sql: string, values: unknown[] = []): Promise<Row> => (await rows<Row>(sql, values))[0]!;
  const count = async (where: string): Promise<string> => (await one<{ n: string }>(`select count(*) as n from message m where ${where}`)).n;

  beforeAll(async () => {
    world = await loadedRegion({ lines: 2_000, wholeYear: false });
    api = await testApi(world.db, { keys: world.keys });
    controller = await api.visitor(1, { role: 'controller', scopeKind: 'regio', scopeId: null });
  }, 300_000);
  afterAll(async () => {
    await api?.close();
    await world?.stop();
  });

  it('lists the newest first and filters by all it shows', async () => {
    const some = await one<{ key: string; id: string; code: string; municipality: string; number: string; name: string }>(
      `select p.key, p.id, p.name, g.key as municipality, g.code, m.declaration_number as number from message m join provider p on p.id = m.provider_id join municipality g on g.code = m.municipality_code where m.refused_lines > 0 and m.lines > m.refused_lines limit 1`,
    );
    const finding = await one<{ code: string }>('select code from line_finding group by 1 order by count(*) desc limit 1');
    const cases: [string, string][] = [
      ['', 'true'],
      ['soort=JW301', `type = 'JW301'`],
      ['staat=deels-goedgekeurd', `state = 'deels-goedgekeurd'`],
      ['staat=met-afgekeurde-regels', 'refused_lines > 0'],
      [`aanbieder=${some.key}&soort=JW323`, `type = 'JW323' and provider_id = '${some.id}'`],
      [`gemeente=${some.municipality}`, `municipality_code = '${some.code}'`],
      [`gemeente=${some.code}`, `municipality_code = '${some.code}'`],
      ['maand=2025-03', `period_from = '2025-03-01'`],
      [`code=${finding.code}`, `exists (select 1 from line_finding f where f.message_id = m.id and f.code = '${finding.code}')`],
      [`zoek=${some.number.toLowerCase()}`, `lower(declaration_number) like '%' || lower('${some.number}') || '%'`],
      [`zoek=${encodeURIComponent(some.name)}`, `provider_id = '${some.id}'`],
      ['zoek=%25', `declaration_number like '%\\%%'`],
      ['aanbieder=bestaat-niet', 'false'],
    ];
    for (const [query, where] of cases) {
      const answer = await controller.get(`/berichten?${query}`);
      expect([query, answer.status, answer.headers.get('total-count')]).toEqual([query, 200, await count(where)]);
    }
    const { body } = await controller.get('/berichten?perPagina=100');
    const times = body.map((m: { ontvangenOp: string }) => Date.parse(m.ontvangenOp));
    expect(times).toEqual([...times].sort((a: number, b: number) => b - a));
    expect((await controller.get('/berichten?staat=zoek')).status).toBe(400);
  });

  it('tells of a message what was handed in, granted and refused, and why', async () => {
    const found = await rows<{ id: string; number: string; total: string; accepted: string; refused: string; refused_lines: number }>(
      `select id, declaration_number as number, total_cents as total, accepted_cents as accepted, refused_cents as refused, refused_lines from message where state = 'deels-goedgekeurd' order by seq`,
    );
    expect(found.length).toBeGreaterThan(5);
    for (const message of found) {
      const { body } = await controller.get(`/berichten/${message.id}`);
      expect([body.nummer, body.ingediend, body.toegekend, body.afgekeurd, body.afgekeurdeRegels]).toEqual([
        message.number,
        ...[message.total, message.accepted, message.refused].map((c) => (Number(c) / 100).toFixed(2)),
        message.refused_lines,
      ]);
      expect(body.spoor.map((s: { stap: string }) => s.stap)).toEqual(['Ontvangen', 'Vorm goed', 'Regels gecontroleerd', 'Geboekt']);
      expect(body.oorzaken.reduce((n: number, c: { regels: number }) => n + c.regels, 0)).toBeGreaterThanOrEqual(message.refused_lines);
    }
  });

  it('puts every finding of every line into words', async () => {
    const refused = await rows<{ id: string; lines: number; refused: number }>(
      `select id, lines, refused_lines as refused from message m where exists (select 1 from line_finding f where f.message_id = m.id)`,
    );
    const raw = /\b(cent|datum|vanaf|totEnMet|periode|tarief|som|product|kind|tekst):/;
    for (const message of refused) {
      const { body } = await controller.get(`/berichten/${message.id}/regels?staat=afgekeurd`);
      expect(body).toHaveLength(message.refused);
      for (const line of body) {
        expect(line.bevindingen.length).toBeGreaterThan(0);
        for (const f of line.bevindingen) {
          expect(f.oorzaak).not.toMatch(/^Retourcode/);
          expect(`${f.gedeclareerd} ${f.verwacht} ${f.waaruit?.label}`).not.toMatch(raw);
          if (f.waaruit?.soort === 'contract')
            expect(
              (
                await rows(`select 1 from contract c join contract_version v on v.contract_id = c.id where c.number || '#' || v.no = $1`, [
                  f.waaruit.id,
                ])
              ).length,
            ).toBe(1);
          if (f.waaruit?.soort === 'regel') expect((await controller.get(`/berichten/${f.waaruit.id.replace('#', '/regels/')}`)).status).toBe(200);
          if (f.waaruit?.soort === 'toewijzing-bericht') expect((await controller.get(`/berichten/${f.waaruit.id}`)).body.soort).toBe('JW301');
        }
      }
    }
  }, 120_000);

  it('lays each refused line beside what was expected: what its codes say is marked', async () => {
    const lines = await rows<{ message_id: string; line_no: number; codes: string[] }>(
      `select distinct on (codes) message_id, line_no, codes from declaration_line where not accepted and cents > 0 order by codes, id`,
    );
    const marks: Record<string, string> = {
      '9308': 'Periode',
      '9307': 'Periode',
      '0611': 'Tarief',
      '9346': 'Bedrag',
      '9338': 'Toewijzing',
      '8187': 'Kind',
      '9340': 'Product',
      S329: 'Product',
    };
    for (const { message_id: id, line_no: no, codes } of lines) {
      const { body } = await controller.get(`/berichten/${id}/regels/${no}`);
      const wrong = body.vergelijking.filter((c: { klopt: boolean | null }) => c.klopt === false).map((c: { onderdeel: string }) => c.onderdeel);
      for (const code of codes) if (marks[code]) expect([code, wrong]).toEqual([code, expect.arrayContaining([marks[code]])]);
      expect(body.vergelijking).toHaveLength(7);
    }
    const clean = await one<{ message_id: string; line_no: number }>(
      'select message_id, line_no from declaration_line where accepted and cents > 0 limit 1',
    );
    const { body } = await controller.get(`/berichten/${clean.message_id}/regels/${clean.line_no}`);
    expect(body.vergelijking.filter((c: { klopt: boolean | null }) => c.klopt === false)).toEqual([]);
    expect((await controller.get(`/berichten/${clean.message_id}/regels/99999`)).status).toBe(404);
    expect((await controller.get(`/berichten/${clean.message_id}/regels/999999999999`)).status).toBe(404);
  });

  it('gives long messages in stretches and an export of all', async () => {
    const message = await one<{ id: string; lines: number }>('select id, lines from message order by lines desc limit 1');
    await world.owner.query(
      `insert into declaration_line (region_id, id, message_id, line_no, provider_id, municipality_code, person_id, client_no, reference, allocation_number, category, product_code, care_from, care_until, volume, unit, cents, accepted)
       select region_id, nextval('declaration_line_id'), message_id, g, provider_id, municipality_code, person_id, client_no, 'X' || g, allocation_number, category, product_code, care_from, care_until, volume, unit, cents, false
         from declaration_line, generate_series(1000, 1249) g where message_id = $1 and line_no = 1`,
      [message.id],
    );
    const numbers: number[] = [];
    for (let path: string | undefined = `/berichten/${message.id}/regels`; path;) {
      const answer: Answer = await controller.get(path);
      numbers.push(...answer.body.map((l: { regel: number }) => l.regel));
      path = /<\/api\/v1([^>]+)>/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    expect(numbers).toEqual([...Array.from({ length: message.lines }, (_, i) => i + 1), ...Array.from({ length: 250 }, (_, i) => 1_000 + i)]);
    const csv = await controller.get(`/berichten/${message.id}/regels?formaat=csv`);
    expect([csv.status, csv.headers.get('content-type'), csv.text.trim().split('\r\n').length >= numbers.length + 1]).toEqual([
      200,
      'text/csv; charset=utf-8',
      true,
    ]);
    const xlsx = await controller.get(`/berichten/${message.id}/regels?formaat=xlsx&staat=afgekeurd`);
    expect([xlsx.status, xlsx.text.startsWith('PK'), xlsx.headers.get('content-disposition')]).toEqual([
      200,
      true,
      expect.stringMatching(/filename="bevindingen-.+\.xlsx"/),
    ]);
    expect((await controller.get(`/berichten/${message.id}/regels?na=WyJ4Il0`)).status).toBe(400);
  });

  it('shows a provider and a municipality only their own', async () => {
    const mine = await one<{ id: string; provider_id: string; municipality_code: string }>(
      `select id, provider_id, municipality_code from message where type = 'JW323' order by lines desc limit 1`,
    );
    const other = await one<{ id: string }>('select id from message where provider_id <> $1 and municipality_code <> $2 limit 1', [
      mine.provider_id,
      mine.municipality_code,
    ]);
    const provider = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: mine.provider_id });
    const municipality = await api.visitor(1, { role: 'gemeente', scopeKind: 'gemeente', scopeId: mine.municipality_code });
    expect((await provider.get('/berichten')).headers.get('total-count')).toBe(await count(`provider_id = '${mine.provider_id}'`));
    expect((await municipality.get('/berichten')).headers.get('total-count')).toBe(await count(`municipality_code = '${mine.municipality_code}'`));
    for (const who of [provider, municipality]) {
      expect((await who.get(`/berichten/${mine.id}/regels`)).status).toBe(200);
      for (const path of ['', '/regels', '/regels/1', '/regels?formaat=csv'])
        expect((await who.get(`/berichten/${other.id}${path}`)).status).toBe(404);
    }
  });

  it('shows a BSN to who may, for a purpose that stays on record, and nowhere else', async () => {
    const person = await one<{ id: string }>('select person_id as id from declaration_line where person_id is not null limit 1');
    const answer = await controller.post(`/kinderen/${person.id}/bsn`, { doel: 'Navraag bij de aanbieder' });
    expect([answer.status, answer.body.bsn]).toEqual([200, expect.stringMatching(/^\d{9}$/)]);
    expect(world.keys.blindIndex(1, answer.body.bsn)).toEqual(
      (await one<{ bsn_index: Buffer }>('select bsn_index from person where id = $1', [person.id])).bsn_index,
    );
    const event = await one<{ detail: object; object_id: string; actor_name: string }>(
      `select detail, object_id, actor_name from audit_event where action = 'BSN getoond' order by id desc limit 1`,
    );
    expect(event).toEqual({ detail: { doel: 'Navraag bij de aanbieder' }, object_id: person.id, actor_name: expect.stringMatching(/^Test/) });
    expect((await one<{ n: string }>('select count(*) as n from audit_event where detail::text like $1', [`%${answer.body.bsn}%`])).n).toBe('0');
    expect((await controller.post(`/kinderen/${person.id}/bsn`, { doel: '        ' })).status).toBe(400);
    expect((await controller.post('/kinderen/999999999/bsn', { doel: 'Navraag bij de aanbieder' })).status).toBe(404);
    const auditor = await api.visitor(1, { role: 'auditor', scopeKind: 'regio', scopeId: null });
    expect((await auditor.post(`/kinderen/${person.id}/bsn`, { doel: 'Navraag bij de aanbieder' })).status).toBe(403);
  });
});
