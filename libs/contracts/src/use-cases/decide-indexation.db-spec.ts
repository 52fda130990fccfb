// SPDX-License-Identifier: EUPL-1.2
import { COMMAND, IndexationRegion } from '../../../../test/support/indexation-region.js';
import { approveIndexation, refuseIndexation, withdrawIndexation } from './decide-indexation.js';
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

  it('rests on a decision of a body only where that carries an indexation, and has come into force', async () => {
    await r.contract('RO-1', [{}]);
    const id = await r.prepare();
    await r.submit(id);
    const decision = '01890000-0000-7000-8000-0000000000bb';
    await r.db.owner(`insert into body (region_id, key, name, kind, what, sort, source) values (1, 'bestuur', 'Bestuur', 'bestuur', 'w', 1, 't')`);
    await r.db.owner(
      `insert into decision (region_id, id, no, body_key, title, subject_kind, subject_label, outcome, motivation, taken_on, recorded_name, recorded_at)
       values (1, $1, 1, 'bestuur', 'Besluit', 'indexering', 'tarieven', 'aangenomen', 'm', '2025-01-01', 'p', now())`,
      [decision],
    );
    const approve = (besluit: string): Promise<string> => r.db.uow.run(r.person(2), (tx) => approveIndexation(tx, id, besluit));
    await expect(approve('01890000-0000-7000-8000-0000000000cc')).rejects.toMatchObject({ code: 'besluit-ontbreekt' });
    await expect(approve(decision)).rejects.toMatchObject({ code: 'besluit-verkeerd-gremium' });
    expect(await r.state(id)).toBe('voorgelegd');
    await r.db.owner(
      `insert into body_mandate (region_id, body_key, subject_kind, valid, source) values (1, 'bestuur', 'indexering', '[2020-01-01,)', 't')`,
    );
    await approve(decision);
    expect(await r.db.owner(`select decision_id as id from indexation_run`)).toEqual([{ id: decision }]);
  });
});
