// SPDX-License-Identifier: EUPL-1.2
import { testApi, type Answer, type TestApi, type Visitor } from '../../support/api.js';
import { loadedRegion, type RegionWorld } from '../../support/region-world.js';

interface Figure {
  readonly query: string;
  readonly cents: string;
  readonly lines: string;
}

/** Sums straight from the ledger, segment by an own reading of the tables: not the view the API uses. */
const LEDGER = `
  select p.*, v.key as provider_key, g.key as municipality_key, pr.code as product_code, pr.category, c.number as contract_number,
         coalesce(c.block_key, (select pc.value_code from product_classification pc join classification cf on cf.id = pc.classification_id and cf.key = 'segment'
                                 where pc.product_id = p.product_id and pc.valid @> greatest(p.care_month, cf.valid_from) order by cf.valid_from desc, cf.version desc limit 1)) as segment
    from posting p join provider v on v.id = p.provider_id join municipality g on g.code = p.municipality_code join product pr on pr.id = p.product_id
    join contract_line cl on cl.id = p.contract_line_id join contract c on c.id = cl.contract_id`;

describe('bookings behind a figure', () => {
  let world: RegionWorld;
  let api: TestApi;
  let controller: Visitor;
  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await world.owner.query(sql, values)).rows as Row[];
  const decimal = (cents: string): string => (Number(cents) / 100).toFixed(2);

  beforeAll(async () => {
    world = await loadedRegion({ lines: 2_000, wholeYear: false });
    api = await testApi(world.db, { keys: world.keys });
    controller = await api.visitor(1, { role: 'controller', scopeKind: 'regio', scopeId: null });
  }, 300_000);
  afterAll(async () => {
    await api?.close();
    await world?.stop();
  });

  async function everyLine(who: Visitor, query: string): Promise<Answer['body'][]> {
    const all: Answer['body'][] = [];
    for (let path: string | undefined = `/boekingen?${query}`; path;) {
      const answer: Answer = await who.get(path);
      if (answer.status !== 200) throw new Error(answer.text);
      all.push(...answer.body.regels);
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    return all;
  }

  it('has the total of every figure that can lead to it, whatever it was narrowed by', async () => {
    const by = (parts: string, key: string): Promise<Figure[]> =>
      rows<Figure>(`select ${parts} as query, sum(cents) as cents, count(*) as lines from (${LEDGER}) l group by ${key}`);
    const figures = [
      ...(await rows<Figure>(`select '' as query, sum(cents) as cents, count(*) as lines from posting`)),
      ...(await by(
        `'segment=' || coalesce(segment, 'niet-ingedeeld') || '&jaar=' || extract(year from care_month)`,
        'segment, extract(year from care_month)',
      )),
      ...(await by(`'gemeente=' || municipality_key`, 'municipality_key')),
      ...(await by(`'gemeente=' || municipality_code || '&zorgmaand=' || to_char(care_month, 'YYYY-MM')`, 'municipality_code, care_month')),
      ...(await by(`'crisis=ja&segment=' || segment`, `segment, category having category = '46' and segment is not null`)),
      ...(await by(`'product=' || product_code`, 'product_code')),
      ...(await rows<Figure>(
        `select 'zoalsBekendOp=' || d.booked_on || '&jaar=2025' as query, sum(p.cents) as cents, count(*) as lines
           from (select distinct booked_on from posting) d join posting p on p.booked_on <= d.booked_on and p.care_month between '2025-01-01' and '2025-12-01' group by d.booked_on`,
      )),
      ...(await by(`'aanbieder=' || provider_key || '&contract=' || contract_number`, 'provider_key, contract_number')).slice(0, 30),
    ];
    expect(figures.length).toBeGreaterThan(100);
    const faults: string[] = [];
    // Of the many kinds a third: each is one request.
    for (const figure of figures.filter((_, i) => i < 30 || i % 3 === 0)) {
      const { body } = await controller.get(`/boekingen?${figure.query}`);
      if (body.totaal.bedrag !== decimal(figure.cents) || body.totaal.regels !== Number(figure.lines))
        faults.push(`${figure.query}: ${JSON.stringify(body.totaal)} for ${figure.cents} over ${figure.lines}`);
    }
    expect(faults).toEqual([]);
  });

  it.each(['', 'segment=1&jaar=2025', 'segment=niet-ingedeeld', 'zoalsBekendOp=2025-04-30', 'crisis=ja'])(
    'lists every line of "%s" once, newest first, and they add up',
    async (query) => {
      const { totaal } = (await controller.get(`/boekingen?${query}`)).body;
      const lines = await everyLine(controller, query);
      expect(new Set(lines.map((l) => l.id)).size).toBe(totaal.regels);
      expect(lines.length).toBe(totaal.regels);
      expect((lines.reduce((sum, l) => sum + Math.round(Number(l.bedrag) * 100), 0) / 100).toFixed(2)).toBe(totaal.bedrag);
      const order = lines.map((l) => `${l.geboektOp} ${String(l.id).padStart(9, '0')}`);
      expect(order).toEqual([...order].sort().reverse());
    },
  );

  it('shows a line with all it is made of', async () => {
    const { regels } = (await controller.get('/boekingen')).body;
    const [stored] = await rows<{ cents: string; number: string; line_no: number }>(
      `select p.cents, m.declaration_number as number, l.line_no from posting p join declaration_line l on l.id = p.line_id join message m on m.id = l.message_id where p.id = $1`,
      [regels[0].id],
    );
    expect(regels[0]).toMatchObject({
      bedrag: decimal(stored!.cents),
      bericht: { nummer: stored!.number },
      regel: stored!.line_no,
      kind: expect.stringMatching(/^C-\d+$/),
    });
    expect((await controller.get(`/berichten/${regels[0].bericht.id}/regels/${regels[0].regel}`)).body).toMatchObject({
      goedgekeurd: true,
      bedrag: regels[0].bedrag,
      kind: regels[0].kind,
    });
  });

  it('counts the lines of one message, and says what a message granted', async () => {
    const [message] = await rows<{ id: string; accepted_cents: string; accepted_lines: number }>(
      'select id, accepted_cents, accepted_lines from message where accepted_lines > 3 order by seq limit 1',
    );
    const { body } = await controller.get(`/boekingen?bericht=${message!.id}`);
    expect(body.totaal).toEqual({ bedrag: decimal(message!.accepted_cents), regels: message!.accepted_lines });
    expect(body.regels).toHaveLength(message!.accepted_lines);
    expect((await controller.get(`/boekingen?bericht=${message!.id}&zorgmaand=2001-01`)).body).toEqual({
      totaal: { bedrag: '0.00', regels: 0 },
      regels: [],
    });
  });

  it('shows a municipality and a provider their own part, and the parts make the whole', async () => {
    const own = await rows<{ code: string; cents: string }>(
      'select municipality_code as code, sum(cents) as cents from posting group by 1 order by 1',
    );
    for (const { code, cents } of own.slice(0, 2)) {
      const who = await api.visitor(1, { role: 'gemeente', scopeKind: 'gemeente', scopeId: code });
      expect((await who.get('/boekingen')).body.totaal.bedrag).toBe(decimal(cents));
      expect((await who.get(`/boekingen?gemeente=${own.find((o) => o.code !== code)!.code}`)).body.totaal.bedrag).toBe('0.00');
    }
    const [provider] = await rows<{ id: string; cents: string }>(
      'select provider_id as id, sum(cents) as cents from posting group by 1 order by 2 desc limit 1',
    );
    const who = await api.visitor(1, { role: 'aanbieder', scopeKind: 'aanbieder', scopeId: provider!.id });
    expect((await who.get('/boekingen')).body.totaal.bedrag).toBe(decimal(provider!.cents));
  });

  it('says nothing is booked where nothing is, and refuses what is no choice', async () => {
    expect((await controller.get('/boekingen?aanbieder=bestaat-niet')).body).toEqual({ totaal: { bedrag: '0.00', regels: 0 }, regels: [] });
    for (const query of [
      'zorgmaand=2025-13',
      'jaar=veel',
      'zoalsBekendOp=2025-02-30',
      'crisis=nee',
      'onbekend=1',
      'na=WyJ4IiwieSJd',
      'na=WyIyMDI1LTAyLTMwIiwieSJd',
      'bericht=1',
    ]) {
      expect([query, (await controller.get(`/boekingen?${query}`)).status]).toEqual([query, 400]);
    }
  });
});
