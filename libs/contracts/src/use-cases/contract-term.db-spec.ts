// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { ContractRegion, KINDS } from '../../../../test/support/contract-region.js';
import type { RegionDatabase } from '../../../../test/support/region-database.js';
import { differenceOf } from '../domain/version-difference.js';
import { ContractCalendarQuery } from '../persistence/contract-calendar.query.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { giveNotice } from './end-contract.js';
import { renewContract, renewTacitly } from './renew-contract.js';
import { seedContractKinds } from './seed-contract-content.js';
import { setContractTerm } from './set-contract-term.js';
import { handleReminder, watchContracts } from './watch-contracts.js';

const ALL = { kind: null, provider: null, search: null, from: null, until: null, reminder: null, conditional: true };

describe('contracts over their term', () => {
  let r: ContractRegion;
  let db: RegionDatabase;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => r.run(work);
  const term = async (number: string) => (await new ContractTermQuery(db.reader).one(db.actor, number, null))!;
  const calendar = (filter: object = {}) => new ContractCalendarQuery(db.reader).all(db.actor, { ...ALL, ...filter });
  const tacit = async (notice: number | null): Promise<string> => {
    const number = await r.contract();
    const version = (await term(number)).versie;
    await run((tx) =>
      setContractTerm(tx, {
        number,
        version,
        term: { mode: 'stilzwijgend', times: null, months: 12, notice: notice === null ? null : { length: notice, unit: 'maand' } },
        originalCents: 1_000_000_00n,
        source: 'artikel 3.2',
      }),
    );
    return number;
  };

  beforeAll(async () => {
    r = await ContractRegion.open();
    ({ db } = r);
  });
  afterAll(() => r.close());
  beforeEach(() => r.clock('2025-10-15'));

  it('get the term of their kind; a kind without product lines refuses them, an unknown one is refused', async () => {
    expect(await run((tx) => seedContractKinds(tx, KINDS))).toBe(false);
    expect(await term(await r.contract())).toMatchObject({
      wijze: 'expliciet',
      aantal: 1,
      maanden: 12,
      opzegtermijn: null,
      bron: expect.stringContaining('5.1'),
    });
    expect(await term(await r.contract('maatwerkovereenkomst'))).toMatchObject({ wijze: 'geen', bron: 'niet in bron' });
    await expect(r.contract('subsidie')).rejects.toMatchObject({ code: 'contractsoort-zonder-regels' });
    await expect(r.contract('iets-nieuws')).rejects.toMatchObject({ code: 'contractsoort-onbekend' });
  });

  it('use an option once, on a decision of a body that may take it; what was agreed goes on, no room of another year is made up', async () => {
    const number = await r.contract();
    const renew = (decisionId: string | null, version = 1) => run((tx) => renewContract(tx, { number, decisionId, version }));
    await expect(renew(null)).rejects.toMatchObject({ code: 'besluit-ontbreekt' });
    await expect(renew(await r.decision(null, 'servicebureau'))).rejects.toMatchObject({ code: 'besluit-verkeerd-gremium' });
    await expect(renew(await r.decision('C-999'))).rejects.toMatchObject({ code: 'besluit-ander-onderwerp' });
    expect(await term(number)).toMatchObject({ totEnMet: '2025-12-31', verlengd: 0, versie: 1 });
    await renew(await r.decision(number));
    expect(await term(number)).toMatchObject({
      totEnMet: '2026-12-31',
      verlengd: 1,
      verlengingen: [{ nummer: 1, van: '2026-01-01', totEnMet: '2026-12-31', wijze: 'expliciet', versie: 2 }],
      momenten: [{ soort: 'einde', op: '2026-12-31', voorwaardelijk: false }],
    });
    const facts = await new VersionFactsQuery(db.reader).of(db.actor, number, [1, 2]);
    expect(differenceOf(facts.get(1)!.facts, facts.get(2)!.facts).rows.map((r) => r.kind)).toEqual(['looptijd']);
    const held = await db.owner(
      `select v.no from contract_version_period p join contract_version v on v.id = p.version_id join contract c on c.id = p.contract_id
        where c.number = $1 and upper_inf(p.recorded) order by p.valid`,
      [number],
    );
    expect(held.map((v) => v['no'])).toEqual([1, 2]);
    await expect(renew(await r.decision(number), 1)).rejects.toMatchObject({ kind: 'stale' });
    await expect(renew(await r.decision(number), 2)).rejects.toMatchObject({ code: 'verlenging-niet-mogelijk' });
  });

  it('are renewed by themselves after the last notice date, once, however long nobody looked', async () => {
    const number = await tacit(3);
    await run(watchContracts);
    const jobs = () => db.owner(`select payload from job where name = 'contracts.renew' and payload ->> 'number' = $1`, [number]);
    expect(await jobs()).toHaveLength(1);
    expect(await run((tx) => renewTacitly(tx, number))).toBe(1);
    expect(await run((tx) => renewTacitly(tx, number))).toBe(0);
    expect(await term(number)).toMatchObject({ totEnMet: '2026-12-31', verlengd: 1 });
    await r.clock('2029-02-01');
    expect(await run((tx) => renewTacitly(tx, number))).toBe(3);
    expect((await term(number)).verlengingen.map((v) => v.totEnMet)).toEqual(['2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31']);
    const gaps = await db.owner(
      `select 1 from contract c where number = $1 and (select range_agg(valid) from contract_version_period p where p.contract_id = c.id and upper_inf(recorded)) <> c.valid::datemultirange`,
      [number],
    );
    expect(gaps).toEqual([]);
    const both = await tacit(3);
    await r.clock('2026-10-02');
    await Promise.all([1, 2].map(() => run((tx) => renewTacitly(tx, both))));
    expect((await term(both)).verlengd).toBe(2);
  });

  it('end on the present term when notice is given in time, and a term later when it is not', async () => {
    const [late, soon] = [await tacit(3), await tacit(2)];
    const notice = (number: string) =>
      run(async (tx) => giveNotice(tx, { number, by: 'aanbieder', reason: 'Stopt', version: (await term(number)).versie }));
    expect(await notice(late)).toBe('2026-12-31');
    expect(await notice(soon)).toBe('2025-12-31');
    expect(await term(soon)).toMatchObject({ opgezegd: { door: 'aanbieder', totEnMet: '2025-12-31' }, momenten: [{ soort: 'einde' }] });
    await expect(notice(soon)).rejects.toMatchObject({ code: 'contract-al-opgezegd' });
    await r.clock('2026-03-01');
    expect(await run((tx) => renewTacitly(tx, soon))).toBe(0);
  });

  it('are reminded of once for each day and kind, until somebody settles it', async () => {
    const number = await r.contract();
    const about = () => calendar({ search: number, conditional: false });
    await run(watchContracts);
    await run(watchContracts);
    expect((await about()).map((m) => [m.soort, m.op, m.herinnering])).toEqual([
      ['einde', '2025-12-31', 'open'],
      ['verlengbesluit', '2025-12-31', 'open'],
    ]);
    expect(await db.owner(`select 1 from contract_reminder r join contract c on c.id = r.contract_id where c.number = $1`, [number])).toHaveLength(2);
    const settle = () => run((tx) => handleReminder(tx, { number, due: '2025-12-31', kind: 'einde', note: 'Besproken' }));
    await settle();
    await run(watchContracts);
    expect((await about())[0]).toMatchObject({ herinnering: 'afgehandeld', notitie: 'Besproken' });
    await expect(settle()).rejects.toMatchObject({ kind: 'not-found' });
  });
});
