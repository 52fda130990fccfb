// SPDX-License-Identifier: EUPL-1.2
import { verifyRollups } from '#ledger';
import { generateSample } from '#sample';
import { verifyChecks, verifySignals } from '#spending';
import { loadedRegion, type RegionWorld } from '../support/region-world.js';

const CHOICE = { lines: 6_000, seed: 1, year: 2025 };

describe('a sample year, loaded month by month', () => {
  let world: RegionWorld;
  const sample = generateSample(CHOICE);
  const { manifest } = sample;
  const rows = async <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => (await world.owner.query(sql, values)).rows as Row[];

  beforeAll(async () => {
    world = await loadedRegion(CHOICE);
  }, 300_000);
  afterAll(() => world.stop());

  it('books exactly what the manifest says is right, to the cent', async () => {
    const [booked] = await rows<{ lines: string; cents: string }>('select count(*) as lines, coalesce(sum(cents), 0) as cents from posting');
    expect({ lines: Number(booked!.lines), cents: Number(booked!.cents) }).toEqual(manifest.totals.accepted);
  });

  it('finds every planted fault of a line with its code, and refuses no clean line', async () => {
    const planted = manifest.planted.filter((p) => p.scope === 'line' && p.level > 2 && p.reference !== null);
    const expected = new Set(planted.map((p) => `${p.file} ${p.reference} ${p.rule}`));
    const found = await rows<{ key: string }>(
      `select i.name || ' ' || l.reference || ' ' || f.code as key from line_finding f join declaration_line l on l.id = f.line_id join import_file i on i.message_id = l.message_id and i.state = 'verwerkt' where f.code not in ('8187', '0233')`,
    );
    const actual = new Set(found.map((f) => f.key));
    expect([...expected].filter((k) => !actual.has(k))).toEqual([]);
    expect([...actual].filter((k) => !expected.has(k))).toEqual([]);
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
});
