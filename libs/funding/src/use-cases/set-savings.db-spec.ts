// SPDX-License-Identifier: EUPL-1.2
import type { DomainError } from '#kernel';
import { MarketRegion } from '../../../../test/support/market-region.js';
import { readSavingsFile } from '../domain/savings-file.js';
import { SavingsQuery } from '../persistence/savings.query.js';
import { setSavings, type SavingsCommand } from './set-savings.js';

describe('savings targets', () => {
  let region: MarketRegion;
  let decision: string;
  const target = (segment: string, year: number, euros: number | null, version?: number): SavingsCommand['targets'][number] => ({
    segment,
    year,
    cents: euros === null ? null : BigInt(euros) * 100n,
    pointer: '/x',
    ...(version === undefined ? {} : { version }),
  });
  const set = (targets: SavingsCommand['targets'], decisionId = decision): Promise<number> =>
    region.run((tx) => setSavings(tx, { decisionId, note: null, targets }));
  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'let through',
      (error: DomainError) => error.code,
    );
  const shown = () => new SavingsQuery(region.world.reader).targets(region.world.actor, null);

  beforeAll(async () => {
    region = await MarketRegion.open();
    await region.bodies();
    decision = await region.decide('besparing');
  });
  afterAll(() => region.stop());

  it('are empty for every segment and year of the strategy until somebody fills them in', async () => {
    const { jaren, doelen } = await shown();
    expect(jaren).toEqual([2027, 2028, 2029, 2030, 2031, 2032]);
    expect([doelen.length, doelen.every((d) => d.bedrag === null && d.versie === 0 && d.besluit === null)]).toEqual([12, true]);
  });
  it('rest on a decision about savings', async () => {
    expect(await code(set([target('5', 2027, 1)], await region.decide('budgetplafond')))).toBe('besluit-ander-onderwerp');
    expect(await code(set([target('5', 2027, 1)], await region.decide('besparing', { cents: 0n })))).toBe('besluit-ander-bedrag');
    expect(await code(set([target('5', 2027, 1)], await region.decide('besparing', { bodyKey: 'tafel' })))).toBe('besluit-verkeerd-gremium');
    expect(await code(set([target('9', 2027, 1)]))).toBe('besparing-ongeldig');
    expect(await code(set([target('5', 2027, 1), target('5', 2027, 2)]))).toBe('besparing-ongeldig');
  });
  it('are kept in versions; what is the same stays, and of two editors the second gets a conflict', async () => {
    expect(await set([target('5', 2027, 500_000, 0), target('1', 2028, 250_000, 0)])).toBe(2);
    expect(await set([target('5', 2027, 500_000, 1)])).toBe(0);
    expect(await set([target('5', 2027, 600_000, 1), target('1', 2028, null, 1)])).toBe(2);
    expect(await code(set([target('5', 2027, 700_000, 1)]))).toBe('besparing-gewijzigd');
    const { doelen } = await shown();
    expect(doelen.find((d) => d.segment.sleutel === '5' && d.jaar === 2027)).toMatchObject({ bedrag: '600000.00', versie: 2 });
    expect(doelen.find((d) => d.segment.sleutel === '1' && d.jaar === 2028)).toMatchObject({ bedrag: null, versie: 2 });
  });
  it('come from a file, and the same file again changes nothing', async () => {
    const file = readSavingsFile('Segment;Jaar;Bedrag\n5;2027;600.000\n5;2035;100,50').lines.map((line) => ({ ...line, pointer: '/tekst' }));
    expect([await set(file), await set(file)]).toEqual([1, 0]);
    expect((await shown()).jaren).toContain(2035);
  });
});
