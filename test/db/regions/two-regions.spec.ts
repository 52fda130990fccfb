// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import pg from 'pg';
import { watchContracts } from '#contracts';
import { createAccount, grantRole, productRoot, ROLES_OF_PEOPLE, systemActor, type Tx } from '#platform';
import { allRoutes } from '#platform/http';
import { LoadSample, prepareDemoRegion } from '#sample';
import { TEST_PASSWORD, testApi, type TestApi } from '../../support/api.js';
import { jobInHand, loadedRegion, type RegionWorld } from '../../support/region-world.js';

const HAAGLANDEN = 1;
const HOLLAND_RIJNLAND = 2;
/** Two samples are loaded, maybe on a slow machine. */
const LOADING_MS = 300_000;
/** Tables without anything of a region (schema-lint.db-spec.ts says of each why). */
const OUTSIDE = ['region', 'login_attempt', 'migration'];

describe('two regions, both filled, in one installation', () => {
  let world: RegionWorld;
  let api: TestApi;
  const count = async (sql: string, values: unknown[] = []): Promise<number> =>
    Number((await world.owner.query<{ n: string }>(`select count(*) as n from (${sql}) as q`, values)).rows[0]!.n);

  beforeAll(async () => {
    world = await loadedRegion({ lines: 2_000, wholeYear: false });
    const options = { year: 2025, seed: 1, lines: 2_000, wholeYear: false };
    await prepareDemoRegion(world.uow, world.reader, { ...options, dataDir: join(productRoot, 'data/holland-rijnland') });
    await new LoadSample(world.uow, world.keys).execute(jobInHand(systemActor(HOLLAND_RIJNLAND, 'test'), {}));
    api = await testApi(world.db, { keys: world.keys });
  }, LOADING_MS);
  afterAll(async () => {
    await api?.close();
    await world?.stop();
  });

  it('holds 160 contracts of the second region, with care declared and booked, all of it approved', async () => {
    expect(await count(`select 1 from contract where region_id = 2`)).toBe(160);
    expect(await count(`select 1 from contract_version where region_id = 2`)).toBe(640);
    expect(await count(`select 1 from posting where region_id = 2`)).toBeGreaterThan(300);
    expect(await count(`select 1 from declaration_line where region_id = 2 and not accepted`)).toBe(0);
  });

  it('had the planner look at what was loaded, so that no list takes the new region for empty', async () => {
    const unseen = await world.owner.query<{ name: string }>(
      `select relname as name from pg_stat_user_tables where analyze_count = 0 and relname in ('provider','contract','contract_line','contract_version_period','contract_line_term','tariff','message','posting')`,
    );
    expect(unseen.rows).toEqual([]);
  });

  it('shows a role of one region no row of another in any table or view, and no row at all without a region', async () => {
    const { rows: relations } = await world.owner.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
          and c.relname <> all($1) and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id') order by 1`,
      [OUTSIDE],
    );
    expect(relations.length).toBeGreaterThan(50);
    const seen: string[] = [];
    for (const role of ['raamwerk_api', 'raamwerk_worker'] as const) {
      const client = new pg.Client({ connectionString: world.db.url(role) });
      await client.connect();
      for (const { name } of relations) {
        const allowed = await client.query<{ may: boolean }>(`select has_table_privilege($1, 'select') as may`, [name]);
        if (!allowed.rows[0]!.may) continue;
        for (const region of ['', HAAGLANDEN, HOLLAND_RIJNLAND]) {
          await client.query('begin');
          await client.query(`select set_config('app.region', $1, true)`, [String(region)]);
          const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${name} where region_id <> $1`, [region === '' ? 0 : region]);
          await client.query('commit');
          if (rows[0]!.n !== '0') seen.push(`${role} sees ${rows[0]!.n} rows of another region in ${name}`);
        }
      }
      await client.end();
    }
    expect(seen).toEqual([]);
  });

  it('opens past row-level security only the doors that are known', async () => {
    const { rows } = await world.owner.query<{ name: string }>(
      `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
          and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          and has_function_privilege('raamwerk_api', p.oid, 'execute') order by 1`,
    );
    expect(rows.map((r) => r.name)).toEqual([
      'find_calendar',
      'find_contract_text',
      'find_login',
      'find_regions',
      'find_session',
      'find_token',
      'read_bsn',
    ]);
  });

  it('knows a child of both regions twice, by other numbers: neither finds the other', async () => {
    const { rows } = await world.owner.query<{ region_id: number; ids: string[]; marks: string[] }>(
      `select region_id, array_agg(id::text) as ids, array_agg(encode(bsn_index, 'hex')) as marks from person group by 1 order by 1`,
    );
    const [one, two] = rows;
    expect([one!.ids.length > 50, two!.ids.length > 50]).toEqual([true, true]);
    for (const part of ['ids', 'marks'] as const) expect(one![part].filter((value) => two![part].includes(value))).toEqual([]);
    const client = new pg.Client({ connectionString: world.db.url('raamwerk_api') });
    await client.connect();
    const found = async (region: number): Promise<number | null> => {
      await client.query('begin');
      await client.query(`select set_config('app.region', $1, true)`, [String(region)]);
      const { rowCount } = await client.query(`select 1 from read_bsn($1::bigint, 'proef', 'Test', null, 'test')`, [one!.ids[0]]);
      await client.query('rollback');
      return rowCount;
    };
    expect([await found(HAAGLANDEN), await found(HOLLAND_RIJNLAND)]).toEqual([1, 0]);
    await client.end();
  });

  it('tells somebody of one region, whatever the role, on every list nothing of the other', async () => {
    const { rows } = await world.owner.query<{ word: string }>(
      `select name as word from provider where region_id = 1 union select number from contract where region_id = 1
        union select name from municipality where region_id = 1 and code not in (select code from municipality where region_id = 2)`,
    );
    const foreign = rows.map((r) => r.word);
    const account = (tx: Tx): Promise<string> => createAccount(tx, { email: 'alles@voorbeeld.nl', name: 'Alles', password: TEST_PASSWORD });
    await world.uow.run(systemActor(HOLLAND_RIJNLAND, 'test'), async (tx) => {
      const accountId = await account(tx);
      for (const role of ROLES_OF_PEOPLE)
        if (role !== 'aanbieder' && role !== 'gemeente')
          await grantRole(tx, { accountId, role, scopeKind: 'regio', scopeId: null, from: '2020-01-01' });
    });
    const visitor = api.anonymous();
    expect((await visitor.login('alles@voorbeeld.nl')).status).toBe(201);
    const lists = allRoutes(api.app).filter((r) => r.method === 'GET' && r.permission !== null && !r.path.includes(':'));
    expect(lists.length).toBeGreaterThan(25);
    const told: string[] = [];
    let answered = 0;
    for (const { path } of lists) {
      const { status, text } = await visitor.get(path);
      if (status === 200) answered += 1;
      if (status >= 500) told.push(`${path} answered ${status}`);
      const word = foreign.find((w) => text.includes(`"${w}"`));
      if (word !== undefined) told.push(`${path} names ${word}`);
    }
    expect(told).toEqual([]);
    expect(answered).toBeGreaterThan(20);
  });

  it('lets the contracts of the one go on by themselves for a year, while those of the other wait for a decision', async () => {
    const clock = (region: number): Promise<unknown> =>
      world.owner.query(`update region set clock_offset = timestamptz '2025-12-31 12:00+01' - now() where id = $1`, [region]);
    const watched = async (region: number): Promise<number> => {
      await clock(region);
      return (await world.uow.run(systemActor(region, 'test'), watchContracts)).verlengingen;
    };
    expect([await watched(HAAGLANDEN), await watched(HOLLAND_RIJNLAND)]).toEqual([0, 160]);
    const terms = await world.owner.query(
      `select region_id, mode, times, count(*)::int as contracts from contract_term where region_id = 2 group by 1, 2, 3`,
    );
    expect(terms.rows).toEqual([{ region_id: 2, mode: 'stilzwijgend', times: null, contracts: 160 }]);
    expect(await count(`select 1 from job where region_id = 2 and name = 'contracts.renew'`)).toBe(160);
    expect(await count(`select 1 from job where region_id = 1 and name = 'contracts.renew'`)).toBe(0);
  });
});
