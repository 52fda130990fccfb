// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { KeyRing, loadFiles, storeFiles, type Actor, type Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { readPdf } from '../../../../test/support/pdf-text.js';
import { unpacked } from '../../../../test/support/unpacked.js';
import { TERMS } from '../domain/tender-terms.js';
import { QuestionsQuery } from '../persistence/questions.query.js';
import { answerQuestion, askQuestion, followTender, refuseQuestion, withdrawQuestion } from './ask-question.js';
import { makeDossier, requestDossier } from './make-dossier.js';
import { publishNota } from './publish-nota.js';
import { createTender } from './save-tender.js';
import { stepProcedure } from './step-procedure.js';

describe('questions about a tender and the nota', () => {
  let region: ContractRegion;
  const keys = KeyRing.open(join(mkdtempSync(join(tmpdir(), 'raamwerk-nota-')), 'keys.json'), true);
  const [own, other, officer, asker, bystander] = [newId(), newId(), newId(), newId(), newId()];
  const who = {
    officer: { accountId: officer, name: 'Inkoper' },
    own: { accountId: asker, providerId: own, name: 'Anna Vos' },
    other: { accountId: bystander, providerId: other, name: 'Bob Das' },
  } as const;
  const actor = (name: keyof typeof who): Actor => ({ ...region.db.actor, kind: 'persoon', ...who[name] });
  const run = <T>(name: keyof typeof who, work: (tx: Tx) => Promise<T>): Promise<T> => region.db.uow.run(actor(name), work);
  const clock = (at: string): Promise<unknown> =>
    region.db.owner(`update region set clock_offset = $1::timestamptz - clock_timestamp() where id = 1`, [at]);
  let query: QuestionsQuery;
  const seen = async (id: string) => {
    const [row] = await region.db.owner<{ version: number }>('select version from tender_question where id = $1', [id]);
    return { procedureId, id, version: row!.version };
  };
  const ask = (name: 'own' | 'other', text: string, place: string | null = null): Promise<string> =>
    run(name, (tx) => askQuestion(tx, { procedureId, lotNo: null, place, text }));
  const answer = async (id: string, question = 'Hoe telt u dat?', reply = 'Zo.'): Promise<void> => {
    const at = await seen(id);
    await run('officer', (tx) => answerQuestion(tx, at, { question, answer: reply }));
  };
  const publish = (intro = '', reason: string | null = null): Promise<string> =>
    run('officer', (tx) => publishNota(tx, keys, { procedureId, intro, reason }));
  const count = async (sql: string): Promise<number> => (await region.db.owner<{ n: number }>(sql, [procedureId]))[0]!.n;
  let procedureId: string;

  beforeAll(async () => {
    region = await ContractRegion.open();
    query = new QuestionsQuery(region.db.reader);
    for (const [id, key, name] of [
      [own, 'zonnedauw', 'Stichting De Zonnedauw'],
      [other, 'egelhof', 'Egelhof'],
    ] as const)
      await region.db.owner(`insert into provider (region_id, id, key, name, size_class, kvk) values (1, $1, $2, $3, 'klein', '12345678')`, [
        id,
        key,
        name,
      ]);
    for (const { accountId, name } of Object.values(who))
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [
        accountId,
        `${accountId}@proef.voorbeeld`,
        name,
      ]);
  });
  afterAll(() => region.close());
  beforeEach(async () => {
    await clock('2026-02-02T08:00:00Z');
    procedureId = await run('officer', (tx) =>
      createTender(tx, {
        procedure: {
          title: `Aanbesteding ${newId().slice(-6)}`,
          summary: 's',
          segmentCode: null,
          motivation: 'Veel aanbieders en een forse wijziging.',
          contractKind: 'resultaatovereenkomst',
          contractFrom: '2027-01-01',
          contractLast: '2030-12-31',
          municipalities: ['0503'],
          clarificationDays: 10,
          source: null,
          requirements: [{ no: 1, title: 'Keurmerk', text: 't', proofKind: 'bewijsstuk', proof: 'Certificaat', expires: true }],
        },
        papers: {
          procedureCode: 'oth-single',
          framework: false,
          frameworkReason: null,
          optionCount: 0,
          optionMonths: 0,
          estimateBasis: 'b',
          lotsReason: 'l',
          maxLots: null,
          maxContracts: null,
          announceOn: null,
          questionsUntil: new Date('2026-02-20T11:00:00Z'),
          notaOn: '2026-03-06',
          deadline: new Date('2026-03-20T11:00:00Z'),
          standstillDays: 20,
          court: 'Rechtbank Den Haag',
          proportionality: 'p',
          lots: [
            {
              title: 'Perceel 1',
              description: 'd',
              estimateCents: 1_000_000n,
              optionCents: null,
              maxCents: null,
              maxContracts: 1,
              cpv: ['85311300'],
              nuts: ['NL361'],
            },
          ],
          criteria: [{ lotNo: null, title: 'Plan', kind: 'kwaliteit', weight: 100, description: '' }],
          terms: TERMS.map((t) => ({ key: t.key, choice: 'Zo gekozen.', motivation: 'Daarom in verhouding.' })),
        },
      }),
    );
    await run('officer', (tx) => stepProcedure(tx, { id: procedureId, version: 1, step: 'aankondigen', reason: 'Proef.', sides: ['inkoop'], keys }));
  });

  it('reach everybody at one moment, without who asked, and the mail goes to who follows', async () => {
    const id = await ask('own', 'Telt de groep van De Zonnedauw mee?', 'Leidraad 3.2');
    await run('other', (tx) => followTender(tx, procedureId, true));
    await answer(id, 'Telt een groep die er al is mee?', 'Ja, een groep van nu telt mee.');
    const before = await query.of(actor('other'), procedureId, 'provider');
    expect([before!.gesteld, before!.notas]).toEqual([[], []]);
    // Who asked learns its answer no sooner than anybody else.
    expect((await query.of(actor('own'), procedureId, 'provider'))!.gesteld[0]).toMatchObject({
      staat: 'ontvangen',
      concept: null,
      vraagsteller: null,
    });
    await publish('De bijlage met tarieven is aangevuld.');
    const after = (await query.of(actor('other'), procedureId, 'provider'))!;
    expect(after.gesteld).toEqual([]);
    expect(after.notas).toMatchObject([
      {
        nummer: 1,
        mededeling: 'De bijlage met tarieven is aangevuld.',
        regels: [{ plaats: 'Leidraad 3.2', vraag: 'Telt een groep die er al is mee?', antwoord: 'Ja, een groep van nu telt mee.' }],
      },
    ]);
    expect((await query.of(actor('own'), procedureId, 'provider'))!.gesteld[0]).toMatchObject({
      staat: 'gepubliceerd',
      nota: { nummer: 1, regel: 1 },
    });
    expect(JSON.stringify(after)).not.toMatch(/Zonnedauw|Anna/);
    const mails = await region.db.owner<{ account: string }>(`select account_id as account from mail where about_id = $1 order by 1`, [procedureId]);
    expect(mails.map((m) => m.account)).toEqual([asker, bystander].sort());
    const { sha256 } = (await query.nota(actor('other'), procedureId, 1))!;
    const pdf = await run('other', async (tx) => (await loadFiles(tx, keys, [sha256])).get(sha256.toString('hex'))!);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // Nothing of who asked in the course of the procedure either, which more people read.
    expect(
      await count(
        `select count(*)::int as n from audit_event where object_kind = 'inkoopprocedure' and object_id = $1::text and actor_name = 'Anna Vos'`,
      ),
    ).toBe(0);
  });

  it('show who asked to who answers only', async () => {
    await ask('own', 'Wanneer begint het?');
    expect((await query.of(actor('officer'), procedureId, 'answers'))!.gesteld[0]!.vraagsteller).toEqual({
      aanbieder: 'Stichting De Zonnedauw',
      persoon: 'Anna Vos',
    });
    expect((await query.of(actor('officer'), procedureId, 'reads'))!.gesteld).toEqual([]);
    // The database tells another provider nothing, whatever it asks.
    await run('other', async (tx) => {
      expect(await tx.sql('select 1 from tender_question where procedure_id = $1', [procedureId])).toEqual([]);
      expect(await tx.sql('select 1 from question_answer')).toEqual([]);
      expect(await tx.sql('select 1 from tender_follower where procedure_id = $1', [procedureId])).toEqual([]);
    });
  });

  it('are refused an answer that names who asked, in whatever way it is written', async () => {
    const id = await ask('own', 'Wat geldt voor Zonnedauw?');
    for (const text of ['Wat geldt voor de ZONNEDAUW?', 'Voor KvK 12345678?', 'Vraag van Anna Vos.'])
      await expect(answer(id, text)).rejects.toMatchObject({ code: 'vraag-ongeldig', violations: [expect.objectContaining({ pointer: '/vraag' })] });
    await expect(answer(id, 'Wat geldt?', 'Stichting de Zonnedauw mag dat.')).rejects.toMatchObject({
      violations: [expect.objectContaining({ pointer: '/antwoord' })],
    });
    await answer(id, 'Wat geldt?', 'Iedereen mag dat.');
  });

  it('leave no question of in time open: not through the product, not through the database', async () => {
    const id = await ask('own', 'Een vraag?');
    await expect(publish('Mededeling.')).rejects.toMatchObject({ code: 'nota-onvolledig' });
    await expect(run('officer', async (tx) => refuseQuestion(tx, await seen(id), 'Geen tijd.'))).rejects.toMatchObject({
      code: 'vraagstap-niet-mogelijk',
    });
    const nota = `insert into tender_nota (region_id, id, procedure_id, no, intro, lines, file_sha256, file_size, published_by, published_at)
       select 1, $2, $1, 1, 'x', 0, sha256, 1, 'x', region_now(1::smallint) from stored_file limit 1`;
    await run('officer', async (tx) => {
      await storeFiles(tx, keys, [Buffer.from('x')]);
    });
    await expect(run('officer', (tx) => tx.execute(nota, [procedureId, newId()]))).rejects.toThrow(/leaves no question unanswered/);
    await clock('2026-02-21T08:00:00Z');
    await answer(id);
    await publish();
    await expect(publish()).rejects.toMatchObject({ code: 'nota-leeg' });
    expect(await region.db.owner('select state from procurement_procedure where id = $1', [procedureId])).toEqual([{ state: 'indienen' }]);
  });

  it('stand once they are published, whole', async () => {
    const id = await ask('own', 'Een vraag?');
    await answer(id);
    const nota = await publish();
    const at = await seen(id);
    await expect(run('own', (tx) => withdrawQuestion(tx, at))).rejects.toMatchObject({ code: 'vraagstap-niet-mogelijk' });
    await expect(answer(id)).rejects.toMatchObject({ code: 'vraagstap-niet-mogelijk' });
    for (const sql of [
      `update tender_nota set intro = 'anders' where procedure_id = $1`,
      `delete from tender_nota_line where procedure_id = $1`,
      `update tender_question set state = 'ontvangen', nota_id = null, nota_line = null where procedure_id = $1`,
    ])
      await expect(region.db.owner(sql, [procedureId])).rejects.toThrow();
    await expect(
      run('officer', (tx) =>
        tx.execute(`insert into tender_nota_line (region_id, nota_id, procedure_id, no, question, answer) values (1, $1, $2, 99, 'later', 'bij')`, [
          nota,
          procedureId,
        ]),
      ),
    ).rejects.toThrow(/published whole/);
    await expect(
      run('own', (tx) =>
        tx.execute(`insert into tender_nota_line (region_id, nota_id, procedure_id, no, question, answer) values (1, $1, $2, 2, 'x', 'y')`, [
          nota,
          procedureId,
        ]),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('are late after the last moment and refused after the closing', async () => {
    await clock('2026-02-20T11:00:01Z');
    const id = await ask('own', 'Te laat?');
    expect((await query.of(actor('own'), procedureId, 'provider'))!.gesteld[0]).toMatchObject({ teLaat: true });
    await expect(run('own', (tx) => tx.execute(`update tender_question set late = false where id = $1`, [id]))).rejects.toThrow();
    const at = await seen(id);
    await run('officer', (tx) => refuseQuestion(tx, at, 'De vraag raakt de stukken niet.'));
    expect((await query.of(actor('own'), procedureId, 'provider'))!.gesteld[0]).toMatchObject({
      staat: 'niet-behandeld',
      reden: 'De vraag raakt de stukken niet.',
    });
    await clock('2026-03-20T11:00:01Z');
    await expect(ask('own', 'Nog een?')).rejects.toMatchObject({ code: 'vragen-gesloten' });
    await expect(publish('Mededeling.')).rejects.toMatchObject({ code: 'nota-te-laat' });
    await expect(
      run('own', (tx) =>
        tx.execute(
          `insert into tender_question (region_id, id, procedure_id, provider_id, asked_by_id, asked_by, asked_at, late, text) values (1, $1, $2, $3, $4, 'x', '2026-02-10', false, 'x')`,
          [newId(), procedureId, own, asker],
        ),
      ),
    ).rejects.toThrow(/deadline/);
  });

  it('stand in the file for a court as they were published, without who asked', async () => {
    const id = await ask('own', 'Telt de groep van De Zonnedauw mee?');
    await answer(id, 'Telt een groep van nu mee?', 'Ja.');
    await publish();
    const dossierId = await run('officer', (tx) => requestDossier(tx, procedureId, 'Kort geding', false));
    await region.run((tx) => makeDossier(tx, keys, dossierId, () => Promise.resolve()));
    const [{ sum }] = (await region.db.owner<{ sum: Buffer }>('select file_sha256 as sum from procurement_dossier where id = $1', [dossierId])) as [
      { sum: Buffer },
    ];
    const files = await unpacked((await region.run((tx) => loadFiles(tx, keys, [sum]))).get(sum.toString('hex'))!);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['07-aanbesteding.pdf', '08-inlichtingen.pdf', '09-inschrijvingen.pdf', '10-beoordeling.pdf', '08-notas/1-nota-1.pdf']),
    );
    expect(readPdf(files.get('07-aanbesteding.pdf')!).text).toContain('Rechtbank Den Haag');
    expect(readPdf(files.get('08-notas/1-nota-1.pdf')!).text).toContain('Telt een groep van nu mee?');
    for (const [path, content] of files)
      expect([path, (path.endsWith('.pdf') ? readPdf(content).text : content.toString()).match(/Zonnedauw|Anna Vos/)]).toEqual([path, null]);
  });

  it('asks why a nota comes shortly before the closing', async () => {
    await clock('2026-03-15T08:00:00Z');
    await expect(publish('Mededeling.')).rejects.toMatchObject({
      code: 'vraag-ongeldig',
      violations: [expect.objectContaining({ pointer: '/reden' })],
    });
    await publish('Mededeling.', 'Een fout in de bijlage kwam nu pas naar voren.');
  });
});
