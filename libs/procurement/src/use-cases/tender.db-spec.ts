// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { KeyRing, type Actor, type Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { TERMS } from '../domain/tender-terms.js';
import { TendersQuery } from '../persistence/tenders.query.js';
import { openBox } from './bid-box.js';
import { fillNotice } from './fill-notice.js';
import { readTender } from './read-tender.js';
import { addDocument, changeTender, createTender, dropDocument, planTender, type TenderCommand } from './save-tender.js';
import { followProcedure, stepProcedure } from './step-procedure.js';
import { stateInterest } from './state-interest.js';
import { switchProcedure } from './switch-procedure.js';

const SIDES = ['inkoop'] as const;
const PDF = Buffer.from('%PDF-1.7\nleidraad\n%%EOF\n');

describe('a tender', () => {
  let region: ContractRegion;
  const keys = KeyRing.open(join(mkdtempSync(join(tmpdir(), 'raamwerk-tender-')), 'keys.json'), true);
  const [first, second] = [newId(), newId()];
  const run = <T>(work: (tx: Tx) => Promise<T>, who: Partial<Actor> = {}): Promise<T> =>
    region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Proef', ...who }, work);
  const clock = (at: string): Promise<unknown> =>
    region.db.owner(`update region set clock_offset = $1::timestamptz - clock_timestamp() where id = 1`, [at]);
  const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => (await region.db.owner<T & object>(sql, values))[0] as T;
  const version = async (id: string): Promise<number> =>
    (await one<{ version: number }>('select version from procurement_procedure where id = $1', [id])).version;
  const state = async (id: string): Promise<string> => (await run((tx) => readTender(tx, id, new Map())))!.state;
  const step = async (id: string, name: string, reason: string | null = null): Promise<void> => {
    const seen = await version(id);
    await run((tx) => stepProcedure(tx, { id, version: seen, step: name, reason, sides: SIDES, keys }));
  };

  const command = (change: Partial<TenderCommand['papers']> = {}): TenderCommand => ({
    procedure: {
      title: `Aanbesteding ${newId().slice(-6)}`,
      summary: 's',
      segmentCode: null,
      motivation: 'Veel aanbieders en een forse wijziging van de inrichting.',
      contractKind: 'resultaatovereenkomst',
      contractFrom: '2027-01-01',
      contractLast: '2030-12-31',
      municipalities: [],
      clarificationDays: 10,
      source: null,
      requirements: [{ no: 1, title: 'Keurmerk', text: 't', proofKind: 'bewijsstuk', proof: 'Certificaat', expires: true }],
    },
    papers: {
      procedureCode: 'oth-single',
      framework: true,
      frameworkReason: null,
      optionCount: 2,
      optionMonths: 12,
      estimateBasis: 'Uitgaven van 2024 maal de looptijd.',
      lotsReason: 'Per deel van de regio.',
      maxLots: null,
      maxContracts: null,
      announceOn: '2026-02-02',
      questionsUntil: new Date('2026-02-20T11:00:00Z'),
      notaOn: '2026-03-06',
      deadline: new Date('2026-03-20T11:00:00Z'),
      standstillDays: 20,
      court: 'Rechtbank Den Haag',
      proportionality: 'De eisen volgen uit de wet en de omvang van de opdracht.',
      lots: [1, 2].map((no) => ({
        title: `Perceel ${no}`,
        description: 'd',
        estimateCents: 40_000_000n,
        optionCents: 10_000_000n,
        maxCents: 60_000_000n,
        maxContracts: 3,
        cpv: ['85311300'],
        nuts: ['NL361'],
      })),
      criteria: [
        { lotNo: null, title: 'Plan', kind: 'kwaliteit', weight: 60, description: '' },
        { lotNo: 1, title: 'Prijs', kind: 'prijs', weight: 40, description: '' },
        { lotNo: 2, title: 'Samenwerking', kind: 'kwaliteit', weight: 40, description: '' },
      ],
      terms: TERMS.map((t) => ({ key: t.key, choice: 'Zo gekozen.', motivation: 'Daarom in verhouding.' })),
      ...change,
    },
  });
  const create = (change: Partial<TenderCommand['papers']> = {}): Promise<string> => {
    const { procedure, papers } = command(change);
    return run(async (tx) => createTender(tx, { procedure: { ...procedure, municipalities: [await aMunicipality(tx)] }, papers }));
  };
  const aMunicipality = async (tx: Tx): Promise<string> => (await tx.sql<{ code: string }>('select code from municipality limit 1'))[0]!.code;
  const papers = async (id: string): Promise<void> => {
    for (const kind of ['leidraad', 'overeenkomst'] as const)
      await run((tx) => addDocument(tx, keys, id, { kind, title: '', name: `${kind}.pdf`, content: PDF }));
  };

  beforeAll(async () => {
    region = await ContractRegion.open();
    for (const id of [first, second])
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [id, `${id}@proef.voorbeeld`]);
  });
  afterAll(() => region.close());
  beforeEach(() => clock('2026-02-02T08:00:00Z'));

  it('is read as it was written, its value over term, options and lots against the threshold', async () => {
    const id = await create();
    const stand = (await run((tx) => readTender(tx, id, new Map())))!;
    expect(stand.papers).toEqual(expect.objectContaining({ ...command().papers, terms: expect.any(Array) }));
    expect([stand.estimate.total, stand.estimate.european]).toEqual([100_000_000n, true]);
    expect(stand.checks.filter((c) => !c.done).map((c) => c.key)).toEqual(['stukken', 'overeenkomst']);
    const { procedure } = command();
    const change = {
      procedure: { ...procedure, municipalities: stand.procedure.municipalities },
      papers: { ...stand.papers, lots: stand.papers.lots.slice(0, 1), criteria: stand.papers.criteria.slice(0, 2) },
    };
    await run((tx) => changeTender(tx, id, stand.procedure.version, change));
    expect((await run((tx) => readTender(tx, id, new Map())))!.papers.lots).toHaveLength(1);
    await expect(run((tx) => changeTender(tx, id, stand.procedure.version, change))).rejects.toMatchObject({ code: 'procedure-gewijzigd' });
  });

  it('is announced only when it can be awarded as announced, with a reason for what is missing', async () => {
    const id = await create({ criteria: command().papers.criteria.map((c, i) => ({ ...c, weight: i === 0 ? 59 : c.weight })) });
    await expect(step(id, 'aankondigen', 'x')).rejects.toMatchObject({
      code: 'procedurestap-geweigerd',
      violations: [expect.objectContaining({ text: expect.stringContaining('samen 99') })],
    });
    const past = await create({ deadline: new Date('2026-02-01T11:00:00Z'), questionsUntil: null });
    await expect(step(past, 'aankondigen', 'x')).rejects.toMatchObject({
      code: 'procedurestap-geweigerd',
      violations: [expect.objectContaining({ text: expect.stringContaining('verleden') })],
    });
    // The database holds the same, whoever asks.
    for (const wrong of [id, past])
      await expect(
        run((tx) => tx.execute(`update procurement_procedure set published_at = now(), published_by = 'x' where id = $1`, [wrong])),
      ).rejects.toThrow(/weights|to come/);
    const whole = await create();
    await expect(step(whole, 'aankondigen')).rejects.toMatchObject({
      violations: [expect.objectContaining({ text: expect.stringContaining('2 aandachtspunten') })],
    });
    await papers(whole);
    await step(whole, 'aankondigen');
    expect(await state(whole)).toBe('vragenronde');
    expect(await one('select lots, deadline from bid_box where procedure_id = $1', [whole])).toEqual({
      lots: 2,
      deadline: new Date('2026-03-20T11:00:00Z'),
    });
  });

  it('stays as it was announced, papers and files included', async () => {
    const id = await create();
    await papers(id);
    await step(id, 'aankondigen');
    const seen = await version(id);
    await expect(run((tx) => changeTender(tx, id, seen, command()))).rejects.toMatchObject({ code: 'procedure-gepubliceerd' });
    await expect(run((tx) => addDocument(tx, keys, id, { kind: 'bijlage', title: '', name: 'b.pdf', content: PDF }))).rejects.toMatchObject({
      code: 'procedure-gepubliceerd',
    });
    const { id: file } = await one<{ id: string }>('select id from tender_document where procedure_id = $1 limit 1', [id]);
    await expect(run((tx) => dropDocument(tx, id, file))).rejects.toMatchObject({ code: 'procedure-gepubliceerd' });
    for (const sql of [
      'update tender_criterion set weight = 61 where procedure_id = $1',
      'delete from tender_document where procedure_id = $1',
      'update tender set court = court where procedure_id = $1',
    ])
      await expect(run((tx) => tx.execute(sql, [id]))).rejects.toThrow();
    // The planning may still move.
    await run((tx) => planTender(tx, id, seen, new Map([['opening', '2026-03-24']])));
  });

  it('keeps what was typed for a notice, and knows no result before there is one', async () => {
    const id = await create();
    const known = new Set(['BT-501', 'BT-513']);
    await run((tx) =>
      fillNotice(
        tx,
        id,
        20,
        known,
        new Map([
          ['BT-501', '12345678'],
          ['BT-513', ' '],
        ]),
      ),
    );
    await expect(run((tx) => fillNotice(tx, id, 20, known, new Map([['BT-999', 'x']])))).rejects.toMatchObject({ code: 'aanbesteding-ongeldig' });
    const query = new TendersQuery(region.db.reader);
    expect(await query.notice(region.db.actor, id, 20)).toMatchObject({
      ingevuld: { 'BT-501': '12345678' },
      resultaten: [],
      overeenkomsten: [],
      beslotenOp: null,
    });
    expect((await query.notice(region.db.actor, id, 33))!.ingevuld).toEqual({});
  });

  it('refuses a file that is no paper', async () => {
    const id = await create();
    await expect(
      run((tx) => addDocument(tx, keys, id, { kind: 'leidraad', title: '', name: 'leidraad.pdf', content: Buffer.from('MZ') })),
    ).rejects.toMatchObject({ code: 'stuk-geweigerd' });
  });

  it('goes on by itself when the time passes, and knows it before anybody looked', async () => {
    const id = await create();
    await papers(id);
    await step(id, 'aankondigen');
    await clock('2026-02-20T11:00:01Z');
    expect(await state(id)).toBe('indienen');
    await clock('2026-03-20T10:59:00Z');
    expect(await run((tx) => followProcedure(tx, id))).toBe(true);
    expect(await state(id)).toBe('indienen');
    await clock('2026-03-20T11:00:01Z');
    expect(await state(id)).toBe('gesloten');
    expect(await one('select state from procurement_procedure where id = $1', [id])).toEqual({ state: 'indienen' });
    expect(await run((tx) => followProcedure(tx, id))).toBe(true);
    expect(await run((tx) => followProcedure(tx, id))).toBe(false);
    for (const accountId of [first, second]) {
      await run((tx) => stateInterest(tx, { procedureId: id, interest: false, note: null }), { accountId });
      await run((tx) => openBox(tx, keys, id), { accountId });
    }
    expect(await state(id)).toBe('geopend');
    await step(id, 'zonder-inschrijving', 'Niemand schreef in.');
    expect(await state(id)).toBe('niet-gegund');
    const events = await region.db.owner<{ step: string }>('select step from procedure_event where procedure_id = $1 order by id', [id]);
    expect(events.map((e) => e.step)).toEqual([
      'opstellen',
      'aankondigen',
      'vragen-open',
      'vragen-dicht',
      'nota-klaar',
      'sluiten',
      'openen',
      'zonder-inschrijving',
    ]);
  });

  it('goes no further once it was withdrawn, whoever asks', async () => {
    const id = await create();
    await papers(id);
    await step(id, 'aankondigen');
    await expect(step(id, 'intrekken')).rejects.toMatchObject({ code: 'procedurestap-geweigerd' });
    await step(id, 'intrekken', 'De raad stelt het uit.');
    await clock('2026-04-01T08:00:00Z');
    await run((tx) => stateInterest(tx, { procedureId: id, interest: false, note: null }), { accountId: first });
    await expect(run((tx) => openBox(tx, keys, id), { accountId: first })).rejects.toThrow(/ended/);
    await expect(step(id, 'aankondigen')).rejects.toMatchObject({ code: 'procedurestap-niet-mogelijk' });
  });

  it('goes on as another kind with its papers and the reason, and the old one stays', async () => {
    const id = await create();
    await step(id, 'aankondigen', 'Leidraad volgt.');
    const seen = await version(id);
    const next = (variant: string, reason: string) => run((tx) => switchProcedure(tx, { id, version: seen, variant, reason, sides: SIDES }));
    await expect(next('sas-tender', 'r')).rejects.toMatchObject({ code: 'overstap-ongeldig' });
    const draft = await next('open-house', 'Te weinig tijd voor de overgang.');
    expect(await one('select variant, state from procurement_procedure where id = $1', [draft])).toEqual({ variant: 'open-house', state: 'concept' });
    expect(await one('select title from procedure_requirement where procedure_id = $1', [draft])).toEqual({ title: 'Keurmerk' });
    expect(await state(id)).toBe('overgestapt');
    const back = await run(async (tx) => switchProcedure(tx, { id: draft, version: 1, variant: 'sas-tender', reason: 'Toch niet.', sides: SIDES }));
    expect(await state(back)).toBe('concept');
  });
});
