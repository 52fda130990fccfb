// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';

/** Tables that hold nothing of a region, each with the reason why they may do without row-level security. */
const OUTSIDE_REGIONS: Record<string, string> = {
  region: 'names of regions are public; the clock offset is shown in the banner',
  login_attempt: 'before a region is known; only a hash and a time',
  migration: 'TypeORM’s own list, owner only',
};

describe('the schema', () => {
  let db: TestDatabase;
  let owner: pg.Client;
  const query = async (sql: string): Promise<string[]> => (await owner.query<{ name: string }>(sql)).rows.map((r) => r.name);

  beforeAll(async () => {
    db = await testDatabase();
    owner = new pg.Client({ connectionString: db.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await db.drop();
  });

  const tables = `select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r','p') and c.relname not in (${Object.keys(OUTSIDE_REGIONS)
      .map((t) => `'${t}'`)
      .join(',')})`;

  it('forces row-level security by region on every region table', async () => {
    expect(await query(`${tables} and not (c.relrowsecurity and c.relforcerowsecurity)`)).toEqual([]);
    expect(
      await query(
        `select t.name from (${tables}) t where not exists (select 1 from pg_policy p where p.polrelid = t.oid and p.polname = 'region' and p.polpermissive)`,
      ),
    ).toEqual([]);
    expect(
      await query(
        `select t.name from (${tables}) t where not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'region_id' and a.attnotnull)`,
      ),
    ).toEqual([]);
  });

  it('begins every primary key, unique constraint and foreign key of a region table with region_id', async () => {
    const first = `(select a.attname from pg_attribute a where a.attrelid = k.conrelid and a.attnum = k.conkey[1])`;
    expect(
      await query(
        `select t.name || '.' || k.conname as name from (${tables}) t join pg_constraint k on k.conrelid = t.oid and k.contype in ('p','u','f') where ${first} not in ('region_id')`,
      ),
    ).toEqual([]);
  });

  it('begins every unique index with region_id, save the four that find a person before a region is known', async () => {
    const found = await query(`select i.indexrelid::regclass::text as name from (${tables}) t join pg_index i on i.indrelid = t.oid and i.indisunique
      where (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) is distinct from 'region_id' order by 1`);
    expect(found).toEqual(['account_email', 'api_token_hash', 'calendar_feed_token', 'session_token']);
  });

  it('gives the roles neither ownership, nor TRUNCATE, REFERENCES or TRIGGER, nor DELETE on evidence', async () => {
    const rights = `select grantee || ' ' || privilege_type || ' ' || table_name as name from information_schema.role_table_grants where grantee like 'raamwerk_%'`;
    expect(await query(`${rights} and privilege_type in ('TRUNCATE','REFERENCES','TRIGGER')`)).toEqual([]);
    expect(
      await query(
        `${rights} and privilege_type in ('DELETE','UPDATE') and table_name in ('audit_event','posting','declaration_line','line_finding','message','contract_version','spend_check')`,
      ),
    ).toEqual([]);
    expect(await query(`select rolname as name from pg_roles where rolname like 'raamwerk_%' and (rolsuper or rolbypassrls)`)).toEqual([]);
    expect(await query(`select relname as name from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'raamwerk_%'`)).toEqual([]);
  });

  it('holds no view without security_invoker, no materialised view, and pins the search path of definer functions', async () => {
    expect(
      await query(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and (relkind = 'm' or (relkind = 'v' and not coalesce(array_to_string(reloptions, ','), '') like '%security_invoker=true%'))`,
      ),
    ).toEqual([]);
    expect(
      await query(`select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef and not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`),
    ).toEqual([]);
  });

  it('shows a role of one region nothing of another, and nothing at all without a region', async () => {
    await owner.query(`insert into region (id, key, name) values (1, 'een', 'Een'), (2, 'twee', 'Twee')`);
    await owner.query(`insert into municipality (region_id, code, key, name, source) values (1, '0001', 'a', 'A', 't'), (2, '0002', 'b', 'B', 't')`);
    const api = new pg.Client({ connectionString: db.url('raamwerk_api') });
    await api.connect();
    const seen = async (region: string | null): Promise<string[]> => {
      await api.query('begin');
      if (region !== null) await api.query(`select set_config('app.region', $1, true)`, [region]);
      const { rows } = await api.query<{ name: string }>('select name from municipality');
      await api.query('commit');
      return rows.map((r) => r.name);
    };
    expect(await seen('1')).toEqual(['A']);
    expect(await seen(null)).toEqual([]);
    expect(await seen('2')).toEqual(['B']);
    await api.query('begin');
    await api.query(`select set_config('app.region', '1', true)`);
    await expect(api.query(`insert into municipality (region_id, code, key, name, source) values (2, '0003', 'c', 'C', 't')`)).rejects.toThrow(
      'row-level security',
    );
    await api.query('rollback');
    await api.end();
  });

  it('refuses to change or wipe the audit trail and the ledger, even for the owner', async () => {
    await owner.query(
      `insert into audit_event (region_id, at, actor_kind, actor_name, origin, action, object_kind, result) values (1, now(), 'systeem', 'x', 'test', 'a', 'b', 'gelukt')`,
    );
    await expect(owner.query(`update audit_event set action = 'z'`)).rejects.toThrow('append-only');
    await expect(owner.query(`delete from audit_event`)).rejects.toThrow('append-only');
    await expect(owner.query(`truncate audit_event`)).rejects.toThrow('append-only');
    await expect(owner.query(`truncate posting cascade`)).rejects.toThrow('append-only');
  });
});
