// SPDX-License-Identifier: EUPL-1.2
import { RegionDatabase } from '../../../../test/support/region-database.js';
import type { ProviderCommand } from '../domain/provider.js';
import { ProviderQuery } from '../persistence/provider.query.js';
import { recordProvider } from './record-provider.js';
import { recordSuccession } from './record-succession.js';

const oak: ProviderCommand = {
  key: 'eik',
  name: 'Zorggroep Eik',
  agb: ['60500001', '60500002'],
  kvk: '12345678',
  iban: 'NL91ABNA0417164300',
  sizeClass: 'groot',
  description: null,
  contractManagerId: null,
  names: [{ kind: 'statutair', name: 'Stichting Eik', from: '2015-01-01', last: null }],
};
const beech: ProviderCommand = { ...oak, key: 'beuk', name: 'Beuk', agb: ['60500003'], iban: null, kvk: null, sizeClass: 'klein', names: [] };

describe('providers', () => {
  let db: RegionDatabase;
  let query: ProviderQuery;
  const record = (p: ProviderCommand) => db.uow.run(db.actor, (tx) => recordProvider(tx, p));

  beforeAll(async () => {
    db = await RegionDatabase.open();
    query = new ProviderQuery(db.reader);
  });
  afterAll(() => db.close());

  it('are found by key and by each of their AGB codes', async () => {
    const id = await record(oak);
    expect(await query.byKey(db.actor, 'eik')).toMatchObject({
      id,
      naam: 'Zorggroep Eik',
      agb: ['60500001', '60500002'],
      kvk: '12345678',
      grootte: 'groot',
      contractmanager: null,
      opvolging: [],
      namen: [{ soort: 'statutair', naam: 'Stichting Eik', van: '2015-01-01', totEnMet: null }],
    });
    expect(await query.byAgb(db.actor, '60500002')).toMatchObject({ id });
    expect(await query.byAgb(db.actor, '60599999')).toBeNull();
  });
  it('keep their id and codes when their data changes', async () => {
    const id = await record(oak);
    expect(await record({ ...oak, name: 'Eik', agb: ['60500001', '60500009'] })).toBe(id);
    expect(await query.byKey(db.actor, 'eik')).toMatchObject({ naam: 'Eik', agb: ['60500001', '60500002', '60500009'] });
  });
  it('never share an AGB code, and nothing is written of a refused one', async () => {
    await record(oak);
    await expect(record({ ...beech, agb: ['60500003', '60500001'] })).rejects.toMatchObject({
      code: 'agb-bezet',
      violations: [{ pointer: '/agb/1' }],
    });
    await expect(record({ ...beech, iban: 'NL00ABNA0417164300' })).rejects.toMatchObject({
      code: 'aanbieder-ongeldig',
      violations: [{ pointer: '/iban' }],
    });
    expect(await query.byKey(db.actor, 'beuk')).toBeNull();
  });
  it('follow one another, once and never in a circle, seen from both sides', async () => {
    const [predecessorId, successorId] = [await record(beech), await record(oak)];
    const follow = { predecessorId, successorId, on: '2025-07-01', kind: 'overname' as const };
    for (let i = 0; i < 2; i++) await db.uow.run(db.actor, (tx) => recordSuccession(tx, follow));
    expect((await query.byKey(db.actor, 'eik'))!.opvolging).toEqual([
      { soort: 'voorganger', aanbieder: { sleutel: 'beuk', naam: 'Beuk' }, op: '2025-07-01', reden: 'overname' },
    ]);
    expect((await query.byKey(db.actor, 'beuk'))!.opvolging).toMatchObject([{ soort: 'opvolger', aanbieder: { sleutel: 'eik' } }]);
    const back = { ...follow, predecessorId: successorId, successorId: predecessorId };
    await expect(db.uow.run(db.actor, (tx) => recordSuccession(tx, back))).rejects.toMatchObject({ code: 'opvolging-kring' });
    expect(await db.owner(`select count(*)::int as n from audit_event where action = 'opvolging vastgelegd'`)).toEqual([{ n: 1 }]);
  });
  it('are seen by their own users only', async () => {
    const own = await record(oak);
    await record(beech);
    const actor = { ...db.actor, providerId: own };
    expect(await query.byKey(actor, 'eik')).not.toBeNull();
    expect(await query.byKey(actor, 'beuk')).toBeNull();
  });
});
