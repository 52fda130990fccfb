// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { indexFactor, indexTariff } from '#catalogue';
import { COMMAND, CONTROL, FACTOR, figures, IndexationRegion, RULE } from '../../../../test/support/indexation-region.js';
import { recordVersion, type VersionPeriod } from '../domain/version-periods.js';
import { VERSION_PARTS } from '../persistence/indexation-versions.store.js';

describe('recording an indexation run', () => {
  let r: IndexationRegion;
  beforeAll(async () => void (r = await IndexationRegion.open()));
  afterAll(() => r.close());
  beforeEach(() => r.empty());

  it('records exactly what was approved as a new version, and leaves what was known askable', async () => {
    await r.contract('RO-1', [{}]);
    const id = await r.whole();
    expect(await r.state(id)).toBe('vastgelegd');
    expect(await r.tariffsOn('2025-12-31')).toEqual([{ number: 'RO-1', cents: '11432', no: 1 }]);
    expect(await r.tariffsOn('2026-01-01')).toEqual([{ number: 'RO-1', cents: '11878', no: 2 }]);
    const [before] = await r.db.owner(
      `select version_id is not null as there from contract_version_period where valid @> '2026-06-01'::date and not upper_inf(recorded) and upper(recorded) > lower(recorded)`,
    );
    expect(before).toEqual({ there: true });
    expect(await r.db.owner(`select year, cents from bestedingsruimte b join contract_version v on v.id = b.version_id where v.no = 2`)).toEqual([
      { year: 2026, cents: '5000000' },
    ]);
    const events = await r.db.owner<{ action: string }>(`select action from audit_event where object_id = 'RO-1' order by id desc limit 1`);
    expect(events).toEqual([{ action: 'contractversie vastgelegd' }]);
  });

  it('makes the same periods as recording one version by hand, whatever versions hold after the day', async () => {
    const versions = [
      {},
      { from: '2025-06-01', recordedAt: new Date('2025-03-01T09:00:00Z') },
      { from: '2026-07-01', recordedAt: new Date('2025-04-01T09:00:00Z') },
    ];
    await r.contract('RO-1', versions);
    const read = (): Promise<VersionPeriod[]> =>
      r.db.owner<VersionPeriod & Record<string, unknown>>(
        `select version_id as "versionId", json_build_object('from', lower(valid), 'until', upper(valid)) as valid, lower(recorded) as "recordedFrom", upper(recorded) as "recordedUntil"
           from contract_version_period p order by p.valid, p.recorded`,
      );
    const known = await read();
    await r.whole();
    const [made] = await r.db.owner<{ at: Date }>(`select max(recorded_at) as at from contract_version`);
    const pieces = [
      { id: 'b', valid: { from: '2026-01-01', until: '2026-07-01' } },
      { id: 'c', valid: { from: '2026-07-01', until: '2027-01-01' } },
    ];
    const span = { from: '2025-01-01', until: '2027-01-01' };
    const at = (n: number): Date => new Date(made!.at.getTime() + n);
    const current = pieces.reduce<VersionPeriod[]>((sofar, piece, n) => {
      const change = recordVersion(sofar, span, piece, at(n));
      return [
        ...sofar.map((p) => (change.close.includes(p) ? { ...p, recordedUntil: at(n) } : p)),
        ...change.open.map((o) => ({ ...o, recordedFrom: at(n), recordedUntil: null })),
      ];
    }, known);
    const days = (periods: readonly VersionPeriod[]): unknown[] =>
      periods
        .filter((p) => p.recordedUntil === null)
        .map((p) => p.valid)
        .sort((a, b) => (a.from < b.from ? -1 : 1));
    expect(days(await read())).toEqual(days(current));
    expect((await r.tariffsOn('2026-06-30')).concat(await r.tariffsOn('2026-07-01')).map((t) => [t.cents, t.no])).toEqual([
      ['11878', 4],
      ['11878', 5],
    ]);
  });

  it('calculates in the database what the rule says, for any tariff and any figures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.bigInt({ min: 0n, max: 9_999_999n }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: -500, max: 900 }),
        fc.integer({ min: -500, max: 900 }),
        async (amounts, ova, ppc) => {
          await r.empty();
          const lines = amounts.map((cents, n) => ({
            ...r.version('x').lines[0]!,
            line: n + 1,
            tariffs: [{ from: '2025-01-01', until: '2026-12-31', cents }],
          }));
          await r.contract('RO-1', [{ lines }]);
          const factor = indexFactor(RULE, COMMAND, figures(2026, ova, ppc));
          await r.prepare({ figures: figures(2026, ova, ppc) });
          const rows = await r.db.owner<{ old: string; new: string }>(
            `select old_cents as old, new_cents as new from indexation_line order by contract_line_id`,
          );
          expect(rows.map((r) => BigInt(r.old))).toEqual(amounts);
          expect(rows.map((r) => BigInt(r.new))).toEqual(amounts.map((cents) => indexTariff(cents, factor)));
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('leaves out what has no tariff, what is in euros and what ended, and says how many', async () => {
    const [line] = r.version('x').lines;
    await r.contract('RO-1', [
      {
        lines: [
          line!,
          { ...line!, line: 2, fundingMode: 'taakgericht', taakgerichtRule: 'weigeren', tariffs: [] },
          { ...line!, line: 3, productId: r.products.get('45C83')!, unit: '83', fundingMode: 'outputgericht' },
        ],
      },
    ]);
    await r.contract(
      'RO-2',
      [{ until: '2025-12-31', lines: [{ ...line!, tariffs: [{ from: '2025-01-01', until: '2025-12-31', cents: 1n }] }] }],
      '2025-12-31',
    );
    const id = await r.whole();
    expect((await r.db.owner(`select left_out from indexation_run where id = $1`, [id]))[0]).toEqual({
      left_out: { taakgericht: 1, euros: 1, 'eindigt-eerder': 1 },
    });
    expect((await r.tariffsOn('2026-01-01')).map((t) => t.cents)).toEqual([String(indexTariff(11_432n, FACTOR)), '11432']);
  });

  it('indexes a line once for a year', async () => {
    await r.contract('RO-1', [{}]);
    await r.whole();
    const again = await r.prepare();
    await expect(r.submit(again)).rejects.toMatchObject({ code: 'indexering-leeg' });
    expect((await r.db.owner(`select left_out from indexation_run where id = $1`, [again]))[0]).toEqual({ left_out: { 'al-geindexeerd': 1 } });
    await r.whole({ effectiveFrom: '2026-07-01', forecastYear: 2027, figures: figures(2027, 100, 100) });
    expect((await r.tariffsOn('2026-07-01')).map((t) => t.cents)).toEqual(['11997']);
  });

  it('sets a contract apart that changed after the approval, and records the others', async () => {
    for (const n of [1, 2, 3]) await r.contract(`RO-${n}`, [{}]);
    const id = await r.prepare();
    await r.submit(id);
    await r.approve(id);
    await r.change('RO-2');
    await r.record(id);
    expect((await r.tariffsOn('2026-01-01')).map((t) => t.cents)).toEqual(['11878', '11432', '11878']);
    expect(await r.db.owner(`select state, count(*)::int as n from indexation_contract group by state order by state`)).toEqual([
      { state: 'overgeslagen', n: 1 },
      { state: 'vastgelegd', n: 2 },
    ]);
  });

  it('goes on where it was broken off, and does nothing twice', async () => {
    for (const n of [1, 2, 3, 4, 5]) await r.contract(`RO-${n}`, [{}]);
    const id = await r.prepare();
    await r.submit(id);
    await r.approve(id);
    let batches = 0;
    const breaking = {
      ...CONTROL,
      throwIfStopped: () => {
        if (batches++ === 1) throw new Error('broken off');
      },
    };
    await expect(r.record(id, breaking)).rejects.toThrow('broken off');
    expect(await r.state(id)).toBe('goedgekeurd');
    await Promise.all([r.record(id), r.record(id)]);
    await r.record(id);
    expect((await r.tariffsOn('2026-01-01')).map((t) => [t.cents, t.no])).toEqual([1, 2, 3, 4, 5].map(() => ['11878', 2]));
  });

  it('names the clause on indexation as the legal ground, and lets the indexed value be the base of later changes', async () => {
    const changes = (): Promise<unknown[]> =>
      r.db.owner(
        `select c.ground, c.indexation, c.cents, c.notice_due from contract_change c join contract_version v on v.id = c.version_id order by v.no`,
      );
    await r.contract('RO-1', [{}, { from: '2026-07-01', recordedAt: new Date('2025-04-01T09:00:00Z') }]);
    await r.db.owner(`update contract_term set original_cents = 100000000`);
    await r.whole();
    const change = { ground: '2.163c', indexation: true, notice_due: false };
    expect(await changes()).toEqual([
      { ...change, cents: '3900000' },
      { ...change, cents: '0' },
    ]);
    await r.empty();
    await r.contract('RO-1', [{}]);
    await r.whole();
    expect(await changes()).toEqual([{ ...change, cents: null }]);
  });

  it('copies every column of everything that hangs under a version', async () => {
    const parts = await r.db.owner<{ part: string; columns: string[] }>(
      `select c.table_name as part, array_agg(c.column_name::text order by c.column_name) as columns
         from information_schema.columns c
        where c.table_schema = 'public' and c.column_name not in ('region_id','version_id') and c.is_identity = 'NO' and c.is_generated = 'NEVER'
          and exists (select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = c.table_name::regclass and k.confrelid in ('contract_version'::regclass, 'contract_terms'::regclass))
          and c.table_name not in ('contract_version_period','indexation_version','contract_renewal','contract_change','contract_search','contract_document','contract_signing','revision_contract')
        group by c.table_name order by c.table_name`,
    );
    const copied = Object.entries(VERSION_PARTS).map(([part, columns]) => ({ part, columns: [...columns].sort() }));
    expect(parts).toEqual(copied.sort((a, b) => (a.part < b.part ? -1 : 1)));
  });
});
