// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { literals } from '#ledger';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { withinDeclarationPeriod } from './9319-within-declaration-period.js';
import type { Rule } from './rule.js';
import { codeOfMunicipality } from './s300-code-of-municipality.js';

const SCOPE = literals({ regionId: 1, now: new Date('2025-10-10T07:00:00Z'), today: '2025-10-10' });
const PROVIDER = '019a0000-0000-7000-8000-000000000001';

/** Two rules that no message can break once it has passed intake and level 2: what they would say is shown on their SQL alone. */
describe('a rule that intake or level 2 is before', () => {
  let db: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    db = await testDatabase();
    client = new pg.Client({ connectionString: db.ownerUrl });
    await client.connect();
    await client.query(`
      insert into region (id, key, name) values (1, 'een', 'Een');
      insert into provider (region_id, id, key, name, size_class) values (1, '${PROVIDER}', 'jeugdhulp', 'Jeugdhulp', 'klein');
      insert into municipality (region_id, code, key, name, source, existed) values (1, '0503', 'delft', 'Delft', 'proef', '(,)'), (1, '1916', 'oud', 'Oud', 'proef', '[2010-01-01,2024-01-01)');
      insert into person (region_id, bsn_index, bsn_sealed) values (1, '\\x01', '\\x02');
      insert into allocation (region_id, message_id, municipality_code, number, provider_id, person_id, assigned_at, valid, newest)
        select 1, gen_random_uuid(), m, n, '${PROVIDER}', (select id from person), '2023-12-01', v::daterange, true
          from (values ('1916', 1, '[2023-12-31,2025-01-01)'), ('1916', 2, '[2024-01-01,2025-01-01)'), ('0503', 3, '[2024-01-01,2025-01-01)')) a (m, n, v)`);
  });
  afterAll(async () => {
    await client.end();
    await db.drop();
  });

  /** What the rule finds in a batch of one message with one line. */
  async function found(rule: Rule, municipality: string, allocation: number, careUntil: string): Promise<{ code: string; expected: string }[]> {
    await client.query('begin');
    try {
      await client.query(`
        create temp table s_message on commit drop as
          select 1 as no, '${PROVIDER}'::uuid as provider_id, '${municipality}' as municipality_code;
        create temp table s_line on commit drop as select 1 as no, ${allocation}::bigint as allocation_number;
        create temp table s_rich on commit drop as
          select 1 as no, 1::bigint as id, false as credit, date '2025-09-01' as care_from, date '${careUntil}' as care_until, date '2025-09-30' as period_until;
        create temp table s_finding (no int, line_id bigint, code text, rule text, declared text, expected text, source_kind text, source_id text, source_label text) on commit drop;
        ${rule.sql(SCOPE)}`);
      return (await client.query<{ code: string; expected: string }>('select code, expected from s_finding')).rows;
    } finally {
      await client.query('rollback');
    }
  }

  it('refuses a code that was out of the national list when the allocation began, on the day itself and not before', async () => {
    expect(await found(codeOfMunicipality, '1916', 2, '2025-09-30')).toEqual([{ code: 'S300', expected: 'tekst:een code die gold op 01-01-2024' }]);
    expect(await found(codeOfMunicipality, '1916', 1, '2025-09-30')).toEqual([]);
    expect(await found(codeOfMunicipality, '0503', 3, '2025-09-30')).toEqual([]);
  });

  it('refuses care after the month of the declaration, from the first day after it', async () => {
    expect(await found(withinDeclarationPeriod, '0503', 3, '2025-10-01')).toEqual([{ code: '9319', expected: 'totEnMet:2025-09-30' }]);
    expect(await found(withinDeclarationPeriod, '0503', 3, '2025-09-30')).toEqual([]);
  });
});
