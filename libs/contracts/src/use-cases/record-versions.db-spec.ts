// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import type { VersionAgreements } from '../domain/contract-agreements.js';
import type { RevisedVersion, WholeVersion } from '../domain/whole-version.js';
import { loadVersionContents } from '../persistence/version-content.store.js';
import { changeContract } from './change-contract.js';
import { recordVersions, type VersionToRecord } from './record-versions.js';

const AGREED: VersionAgreements = {
  talkMonths: 6,
  reports: [{ name: 'Kwartaalcijfers', months: 3 }],
  clauses: ['indexering', 'kpi'],
  kpis: [{ kpi: 'verblijfsduur', norm: '12', band: null, frequency: 'kwartaal', consequence: 'gesprek' }],
  capacity: [{ line: 1, name: 'Groep Zuid', location: 'Delft', unit: 'plaatsen', amount: '8' }],
};
const FACTS = {
  cents: 1_000_00n,
  indexation: false,
  clause: 'indexering',
  natureUnchanged: true,
  additionalServices: false,
  unforeseeable: false,
  newProvider: false,
  substantial: false,
};

/** Every table that a version is written to, without ids and moments of writing. */
const WRITTEN = `
  with v as (select v.*, c.number from contract_version v join contract c on c.id = v.contract_id where c.number = any($1))
  select json_build_object(
    'versies', (select json_agg(json_build_array(number, no, ground, summary, agreed, recorded_by) order by number, no) from v),
    'perioden', (select json_agg(json_build_array(v.number, v.no, p.valid, upper_inf(p.recorded)) order by v.number, v.no, p.valid, p.recorded) from v join contract_version_period p on p.version_id = v.id),
    'regels', (select json_agg(json_build_array(v.number, v.no, l.line_no, l.product_id, t.unit, t.funding_mode, t.taakgericht_rule, t.municipalities, t.provider_id) order by v.number, v.no, l.line_no)
                 from v join contract_line_term t on t.version_id = v.id join contract_line l on l.id = t.contract_line_id),
    'tarieven', (select json_agg(json_build_array(v.number, v.no, l.line_no, t.valid, t.cents) order by v.number, v.no, l.line_no, t.valid)
                 from v join tariff t on t.version_id = v.id join contract_line l on l.id = t.contract_line_id),
    'ruimten', (select json_agg(json_build_array(v.number, v.no, b.year, b.grain, b.segment_code, b.product_ids, b.grain_key, b.cents, b.consequence) order by v.number, v.no, b.year, b.grain_key)
                 from v join bestedingsruimte b on b.version_id = v.id),
    'afspraken', (select json_agg(json_build_array(v.number, v.no, t.talk_months, t.report_duties) order by v.number, v.no) from v join contract_terms t on t.version_id = v.id),
    'clausules', (select json_agg(json_build_array(v.number, v.no, t.position, t.clause_key, t.clause_version) order by v.number, v.no, t.position) from v join contract_clause t on t.version_id = v.id),
    'kpis', (select json_agg(json_build_array(v.number, v.no, t.kpi_key, t.kpi_version, t.norm, t.band, t.frequency, t.consequence) order by v.number, v.no, t.kpi_key) from v join contract_kpi t on t.version_id = v.id),
    'capaciteit', (select json_agg(json_build_array(v.number, v.no, t.line, t.name, t.location, t.unit, t.amount) order by v.number, v.no, t.line) from v join contract_capacity t on t.version_id = v.id),
    'gronden', (select json_agg(json_build_array(v.number, v.no, h.ground, h.clause_key, h.explanation, h.cents, h.indexation, h.deviation, h.notice_due) order by v.number, v.no) from v join contract_change h on h.version_id = v.id),
    'woorden', (select json_agg(json_build_array(v.number, v.no, s.words) order by v.number, v.no) from v join contract_search s on s.version_id = v.id),
    'looptijd', (select json_agg(json_build_array(c.number, c.valid, t.initial_last, t.notice_for, t.renewed) order by c.number) from contract c join contract_term t on t.contract_id = c.id where c.number = any($1)),
    'momenten', (select json_agg(json_build_array(c.number, m.kind, m.on_date, m.conditional, m.about) order by c.number, m.on_date, m.kind, m.about) from contract c join contract_moment m on m.contract_id = c.id where c.number = any($1)),
    'audit', (select json_agg(json_build_array(object_id, action, detail, actor_name) order by object_id, id) from audit_event where object_id = any($1))) as written`;

