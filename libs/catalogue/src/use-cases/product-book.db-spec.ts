// SPDX-License-Identifier: EUPL-1.2
import { resolve } from 'node:path';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readProductBookFile } from '../content/product-book-file.js';
import { COST_ELEMENTS, type ElementEvidence } from '../domain/tariff-evidence.js';
import { ProductBookQuery } from '../persistence/product-book.query.js';
import { regionalTariff } from '../persistence/regional-tariff.store.js';
import { recordProducts } from './record-products.js';
import { seedProductBook } from './seed-product-book.js';
import { draftRegionalTariff, publishRegionalTariff } from './set-regional-tariff.js';
import { publishProductBook, writeProductBook } from './write-product-book.js';

const TEXT = { description: 'Hulp thuis.', targetGroup: 'Kinderen.', content: null, source: 'Proef' };
const evidence = (...cents: (bigint | null)[]): ElementEvidence[] =>
  COST_ELEMENTS.map((element, i) => ({ element, cents: cents[i] ?? null, source: cents[i] === null ? null : 'Kostprijsonderzoek' }));

describe('the product book and its tariffs', () => {
  let db: RegionDatabase;
  const write = (version: number, change: Partial<typeof TEXT> = {}): Promise<void> =>
    db.uow.run(db.actor, (tx) => writeProductBook(tx, '44A08', version, { ...TEXT, ...change }));
  const publish = (version: number): Promise<void> => db.uow.run(db.actor, (tx) => publishProductBook(tx, '44A08', version));
  const draft = (version: number, cents: bigint, elements: readonly ElementEvidence[], validFrom = '2026-01-01'): Promise<void> =>
    db.uow.run(db.actor, (tx) => draftRegionalTariff(tx, '44A08', version, { validFrom, cents, note: null, elements }));
  const publishTariff = (version: number): Promise<void> => db.uow.run(db.actor, (tx) => publishRegionalTariff(tx, '44A08', version));
  const tariffOn = (day: string): Promise<bigint | null> =>
    db.uow.run(db.actor, async (tx) => {
      const [product] = await tx.sql<{ id: string }>(`select id from product where code = '44A08'`);
      return regionalTariff(tx, product!.id, day);
    });
  const seen = (providerId: string | null = null) => new ProductBookQuery(db.reader).one({ ...db.actor, providerId }, '44A08');

  beforeAll(async () => {
    db = await RegionDatabase.open();
    const product = { category: '44', name: 'Gezinshuis', unit: '14' as const, from: '2020-01-01', source: 't' };
    await db.uow.run(db.actor, (tx) =>
      recordProducts(tx, [
        { ...product, code: '44A08' },
        { ...product, code: '50H02', unit: '83' },
      ]),
    );
  });
  afterAll(() => db.close());
  beforeEach(() => db.owner(`truncate product_book_entry, regional_tariff_element, regional_tariff cascade`));

  it('publishes a concept in the place of what was there, and keeps that on record', async () => {
    await write(0);
    await publish(1);
    await write(0, { description: 'Beter gezegd.' });
    expect((await seen())!.boek.map((b) => [b.staat, b.omschrijving])).toEqual([
      ['concept', 'Beter gezegd.'],
      ['gepubliceerd', 'Hulp thuis.'],
    ]);
    await publish(1);
    expect((await seen())!.boek.map((b) => b.staat)).toEqual(['gepubliceerd', 'vervangen']);
  });

  it('wants to know what a product is and where that comes from, and leaves unknown what is unknown', async () => {
    await write(0, { description: '', source: null as unknown as string });
    await expect(publish(1)).rejects.toMatchObject({
      code: 'productboek-onvolledig',
      violations: [{ pointer: '/omschrijving' }, { pointer: '/bron' }],
    });
    await expect(publish(2)).rejects.toMatchObject({ code: 'productboek-gewijzigd' });
  });

  it('lets the second of two writers know that the first was quicker', async () => {
    const done = await Promise.allSettled([write(0), write(0, { description: 'Anders.' })]);
    expect(done.map((d) => d.status).sort()).toEqual(['fulfilled', 'rejected']);
    await write(1);
    await expect(write(1)).rejects.toMatchObject({ code: 'productboek-gewijzigd' });
  });

  it('publishes no tariff without evidence, and changes nothing then', async () => {
    await draft(0, 10_000n, evidence(7_000n, 1_000n, 1_500n, null));
    await expect(publishTariff(1)).rejects.toMatchObject({
      code: 'tarief-zonder-onderbouwing',
      violations: [{ pointer: '/onderdelen/3/bedrag' }, { pointer: '/onderdelen/3/bron' }],
    });
    expect((await seen())!.tarieven.map((t) => t.staat)).toEqual(['concept']);
    await draft(1, 10_000n, evidence(7_000n, 1_000n, 1_500n, 400n));
    await expect(publishTariff(2)).rejects.toMatchObject({ violations: [{ pointer: '/bedrag' }] });
    await draft(2, 10_000n, evidence(7_000n, 1_000n, 1_500n, 500n));
    await publishTariff(3);
    expect([await tariffOn('2025-12-31'), await tariffOn('2026-01-01')]).toEqual([null, 10_000n]);
  });

  it('gives each day the tariff that was published last for it', async () => {
    const whole = (cents: bigint): ElementEvidence[] => evidence(cents - 30n, 10n, 10n, 10n);
    for (const [cents, from] of [
      [1_000n, '2026-01-01'],
      [1_100n, '2026-07-01'],
      [1_050n, '2026-01-01'],
    ] as const) {
      await draft(0, cents, whole(cents), from);
      await publishTariff(1);
    }
    expect([await tariffOn('2026-06-30'), await tariffOn('2026-07-01')]).toEqual([1_050n, 1_100n]);
  });

  it('has no tariff for a product in euros, nor one of nothing', async () => {
    const body = { validFrom: '2026-01-01', cents: 100n, note: null, elements: [] };
    await expect(db.uow.run(db.actor, (tx) => draftRegionalTariff(tx, '50H02', 0, body))).rejects.toMatchObject({ code: 'tarief-ongeldig' });
    await expect(draft(0, 0n, [])).rejects.toMatchObject({ code: 'tarief-ongeldig' });
    await expect(db.uow.run(db.actor, (tx) => draftRegionalTariff(tx, '99X99', 0, body))).rejects.toMatchObject({
      code: 'productboek-product-onbekend',
    });
  });

  it('shows a provider what is published, and nothing of concepts and costs', async () => {
    await write(0);
    await draft(0, 40n, evidence(10n, 10n, 10n, 10n));
    await publishTariff(1);
    await draft(0, 44n, evidence(14n, 10n, 10n, 10n), '2026-07-01');
    const page = (await seen('01890000-0000-7000-8000-0000000000aa'))!;
    expect(page.boek).toEqual([]);
    expect(page.tarieven.map((t) => [t.bedrag, t.onderdelen])).toEqual([['0.40', []]]);
  });

  it('takes from the file what the sources say, once, and never overwrites what people wrote', async () => {
    const file = readProductBookFile(resolve(import.meta.dirname, '../../../../data/haaglanden'));
    const seed = (version: string): Promise<boolean> =>
      db.uow.run(db.actor, (tx) => seedProductBook(tx, { ...file, version, sha256: Buffer.from(version) }));
    expect(await seed('a')).toBe(true);
    expect(await seed('a')).toBe(false);
    expect((await seen())!.boek).toMatchObject([{ staat: 'gepubliceerd', inhoud: null, bron: 'Strategie 3.1, segment 1' }]);
    await write(0);
    await publish(1);
    expect(await seed('b')).toBe(true);
    expect((await seen())!.boek.map((b) => b.staat)).toEqual(['gepubliceerd', 'vervangen']);
  });
});
