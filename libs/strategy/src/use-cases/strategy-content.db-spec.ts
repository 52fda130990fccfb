// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { readGovernanceFile, recordDecision, seedGovernance, type NewDecision } from '#governance';
import { readRegionFile, seedRegions } from '#regions';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { readPlanningFile } from '../content/planning-file.js';
import { readSetupFile } from '../content/setup-file.js';
import { readStrategyFile } from '../content/strategy-file.js';
import { PlanningQuery } from '../persistence/planning.query.js';
import { SetupQuery } from '../persistence/setup.query.js';
import { changeMilestone, changeRounds, type MilestoneEdit } from './change-planning.js';
import { fillIn } from './fill-in.js';
import { addAction, changeAction } from './record-action.js';
import { seedPlanning, seedSetup } from './seed-setup.js';
import { seedStrategy } from './seed-strategy.js';

const folder = join(import.meta.dirname, '../../../../data/haaglanden');
const setupFile = readSetupFile(folder);
const planningFile = readPlanningFile(folder);

describe('the content of a strategy in the database', () => {
  let db: RegionDatabase;
  let setup: SetupQuery;
  let planning: PlanningQuery;
  const track = async (key: string) => (await planning.page(db.actor, null)).sporen.find((t) => t.sleutel === key)!;
  const stone = async (key: string, name: string) => (await track(key)).mijlpalen.find((m) => m.naam === name)!;
  const edit = async (key: string, name: string, change: Partial<MilestoneEdit>) => {
    const m = await stone(key, name);
    const whole = { milestoneId: m.id, movedTo: m.verschovenNaar, leadDays: m.dagenVoorVolgende, doneOn: m.gereedOp, owner: m.eigenaar };
    return db.uow.run(db.actor, (tx) => changeMilestone(tx, { ...whole, reason: 'zo is afgesproken', version: m.versie, ...change }));
  };

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    setup = new SetupQuery(db.reader);
    planning = new PlanningQuery(db.reader);
    await db.uow.run(db.actor, async (tx) => {
      await seedRegions(tx, readRegionFile(folder));
      await seedStrategy(tx, readStrategyFile(folder));
      await seedSetup(tx, setupFile);
      await seedPlanning(tx, planningFile);
    });
  });
  afterAll(() => db.close());

  it('shows per segment its own statements, the levers for all, and a line for each municipality that takes part', async () => {
    const page = (await setup.page(db.actor, '3'))!;
    const of = (kind: string) => page.uitspraken.filter((s) => s.soort === kind);
    expect(of('hefboom').length).toBe(3 + 1);
    expect(of('toegang-gemeente').map((s) => [s.gemeente!.naam, s.tekst])).toHaveLength(9);
    expect((await setup.page(db.actor, '5'))!.uitspraken.filter((s) => s.soort === 'toegang-gemeente')).toHaveLength(8);
    expect(page.punten.map((p) => p.soort)).toEqual(['risico', 'risico']);
    expect(await setup.page(db.actor, '9')).toBeNull();
  });

  it('is brought in once, and again without losing what was filled in', async () => {
    expect(await db.uow.run(db.actor, (tx) => seedSetup(tx, setupFile))).toBe(false);
    const before = (await setup.page(db.actor, null))!.uitspraken.find((s) => s.titel === 'Hoe vaak')!;
    await db.uow.run(db.actor, (tx) => fillIn(tx, { statementId: before.id, text: 'Twee keer', cents: null, seen: null }));
    const changed = { ...setupFile, version: '2027.2', sha256: Buffer.alloc(32, 7) };
    expect(await db.uow.run(db.actor, (tx) => seedSetup(tx, changed))).toBe(true);
    const after = (await setup.page(db.actor, null))!.uitspraken.find((s) => s.titel === 'Hoe vaak')!;
    expect([after.tekst, after.aanvulling?.tekst]).toEqual([null, 'Twee keer']);
    expect((await setup.page(db.actor, '5'))!.uitspraken.filter((s) => s.soort === 'toegang-gemeente')).toHaveLength(8);
  });

  it('takes an expected effect for a lever, and tells the second of two who fill it in at the same time', async () => {
    const lever = (await setup.page(db.actor, '1'))!.uitspraken.find((s) => s.soort === 'hefboom')!;
    const fill = (cents: bigint) => db.uow.run(db.actor, (tx) => fillIn(tx, { statementId: lever.id, text: null, cents, seen: null }));
    const outcome = await Promise.allSettled([fill(250_000_00n), fill(300_000_00n)]);
    expect(outcome.map((o) => o.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcome.find((o) => o.status === 'rejected')).toMatchObject({ reason: { definition: { code: 'aanvulling-gewijzigd' } } });
    const stored = (await setup.page(db.actor, '1'))!.uitspraken.find((s) => s.id === lever.id)!.aanvulling!;
    expect(['250000.00', '300000.00']).toContain(stored.bedrag);
  });

  it('never overwrites what the source says', async () => {
    const said = (await setup.page(db.actor, null))!.uitspraken.find((s) => s.titel === 'Looptijd')!;
    const fill = db.uow.run(db.actor, (tx) => fillIn(tx, { statementId: said.id, text: 'Vier jaar', cents: null, seen: null }));
    await expect(fill).rejects.toMatchObject({ definition: { code: 'aanvulling-ongeldig' } });
  });

  it('keeps actions with their owner, period and state; a stale or wrong change alters nothing', async () => {
    const point = (await setup.page(db.actor, null))!.punten.find((p) => p.soort === 'ambitie' && p.nummer === 6)!;
    const action = {
      text: 'Afspraken met scholen',
      owner: 'Programmabureau',
      from: '2026-01-01',
      last: '2026-06-30',
      costMarker: 'binnen begroting',
      state: 'loopt' as const,
      segments: ['4'],
      decisionId: null,
    };
    const id = await db.uow.run(db.actor, (tx) => addAction(tx, point.id, action));
    const shown = async () => (await setup.page(db.actor, '4'))!.punten.flatMap((p) => p.acties).find((a) => a.id === id);
    expect(await shown()).toMatchObject({ eigenaar: 'Programmabureau', staat: 'loopt', versie: 1, kosten: 'binnen begroting' });
    const change = (part: Partial<typeof action>, version: number) =>
      db.uow.run(db.actor, (tx) => changeAction(tx, id, { ...action, ...part }, version));
    await expect(change({ last: '2025-01-01' }, 1)).rejects.toMatchObject({ definition: { code: 'actie-ongeldig' } });
    await expect(change({ segments: ['8'] }, 1)).rejects.toMatchObject({ definition: { code: 'actie-ongeldig' } });
    await change({ text: 'Afspraken met alle scholen' }, 1);
    await expect(change({}, 1)).rejects.toMatchObject({ definition: { code: 'actie-gewijzigd' } });
    expect(await shown()).toMatchObject({ tekst: 'Afspraken met alle scholen', versie: 2 });
  });

  it('lets an action rest only on a decision that holds and is about this strategy, its ambitions or its segments', async () => {
    await db.uow.run(db.actor, async (tx) => seedGovernance(tx, readGovernanceFile(folder)));
    const decide = (change: Partial<NewDecision>) =>
      db.uow.run(db.actor, (tx) =>
        recordDecision(tx, {
          bodyKey: 'raden',
          meetingId: null,
          agendaItem: null,
          title: 'Besluit',
          subjectKind: 'ambitie',
          subjectId: null,
          subjectLabel: 'Ambities',
          cents: null,
          outcome: 'aangenomen',
          motivation: 'm',
          takenOn: '2025-05-01',
          effectiveFrom: null,
          replaces: null,
          ...change,
        }),
      );
    const point = (await setup.page(db.actor, null))!.punten.find((p) => p.soort === 'ambitie')!;
    const wish = { text: 'Samen leren', owner: null, from: null, last: null, costMarker: null, state: 'loopt' as const, segments: [] };
    const add = (decisionId: string) => db.uow.run(db.actor, (tx) => addAction(tx, point.id, { ...wish, decisionId }));
    const count = async () => (await setup.page(db.actor, null))!.punten.flatMap((p) => p.acties).length;
    const before = await count();
    const refused = async (change: Partial<NewDecision>, code: string) =>
      expect(add(await decide(change))).rejects.toMatchObject({ definition: { code } });
    await refused({ outcome: 'aangehouden' }, 'besluit-niet-aangenomen');
    await refused({ bodyKey: 'gr-bestuur' }, 'besluit-verkeerd-gremium');
    await refused({ effectiveFrom: '2999-01-01' }, 'besluit-nog-niet-van-kracht');
    await refused({ subjectId: 'een-andere-strategie' }, 'actie-ongeldig');
    await refused({ bodyKey: 'colleges', subjectKind: 'bekostiging', subjectId: 'haaglanden-2027/4' }, 'actie-ongeldig');
    expect(await count()).toBe(before);
    const fit = await decide({});
    const id = await add(fit);
    await decide({ replaces: fit, outcome: 'verworpen' });
    const change = (state: 'loopt' | 'gestopt', version: number) =>
      db.uow.run(db.actor, (tx) => changeAction(tx, id, { ...wish, decisionId: fit, state }, version));
    await change('gestopt', 1);
    await expect(change('loopt', 2)).rejects.toMatchObject({ definition: { code: 'besluit-vervangen' } });
  });

  it('reckons the planning backward from what is known, and moves along what lies before', async () => {
    expect((await track('aanbesteding')).mijlpalen.filter((m) => m.datum !== null).map((m) => m.datum)).toEqual(['2026-12-31', '2027-01-01']);
    await edit('aanbesteding', 'Contracten klaar', { leadDays: 183 });
    await edit('aanbesteding', 'Wachttijd voor bezwaar voorbij', { leadDays: 10 });
    expect(await stone('aanbesteding', 'Wachttijd voor bezwaar voorbij')).toMatchObject({ datum: '2026-06-21', herkomst: 'berekend' });
    await edit('aanbesteding', 'Contracten klaar', { movedTo: '2026-05-31' });
    expect(await stone('aanbesteding', 'Wachttijd voor bezwaar voorbij')).toMatchObject({ datum: '2026-05-21', herkomst: 'berekend' });
    expect((await track('aanbesteding')).wijzigingen[0]).toMatchObject({ was: '2026-07-01', wordt: '2026-05-31', reden: 'zo is afgesproken' });
  });

  it('refuses a milestone after the one that follows, and names both; nothing changes', async () => {
    const before = await track('aanbesteding');
    await expect(edit('aanbesteding', 'Contracten klaar', { movedTo: '2027-03-01' })).rejects.toMatchObject({
      definition: { code: 'planning-volgorde' },
      violations: [{ text: 'Contracten klaar (01-03-2027) zou dan na Einde van de huidige contracten (31-12-2026) komen.' }],
    });
    await expect(edit('aanbesteding', 'Contracten klaar', { version: 1 })).rejects.toMatchObject({ definition: { code: 'planning-gewijzigd' } });
    await expect(edit('aanbesteding', 'Contracten klaar', { doneOn: '2999-01-01' })).rejects.toMatchObject({
      definition: { code: 'mijlpaal-ongeldig' },
    });
    expect(await track('aanbesteding')).toEqual(before);
  });

  it('plans a second revision where it is needed: contracts ready on 1 July 2026', async () => {
    const { versie, mijlpalen } = await track('herziening');
    await db.uow.run(db.actor, (tx) => changeRounds(tx, 'herziening', true, 'de verandering is te groot voor één keer', versie));
    expect((await track('herziening')).mijlpalen.length).toBe(mijlpalen.length + 4);
    expect(await stone('herziening', 'Contracten klaar')).toMatchObject({ datum: '2026-07-01', herkomst: 'bron' });
    const again = db.uow.run(db.actor, (tx) => changeRounds(tx, 'herziening', false, 'toch niet', versie));
    await expect(again).rejects.toMatchObject({ definition: { code: 'planning-gewijzigd' } });
  });

  it('puts what is late on the first screen, until it is done', async () => {
    await edit('herziening', 'Eerste herziening van kracht', { movedTo: '2020-02-29' });
    expect((await planning.due(db.actor))[0]).toMatchObject({ naam: 'Eerste herziening van kracht', datum: '2020-02-29', teLaat: true });
    await edit('herziening', 'Eerste herziening van kracht', { doneOn: '2020-03-01' });
    expect((await planning.due(db.actor)).map((m) => m.naam)).not.toContain('Eerste herziening van kracht');
  });
});
