// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readGovernanceFile, recordDecision, seedGovernance } from '#governance';
import { newId, type LocalDate } from '#kernel';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readClauseFile, readContractKindFile, readKpiFile } from '../content/contract-files.js';
import { ContractsModule } from '../contracts.module.js';
import type { ChangeFacts } from '../domain/legal-ground.js';
import { ContractCalendarQuery } from '../persistence/contract-calendar.query.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { differenceOf } from '../domain/version-difference.js';
import { changeContract, type ChangeCommand } from './change-contract.js';
import { giveNotice } from './end-contract.js';
import { recordContract, recordContractVersion } from './record-contract.js';
import { renewContract, renewTacitly } from './renew-contract.js';
import { reportOccupancy } from './report-occupancy.js';
import { seedClauses, seedContractKinds, seedKpis } from './seed-contract-content.js';
import { setContractTerm } from './set-contract-term.js';
import { handleReminder, watchContracts } from './watch-contracts.js';

const DATA = join(import.meta.dirname, '../../../../data/haaglanden');
const KINDS = readContractKindFile(DATA);
const FACTS: ChangeFacts = {
  cents: 1_000_00n,
  indexation: false,
  clause: 'indexering',
  natureUnchanged: true,
  additionalServices: false,
  unforeseeable: false,
  newProvider: false,
  substantial: false,
};
const ALL = { kind: null, provider: null, search: null, from: null, until: null, reminder: null, conditional: true };

