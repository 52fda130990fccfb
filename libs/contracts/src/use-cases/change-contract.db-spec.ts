// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import type { RegionDatabase } from '../../../../test/support/region-database.js';
import type { ChangeFacts } from '../domain/legal-ground.js';
import { differenceOf } from '../domain/version-difference.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { OccupancyQuery } from '../persistence/occupancy.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { changeContract, type ChangeCommand } from './change-contract.js';
import { recordContractVersion } from './record-contract.js';
import { reportOccupancy } from './report-occupancy.js';

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

describe('contracts that run', () => {
  let r: ContractRegion;
  let db: RegionDatabase;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => r.run(work);
  const term = async (number: string) => (await new ContractTermQuery(db.reader).one(db.actor, number, null))!;
  const change = (number: string, what: Partial<ChangeCommand> = {}) =>
    run((tx) =>
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
        newRooms: [],
        agreements: null,
        ...what,
      }),
    );

  beforeAll(async () => {
    r = await ContractRegion.open();
    ({ db } = r);
  });
  afterAll(() => r.close());
  beforeEach(() => r.clock('2025-10-15'));

  it('change by a new version that names its ground; the second of two editors gets a conflict and changes nothing', async () => {
    const number = await r.contract();
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
    const number = await r.contract();
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

  it('refuse tariffs and periods that overlap or lie outside the contract: a clear fault each, and nothing changed', async () => {
    const number = await r.contract();
    const tariffs = [
      { from: '2025-01-01', until: '2025-08-31', cents: 12_000n },
      { from: '2025-08-01', until: '2025-12-31', cents: 12_500n },
    ];
    const [line] = await db.owner(`select l.product_id as id from contract_line l join contract c on c.id = l.contract_id where c.number = $1`, [
      number,
    ]);
    const version = (from: string, until: string, sheet = tariffs) =>
      run((tx) =>
        recordContractVersion(tx, {
          contractNumber: number,
          from,
          until,
          ground: 'herzieningsclausule',
          summary: 'Twee tarieven op een dag',
          lines: [
            {
              line: 1,
              productId: line!['id'] as string,
              unit: '04',
              fundingMode: 'inspanningsgericht',
              taakgerichtRule: null,
              municipalities: ['0503'],
              tariffs: sheet,
            },
          ],
          bestedingsruimten: [],
        }),
      );
    await expect(version('2025-01-01', '2025-12-31')).rejects.toMatchObject({
      code: 'versie-ongeldig',
      violations: [{ pointer: '/regels/0/tarieven', text: 'Twee tarieven gelden op 2025-08-01.' }],
    });
    await expect(version('2025-01-01', '2026-03-31', tariffs.slice(0, 1))).rejects.toMatchObject({ code: 'versie-buiten-contract' });
    expect((await term(number)).nieuwsteVersie).toBe(1);
    const held = await db.owner(
      `select p.valid::text as valid from contract_version_period p join contract c on c.id = p.contract_id where c.number = $1`,
      [number],
    );
    expect(held).toEqual([{ valid: '[2022-01-01,2026-01-01)' }]);
  });

  it('hold KPI agreements with a norm, clauses and capacity from a version on; later versions keep them', async () => {
    const number = await r.contract();
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
    expect(await term(number)).toMatchObject({ nieuwsteVersie: 1, afspraken: null });
    await change(number, { agreements });
    await change(number, { seenVersion: 2, from: '2025-12-01' });
    const occupied = (line: number, on: string) => run((tx) => reportOccupancy(tx, { number, line, on, occupied: '7' }));
    await expect(occupied(1, '2025-10-01')).rejects.toMatchObject({ code: 'capaciteit-onbekend' });
    await r.clock('2025-11-15');
    await occupied(1, '2025-11-10');
    const { afspraken, momenten } = await term(number);
    expect(afspraken).toMatchObject({
      versie: 2,
      gesprekMaanden: 6,
      clausules: [{ sleutel: 'indexering' }, { sleutel: 'kpi' }],
      kpis: [{ sleutel: 'verblijfsduur', norm: '12', segment: '1', doel: 1 }],
      capaciteit: [{ naam: 'Groep Zuid', aantal: '8', bezetting: { bezet: '7' } }],
    });
    expect(momenten.filter((m) => m.soort === 'verantwoording').map((m) => m.op)).toEqual(['2025-12-31']);
    expect(momenten.filter((m) => m.soort === 'gesprek').map((m) => m.op)).toEqual(['2025-12-31']);
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
    await expect(occupied(9, '2025-11-10')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(occupied(1, '2025-11-16')).rejects.toMatchObject({ kind: 'invalid' });
    await occupied(1, '2025-11-12');
    expect(await new OccupancyQuery(db.reader).of(db.actor, number)).toMatchObject([
      { op: '2025-11-12', bezet: '7', aantal: '8', procent: '87.5', eerder: 0 },
      { op: '2025-11-10', naam: 'Groep Zuid', eenheid: 'plaatsen' },
    ]);
    expect(await new OccupancyQuery(db.reader).of(db.actor, 'C-999')).toBeNull();
  });
});
