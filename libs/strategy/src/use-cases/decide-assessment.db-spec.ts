// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readGovernanceFile, recordDecision, seedGovernance, type NewDecision } from '#governance';
import { readRegionFile, seedRegions } from '#regions';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readAssessmentFile } from '../content/assessment-file.js';
import { readStrategyFile } from '../content/strategy-file.js';
import { assessmentsOf } from '../http/assessment-answer.js';
import { AssessmentsQuery } from '../persistence/assessments.query.js';
import { chooseFunding, chooseProcedure, type FundingChoice, type ProcedureChoice } from './decide-assessment.js';
import { recordFundingAssessment, recordProcedureAssessment } from './record-assessment.js';
import { seedAssessments } from './seed-assessments.js';
import { seedStrategy } from './seed-strategy.js';

const folder = join(import.meta.dirname, '../../../../data/haaglanden');
const file = readAssessmentFile(folder);

describe('the assessments of a region', () => {
  let db: RegionDatabase;
  let query: AssessmentsQuery;
  const all = async () => assessmentsOf(await query.rows(db.actor, null)).segmenten;
  const one = async (key: string) => (await all()).find((s) => s.sleutel === key)!;
  const decide = (change: Partial<NewDecision>) =>
    db.uow.run(db.actor, (tx) =>
      recordDecision(tx, {
        bodyKey: 'colleges',
        meetingId: null,
        agendaItem: null,
        title: 'Besluit',
        subjectKind: 'bekostiging',
        subjectId: 'haaglanden-2027/1',
        subjectLabel: 'Segment 1',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'm',
        takenOn: '2025-05-01',
        effectiveFrom: '2027-01-01',
        replaces: null,
        ...change,
      }),
    );
  const goTo = (day: string): Promise<unknown> =>
    db.owner(`update region set clock_offset = $1::timestamptz - now() where id = 1`, [`${day} 10:00+01`]);
  const fund = (change: Partial<FundingChoice>) =>
    db.uow.run(db.actor, (tx) =>
      chooseFunding(tx, {
        segment: '1',
        part: null,
        chosen: 'taakgericht',
        motivation: 'past',
        deviation: null,
        decisionId: null,
        seen: null,
        ...change,
      }),
    );
  const buy = (change: Partial<ProcedureChoice>) =>
    db.uow.run(db.actor, (tx) =>
      chooseProcedure(tx, {
        segment: '5',
        chosen: 'sas',
        motivation: 'past',
        deviation: null,
        fallback: false,
        decisionId: null,
        seen: null,
        ...change,
      }),
    );

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    query = new AssessmentsQuery(db.reader);
    const parts = [readRegionFile(folder), readStrategyFile(folder), readGovernanceFile(folder)] as const;
    await goTo('2026-06-01');
    await db.uow.run(db.actor, async (tx) => {
      await seedRegions(tx, parts[0]);
      await seedStrategy(tx, parts[1]);
      await seedGovernance(tx, parts[2]);
      await seedAssessments(tx, file);
    });
  });
  afterAll(() => db.close());

  it('stand in the region as in the document, the directions computed', async () => {
    expect(await db.uow.run(db.actor, (tx) => seedAssessments(tx, file))).toBe(false);
    const segments = await all();
    expect(segments.map((s) => s.bekostiging[0]!.telling.map((t) => `${t.voldaan}/${t.van}`).join(' '))).toEqual([
      '5/5 0/3',
      '5/5 1/3',
      '5/5 0/3',
      '5/5 0/3',
      '2/5 3/3',
    ]);
    for (const s of segments) expect(s.bekostiging[0]!.richting).toBe(s.bekostiging[0]!.richtingDocument);
    expect(segments[4]!.procedure!.richting).toEqual(['sas', 'open-huis']);
  });

  it('lead to nothing without a decision on this subject, by a body that may, that holds when the strategy begins', async () => {
    await expect(fund({})).rejects.toMatchObject({ code: 'besluit-ontbreekt' });
    await expect(fund({ decisionId: await decide({ subjectId: 'haaglanden-2027/2' }) })).rejects.toMatchObject({ code: 'besluit-ander-onderwerp' });
    await expect(fund({ decisionId: await decide({ bodyKey: 'raden' }) })).rejects.toMatchObject({ code: 'besluit-verkeerd-gremium' });
    await expect(fund({ decisionId: await decide({ effectiveFrom: '2027-01-02' }) })).rejects.toMatchObject({ code: 'besluit-nog-niet-van-kracht' });
    expect((await one('1')).bekostiging[0]!.keuzes).toEqual([]);
  });

  it('may be deviated from with a reason, by one of two who decide at once; outputgericht never, with its reason', async () => {
    const decisionId = await decide({});
    await expect(fund({ decisionId, chosen: 'inspanningsgericht' })).rejects.toMatchObject({ violations: [{ pointer: '/afwijking' }] });
    await expect(fund({ decisionId, chosen: 'outputgericht', deviation: 'wij willen het' })).rejects.toMatchObject({
      code: 'bekostigingsvorm-niet-mogelijk',
      violations: [
        { pointer: '/keuze', text: expect.stringMatching(/^Outputgericht kan niet in deze strategie: .*zekerheid.*\(Strategie 4\.1\)\.$/) as string },
      ],
    });
    const both = await Promise.allSettled([fund({ decisionId }), fund({ decisionId, chosen: 'inspanningsgericht', deviation: 'klein segment' })]);
    expect(both.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(both.find((r) => r.status === 'rejected')).toMatchObject({ reason: { code: 'keuze-gewijzigd', kind: 'stale' } });
    const [choice] = (await one('1')).bekostiging[0]!.keuzes;
    expect(choice).toMatchObject({
      richting: ['taakgericht'],
      besluit: { gremium: expect.stringContaining('Colleges') as string, geldt: false, vervangen: false },
    });
  });

  it('may differ on a part of a segment, where the strategy allows it without a reason', async () => {
    const answers = file.content.segments[0]!.funding.answers.map(({ criterion, met, reason }) => ({ criterion, met, reason }));
    const part = { segment: '1', part: 'Pleegzorg', answers, explanation: null, version: 0 };
    await db.uow.run(db.actor, (tx) => recordFundingAssessment(tx, part));
    await expect(db.uow.run(db.actor, (tx) => recordFundingAssessment(tx, part))).rejects.toMatchObject({ code: 'afweging-gewijzigd' });
    await fund({ part: 'Pleegzorg', chosen: 'inspanningsgericht', decisionId: await decide({}) });
    const found = (await one('1')).bekostiging.map((f) => [f.onderdeel, f.richting, f.keuzes[0]?.keuze]);
    expect(found).toEqual([
      [null, 'taakgericht', expect.any(String)],
      ['Pleegzorg', 'taakgericht', 'inspanningsgericht'],
    ]);
  });

  it('change with the answers, keep what a person answered, and refuse a criterion that is missing', async () => {
    const answers = file.content.segments[4]!.funding.answers.map(({ criterion, reason }) => ({ criterion, met: criterion !== 'omvang', reason }));
    const change = { segment: '5', part: null, answers, explanation: null, version: 1 };
    await expect(db.uow.run(db.actor, (tx) => recordFundingAssessment(tx, { ...change, answers: answers.slice(1) }))).rejects.toMatchObject({
      violations: [{ pointer: '/antwoorden' }],
    });
    await db.uow.run(db.actor, (tx) => recordFundingAssessment(tx, change));
    await db.uow.run(db.actor, (tx) => seedAssessments(tx, { ...file, sha256: createHash('sha256').update('anew').digest() }));
    const { bekostiging } = await one('5');
    expect(bekostiging[0]).toMatchObject({ richting: 'taakgericht', richtingDocument: 'inspanningsgericht', versie: 2, eigen: true });
    expect(bekostiging[0]!.antwoorden.map((a) => a.bron)).toContain('Eigen afweging van de regio');
  });

  it('of procedure leave a kind that stands only by falling back, with the reason on record', async () => {
    const subject = { subjectKind: 'procedure', subjectId: 'haaglanden-2027/5' } as const;
    const decisionId = await decide(subject);
    await expect(buy({ decisionId, chosen: 'herziening' })).rejects.toMatchObject({ violations: [{ pointer: '/afwijking' }] });
    await expect(buy({ decisionId, fallback: true })).rejects.toMatchObject({ violations: [{ pointer: '/uitwijken' }] });
    const first = await buy({ decisionId });
    await expect(buy({ decisionId, chosen: 'open-huis', seen: first })).rejects.toMatchObject({ code: 'procedure-staat-vast' });
    await expect(buy({ decisionId, chosen: 'open-huis', seen: first, fallback: true })).rejects.toMatchObject({
      violations: [{ pointer: '/afwijking' }],
    });
    await expect(buy({ decisionId, chosen: 'open-huis', seen: first, fallback: true, deviation: 'te weinig inschrijvers' })).rejects.toMatchObject({
      violations: [{ pointer: '/besluit' }],
    });
    await buy({ decisionId: await decide(subject), chosen: 'open-huis', seen: first, fallback: true, deviation: 'te weinig inschrijvers' });
    expect((await one('5')).procedure!.keuzes.map((c) => [c.keuze, c.uitgeweken, c.afwijking])).toEqual([
      ['open-huis', true, 'te weinig inschrijvers'],
      ['sas', false, null],
    ]);
  });

  it('of procedure are weighed anew in words, one after the other', async () => {
    const weighings = file.content.segments[3]!.procedure.weighings.map(({ criterion, text }) => ({ criterion, text: text ?? 'zelf ingevuld' }));
    const change = { segment: '4', weighings, direction: ['herziening', 'open-huis'] as const, motivation: 'Beide kunnen.', version: 1 };
    const both = await Promise.allSettled([1, 2].map(() => db.uow.run(db.actor, (tx) => recordProcedureAssessment(tx, change))));
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const { procedure } = await one('4');
    expect(procedure).toMatchObject({ richting: ['herziening', 'open-huis'], versie: 2 });
    expect(procedure!.wegingen.find((w) => w.tekst === 'zelf ingevuld')!.bron).toBe('Eigen afweging van de regio');
  });

  it('lets nothing take effect under a strategy that has begun without a decision of its own', async () => {
    await goTo('2027-02-01');
    const decisionId = await decide({ subjectId: 'haaglanden-2027/2', subjectLabel: 'Segment 2' });
    const choose = () => fund({ segment: '2', decisionId });
    await expect(choose()).rejects.toMatchObject({ definition: { code: 'strategie-niet-vastgesteld' } });
    const strategy: Partial<NewDecision> = {
      subjectKind: 'inkoopstrategie',
      subjectId: 'haaglanden-2027',
      subjectLabel: 'Strategie',
      effectiveFrom: null,
    };
    const wrong = await decide({ ...strategy, bodyKey: 'gr-bestuur' });
    await expect(choose()).rejects.toMatchObject({ definition: { code: 'besluit-verkeerd-gremium' } });
    await decide({ ...strategy, bodyKey: 'gr-bestuur', outcome: 'verworpen', replaces: wrong });
    await expect(choose()).rejects.toMatchObject({ definition: { code: 'besluit-niet-aangenomen' } });
    await decide({ ...strategy, takenOn: '2026-12-01' });
    await choose();
  });
});
