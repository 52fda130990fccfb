// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import type { LifeEvent } from '../domain/life-event.js';
import type { QualityEntry } from '../domain/quality-item.js';
import { ProviderLifeQuery } from '../persistence/provider-life.query.js';
import { ProviderQuery } from '../persistence/provider.query.js';
import { QualityQuery } from '../persistence/quality.query.js';
import { approveIban, askIbanChange, recordCall, refuseIban, withdrawIban } from './change-iban.js';
import { changeQuality, handleQualityReminder, recordQuality, watchQuality } from './keep-quality-file.js';
import { recordLifeEvent } from './record-life-event.js';
import { recordProvider } from './record-provider.js';

const ACCOUNT = (n: number): string => `0189cccc-0000-7000-8000-00000000000${n}`;
const [OLD, NEW] = ['NL91ABNA0417164300', 'NL20INGB0001234567'];
const CERTIFICATE: QualityEntry = {
  kind: 'certificaat',
  title: 'HKZ jeugdzorg',
  issuer: 'Keurmerkinstituut',
  reference: 'K-1',
  on: '2024-01-10',
  expires: '2025-12-01',
  outcome: null,
};

describe('the life of a provider', () => {
  let db: RegionDatabase;
  const person = (n: number): Actor => ({ ...db.actor, kind: 'persoon', accountId: ACCOUNT(n), name: `Persoon ${n}` });
  const event = (key: string, change: Partial<LifeEvent>) =>
    db.uow.run(person(1), (tx) =>
      recordLifeEvent(tx, key, {
        kind: 'fusie',
        on: '2025-10-01',
        source: 'KvK-uittreksel',
        successor: null,
        lateLines: false,
        agb: null,
        kvk: null,
        name: null,
        ...change,
      }),
    );
  const life = async (key: string, n = 1) => (await new ProviderLifeQuery(db.reader).one(person(n), key, true))!;
  const facts = async (key: string) => (await new ProviderQuery(db.reader).byKey(person(1), key))!;

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    await db.owner(`update region set clock_offset = timestamptz '2025-10-15 09:00+02' - now()`);
    for (const n of [1, 2, 3])
      await db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [ACCOUNT(n), `p${n}@t.nl`, `P${n}`]);
    await db.owner(
      `insert into provider (region_id, id, key, name, size_class, iban, kvk) select 1, gen_random_uuid(), k, 'Aanbieder ' || k, 'groot', $1, '11111111' from unnest(array['a','b','c']) k`,
      [OLD],
    );
    await db.owner(
      `insert into provider_agb (region_id, agb, provider_id) select 1, '0100000' || row_number() over (order by key), id from provider`,
    );
  });
  afterAll(() => db.close());

  it('a merger stands with both; a second heir, a circle and an unknown successor are refused and change nothing', async () => {
    await event('a', { successor: 'b', lateLines: true });
    expect((await life('a')).gebeurtenissen).toMatchObject([
      {
        soort: 'fusie',
        op: '2025-10-01',
        wat: 'Fusie: Aanbieder b gaat verder. Late declaraties komen op naam van Aanbieder b.',
        bron: 'KvK-uittreksel',
      },
    ]);
    expect((await life('b')).gebeurtenissen).toMatchObject([{ soort: 'opvolger', wat: expect.stringContaining('gaat verder met Aanbieder a') }]);
    await expect(event('a', { kind: 'splitsing', successor: 'c', lateLines: true })).rejects.toMatchObject({ code: 'opvolging-dubbel' });
    await expect(event('b', { successor: 'a' })).rejects.toMatchObject({ code: 'opvolging-kring' });
    await expect(event('b', { successor: 'nergens' })).rejects.toMatchObject({ code: 'wijziging-ongeldig' });
    expect((await life('a')).gebeurtenissen).toHaveLength(1);
  });

  it('a new code, number and name take effect and keep what was', async () => {
    await event('c', { kind: 'nieuwe-agb', agb: '01000009' });
    await event('c', { kind: 'nieuw-kvk', kvk: '22222222' });
    await event('c', { kind: 'nieuwe-naam', name: 'De Nieuwe Naam' });
    expect(await facts('c')).toMatchObject({ naam: 'De Nieuwe Naam', kvk: '22222222', agb: ['01000003', '01000009'] });
    expect((await facts('c')).namen.map((n) => [n.naam, n.totEnMet])).toEqual([
      ['Aanbieder c', '2025-09-30'],
      ['De Nieuwe Naam', null],
    ]);
    await expect(event('c', { kind: 'nieuwe-agb', agb: '01000001' })).rejects.toMatchObject({ code: 'wijziging-ongeldig' });
    await expect(event('c', { kind: 'nieuwe-naam', name: 'Morgen', on: '2025-10-16' })).rejects.toMatchObject({ code: 'wijziging-ongeldig' });
  });

  const ask = (n: number, iban = NEW!) => db.uow.run(person(n), (tx) => askIbanChange(tx, 'a', iban, 'brief van de bestuurder'));
  const call = (n: number, id: string, version: number, result: 'bevestigd' | 'niet-bevestigd' | 'niet-bereikt') =>
    db.uow.run(person(n), (tx) =>
      recordCall(tx, id, version, {
        number: '070 123 45 67',
        knownFrom: 'contract',
        spokeTo: result === 'niet-bereikt' ? null : 'hoofd financiën',
        result,
      }),
    );
  const approve = (n: number, id: string, version: number) => db.uow.run(person(n), (tx) => approveIban(tx, id, version));

  it('another account number holds only after a call to a known number and a second person; until then the old one', async () => {
    const id = await ask(1);
    await expect(ask(2)).rejects.toMatchObject({ code: 'rekeningnummer-loopt' });
    await expect(ask(2, 'NL00ABNA0417164300')).rejects.toMatchObject({ code: 'rekeningnummer-ongeldig' });
    await expect(approve(3, id, 1)).rejects.toMatchObject({ code: 'rekeningwijziging-stap' });
    await call(2, id, 1, 'niet-bereikt');
    await expect(call(2, id, 1, 'bevestigd')).rejects.toMatchObject({ code: 'rekeningwijziging-gewijzigd' });
    await call(2, id, 2, 'bevestigd');
    expect((await facts('a')).iban).toBe(OLD);
    for (const n of [1, 2]) await expect(approve(n, id, 3)).rejects.toMatchObject({ code: 'rekeningwijziging-tweede' });
    expect((await life('a', 2)).rekeningwijzigingen[0]).toMatchObject({ staat: 'wacht-op-tweede', magGoedkeuren: false });
    await approve(3, id, 3);
    expect((await facts('a')).iban).toBe(NEW);
    expect((await life('a')).rekeningwijzigingen[0]).toMatchObject({
      staat: 'goedgekeurd',
      ibanWas: OLD,
      beslistDoor: 'Persoon 3',
      telefoontjes: [
        { door: 'Persoon 2', nummer: '070 123 45 67', bekendUit: 'contract', uitkomst: 'niet-bereikt' },
        { door: 'Persoon 2', gesprokenMet: 'hoofd financiën', uitkomst: 'bevestigd' },
      ],
    });
    const [logged] = await db.owner<{ n: number }>(`select count(*)::int as n from audit_event where detail::text like '%${NEW}%'`);
    expect(logged!.n).toBe(0);
  });

  it('a denied call ends it, who entered it may withdraw, a second person may refuse; the database refuses one person alone', async () => {
    const denied = await ask(1, OLD);
    await call(2, denied, 1, 'niet-bevestigd');
    expect((await life('a')).rekeningwijzigingen[0]).toMatchObject({ staat: 'afgewezen' });
    const withdrawn = await ask(1, OLD);
    await expect(db.uow.run(person(2), (tx) => withdrawIban(tx, withdrawn, 1))).rejects.toMatchObject({ code: 'rekeningwijziging-niet-van-u' });
    await db.uow.run(person(1), (tx) => withdrawIban(tx, withdrawn, 1));
    const refused = await ask(1, OLD);
    await call(2, refused, 1, 'bevestigd');
    await expect(
      db.owner(`update iban_change set state = 'goedgekeurd', decided_by = asked_by, decided_at = now() where id = $1`, [refused]),
    ).rejects.toThrow('iban_change_check');
    await db.uow.run(person(3), (tx) => refuseIban(tx, refused, 2, 'het uittreksel ontbreekt'));
    expect((await facts('a')).iban).toBe(NEW);
  });

  it('data that are recorded anew leave the account number as it is', async () => {
    await db.uow.run(person(1), (tx) =>
      recordProvider(tx, {
        key: 'b',
        name: 'Aanbieder b',
        agb: ['01000002'],
        kvk: '11111111',
        iban: NEW,
        sizeClass: 'groot',
        description: null,
        contractManagerId: null,
        names: [],
      }),
    );
    expect((await facts('b')).iban).toBe(OLD);
  });

  it('two who approve at once: one succeeds', async () => {
    const id = await ask(1, OLD);
    await call(1, id, 1, 'bevestigd');
    const both = await Promise.allSettled([approve(2, id, 2), approve(3, id, 2)]);
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  const rows = async (attention = false) => (await new QualityQuery(db.reader).page(person(1), { provider: 'b', kind: null, attention }, 50, 0)).rows;
  const record = (entry: Partial<QualityEntry> = {}) => db.uow.run(person(1), (tx) => recordQuality(tx, 'b', { ...CERTIFICATE, ...entry }));

  it('a certificate that ends within sixty days is reminded of once; a new one settles it', async () => {
    await record({ title: 'Lang geldig', expires: '2027-01-01' });
    const id = await record();
    expect(await db.uow.run(person(1), watchQuality)).toBe(0);
    expect(await rows(true)).toMatchObject([{ id, dagenTotEinde: 47, herinnering: { dag: '2025-12-01', open: true } }]);
    expect(await new QualityQuery(db.reader).terms(person(1), false)).toEqual({
      herinneringen: 1,
      verlopen: 0,
      eerste: '2025-12-01',
      openKlachten: 0,
      rekeningen: null,
    });
    await db.uow.run(person(1), (tx) => handleQualityReminder(tx, id, '2025-12-01', 'opgevraagd'));
    await expect(db.uow.run(person(1), (tx) => handleQualityReminder(tx, id, '2025-12-01', 'nog eens'))).rejects.toMatchObject({
      code: 'kwaliteit-herinnering',
    });
    expect(await db.uow.run(person(1), watchQuality)).toBe(0);
    await db.uow.run(person(1), (tx) => changeQuality(tx, { id, version: 1, state: 'vervangen', note: 'nieuw certificaat' }));
    await expect(db.uow.run(person(1), (tx) => changeQuality(tx, { id, version: 1, state: 'vervallen', note: 'te laat' }))).rejects.toMatchObject({
      code: 'kwaliteit-gewijzigd',
    });
    expect(await rows(true)).toEqual([]);
  });

  it('a complaint is open until it is dealt with; what does not fit is refused with the field', async () => {
    const id = await record({ kind: 'klacht', title: 'Bejegening', issuer: 'ouder', expires: null });
    expect(await rows(true)).toMatchObject([{ id, staat: 'open' }]);
    await db.uow.run(person(1), (tx) => changeQuality(tx, { id, version: 1, state: 'afgehandeld', note: 'Excuses gemaakt, werkwijze aangepast.' }));
    expect(await rows(true)).toEqual([]);
    await expect(record({ expires: null })).rejects.toMatchObject({ code: 'kwaliteit-ongeldig', violations: [{ pointer: '/verlooptOp' }] });
    expect(await rows()).toHaveLength(3);
  });
});
