// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import { ACCOUNTS, DeclaredRows, PROVIDERS } from '../../../../test/support/declared-rows.js';
import { integrityAnswer } from './integrity-answer.js';
import { IntegrityDto } from './integrity.dto.js';
import { ownFault, type FaultOwnership } from '../use-cases/own-fault.js';
import { IntegrityQuery } from '../persistence/integrity.query.js';

describe('integrity of the data', () => {
  let region: DeclaredRows;
  let whole: Actor;
  const page = async (actor: Actor, filter: { year?: number; provider?: string; municipality?: string } = {}): Promise<IntegrityDto> =>
    integrityAnswer(await new IntegrityQuery(region.reader).counts(actor, { ...filter, year: filter.year ?? null }));

  beforeAll(async () => {
    region = await DeclaredRows.open();
    whole = { ...region.actor };
    const september = await region.send({ lines: 80, refused: 2, refusedCents: 30_000 });
    await region.declare({ message: september, cents: 10_000, codes: ['0611'] });
    await region.declare({ message: september, cents: 20_000, codes: ['0611', '9308'] });
    const august = await region.send({ period: '2025-08', lines: 20, refused: 1, refusedCents: 5_000 });
    await region.declare({ message: august, cents: 5_000, codes: ['9308'] });
    await region.send({
      period: '2025-08',
      provider: 'hulp',
      municipality: '0518',
      lines: 10,
      refused: 10,
      refusedCents: 1_000,
      header: '9056',
      findings: [{ rule: '9056', path: '/Header' }],
    });
    const before = await region.send({ period: '2024-12', lines: 1, refused: 1, refusedCents: 99 });
    await region.declare({ message: before, cents: 99, codes: ['0611'] });
  });
  afterAll(() => region?.stop());

  it('counts by rule, provider and month, with shares and trends of the year', async () => {
    const found = await page(whole);
    expect([found.jaar, found.totalen]).toEqual([2025, { regels: 110, afgekeurd: 13, percentage: '11.8', bedrag: '360.00' }]);
    expect(found.perRegel.map((r) => [r.code, r.soort, r.regels, r.bedrag, r.trend.map((t) => [t.maand, t.regels, t.percentage])])).toEqual([
      ['9056', 'bericht', 10, '10.00', [['2025-08', 10, '33.3'], ['2025-09', 0, '0.0']]],
      ['0611', 'regel', 2, '300.00', [['2025-08', 0, '0.0'], ['2025-09', 2, '2.5']]],
      ['9308', 'regel', 2, '250.00', [['2025-08', 1, '3.3'], ['2025-09', 1, '1.3']]],
    ]); // prettier-ignore
    expect(found.perAanbieder.map((a) => [a.aanbieder.sleutel, a.regels, a.afgekeurd, a.percentage, a.trend.map((t) => t.percentage)])).toEqual([
      ['hulp', 10, 10, '100.0', ['100.0', null]],
      ['zorg', 100, 3, '3.0', ['5.0', '2.5']],
    ]);
    expect(found.perMaand.map((m) => [m.maand, m.regels, m.afgekeurd, m.bedrag, m.berichtenAfgekeurd])).toEqual([
      ['2025-08', 30, 11, '60.00', 1],
      ['2025-09', 80, 2, '300.00', 0],
    ]);
    expect((await page(whole, { year: 2024 })).totalen.regels).toBe(1);
    expect((await page(whole, { year: 2023 })).totalen).toEqual({ regels: 0, afgekeurd: 0, percentage: null, bedrag: '0.00' });
  });

  it('is narrowed by provider and municipality, and by who looks', async () => {
    expect((await page(whole, { provider: 'hulp' })).totalen.regels).toBe(10);
    expect((await page(whole, { municipality: 'delft' })).totalen.regels).toBe(100);
    expect((await page({ ...whole, municipalityCode: '0518' })).perAanbieder.map((a) => a.aanbieder.sleutel)).toEqual(['hulp']);
    expect((await page({ ...whole, providerId: PROVIDERS.zorg })).perRegel.map((r) => r.code)).toEqual(['0611', '9308']);
  });

  describe('who sees to a fault', () => {
    const as = (accountId: string): Actor => ({ ...whole, kind: 'persoon', accountId });
    const own = (actor: Actor, ownership: Omit<FaultOwnership, 'ownerId'> & { mine?: boolean }): Promise<number> =>
      region.api.run(actor, (tx) => ownFault(tx, { ...ownership, ownerId: ownership.mine === false ? null : actor.accountId }));
    let anna: Actor;
    let bram: Actor;

    beforeAll(() => {
      [anna, bram] = [as(ACCOUNTS.anna), as(ACCOUNTS.bram)];
    });

    it('is taken once, given back and taken by another, each with its trace', async () => {
      expect(await own(anna, { code: '9308', provider: null })).toBe(1);
      expect(await own(anna, { code: '9308', provider: null })).toBe(1);
      const held = async (): Promise<unknown> =>
        (await page(whole)).perRegel.filter((r) => r.code === '9308').map((r) => [r.eigenaar?.naam ?? null, r.versie]);
      expect(await held()).toEqual([['Anna', 1]]);
      await expect(own(bram, { code: '9308', provider: null })).rejects.toMatchObject({ code: 'fout-eigenaar-gewijzigd' });
      await expect(own(bram, { code: '9308', provider: null, version: 0 })).rejects.toMatchObject({ kind: 'stale' });
      expect(await own(bram, { code: '9308', provider: null, version: 1 })).toBe(2);
      expect(await own(bram, { code: '9308', provider: null, mine: false, version: 2 })).toBe(3);
      await expect(own(anna, { code: '9308', provider: null, version: 2 })).rejects.toMatchObject({ kind: 'stale' });
      expect(await held()).toEqual([[null, 3]]);
      expect(await region.rows(`select action, object_id from audit_event where object_kind = 'fout' order by id`)).toEqual(
        Array(3).fill({ action: 'eigenaar van fout gewijzigd', object_id: '9308' }),
      );
    });

    it('is one person when two take it at the same moment', async () => {
      const both = await Promise.allSettled([own(anna, { code: '0611', provider: 'zorg' }), own(bram, { code: '0611', provider: 'zorg' })]);
      expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await page(whole, { provider: 'zorg' })).perRegel.find((r) => r.code === '0611')!.versie).toBe(1);
      expect((await page(whole)).perRegel.find((r) => r.code === '0611')!.versie).toBe(0);
    });

    it('knows the fault and the provider, or says that it does not', async () => {
      await expect(own(anna, { code: '9999', provider: null })).rejects.toMatchObject({ kind: 'not-found' });
      await expect(own(anna, { code: '0611', provider: 'niemand' })).rejects.toMatchObject({ kind: 'not-found' });
    });
  });
});
