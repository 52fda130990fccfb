// SPDX-License-Identifier: EUPL-1.2
import { makePool, Reader, systemActor, UnitOfWork, type Actor } from '#platform';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { testDatabase, type TestDatabase } from './database.js';
import { PROVIDERS, rowId as uuid, SMALL_REGION, type Agreement, type Allocated, type Declared, type Noticed, type Sent } from './declared-region.js';

export * from './declared-region.js';

/** Rows as an import would have left them, put in past row-level security; what is not named has a value that nothing is wrong with. */
export class DeclaredRows {
  private made = 0;

  readonly actor: Actor = systemActor(1, 'test');

  private constructor(
    readonly db: TestDatabase,
    private readonly owner: pg.Pool,
    private readonly readers: pg.Pool,
    private readonly sources: { readonly api: DataSource; readonly worker: DataSource },
  ) {}

  static async open(): Promise<DeclaredRows> {
    const db = await testDatabase();
    const source = (role: 'raamwerk_api' | 'raamwerk_worker'): Promise<DataSource> =>
      new DataSource({ type: 'postgres', url: db.url(role) }).initialize();
    const owner = makePool({ url: db.ownerUrl, poolSize: 2, statementTimeout: 0, name: 'test-owner' });
    const readers = makePool({ url: db.url('raamwerk_api'), poolSize: 4, statementTimeout: 0, name: 'test' });
    await owner.query(SMALL_REGION);
    await owner.query(`insert into person (region_id, bsn_index, bsn_sealed) select 1, g::text::bytea, 'x' from generate_series(1, 60) g`);
    return new DeclaredRows(db, owner, readers, { api: await source('raamwerk_api'), worker: await source('raamwerk_worker') });
  }

  /** Reads as the API does. */
  get reader(): Reader {
    return new Reader(this.readers);
  }

  get api(): UnitOfWork {
    return new UnitOfWork(this.sources.api);
  }

  get worker(): UnitOfWork {
    return new UnitOfWork(this.sources.worker);
  }

  async stop(): Promise<void> {
    await this.sources.api.destroy();
    await this.sources.worker.destroy();
    await this.readers.end();
    await this.owner.end();
    await this.db.drop();
  }