describe('contracts over their term', () => {
  let db: RegionDatabase;
  const [PROVIDER, PRODUCT] = [newId(), newId()];
  let n = 0;
  const run = <T>(work: Parameters<RegionDatabase['uow']['run']>[1]) => db.uow.run(db.actor, work) as Promise<T>;
  const clock = (day: LocalDate) => db.owner(`update region set clock_offset = ($1 || ' 10:00+02')::timestamptz - now() where id = 1`, [day]);
  const term = async (number: string) => (await new ContractTermQuery(db.reader).one(db.actor, number, null))!;
  const calendar = (filter: object = {}) => new ContractCalendarQuery(db.reader).all(db.actor, { ...ALL, ...filter });

  async function contract(kind = 'resultaatovereenkomst'): Promise<string> {
    const number = `C-${++n}`;
    await run(async (tx) => {
      await recordContract(tx, { number, providerId: PROVIDER, kind, blockKey: null, from: '2022-01-01', until: '2025-12-31' });
      await recordContractVersion(tx, {
        contractNumber: number,
        from: '2022-01-01',
        until: '2025-12-31',
        ground: 'aanvang',
        summary: 'Aanvang',
        recordedAt: new Date('2021-12-01T09:00:00Z'),
        lines: [
          {
            line: 1,
            productId: PRODUCT,
            unit: '04',
            fundingMode: 'inspanningsgericht',
            taakgerichtRule: null,
            municipalities: ['0503'],
            tariffs: [{ from: '2022-01-01', until: '2025-12-31', cents: 11_432n }],
          },
        ],
        bestedingsruimten: [{ year: 2025, grain: 'aanbieder', segmentCode: null, productGroup: null, cents: 100_000_00n, consequence: 'gesprek' }],
      });
    });
    return number;
  }
  const tacit = async (notice: number | null): Promise<string> => {
    const number = await contract();
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
  const decision = (subjectId: string | null = null, bodyKey = 'gr-bestuur') =>
    run<string>((tx) =>
      recordDecision(tx, {
        bodyKey,
        meetingId: null,
        agendaItem: null,
        title: 'Verlengen',
        subjectKind: 'verlenging',
        subjectId,
        subjectLabel: 'Verlenging 2026',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'De nieuwe contracten beginnen pas in 2027.',
        takenOn: '2025-06-01',
        effectiveFrom: null,
        replaces: null,
      }),
    );
  const change = (number: string, what: Partial<ChangeCommand> = {}) =>
    run<number>((tx) =>
      changeContract(tx, {
        number,
        seenVersion: 1,
        from: '2025-11-01',
        until: null,
        summary: 'Tarief hoger',
        ground: '2.163c',
        explanation: 'Volgt uit de clausule.',
        deviation: null,
        facts: FACTS,
        tariffs: new Map([[1, 11_821n]]),
        rooms: new Map(),
        agreements: null,
        ...what,
      }),
    );

  beforeAll(async () => {
    db = await RegionDatabase.open([ContractsModule], 'raamwerk_worker');
    await db.owner(`insert into municipality (region_id, code, key, name, source) values (1, '0503', 'delft', 'Delft', 'proef')`);
    await db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, 'schorrenduin', 'Schorrenduin', 'groot')`, [PROVIDER]);
    await db.owner(
      `insert into product (region_id, id, code, category, name, unit, valid, source) values (1, $1, '45A04', '45', 'Behandeling', '04', '[2020-01-01,)', 'proef')`,
      [PRODUCT],
    );
    await clock('2025-10-15');
    await run(async (tx) => {
      await seedContractKinds(tx, KINDS);
      await seedClauses(tx, readClauseFile(DATA));
      await seedKpis(tx, readKpiFile(DATA));
      await seedGovernance(tx, readGovernanceFile(DATA));
    });
  });
  afterAll(() => db.close());
  beforeEach(() => clock('2025-10-15'));

  it('get the term of their kind; a kind without product lines refuses them, an unknown one is refused', async () => {
    expect(await run((tx) => seedContractKinds(tx, KINDS))).toBe(false);
    expect(await term(await contract())).toMatchObject({
      wijze: 'expliciet',
      aantal: 1,
      maanden: 12,
      opzegtermijn: null,
      bron: expect.stringContaining('5.1'),
    });
    expect(await term(await contract('maatwerkovereenkomst'))).toMatchObject({ wijze: 'geen', bron: 'niet in bron' });
    await expect(contract('subsidie')).rejects.toMatchObject({ code: 'contractsoort-zonder-regels' });
    await expect(contract('iets-nieuws')).rejects.toMatchObject({ code: 'contractsoort-onbekend' });
  });

  it('use an option once, on a decision of a body that may take it; what was agreed goes on, no room of another year is made up', async () => {
    const number = await contract();
    const renew = (decisionId: string | null, version = 1) => run((tx) => renewContract(tx, { number, decisionId, version }));
    await expect(renew(null)).rejects.toMatchObject({ code: 'besluit-ontbreekt' });
    await expect(renew(await decision(null, 'servicebureau'))).rejects.toMatchObject({ code: 'besluit-verkeerd-gremium' });
    await expect(renew(await decision('C-999'))).rejects.toMatchObject({ code: 'besluit-ander-onderwerp' });
    expect(await term(number)).toMatchObject({ totEnMet: '2025-12-31', verlengd: 0, versie: 1 });
    await renew(await decision(number));
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
    await expect(renew(await decision(number), 1)).rejects.toMatchObject({ kind: 'stale' });
    await expect(renew(await decision(number), 2)).rejects.toMatchObject({ code: 'verlenging-niet-mogelijk' });
  });

  it('are renewed by themselves after the last notice date, once, however long nobody looked', async () => {
    const number = await tacit(3);
    await run(watchContracts);
    const jobs = () => db.owner(`select payload from job where name = 'contracts.renew' and payload ->> 'number' = $1`, [number]);
    expect(await jobs()).toHaveLength(1);
    expect(await run((tx) => renewTacitly(tx, number))).toBe(1);
    expect(await run((tx) => renewTacitly(tx, number))).toBe(0);
    expect(await term(number)).toMatchObject({ totEnMet: '2026-12-31', verlengd: 1 });
    await clock('2029-02-01');
    expect(await run((tx) => renewTacitly(tx, number))).toBe(3);
    expect((await term(number)).verlengingen.map((v) => v.totEnMet)).toEqual(['2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31']);
    const gaps = await db.owner(
      `select 1 from contract c where number = $1 and (select range_agg(valid) from contract_version_period p where p.contract_id = c.id and upper_inf(recorded)) <> c.valid::datemultirange`,
      [number],
    );
    expect(gaps).toEqual([]);
    const both = await tacit(3);
    await clock('2026-10-02');
    await Promise.all([1, 2].map(() => run((tx) => renewTacitly(tx, both))));
    expect((await term(both)).verlengd).toBe(2);
  });

  it('end on the present term when notice is given in time, and a term later when it is not', async () => {
    const [late, soon] = [await tacit(3), await tacit(2)];
    const notice = (number: string) =>
      run<string>(async (tx) => giveNotice(tx, { number, by: 'aanbieder', reason: 'Stopt', version: (await term(number)).versie }));
    expect(await notice(late)).toBe('2026-12-31');
    expect(await notice(soon)).toBe('2025-12-31');
    expect(await term(soon)).toMatchObject({ opgezegd: { door: 'aanbieder', totEnMet: '2025-12-31' }, momenten: [{ soort: 'einde' }] });
    await expect(notice(soon)).rejects.toMatchObject({ code: 'contract-al-opgezegd' });
    await clock('2026-03-01');
    expect(await run((tx) => renewTacitly(tx, soon))).toBe(0);
  });

  it('are reminded of once for each day and kind, until somebody settles it', async () => {
    const number = await contract();
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

  it('change by a new version that names its ground; the second of two editors gets a conflict and changes nothing', async () => {
    const number = await contract();
    const both = await Promise.allSettled([change(number), change(number)]);
    expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((r) => r.status === 'rejected')).toMatchObject({
      reason: { code: 'contract-gewijzigd', kind: 'stale', details: { versie: 2, door: 'Raamwerk' } },
    });
    expect((await term(number)).wijzigingen).toMatchObject([
      { versie: 2, grond: '2.163c', clausule: 'indexering', centen: '100000', aankondigingNodig: false },
    ]);
    const facts = await new VersionFactsQuery(db.reader).of(db.actor, number, [1, 2]);
    const { rows } = differenceOf(facts.get(1)!.facts, facts.get(2)!.facts);
    expect(rows.map((r) => [r.kind, r.old, r.new, r.basisPoints])).toEqual([
      ['looptijd', '2022-01-01/2025-12-31', '2025-11-01/2025-12-31', null],
      ['tarief', '114.32', '118.21', 340n],
    ]);
  });

  it('ask a reason where the test of a ground does not hold, say that a notice is due, and refuse what is not there', async () => {
    const number = await contract();
    const violations = async (what: Partial<ChangeCommand>) => {
      const error = await change(number, what).then(
        () => null,
        (e: { violations: { pointer: string }[] }) => e.violations.map((v) => v.pointer),
      );
      return error;
    };
    expect(await violations({ ground: '2.163b' })).toEqual(['/grond/afwijking']);
    expect(await violations({ facts: { ...FACTS, clause: null } })).toEqual(['/grond/clausule', '/grond/afwijking']);
    expect(await violations({ tariffs: new Map([[7, 1n]]) })).toEqual(['/tarieven']);
    expect(await violations({ tariffs: new Map() })).toEqual(['/']);
    expect(await violations({ from: '2026-01-01' })).toEqual(['/van']);
    expect((await term(number)).nieuwsteVersie).toBe(1);
    await change(number, { ground: '2.163e', facts: { ...FACTS, unforeseeable: true }, deviation: 'De waarde bij de start is niet bewaard.' });
    expect((await term(number)).wijzigingen).toMatchObject([{ grond: '2.163e', aankondigingNodig: true, afwijking: expect.any(String) as string }]);
    await expect(change(number, { seenVersion: 2, from: '2025-06-01' })).rejects.toMatchObject({ code: 'wijziging-over-meer-versies' });
  });

  it('hold KPI agreements with a norm, clauses and capacity from a version on; later versions keep them', async () => {
    const number = await contract();
    const agreements = {
      talkMonths: 6,
      reports: [{ name: 'Kwartaalcijfers', months: 3 }],
      clauses: ['indexering', 'kpi'],
      kpis: [{ kpi: 'verblijfsduur', norm: '12' as string | null, band: '1.5', frequency: 'kwartaal' as const, consequence: 'gesprek' }],
      capacity: [{ line: 1, name: 'Groep Zuid', location: 'Delft', unit: 'plaatsen' as const, amount: '8' }],
    };
    const without = { ...agreements, kpis: [{ ...agreements.kpis[0]!, norm: null }] };
    await expect(change(number, { agreements: without })).rejects.toMatchObject({
      code: 'afspraken-ongeldig',
      violations: [{ pointer: '/kpis/0/norm' }],
    });
    await change(number, { agreements });
    await change(number, { seenVersion: 2, from: '2025-12-01' });
    await run((tx) => reportOccupancy(tx, { number, line: 1, on: '2025-10-01', occupied: '7' }));
    const { afspraken, momenten } = await term(number);
    expect(afspraken).toMatchObject({
      versie: 2,
      gesprekMaanden: 6,
      clausules: [{ sleutel: 'indexering' }, { sleutel: 'kpi' }],
      kpis: [{ sleutel: 'verblijfsduur', norm: '12', segment: '1', doel: 1 }],
      capaciteit: [{ naam: 'Groep Zuid', aantal: '8', bezetting: { bezet: '7' } }],
    });
    expect(momenten.filter((m) => m.soort === 'verantwoording').map((m) => m.op)).toEqual(['2025-09-30', '2025-12-31']);
    const facts = await new VersionFactsQuery(db.reader).of(db.actor, number, [1, 2, 3]);
    expect(differenceOf(facts.get(1)!.facts, facts.get(2)!.facts).rows.map((r) => `${r.kind} ${r.new}`)).toEqual([
      'looptijd 2025-11-01/2025-12-31',
      'tarief 118.21',
      expect.stringMatching(/^clausule De tarieven/),
      expect.stringMatching(/^clausule Een klein/),
      'kpi 12 maanden ± 1.5, per kwartaal; gesprek',
      'capaciteit 8 plaatsen',
      'gesprek 6',
      'verantwoording 3',
    ]);
    expect(differenceOf(facts.get(2)!.facts, facts.get(3)!.facts).rows.map((r) => r.kind)).toEqual(['looptijd']);
    await expect(run((tx) => reportOccupancy(tx, { number, line: 9, on: '2025-10-01', occupied: '7' }))).rejects.toMatchObject({ kind: 'not-found' });
    await expect(run((tx) => reportOccupancy(tx, { number, line: 1, on: '2025-10-16', occupied: '7' }))).rejects.toMatchObject({ kind: 'invalid' });
  });
});
