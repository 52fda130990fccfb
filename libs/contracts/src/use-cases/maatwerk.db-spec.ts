// SPDX-License-Identifier: EUPL-1.2
import { newId, type DomainError } from '#kernel';
import type { Actor, Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import type { RegionDatabase } from '../../../../test/support/region-database.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { MaatwerkSummaryQuery } from '../persistence/maatwerk-summary.query.js';
import { MaatwerkQuery, type MaatwerkDetail, type MaatwerkFilter } from '../persistence/maatwerk.query.js';
import { checkMaatwerk, type MaatwerkCheck } from './check-maatwerk.js';
import { approveMaatwerk, closeMaatwerk, setMaatwerkMandate } from './decide-maatwerk.js';
import { endMaatwerk } from './end-maatwerk.js';
import { requestMaatwerk, type MaatwerkRequest } from './request-maatwerk.js';
import { signMaatwerk } from './sign-maatwerk.js';

const ALL: MaatwerkFilter = { state: null, late: false, municipality: null, provider: null, year: null, search: null };
const WISH: MaatwerkRequest = {
  municipality: '0503',
  youthMark: 'J-104',
  provider: 'schorrenduin',
  product: '45A04',
  from: '2025-11-01',
  last: '2026-04-30',
  amount: 26,
  cents: 12_000n,
  reason: 'Jeugdige J-104 heeft een plek nodig die in de regio niet vrij is.',
};

describe('a request for a maatwerkovereenkomst', () => {
  let r: ContractRegion;
  let db: RegionDatabase;
  const person = (name: string, municipalityCode: string | null = null): Actor => ({
    ...db.actor,
    kind: 'persoon',
    accountId: ids[name] ?? (ids[name] = newId()),
    name,
    municipalityCode,
  });
  const ids: Record<string, string> = {};
  const as = <T>(name: string, work: (tx: Tx) => Promise<T>, municipality: string | null = null): Promise<T> =>
    db.uow.run(person(name, municipality), work);
  const one = async (id: string, actor: Actor = db.actor): Promise<MaatwerkDetail | null> => new MaatwerkQuery(db.reader).one(actor, id);
  const list = async (filter: Partial<MaatwerkFilter> = {}, actor: Actor = db.actor): Promise<string[]> =>
    (await new MaatwerkQuery(db.reader).page(actor, { ...ALL, ...filter }, 'aangevraagd', null, 0)).rows.map((x) => x.kenmerk);
  const asked = (change: Partial<MaatwerkRequest> = {}): Promise<string> => as('Gé', (tx) => requestMaatwerk(tx, { ...WISH, ...change }), '0503');
  const check = (id: string, change: Partial<MaatwerkCheck> = {}, who = 'Cas'): Promise<void> =>
    as(who, async (tx) =>
      checkMaatwerk(tx, {
        id,
        version: (await one(id))!.versie,
        cents: 12_000n,
        tariffReason: 'Eén begeleider per kind',
        note: 'De groep is vol',
        ...change,
      }),
    );
  const approve = (id: string, who = 'Bo'): Promise<void> => as(who, async (tx) => approveMaatwerk(tx, { id, version: (await one(id))!.versie }));
  const sign = (id: string, side: 'regio' | 'aanbieder', who = 'Bo', day = '2025-10-15'): Promise<string | null> =>
    as(who, async (tx) => signMaatwerk(tx, { id, version: (await one(id))!.versie }, { side, signer: 'T. Eken', mandate: 'directeur', day }));
  const refused = (work: Promise<unknown>): Promise<DomainError> =>
    work.then(
      () => Promise.reject(new Error('it was let through')),
      (error: DomainError) => error,
    );
  const pointers = async (work: Promise<unknown>): Promise<string[]> => (await refused(work)).violations.map((v) => v.pointer);

  beforeAll(async () => {
    r = await ContractRegion.open();
    ({ db } = r);
    await db.owner(`insert into municipality_membership (region_id, municipality_code, valid, source) values (1, '0503', '[2020-01-01,)', 'proef')`);
    await db.owner(`insert into municipality (region_id, code, key, name, source) values (1, '1783', 'westland', 'Westland', 'proef')`);
    await r.contract();
  });
  afterAll(() => r.close());
  beforeEach(() => r.clock('2025-10-15'));

  it('goes from request over check, approval and two signatures to an ordinary contract, and ends with the help', async () => {
    const id = await asked();
    expect(await one(id)).toMatchObject({
      nummer: 'MA-0001',
      staat: 'aangevraagd',
      tarief: '120.00',
      regionaal: null,
      waarde: '3120.00',
      gevraagdDoor: 'Gé',
      feiten: { contracten: [{ nummer: 'C-1', soort: 'resultaatovereenkomst' }], alGecontracteerd: ['C-1'], maatwerk: 0, agb: [] },
    });
    await r.clock('2025-10-18');
    await check(id);
    await approve(id);
    expect(await one(id)).toMatchObject({ staat: 'goedgekeurd', mandaat: null, dagen: { toets: 3, goedkeuring: 0, ondertekening: null, totaal: 3 } });
    await r.clock('2025-10-20');
    expect(await sign(id, 'aanbieder', 'Cas', '2025-10-19')).toBeNull();
    expect(await sign(id, 'regio', 'Bo', '2025-10-20')).toBe('MW-2025-0001');
    const signed = (await one(id))!;
    expect(signed).toMatchObject({ staat: 'getekend', contract: 'MW-2025-0001', dagen: { toets: 3, goedkeuring: 0, ondertekening: 2, totaal: 5 } });
    const term = async () => new ContractTermQuery(db.reader).one(db.actor, 'MW-2025-0001', null);
    expect(await term()).toMatchObject({ soort: { sleutel: 'maatwerkovereenkomst' }, totEnMet: '2026-04-30', oorspronkelijkeWaarde: '3120.00' });
    const end = (last: string, version = signed.versie) => as('Gé', (tx) => endMaatwerk(tx, { id, version }, last, 'De hulp is klaar'), '0503');
    expect(await pointers(end('2026-05-01'))).toEqual(['/laatsteDag']);
    await r.clock('2026-01-20');
    await end('2026-01-16');
    expect(await one(id)).toMatchObject({ staat: 'beeindigd', laatsteDag: '2026-01-16', gesloten: { door: 'Gé', reden: 'De hulp is klaar' } });
    expect(await term()).toMatchObject({ totEnMet: '2026-01-16', wijze: 'geen' });
    const known = await db.owner(
      `select p.valid::text, upper_inf(recorded) as now, c.valid::text as contract from contract_version_period p join contract c on c.id = p.contract_id
        where c.number = 'MW-2025-0001' order by upper_inf(recorded)`,
    );
    expect(known).toEqual([
      { valid: '[2025-11-01,2026-05-01)', now: false, contract: '[2025-11-01,2026-01-17)' },
      { valid: '[2025-11-01,2026-01-17)', now: true, contract: '[2025-11-01,2026-01-17)' },
    ]);
    expect((await refused(end('2026-01-10'))).code).toBe('maatwerk-gewijzigd');
    expect((await one(id))!.gebeurtenissen.map((e) => e.soort)).toEqual([
      'aanvraag',
      'toets',
      'goedkeuring',
      'handtekening',
      'handtekening',
      'einde',
    ]);
    expect(await new MaatwerkSummaryQuery(db.reader).of(db.actor, 2025)).toMatchObject({ aangevraagd: 1, getekend: 1, dagenHelft: 5, open: 0 });
  });

  it('names every fault of a request, and keeps nothing of it', async () => {
    const before = await list();
    const text = 'Sanne is 14, geboren 3-4-2011, BSN 999990019.';
    expect(await pointers(asked({ reason: text }))).toEqual(['/reden', '/reden', '/reden']);
    expect(
      await pointers(
        asked({ youthMark: 'Sanne', last: '2025-10-01', amount: 0, cents: 0n, provider: 'niemand', product: 'XX', reason: 'Geen plek' }),
      ),
    ).toEqual(['/kenmerk', '/totEnMet', '/aantal', '/tarief', '/aanbieder', '/product']);
    expect(await pointers(asked({ municipality: '1783' }))).toEqual(['/gemeente']);
    expect(await pointers(as('Cas', (tx) => requestMaatwerk(tx, { ...WISH, municipality: '1783' })))).toEqual(['/gemeente']);
    expect(await list()).toEqual(before);
    await asked({ youthMark: 'J-7' });
    expect((await refused(asked({ youthMark: 'J-7' }))).code).toBe('maatwerk-bestaat');
  });

  it('needs a reason for what stands out, another pair of eyes, and a mandate where one is recorded', async () => {
    const id = await asked({ youthMark: 'J-8' });
    expect(await pointers(check(id, { tariffReason: null, note: null }))).toEqual(['/tariefReden', '/toelichting', '/toelichting']);
    expect(await pointers(check(id, { note: 'Gebeld met Sanne' }))).toEqual(['/toelichting']);
    await db.owner(
      `insert into regional_tariff (region_id, id, product_id, no, valid_from, cents, state, changed_at, changed_by, published_at, published_by)
       select 1, $1, id, 1, '2025-01-01', 12000, 'gepubliceerd', now(), 'proef', now(), 'proef' from product`,
      [newId()],
    );
    expect(await pointers(check(id, { cents: 12_001n, tariffReason: null }))).toEqual(['/tariefReden']);
    await check(id, { tariffReason: null });
    expect(await one(id)).toMatchObject({ staat: 'getoetst', tarief: '120.00', regionaal: '120.00', tariefReden: null });
    for (const who of ['Gé', 'Cas']) expect((await refused(approve(id, who))).code).toBe('maatwerk-vier-ogen');
    await db.owner(`insert into account (region_id, id, email, name) values (1, $1, 'mo@proef', 'Mo')`, [person('Mo').accountId]);
    await db.owner(`insert into role_grant (region_id, id, account_id, role, valid) values (1, $1, $2, 'controller', '[2020-01-01,)')`, [
      newId(),
      person('Mo').accountId,
    ]);
    const mandate = (cents: bigint) =>
      as('Bo', (tx) => setMaatwerkMandate(tx, { role: 'controller', cents, from: '2025-01-01', source: 'Mandaatbesluit' }));
    await mandate(311_999n);
    expect((await refused(approve(id, 'Mo'))).code).toBe('maatwerk-buiten-mandaat');
    await mandate(312_000n);
    await approve(id, 'Mo');
    expect(await one(id)).toMatchObject({ staat: 'goedgekeurd', mandaat: '3120.00', goedgekeurdDoor: 'Mo' });
    expect((await refused(sign(id, 'regio', 'Cas'))).code).toBe('maatwerk-vier-ogen');
    expect(await pointers(sign(id, 'regio', 'Bo', '2025-10-16'))).toEqual(['/datum']);
    expect(await pointers(sign(id, 'regio', 'Bo', '2025-10-14'))).toEqual(['/datum']);
    await sign(id, 'regio');
    expect((await refused(sign(id, 'regio'))).code).toBe('maatwerk-al-getekend');
    expect((await refused(approve(id))).code).toBe('maatwerk-stap');
    await expect(db.owner(`update maatwerk_signature set signer = 'Ander'`)).rejects.toThrow();
  });

  it('is late once the help should have begun, is found by its filters, and seen by its own municipality only', async () => {
    const id = await asked({ youthMark: 'X-1', from: '2025-10-20' });
    const late = () => list({ late: true });
    expect(await late()).toEqual([]);
    await r.clock('2025-10-20');
    expect([await late(), await list({ search: 'x-1' }), await list({ search: 'schorren', state: 'aangevraagd' })]).toEqual([
      ['X-1'],
      ['X-1'],
      ['J-7', 'X-1'],
    ]);
    expect(await list({}, person('Wes', '1783'))).toEqual([]);
    expect(await one(id, person('Wes', '1783'))).toBeNull();
    expect(await list({ state: 'open' }, person('Gé', '0503'))).toContain('X-1');
    const stranger = as('Wes', (tx) => closeMaatwerk(tx, { id, version: 1 }, 'ingetrokken', 'weg'), '1783');
    expect((await refused(stranger)).code).toBe('maatwerk-onbekend');
    await as('Gé', (tx) => closeMaatwerk(tx, { id, version: 1 }, 'ingetrokken', 'Er kwam een plek vrij'), '0503');
    expect([await late(), (await one(id))!.gesloten?.reden]).toEqual([[], 'Er kwam een plek vrij']);
    await check(await asked({ youthMark: 'X-2' }));
    const second = (await new MaatwerkQuery(db.reader).page(db.actor, { ...ALL, search: 'X-2' }, '-dagen', 1, 0)).rows[0]!;
    await as('Bo', (tx) => closeMaatwerk(tx, { id: second.id, version: second.versie }, 'afgewezen', 'Er is een regulier aanbod'));
    expect(await list({ state: 'afgewezen' })).toEqual(['X-2']);
  });
});