  async rows<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  /** @returns the number of the contract */
  async agree(a: Agreement): Promise<string> {
    const n = ++this.made;
    const [contract, version] = [uuid(1_000 + n), uuid(2_000 + n)];
    const number = `RO-${n}`;
    const provider = PROVIDERS[a.provider ?? 'zorg'];
    const valid = `[${a.from ?? '2025-01-01'},${a.until ?? '2026-01-01'})`;
    const taakgericht = a.mode === 'taakgericht';
    if (a.block)
      await this.rows(`insert into commissioning_block (region_id, key, name, sort, source) values (1, $1, $1, 1, 't') on conflict do nothing`, [
        a.block,
      ]);
    await this.rows(
      `insert into contract (region_id, id, provider_id, number, kind, valid, block_key) values (1, $1, $2, $3, 'resultaatovereenkomst', $4, $5)`,
      [contract, provider, number, valid, a.block ?? null],
    );
    const [line] = await this.rows<{ id: string }>(
      `insert into contract_line (region_id, contract_id, provider_id, line_no, product_id) select 1, $1, $2, 1, id from product where code = $3 returning id`,
      [contract, provider, a.product],
    );
    await this.rows(
      `insert into contract_version (region_id, id, contract_id, provider_id, no, ground, summary, agreed, recorded_at, recorded_by) values (1, $1, $2, $3, 1, 't', 't', $4, '2024-12-01', 't')`,
      [version, contract, provider, valid],
    );
    await this.rows(
      `insert into contract_version_period (region_id, version_id, contract_id, provider_id, valid, recorded) values (1, $1, $2, $3, $4, '[2024-12-01,)')`,
      [version, contract, provider, valid],
    );
    await this.rows(
      `insert into contract_line_term (region_id, version_id, contract_line_id, contract_id, provider_id, unit, funding_mode, taakgericht_rule, municipalities) values (1, $1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        version,
        line!.id,
        contract,
        provider,
        a.unit ?? '04',
        a.mode ?? 'inspanningsgericht',
        taakgericht ? 'weigeren' : null,
        a.municipalities ?? ['0503'],
      ],
    );
    if (!taakgericht)
      await this.rows(`insert into tariff (region_id, version_id, contract_line_id, provider_id, valid, cents) values (1, $1, $2, $3, $4, 10000)`, [
        version,
        line!.id,
        provider,
        valid,
      ]);
    return number;
  }

  /** @returns its id and number */
  async allocate(a: Allocated): Promise<{ id: string; number: number }> {
    const number = a.number ?? 10_000 + ++this.made;
    const message = await this.send({
      type: 'JW301',
      ...(a.provider ? { provider: a.provider } : {}),
      ...(a.municipality ? { municipality: a.municipality } : {}),
    });
    const [row] = await this.rows<{ id: string }>(
      `insert into allocation (region_id, message_id, municipality_code, number, provider_id, person_id, provider_reference, category, product_code, assigned_at, valid, reason_change, volume, unit, frequency, budget_cents, newest)
       values (1, $1, $2, $3, $4, (select min(id) + $5::int from person), $6, $7, $8, $9, daterange($10::date, $11::date, '[]'), $12, $13, $14, $15, $16, $17) returning id`,
      [
        message,
        a.municipality ?? '0503',
        number,
        PROVIDERS[a.provider ?? 'zorg'],
        a.person ?? 0,
        a.reference ?? null,
        a.category === undefined ? '45' : a.category,
        a.product === undefined ? '45A04' : a.product,
        a.assigned ?? `${a.from} 10:00`,
        a.from,
        a.until ?? null,
        a.reason ?? null,
        a.volume === undefined ? 10 : a.volume,
        a.unit === undefined ? '04' : a.unit,
        a.frequency === undefined ? '4' : a.frequency,
        a.budget ?? null,
        a.newest ?? true,
      ],
    );
    return { id: row!.id, number };
  }

  async notice(n: Noticed): Promise<void> {
    const message = await this.send({
      type: n.kind === 'start' ? 'JW305' : 'JW307',
      ...(n.provider ? { provider: n.provider } : {}),
      ...(n.municipality ? { municipality: n.municipality } : {}),
    });
    await this.rows(
      `insert into care_notice (region_id, message_id, kind, provider_id, municipality_code, person_id, allocation_number, category, product_code, begins, ends, end_reason, withdrawn)
       values (1, $1, $2, $3, $4, (select min(id) + $5::int from person), $6, $7, $8, $9, $10, $11, $12)`,
      [
        message,
        n.kind,
        PROVIDERS[n.provider ?? 'zorg'],
        n.municipality ?? '0503',
        n.person ?? 0,
        n.number ?? null,
        n.category ?? null,
        n.product ?? null,
        n.begins,
        n.ends ?? null,
        n.reason ?? null,
        n.withdrawn ?? false,
      ],
    );
  }

  /** A message; @returns its id */
  async send(s: Sent = {}): Promise<string> {
    const n = ++this.made;
    const id = uuid(10_000 + n);
    const type = s.type ?? 'JW323';
    const period = `${s.period ?? '2025-09'}-01`;
    await this.rows(
      `insert into message (region_id, id, type, sha256, sender, receiver, identification, dated, provider_id, municipality_code, declaration_number, declaration_date, period_from, period_until, total_cents,
         lines, accepted_lines, refused_lines, refused_cents, state, header_code, declaration_code, findings, claims, received_at, checked_at)
       values (1, $1, $2, $3, 's', 'r', $4, '2025-10-05', $5, $6, $7, '2025-10-05', $8, ($8::date + interval '1 month - 1 day')::date, $9, $10, $10 - $11::int, $11, $12, $13, $14, $15, $16, true, '2025-10-05 10:00', '2025-10-05 10:00')`,
      [
        id,
        type,
        `m${n}`,
        `ID${n}`,
        PROVIDERS[s.provider ?? 'zorg'],
        s.municipality ?? '0503',
        type === 'JW323' ? `D${n}` : null,
        type === 'JW323' ? period : '2025-09-01',
        s.totalCents ?? 0,
        s.lines ?? 0,
        s.refused ?? 0,
        s.refusedCents ?? 0,
        (s.refused ?? 0) > 0 ? 'deels-goedgekeurd' : 'goedgekeurd',
        s.header ?? '0200',
        s.declaration ?? null,
        s.findings === undefined ? null : JSON.stringify(s.findings),
      ],
    );
    return id;
  }

  /** A line of a message with a finding for each code; @returns its id */
  async declare(d: Declared): Promise<string> {
    const no = ++this.made;
    const provider = PROVIDERS[d.provider ?? 'zorg'];
    const codes = d.codes ?? [];
    const [row] = await this.rows<{ id: string }>(
      `insert into declaration_line (region_id, id, message_id, line_no, provider_id, municipality_code, person_id, client_no, reference, previous_reference, allocation_number, category, product_code, care_from, care_until,
         volume, unit, cents, accepted, codes, credits_line_id)
       values (1, nextval('declaration_line_id'), $1, $2, $3, $4, (select min(id) + $5::int from person), 1, $6, $7, $8, '45', $9, $10, $11, $12, $13, $14, $15, $16, $17) returning id`,
      [
        d.message,
        no,
        provider,
        d.municipality ?? '0503',
        d.person ?? 0,
        `R${no}`,
        d.credits ? 'eerder' : null,
        d.number ?? 1,
        d.product ?? '45A04',
        d.from ?? '2025-09-01',
        d.until ?? '2025-09-30',
        d.volume ?? 1,
        d.unit ?? '04',
        d.cents ?? 10_000,
        d.accepted ?? codes.length === 0,
        codes,
        d.credits ?? null,
      ],
    );
    for (const code of codes)
      await this.rows(
        `insert into line_finding (region_id, line_id, message_id, provider_id, municipality_code, code, rule, declared, expected, lifted_by) values (1, $1, $2, $3, $4, $5, 'TR' || $5::text, 'cent:1', 'cent:2', $6)`,
        [row!.id, d.message, provider, d.municipality ?? '0503', code, (d.lifted ?? []).includes(code) ? uuid(9) : null],
      );
    return row!.id;
  }
}
