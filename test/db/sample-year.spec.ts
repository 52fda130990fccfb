// SPDX-License-Identifier: EUPL-1.2
import { ImportRun, openImport, receiveFiles } from '#declarations';
import { CeilingsQuery, ConcentrationQuery, CoverageQuery } from '#funding';
import { verifyRollups } from '#ledger';
import { generateSample, type Outcome } from '#sample';
import { ProviderFiguresQuery, SegmentQuery, TodayQuery, verifyChecks, verifySignals } from '#spending';
import { loadedRegion, type RegionWorld } from '../support/region-world.js';

const CHOICE = { lines: 6_000, seed: 1, year: 2025 };
/** A wrong client, and the client's other lines that are not assessed then. */
const OF_A_CLIENT = new Set(['8187', '0233']);
const OF_A_DECLARATION = new Set(['8214', '9333']);
const cents = (euros: string): number => Math.round(Number(euros) * 100);

describe('a sample year, loaded month by month', () => {
  let world: RegionWorld;
  const sample = generateSample(CHOICE);
  const { manifest } = sample;
  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await world.owner.query(sql, values)).rows as Row[];
  const grouped = async (expression: string): Promise<Record<string, { lines: number; cents: number }>> => {
    const found = await rows<{ key: string; lines: string; cents: string }>(
      `select ${expression} as key, count(*) as lines, sum(p.cents) as cents from posting p join provider pr on pr.id = p.provider_id join provider_agb a on a.provider_id = pr.id group by 1`,
    );
    return Object.fromEntries(found.map((r) => [r.key, { lines: Number(r.lines), cents: Number(r.cents) }]));
  };
  const accepted = (per: Record<string, Outcome>): Record<string, { lines: number; cents: number }> =>
    Object.fromEntries(
      Object.entries(per)
        .filter(([, o]) => o.accepted.lines > 0)
        .map(([key, o]) => [key, o.accepted]),
    );

  beforeAll(async () => {
    world = await loadedRegion(CHOICE);
  }, 300_000);
  afterAll(() => world?.stop());

  it('books exactly what the manifest says is right, to the cent, per month of care, municipality and provider', async () => {
    const [booked] = await rows<{ lines: string; cents: string }>('select count(*) as lines, coalesce(sum(cents), 0) as cents from posting');
    expect({ lines: Number(booked!.lines), cents: Number(booked!.cents) }).toEqual(manifest.totals.accepted);
    expect(await grouped(`to_char(p.care_month, 'YYYY-MM')`)).toEqual(accepted(manifest.totals.perCareMonth));
    expect(await grouped('p.municipality_code')).toEqual(accepted(manifest.totals.perMunicipality));
    expect(Object.values(await grouped('pr.key')).length).toBe(Object.values(accepted(manifest.totals.perProvider)).length);
  });

  it('finds every planted fault of a line with its code, and refuses no clean line', async () => {
    const planted = manifest.planted.filter((p) => p.level > 2 && p.reference !== null && !OF_A_CLIENT.has(p.rule));
    const expected = new Set(planted.map((p) => `${p.file} ${p.reference} ${p.rule}`));
    const found = await rows<{ key: string }>(
      `select i.name || ' ' || l.reference || ' ' || f.code as key from line_finding f join declaration_line l on l.id = f.line_id
         join import_file i on i.message_id = l.message_id and i.state = 'verwerkt' where f.code not in ('8187', '0233')`,
    );
    const actual = new Set(found.map((f) => f.key));
    expect([...expected].filter((k) => !actual.has(k))).toEqual([]);
    expect([...actual].filter((k) => !expected.has(k))).toEqual([]);
  });

  it('refuses all debit lines of a client who is not the client of the allocation, and of no other', async () => {
    const planted = manifest.planted.filter((p) => OF_A_CLIENT.has(p.rule));
    expect(planted.length).toBeGreaterThan(0);
    const found = await rows<{ file: string; lines: string; cents: string }>(
      `select i.name as file, count(*) as lines, sum(l.cents) as cents from declaration_line l join import_file i on i.message_id = l.message_id and i.state = 'verwerkt'
        where l.codes && array['0233', '8187'] group by 1`,
    );
    const expected = new Map<string, { lines: number; cents: number }>();
    for (const p of planted) {
      const sum = expected.get(p.file) ?? { lines: 0, cents: 0 };
      expected.set(p.file, { lines: sum.lines + p.lines, cents: sum.cents + p.cents });
    }
    expect(new Map(found.map((f) => [f.file, { lines: Number(f.lines), cents: Number(f.cents) }]))).toEqual(expected);
  });

  it('answers every planted fault of a message or file where it belongs, and no other', async () => {
    const found = await rows<{ file: string; state: string; header: string | null; declaration: string | null; rules: string[] }>(
      `select i.name as file, i.state, m.header_code as header, m.declaration_code as declaration,
              array(select distinct f ->> 'rule' from jsonb_array_elements(coalesce(m.findings, i.findings, '[]')) f order by 1) as rules
         from import_file i left join message m on m.id = i.message_id
        where i.state <> 'verwerkt' or m.header_code <> '0200' or m.declaration_code not in ('0200', '8001')`,
    );
    const planted = manifest.planted.filter((p) => p.scope === 'file' || p.scope === 'message');
    const expected = [...new Set(planted.map((p) => p.file))].map((file) => {
      const own = planted.filter((p) => p.file === file);
      const rules = [...new Set(own.map((p) => p.rule))].sort();
      const { level } = own[0]!;
      if (level === 1) return { file, state: 'onleesbaar', header: null, declaration: null, rules };
      if (level === 2) return { file, state: 'verwerkt', header: '0001', declaration: null, rules };
      const inHeader = !OF_A_DECLARATION.has(rules[0]!);
      return { file, state: 'verwerkt', header: inHeader ? rules[0]! : '0200', declaration: inHeader ? null : rules[0]!, rules };
    });
    const byFile = (a: { file: string }, b: { file: string }): number => (a.file < b.file ? -1 : 1);
    expect(found.sort(byFile)).toEqual(expected.sort(byFile));
  });

  it('verifies: every rollup, check and signal follows from the ledger', async () => {
    await world.uow.run(world.actor, async (tx) => {
      expect(await verifyRollups(tx)).toEqual([]);
      expect(await verifyChecks(tx)).toEqual([]);
      expect(await verifySignals(tx)).toEqual([]);
    });
    const [count] = await rows<{ n: string }>('select count(*) as n from signal');
    expect(Number(count!.n)).toBeGreaterThan(20);
  });

  it('shows figures that add up: segments and blocks to the region, providers and municipalities to the segment', async () => {
    const at = { year: 2025, asOf: null };
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page is JSON made in SQL
    const page = (await new TodayQuery(world.reader).today(world.actor, at, { signals: true, jobs: true })) as any;
    const [ledger] = await rows<{ cents: string; lines: string }>(
      `select sum(cents) as cents, count(*) as lines from posting where care_month >= '2025-01-01' and care_month < '2026-01-01'`,
    );
    expect(cents(page.kerncijfers.besteed.bedrag)).toBe(Number(ledger!.cents));
    expect(page.kerncijfers.besteed.regels).toBe(Number(ledger!.lines));
    const sum = (list: { besteed: string }[]): number => list.reduce((n, s) => n + cents(s.besteed), 0);
    expect(sum(page.segmenten)).toBe(Number(ledger!.cents));
    expect(cents(page.totalen.segmenten.besteed) + cents(page.totalen.naastSegmenten.besteed)).toBe(cents(page.totalen.regio.besteed));
    const under = await rows<{ place: string }>(
      `select segment_code || '/' || municipality_code as place from budget_ceiling where year = 2025 group by 1 having (array_agg(cents order by no desc))[1] is not null`,
    );
    const ceiled = new Set(under.map(({ place }) => place));
    let outside = cents(page.totalen.regio.besteed);
    for (const segment of page.segmenten as { sleutel: string; besteed: string }[]) {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page is JSON made in SQL
      const one = (await new SegmentQuery(world.reader).one(world.actor, segment.sleutel, at)) as any;
      expect([one.besteed, sum(one.gemeenten), sum(one.producten)]).toEqual([segment.besteed, cents(segment.besteed), cents(segment.besteed)]);
      outside -= sum((one.gemeenten as { code: string; besteed: string }[]).filter((g) => ceiled.has(`${segment.sleutel}/${g.code}`)));
    }
    const { segmenten: ceilings } = await new CeilingsQuery(world.reader).overview(world.actor, at);
    expect([sum(ceilings), sum(ceilings.map((s) => ({ besteed: s.besteedBuitenPlafond })))]).toEqual([Number(ledger!.cents), outside]);
    expect(ceiled.size).toBeGreaterThan(5);
    const everything = { segment: null, search: null, municipality: null, holes: false };
    const coverage = await new CoverageQuery(world.reader).matrix(world.actor, at, everything, 'product', null, 0);
    expect([sum(coverage.rows), sum(coverage.rows.flatMap((r) => r.cellen))]).toEqual([Number(ledger!.cents), Number(ledger!.cents)]);
    const markets = await new ConcentrationQuery(world.reader).markets(world.actor, at, null);
    expect(markets.flatMap((m) => m.aanbieders).reduce((n, p) => n + Number(p.cents), 0)).toBe(Number(ledger!.cents));
    const filter = { ...at, search: null, segment: null, size: null, threshold: null, sort: 'naam' };
    const { rows: providers, total } = await new ProviderFiguresQuery(world.reader).page(world.actor, filter, null, 0);
    expect([total, sum(providers)]).toEqual([sample.region.providers.length, Number(ledger!.cents)]);
  });

  it('draws against the rooms of a provider only what falls under them', async () => {
    const figures = new ProviderFiguresQuery(world.reader);
    const at = { year: 2025, asOf: null };
    for (const { id } of await rows<{ id: string }>(
      `select distinct provider_id as id from bestedingsruimte where cents is not null and year = 2025`,
    )) {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page is JSON made in SQL
      const page = (await figures.one(world.actor, id, at, true)) as any;
      const rooms = page.ruimten.filter((r: { bedrag: string | null }) => r.bedrag !== null) as { geboekt: string }[];
      const last = page.verloop.maanden.at(-1) as { cumulatief: string; cumulatiefMetRuimte: string };
      expect([id, cents(last.cumulatiefMetRuimte)]).toEqual([id, rooms.reduce((n, r) => n + cents(r.geboekt), 0)]);
      expect(cents(last.cumulatief)).toBe(cents(page.besteed));
    }
  });

  it('follows a product that changes segment within the year, month by month, as the lines behind it do', async () => {
    const [product] = await rows<{ id: string }>(`select product_id as id from posting group by 1 order by sum(cents) desc limit 1`);
    await world.owner.query(`update classification set valid_from = '2020-01-01' where key = 'segment'`);
    await world.owner.query(
      `with old as (update product_classification set valid = daterange(lower(valid), '2025-07-01') where product_id = $1
                      and classification_id = (select id from classification where key = 'segment') returning *)
       insert into product_classification (region_id, classification_id, product_id, value_code, valid, source)
         select region_id, classification_id, product_id, '4', '[2025-07-01,)', 'toets' from old`,
      [product!.id],
    );
    const lines = await rows<{ code: string | null; cents: string }>(
      `select segment_code as code, sum(cents) as cents from classified_spend where care_month >= '2025-01-01' and care_month < '2026-01-01' group by 1 order by 1 nulls last`,
    );
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page is JSON made in SQL
    const page = (await new TodayQuery(world.reader).today(world.actor, { year: 2025, asOf: null }, { signals: true, jobs: true })) as any;
    const shown = Object.fromEntries(page.segmenten.map((s: { sleutel: string; besteed: string }) => [s.sleutel, cents(s.besteed)]));
    for (const { code, cents: sum } of lines) expect([code, shown[code ?? 'niet-ingedeeld']]).toEqual([code, Number(sum)]);
  });

  it('shows a municipality its own share only, and no room that is meant for the whole region', async () => {
    const delft = { ...world.actor, municipalityCode: '0503' };
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page is JSON made in SQL
    const page = (await new TodayQuery(world.reader).today(delft, { year: 2025, asOf: null }, { signals: false, jobs: false })) as any;
    const [own] = await rows<{ cents: string }>(
      `select sum(cents) as cents from posting where municipality_code = '0503' and care_month >= '2025-01-01' and care_month < '2026-01-01'`,
    );
    expect(cents(page.kerncijfers.besteed.bedrag)).toBe(Number(own!.cents));
    expect(page.totalen.regio.ruimte).toBeNull();
  });

  it('knows the past: on 31 July nobody saw what was booked in August', async () => {
    const asOf = '2025-07-31';
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the page is JSON made in SQL
    const page = (await new TodayQuery(world.reader).today(world.actor, { year: 2025, asOf }, { signals: true, jobs: true })) as any;
    const [ledger] = await rows<{ cents: string }>(
      `select sum(cents) as cents from posting where care_month >= '2025-01-01' and care_month < '2026-01-01' and booked_on <= $1`,
      [asOf],
    );
    expect(cents(page.kerncijfers.besteed.bedrag)).toBe(Number(ledger!.cents));
    expect(page.kerncijfers.besteed.totEnMet).toBe('2025-06');
  });

  it('takes a month of files in a second time without any effect', async () => {
    const before = await rows('select count(*) as n, sum(cents) as cents from posting');
    const runId = await world.uow.run(world.actor, (tx) => openImport(tx, 'nog eens', 'opdrachtregel'));
    const files = [...sample.files('2025-06')].map((f) => ({ name: f.name, content: Buffer.from(f.text) }));
    await world.uow.run(world.actor, (tx) => receiveFiles(tx, world.keys, runId, files));
    const outcome = await new ImportRun(world.uow, world.keys).execute(world.actor, runId, {
      cancelled: () => false,
      checkpoint: async () => undefined,
      finish: async () => undefined,
    });
    expect(outcome.repeated + outcome.unreadable).toBe(files.length);
    expect(await rows('select count(*) as n, sum(cents) as cents from posting')).toEqual(before);
  });
});
