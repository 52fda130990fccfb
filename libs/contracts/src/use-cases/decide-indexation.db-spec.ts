// SPDX-License-Identifier: EUPL-1.2
import { COMMAND, IndexationRegion } from '../../../../test/support/indexation-region.js';
import { refuseIndexation, withdrawIndexation } from './decide-indexation.js';
import { recalculateIndexation, type IndexationCommand } from './prepare-indexation.js';

describe('deciding on an indexation run', () => {
  let r: IndexationRegion;
  beforeAll(async () => void (r = await IndexationRegion.open()));
  afterAll(() => r.close());
  beforeEach(() => r.empty());

  it('chooses by product, kind and segment, and refuses what does not exist', async () => {
    const [line] = r.version('x', {}).lines;
    await r.contract('RO-1', [{ lines: [line!, { ...line!, line: 2, productId: r.products.get('45B14')!, unit: '14' }] }]);
    const count = async (change: Partial<IndexationCommand>): Promise<number> =>
      (await r.db.owner(`select 1 from indexation_line where run_id = $1`, [await r.prepare(change)])).length;
    expect(await count({ productCodes: ['45B14'] })).toBe(1);
    expect(await count({ kinds: ['ontwikkelovereenkomst'] })).toBe(0);
    expect(await count({ segments: ['5'] })).toBe(0);
    await expect(r.prepare({ productCodes: ['99X99'], segments: ['9'] })).rejects.toMatchObject({
      code: 'indexering-ongeldig',
      violations: [{ pointer: '/producten' }, { pointer: '/segmenten' }],
    });
    await expect(r.prepare({ figures: [] })).rejects.toMatchObject({ code: 'indexcijfers-ongeldig' });
    await expect(r.prepare({ effectiveFrom: '2019-01-01' })).rejects.toMatchObject({ code: 'indexeerregel-ontbreekt' });
  });

  it('needs a second person, and the database holds that too', async () => {
    await r.contract('RO-1', [{}]);
    const id = await r.prepare();
    await r.submit(id, 3);
    await expect(r.approve(id, 1)).rejects.toMatchObject({ code: 'indexering-eigen-voorstel' });
    await expect(r.approve(id, 3)).rejects.toMatchObject({ code: 'indexering-eigen-voorstel' });
    await expect(r.db.owner(`update indexation_run set decided_by = prepared_by`)).rejects.toMatchObject({ code: '23514' });
    await r.db.uow.run(r.person(2), (tx) => refuseIndexation(tx, id, 'Eerst de OVA afwachten.'));
    await expect(r.approve(id)).rejects.toMatchObject({ code: 'indexering-andere-staat' });
    await expect(r.db.uow.run(r.person(1), (tx) => withdrawIndexation(tx, id))).rejects.toMatchObject({ code: 'indexering-andere-staat' });
  });

  it('approves nothing unseen: a contract that changed makes the preview old', async () => {
    await r.contract('RO-1', [{}]);
    const id = await r.prepare();
    await r.submit(id);
    await r.change('RO-1');
    await expect(r.approve(id)).rejects.toMatchObject({ code: 'indexering-verouderd', details: { overeenkomsten: 1 } });
    await r.db.uow.run(r.person(1), (tx) => recalculateIndexation(tx, id, 2, COMMAND));
    expect(await r.state(id)).toBe('concept');
    await r.submit(id);
    await r.approve(id);
  });

  it('lets the second of two editors know that the first was quicker', async () => {
    await r.contract('RO-1', [{}]);
    const id = await r.prepare();
    await r.db.uow.run(r.person(1), (tx) => recalculateIndexation(tx, id, 1, { ...COMMAND, title: 'Eerste' }));
    await expect(r.db.uow.run(r.person(2), (tx) => recalculateIndexation(tx, id, 1, COMMAND))).rejects.toMatchObject({
      code: 'indexering-gewijzigd',
    });
  });
});