class Undone extends Error {}

describe('versions of many contracts', () => {
  let r: ContractRegion;
  const numbers: string[] = [];
  const other = newId();

  const wholes = (tx: Tx, on: string): Promise<WholeVersion[]> =>
    tx
      .sql<{ id: string }>('select id from contract where number = any($1)', [numbers])
      .then((rows) => loadVersionContents(tx, rows.map((row) => row.id), on)); // prettier-ignore
  const written = async (tx: Tx): Promise<unknown> => (await tx.sql<{ written: unknown }>(WRITTEN, [numbers]))[0]!.written;

  /** What a way of recording writes, which is then taken back. */
  async function writtenBy(work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
    let found: unknown;
    const undone = r.run(async (tx) => {
      await work(tx);
      found = await written(tx);
      throw new Undone();
    });
    await expect(undone).rejects.toBeInstanceOf(Undone);
    return found;
  }

  /** A different version for each of the contracts: every part of one changes somewhere. */
  async function agreed(tx: Tx): Promise<VersionToRecord[]> {
    const changes: readonly ((w: RevisedVersion) => Partial<RevisedVersion>)[] = [
      (w) => ({ lines: w.lines.map((l) => ({ ...l, tariffs: [{ from: w.from, until: w.last, cents: 12_345n }] })) }),
      (w) => ({ agreements: { ...AGREED, clauses: ['partnerschap', 'indexering'], capacity: [], talkMonths: null }, rooms: w.rooms.map((b) => ({ ...b, cents: null })) }), // prettier-ignore
      (w) => ({
        last: '2026-12-31',
        contractLast: '2026-12-31',
        lines: [
          ...w.lines.map((l) => ({ ...l, tariffs: [{ from: w.from, until: '2026-12-31', cents: 9_900n }] })),
          {
            ...w.lines[0]!,
            line: 2,
            productId: other,
            code: '45A12',
            municipalities: ['0503', '0518'],
            fundingMode: 'taakgericht',
            taakgerichtRule: 'weigeren',
            tariffs: [],
          },
        ],
      }),
      (w) => ({
        last: '2025-11-30',
        lines: w.lines.map((l) => ({ ...l, tariffs: [{ from: w.from, until: '2025-11-30', cents: 100n }] })),
        rooms: [
          ...w.rooms,
          {
            year: 2026,
            grain: 'productgroep' as const,
            grainKey: 'productgroep:verblijf',
            segmentCode: null,
            productIds: [other],
            cents: 5_00n,
            consequence: 'informatie' as const,
          },
        ],
      }),
    ];
    return (await wholes(tx, '2025-11-01')).map((whole, n) => {
      const from = '2025-11-01';
      const lines = whole.lines.map((l) => ({ ...l, tariffs: l.tariffs.map((t) => ({ ...t, from })) }));
      const revised: RevisedVersion = { from, last: whole.last, contractLast: whole.contractLast, lines, rooms: whole.rooms, agreements: null };
      return {
        number: whole.number,
        revised: { ...revised, ...changes[n % changes.length]!(revised) },
        ground: {
          ground: n % 2 === 0 ? '2.163c' : '2.163e',
          clause: n % 2 === 0 ? 'indexering' : null,
          explanation: `Reden ${n}`,
          cents: n === 1 ? null : BigInt(n) * 100n,
          indexation: n === 0,
          deviation: n === 1 ? 'Dat kan toch' : null,
        },
        summary: `Herziening 1: deel ${n}`,
      };
    });
  }

  beforeAll(async () => {
    r = await ContractRegion.open();
    await r.db.owner(
      `insert into product (region_id, id, code, category, name, unit, valid, source) values (1, $1, '45A12', '45', 'Begeleiding', '04', '[2020-01-01,)', 'proef')`,
      [other],
    );
    for (let n = 0; n < 6; n++) numbers.push(await r.contract());
    for (const number of numbers.slice(0, 4))
      await r.run((tx) =>
        changeContract(tx, {
          ...{ number, seenVersion: 1, from: '2025-01-01', until: null, summary: 'Afspraken', ground: '2.163c', explanation: 'Clausule' },
          ...{ deviation: null, facts: FACTS, tariffs: new Map(), rooms: new Map(), newRooms: [], agreements: AGREED },
        }),
      );
    // A text that came after the contracts were signed.
    await r.db.owner(
      `insert into clause (region_id, key, version, title, text, allows_change, source)
       select region_id, key, 99, title, 'Nieuw', allows_change, source from (select distinct on (key) * from clause order by key, version) c`,
    );
  });
  afterAll(() => r.close());

  it('are recorded together as each would be by itself, in every table', async () => {
    const together = await writtenBy(async (tx) => recordVersions(tx, await agreed(tx)));
    const apart = await writtenBy(async (tx) => {
      for (const item of await agreed(tx)) await recordVersions(tx, [item]);
    });
    const others = await writtenBy(async (tx) => recordVersions(tx, (await agreed(tx)).reverse()));
    expect(together).toEqual(apart);
    expect((others as { versies: unknown }).versies).toEqual((together as { versies: unknown }).versies);
    const sizes = Object.entries(together as Record<string, unknown[]>).map(([table, rows]) => [table, rows.length]);
    expect(Object.fromEntries(sizes)).toMatchObject({ versies: 16, regels: 17, ruimten: 17, afspraken: 6, capaciteit: 4, gronden: 10, audit: 22 });
  });

  it('leave each clause the text it was agreed with; one that is new gets the newest', async () => {
    const texts = await r
      .run(async (tx) => {
        const [, second] = await agreed(tx);
        const [made] = await recordVersions(tx, [second!]);
        const rows = await tx.sql<{ key: string; no: number }>(
          'select clause_key as key, clause_version as no from contract_clause where version_id = $1 order by position',
          [made!.id],
        );
        throw Object.assign(new Undone(), { rows });
      })
      .catch((error: { rows?: unknown }) => error.rows);
    expect(texts).toEqual([
      { key: 'partnerschap', no: 99 },
      { key: 'indexering', no: 1 },
    ]);
  });

  it('are recorded all or none, and say of which contract something is wrong', async () => {
    const before = await r.run(written);
    const broken = r.run(async (tx) => {
      const items = await agreed(tx);
      const last = items.at(-1)!;
      await recordVersions(tx, [
        ...items.slice(0, -1),
        { ...last, revised: { ...last.revised, lines: [{ ...last.revised.lines[0]!, tariffs: [] }] } },
      ]);
    });
    await expect(broken).rejects.toMatchObject({ code: 'versie-ongeldig' });
    const unknown = r.run(async (tx) => recordVersions(tx, [...(await agreed(tx)), { ...(await agreed(tx))[0]!, number: 'C-99' }]));
    await expect(unknown).rejects.toMatchObject({ code: 'contract-onbekend', details: { nummer: 'C-99' } });
    expect(await r.run(written)).toEqual(before);
  });

  it('end a contract later when both agreed so: its term and what is due move along', async () => {
    const [third] = [numbers[2]!];
    const after = (await writtenBy(async (tx) => recordVersions(tx, await agreed(tx)))) as { looptijd: string[][]; momenten: string[][] };
    expect(after.looptijd.find(([number]) => number === third)).toEqual([third, '[2022-01-01,2027-01-01)', '2026-12-31', null, 0]);
    expect(after.momenten.filter(([number, kind]) => number === third && kind === 'einde').map((m) => m[2])).toContain('2026-12-31');
  });
});
