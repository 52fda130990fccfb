// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import type { RegionDatabase } from '../../../../test/support/region-database.js';
import type { VersionAgreements } from '../domain/contract-agreements.js';
import { ContractLibraryQuery } from '../persistence/contract-library.query.js';
import { ContractTermQuery } from '../persistence/contract-term.query.js';
import { ContractsQuery } from '../persistence/contracts.query.js';
import { RegisterQuery, type RegisterFilter } from '../persistence/register.query.js';
import { VersionFactsQuery } from '../persistence/version-facts.query.js';
import { changeContract, type ChangeCommand } from './change-contract.js';
import { recordNoticeSent } from './record-notice-sent.js';
import { watchContracts } from './watch-contracts.js';

const AGREED: VersionAgreements = {
  talkMonths: 6,
  reports: [{ name: 'Kwartaalcijfers', months: 3 }],
  clauses: ['indexering', 'kpi'],
  kpis: [{ kpi: 'verblijfsduur', norm: '12', band: null, frequency: 'kwartaal', consequence: 'gesprek' }],
  capacity: [{ line: 1, name: 'Groep Zuid', location: 'Delft', unit: 'plaatsen', amount: '8' }],
};

describe('agreements of contracts that run', () => {
  let r: ContractRegion;
  let db: RegionDatabase;
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => r.run(work);
  const term = async (number: string, version: number | null = null) => (await new ContractTermQuery(db.reader).one(db.actor, number, version))!;
  const facts = async (number: string, version: number) =>
    (await new VersionFactsQuery(db.reader).of(db.actor, number, [version])).get(version)!.facts.map((f) => `${f.kind} ${f.key} ${f.value}`);
  const change = (number: string, seenVersion: number, what: Partial<ChangeCommand>) =>
    run((tx) =>
      changeContract(tx, {
        number,
        seenVersion,
        from: '2025-07-01',
        until: null,
        summary: 'Andere afspraken',
        ground: '2.163c',
        explanation: 'Volgt uit de clausule.',
        deviation: null,
        facts: {
          cents: 1_000_00n,
          indexation: false,
          clause: 'indexering',
          natureUnchanged: true,
          additionalServices: false,
          unforeseeable: false,
          newProvider: false,
          substantial: false,
        },
        tariffs: new Map(),
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

  it('pass on by the day a version begins: one dated back takes nothing over from what was agreed for later', async () => {
    const number = await r.contract();
    await change(number, 1, { agreements: AGREED });
    await change(number, 2, { from: '2025-03-01', until: '2025-03-31', tariffs: new Map([[1, 12_000n]]) });
    await change(number, 3, { from: '2025-09-01', until: '2025-09-30', tariffs: new Map([[1, 13_000n]]) });
    expect((await term(number, 3)).afspraken).toBeNull();
    expect((await term(number, 4)).afspraken).toMatchObject({ versie: 2, gesprekMaanden: 6 });
    expect((await facts(number, 3)).filter((f) => /^(kpi|clausule|capaciteit|gesprek)/.test(f))).toEqual([]);
    expect(await facts(number, 4)).toContain('gesprek frequentie 6');
    expect((await term(number)).afspraken).toMatchObject({ versie: 2 });
  });

  it('end by a new version that states the others, from its day on; what was asked every so many months ends with them', async () => {
    const number = await r.contract();
    await change(number, 1, { from: '2025-01-01', agreements: AGREED });
    const days = async () => (await term(number)).momenten.filter((m) => ['gesprek', 'verantwoording'].includes(m.soort)).map((m) => [m.soort, m.op]);
    expect(await days()).toEqual([
      ['verantwoording', '2025-09-30'],
      ['gesprek', '2025-12-31'],
      ['verantwoording', '2025-12-31'],
    ]);
    await change(number, 2, {
      from: '2025-10-01',
      agreements: { ...AGREED, talkMonths: 2, reports: [], clauses: ['indexering'], kpis: [], capacity: [] },
    });
    expect((await term(number)).afspraken).toMatchObject({ versie: 3, kpis: [], capaciteit: [], clausules: [{ sleutel: 'indexering' }] });
    expect((await term(number, 2)).afspraken).toMatchObject({ versie: 2, kpis: [{ sleutel: 'verblijfsduur' }] });
    expect(await days()).toEqual([
      ['verantwoording', '2025-09-30'],
      ['gesprek', '2025-10-31'],
      ['gesprek', '2025-12-31'],
    ]);
    await run(watchContracts);
    const reminded = (await term(number)).momenten.filter((m) => m.herinnerd).map((m) => [m.soort, m.op]);
    expect(reminded).toEqual([
      ['verantwoording', '2025-09-30'],
      ['gesprek', '2025-10-31'],
      ['einde', '2025-12-31'],
      ['verlengbesluit', '2025-12-31'],
    ]);
  });

  it('change what may be spent: an amount, what follows when it is reached, and a year that had none', async () => {
    const number = await r.contract();
    const room = { year: 2026, grain: 'overeenkomst', segmentCode: null, productGroup: null, cents: 90_000_00n, consequence: 'informatie' } as const;
    const twice = { ...room, year: 2025, grain: 'aanbieder' } as const;
    await expect(change(number, 1, { newRooms: [twice] })).rejects.toMatchObject({
      code: 'contractwijziging-ongeldig',
      violations: [{ pointer: '/bestedingsruimten/0/jaar' }],
    });
    await expect(change(number, 1, { newRooms: [{ ...room, cents: 0n }] })).rejects.toMatchObject({
      violations: [{ pointer: '/bestedingsruimten/0/bedrag' }],
    });
    expect((await term(number)).nieuwsteVersie).toBe(1);
    await change(number, 1, { rooms: new Map([['2025 aanbieder', { cents: 120_000_00n, consequence: 'geen-betaling' }]]), newRooms: [room] });
    expect(await new ContractsQuery(db.reader).one(db.actor, number, null, 2, null)).toMatchObject({
      ruimten: [
        { jaar: 2025, grondslag: 'aanbieder', bedrag: '120000.00', gevolg: 'geen-betaling' },
        { jaar: 2026, grondslag: 'overeenkomst', bedrag: '90000.00', gevolg: 'informatie' },
      ],
    });
    expect(await facts(number, 2)).toContain('ruimte-gevolg 2025 aanbieder geen-betaling');
  });

  it('are announced once, on a day that came, and only where the ground asks for it', async () => {
    const number = await r.contract();
    const sent = (version: number, on = '2025-10-14') => run((tx) => recordNoticeSent(tx, { number, version, on, reference: 'TN-2025-118' }));
    await change(number, 1, { tariffs: new Map([[1, 12_000n]]) });
    await expect(sent(2)).rejects.toMatchObject({ code: 'aankondiging-niet-nodig' });
    await change(number, 2, { ground: '2.163e', deviation: 'De waarde bij de start is niet bewaard.', tariffs: new Map([[1, 12_500n]]) });
    await expect(sent(3, '2025-10-16')).rejects.toMatchObject({ kind: 'invalid', violations: [{ pointer: '/op' }] });
    await sent(3);
    await expect(sent(3)).rejects.toMatchObject({ code: 'aankondiging-al-verstuurd' });
    expect((await term(number)).wijzigingen).toMatchObject([
      { versie: 2, aankondigingNodig: false, aankondigingOp: null },
      { versie: 3, aankondigingNodig: true, aankondigingOp: '2025-10-14', aankondigingKenmerk: 'TN-2025-118' },
    ]);
  });

  it('are counted per clause and norm in the library as the register lists them', async () => {
    const [one, two] = [await r.contract(), await r.contract()];
    const norm = (text: string, often: 'kwartaal' | 'jaar'): VersionAgreements => ({
      ...AGREED,
      clauses: ['partnerschap'],
      kpis: [{ ...AGREED.kpis[0]!, kpi: 'plek-in-regio', norm: text, frequency: often }],
    });
    await change(one, 1, { agreements: norm('80', 'kwartaal') });
    await change(two, 1, { agreements: norm('80.0', 'jaar') });
    const library = new ContractLibraryQuery(db.reader);
    const listed = async (filter: Partial<RegisterFilter>) =>
      (await new RegisterQuery(db.reader).page(db.actor, { asOf: null, ...filter }, 'nummer', 10, 0)).rows.map((c) => c.nummer);
    const { clausules, kpis } = await library.all(db.actor);
    expect(clausules.find((c) => c.sleutel === 'partnerschap')).toMatchObject({ versies: 1, contracten: 2 });
    expect(kpis.find((k) => k.sleutel === 'plek-in-regio')).toMatchObject({ contracten: 2 });
    expect((await library.clause(db.actor, 'partnerschap'))!.gebruik).toEqual([{ versie: 1, staat: 'geldt-nu', contracten: 2 }]);
    expect((await library.kpi(db.actor, 'plek-in-regio'))!.gebruik).toEqual([
      {
        norm: '80',
        staat: 'geldt-nu',
        contracten: 2,
        afspraken: [
          { band: null, frequentie: 'jaar' },
          { band: null, frequentie: 'kwartaal' },
        ],
      },
    ]);
    expect(await listed({ kpi: 'plek-in-regio', norm: '80' })).toEqual([one, two]);
    expect(await listed({ kpi: 'plek-in-regio', norm: '81' })).toEqual([]);
    expect(await listed({ clause: 'partnerschap', clauseVersion: 1 })).toEqual([one, two]);
    expect(await listed({ clause: 'partnerschap', clauseVersion: 2 })).toEqual([]);
    expect(await library.clause(db.actor, 'bestaat-niet')).toBeNull();
  });
});
