// SPDX-License-Identifier: EUPL-1.2
import { RegionDatabase } from '../../../../test/support/region-database.js';
import type { Classification } from '../domain/classification.js';
import { classifyProduct, type ClassifyCommand } from './classify-product.js';
import { recordClassification } from './record-classification.js';
import { recordProducts } from './record-products.js';

const value = (code: string) => ({ code, name: `Segment ${code}`, kind: 'segment' as const, source: 't' });
const classification: Classification = {
  key: 'segment',
  name: 'Segmenten',
  version: '2027',
  validFrom: '2027-01-01',
  note: null,
  source: 't',
  values: ['1', '2', '3'].map(value),
};
const product = { code: '45A04', category: '45', name: 'Ambulant', unit: '04' as const, from: '2025-01-01', source: 't' };

describe('classifying a product', () => {
  let db: RegionDatabase;
  const classify = (change: Partial<ClassifyCommand>) =>
    db.uow.run(db.actor, (tx) => classifyProduct(tx, { productCode: '45A04', classification: 'segment', value: '1', from: '2025-01-01', ...change }));
  const periods = () =>
    db.owner<{ value_code: string; valid: string }>(`select value_code, valid::text from product_classification order by lower(valid)`);

  beforeAll(async () => {
    db = await RegionDatabase.open();
    await db.uow.run(db.actor, async (tx) => {
      await recordProducts(tx, [product]);
      await recordClassification(tx, classification);
    });
  });
  afterAll(() => db.close());
  beforeEach(() => db.owner(`delete from product_classification`));

  it('ends the former value the day before, and records who did it and what it was', async () => {
    expect(await classify({})).toMatchObject({ value: { code: '1', name: 'Segment 1' }, valid: { from: '2025-01-01', until: null } });
    expect(await classify({ value: '2', from: '2025-07-01' })).toMatchObject({ valid: { from: '2025-07-01', until: null } });
    expect(await periods()).toEqual([
      { value_code: '1', valid: '[2025-01-01,2025-07-01)' },
      { value_code: '2', valid: '[2025-07-01,)' },
    ]);
    const [event] = await db.owner(`select action, object_id, detail from audit_event order by id desc limit 1`);
    expect(event).toEqual({
      action: 'product ingedeeld',
      object_id: '45A04',
      detail: { indeling: 'segment', versie: '2027', waarde: '2', vanaf: '2025-07-01', eerder: '1' },
    });
  });
  it('replaces from the first day, keeps what is planned, and says the same twice without writing', async () => {
    await classify({ from: '2026-01-01', value: '3' });
    expect(await classify({})).toMatchObject({ valid: { from: '2025-01-01', until: '2026-01-01' } });
    expect(await classify({ value: '2' })).toMatchObject({ valid: { from: '2025-01-01', until: '2026-01-01' } });
    const before = await db.owner(`select count(*) from audit_event`);
    expect(await classify({ value: '2', from: '2025-03-01' })).toMatchObject({ valid: { from: '2025-01-01', until: '2026-01-01' } });
    expect(await db.owner(`select count(*) from audit_event`)).toEqual(before);
    expect((await periods()).map((p) => p.value_code)).toEqual(['2', '3']);
  });
  it('refuses an unknown value, classification or product, and a day before the product was there', async () => {
    await expect(classify({ value: '9' })).rejects.toMatchObject({ code: 'indelingswaarde-onbekend', violations: [{ pointer: '/waarde' }] });
    await expect(classify({ classification: 'kleur' })).rejects.toMatchObject({ code: 'indeling-onbekend' });
    await expect(classify({ productCode: '45X99' })).rejects.toMatchObject({ code: 'product-onbekend' });
    await expect(classify({ from: '2024-12-31' })).rejects.toMatchObject({ code: 'product-onbekend' });
  });
  it('lets two people classify at once without two values on a day', async () => {
    await Promise.all(['1', '2', '3', '1', '2'].map((v, i) => classify({ value: v, from: `2025-0${i + 1}-01` })));
    const overlapping = await db.owner(
      `select 1 from product_classification a join product_classification b on a.product_id = b.product_id and a.ctid <> b.ctid and a.valid && b.valid`,
    );
    expect(overlapping).toEqual([]);
  });
  it('is held by the database too: at most one value per product, classification and date', async () => {
    await classify({});
    const second = `insert into product_classification select region_id, classification_id, product_id, '2', daterange('2026-01-01', null), 't' from product_classification`;
    await expect(db.owner(second)).rejects.toMatchObject({ code: '23P01' });
  });
});
