// SPDX-License-Identifier: EUPL-1.2
import { systemActor, type Actor } from '#platform';
import { ProviderFiguresQuery } from '#spending';
import { makeWorld, type World } from '../../../../test/db/authorization/world.js';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { planStand, talksInYear } from '../domain/talk-plan.js';
import { DossierQuery } from '../persistence/dossier.query.js';
import { insertFrequency } from '../persistence/talk-frequency.store.js';
import { TalkAgreementsQuery } from '../persistence/talk-agreements.query.js';
import { TalkPlanQuery, type PlanFilter } from '../persistence/talk-plan.query.js';
import { TalkQuery } from '../persistence/talk.query.js';
import { TalksQuery, type TalkFilter } from '../persistence/talks.query.js';
import { callOffTalk, changeTalk } from './change-talk.js';
import { planTalk, type TalkPlan } from './plan-talk.js';
import { replyToReport, submitReport, writeReport } from './report-talk.js';
import { setTalkFrequency } from './set-talk-frequency.js';
import { addAgendaItem, removeAgendaItem } from './talk-agenda.js';
import { agree, changeAgreement } from './talk-agreements.js';

const ACCOUNT = (n: number): string => `0189bbbb-0000-7000-8000-00000000000${n}`;
const TALKS: TalkFilter = { states: null, provider: null, ownerId: null, year: null, unrecorded: false, search: null };
const PLAN: PlanFilter = { year: null, search: null, stand: null, notSeen: false, managerId: null, provider: null };

describe('account talks', () => {
  let db: RegionDatabase;
  let world: World;
  let provider: Actor;
  let otherProvider: Actor;
  const person = (n: number, name: string, scope: Partial<Actor> = {}): Actor => ({
    ...systemActor(1, 'test'),
    kind: 'persoon',
    accountId: ACCOUNT(n),
    name,
    ...scope,
  });
  const staff = person(1, 'Femke Bakker');
  const read = async (actor: Actor, id: string) => (await new TalkQuery(db.reader).one(actor, id))!;
  const plan = (day: string, more: Partial<TalkPlan> = {}, actor = staff): Promise<string> =>
    db.uow
      .run(actor, (tx) =>
        planTalk(tx, { provider: 'aanbieder-1', kind: 'accountgesprek', day, startsAt: '10:00', place: 'Delft', points: [], ...more }),
      )
      .then((t) => t.id);
  const write = (id: string, version: number, text = 'Wij spraken over de groei.') =>
    db.uow.run(staff, (tx) => writeReport(tx, { id, version, text, attendees: 'Femke Bakker, Joris Hofman' }));
  const submit = (id: string, version: number) => db.uow.run(staff, (tx) => submitReport(tx, id, version));
  const reply = (id: string, version: number, agrees: boolean, note: string | null = null) =>
    db.uow.run(provider, (tx) => replyToReport(tx, { id, version, agrees, note }));
  const promise = (talkId: string, more: object = {}) =>
    db.uow.run(staff, (tx) =>
      agree(tx, { talkId, text: 'Cijfers sturen', side: 'aanbieder', ownerId: null, ownerName: 'Joris Hofman', due: '2025-11-01', ...more }),
    );
  const goTo = (day: string): Promise<unknown> =>
    db.owner(`update region set clock_offset = $1::timestamptz - now() where id = 1`, [`${day} 10:00+02`]);

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    await db.owner(`delete from region`);
    world = await makeWorld(db.db);
    for (const t of ['talk_event', 'talk_report_reply', 'talk_report']) await db.owner(`alter table ${t} disable trigger all`);
    for (const t of ['talk_event', 'talk_report_reply', 'talk_report', 'talk_draft', 'talk_agenda_item', 'talk_agreement', 'account_talk'])
      await db.owner(`delete from ${t}`);
    for (const t of ['talk_event', 'talk_report_reply', 'talk_report']) await db.owner(`alter table ${t} enable trigger all`);
    await goTo('2025-10-15');
    for (const [n, name] of [
      [1, staff.name],
      [3, 'Joris Hofman'],
      [4, 'Ander'],
    ] as const)
      await db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [ACCOUNT(n), `spreker${n}@voorbeeld.nl`, name]);
    await db.owner(
      `insert into role_grant (region_id, id, account_id, role, valid) values (1, gen_random_uuid(), $1, 'contractmanager', '[2020-01-01,)')`,
      [ACCOUNT(1)],
    );
    await db.owner(`update provider set contract_manager_id = $1 where region_id = 1 and id = $2`, [ACCOUNT(1), world.providerId]);
    const [other] = await db.owner<{ id: string }>(`select id from provider where region_id = 1 and id <> $1`, [world.providerId]);
    provider = person(3, 'Joris Hofman', { providerId: world.providerId });
    otherProvider = person(4, 'Ander', { providerId: other!.id });
  });
  afterAll(() => db.close());

  it('go from plan to a report that both sides confirmed; what was agreed is fixed with it and stays in view until it is done', async () => {
    const id = await plan('2025-10-14', { points: ['Wachttijd'] });
    expect(await read(provider, id)).toMatchObject({ eigenaar: { naam: 'Femke Bakker' }, staat: 'gepland', nietVastgelegd: true, tijd: '10:00' });
    await db.uow.run(provider, (tx) => addAgendaItem(tx, id, { title: 'Tarieven', note: null }));
    await write(id, 1);
    const agreementId = await promise(id);
    expect(await read(staff, id)).toMatchObject({ staat: 'gehouden', wachtOp: 'regio', concept: { tekst: 'Wij spraken over de groei.' } });
    expect(await read(provider, id)).toMatchObject({
      concept: null,
      verslagen: [],
      afspraken: [],
      agenda: [{ kant: 'regio' }, { kant: 'aanbieder' }],
    });
    await submit(id, 2);
    await reply(id, 3, false, 'Het ging over krimp.');
    await write(id, 4, 'Wij spraken over de krimp.');
    await submit(id, 5);
    await reply(id, 6, true);
    const talk = await read(provider, id);
    expect(talk).toMatchObject({
      staat: 'bevestigd',
      wachtOp: null,
      openAfspraken: 1,
      afspraken: [{ id: agreementId, staat: 'open', eigenaar: { naam: 'Joris Hofman' } }],
    });
    expect(talk.verslagen.map((v) => [v.nummer, v.reactie?.akkoord, v.afspraken[0]?.tekst])).toEqual([
      [2, true, 'Cijfers sturen'],
      [1, false, 'Cijfers sturen'],
    ]);
    await expect(write(id, 7)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(promise(id)).rejects.toMatchObject({ kind: 'conflict' });
    await goTo('2025-11-03');
    const agreements = new TalkAgreementsQuery(db.reader);
    expect(await agreements.terms(provider)).toMatchObject({ afsprakenTeLaat: 1, openAfspraken: 1, verslagen: 0 });
    await db.uow.run(provider, (tx) => changeAgreement(tx, { id: agreementId, version: 1, state: 'gedaan', note: 'Gestuurd' }));
    expect(await agreements.terms(staff)).toMatchObject({ afsprakenTeLaat: 0, openAfspraken: 0 });
    const trail = await db.owner(`select action from audit_event where object_id = $1 order by id`, [id]);
    expect(trail.map((e) => e.action)).toEqual([
      'gesprek gepland',
      'agendapunt toegevoegd',
      'verslag geschreven',
      'afspraak gemaakt',
      'verslag voorgelegd',
      'verslag betwist',
      'verslag geschreven',
      'verslag voorgelegd',
      'verslag bevestigd',
      'afspraak gewijzigd',
    ]);
    await goTo('2025-10-15');
  });

  it('are seen by their provider and the region only, and cannot be written past that', async () => {
    const id = await plan('2025-12-01', { provider: 'aanbieder-2' });
    expect(await new TalkQuery(db.reader).one(provider, id)).toBeNull();
    expect(await new TalkQuery(db.reader).one({ ...staff, regionId: 2 }, id)).toBeNull();
    expect((await new TalksQuery(db.reader).page(otherProvider, TALKS, 'datum', 10, 0)).rows.map((t) => t.id)).toEqual([id]);
    await expect(db.uow.run(provider, (tx) => addAgendaItem(tx, id, { title: 'x', note: null }))).rejects.toMatchObject({ kind: 'not-found' });
    expect(await db.uow.run(provider, (tx) => tx.sql('select 1 from talk_draft'))).toEqual([]);
    expect(await db.uow.run(provider, (tx) => tx.sql('select 1 from talk_frequency'))).toEqual([]);
    await expect(db.uow.run(staff, (tx) => tx.execute(`update talk_report set text = 'x'`))).rejects.toThrow('permission denied');
    await expect(db.owner(`update talk_report set text = 'x'`)).rejects.toThrow('append-only');
  });

  it('are refused twice on a day, too far ahead, with a child’s number, and by who did not see the newest version', async () => {
    const id = await plan('2026-02-02');
    await expect(plan('2026-02-02')).rejects.toMatchObject({ code: 'gesprek-bestaat' });
    await expect(plan('2030-01-01')).rejects.toMatchObject({ violations: [{ pointer: '/datum' }] });
    await expect(plan('2026-02-03', { points: ['Kind 999990019'] })).rejects.toMatchObject({ violations: [{ pointer: '/agenda/0' }] });
    await expect(plan('2026-02-03', { provider: 'geen' })).rejects.toMatchObject({ kind: 'not-found' });
    await expect(plan('2026-02-03', { ownerId: ACCOUNT(3) })).rejects.toMatchObject({ violations: [{ pointer: '/eigenaar' }] });
    const change = (version: number, what: object) => db.uow.run(staff, (tx) => changeTalk(tx, { id, version, reason: null, ...what }));
    await expect(change(1, { day: '2026-02-09' })).rejects.toMatchObject({ violations: [{ pointer: '/reden' }] });
    await change(1, { day: '2026-02-09', reason: 'ziekte' });
    await expect(change(1, { place: 'Leiden' })).rejects.toMatchObject({ kind: 'stale', details: { versie: 2 } });
    await expect(write(id, 2)).rejects.toMatchObject({ code: 'gesprek-ongeldig' });
    expect((await read(staff, id)).gebeurtenissen.map((e) => e.tekst)).toEqual([
      'Gepland op 02-02-2026',
      'Verplaatst van 02-02-2026 naar 09-02-2026: ziekte',
    ]);
    const both = await Promise.allSettled([1, 2].map(() => db.uow.run(staff, (tx) => callOffTalk(tx, id, 2, 'vervallen'))));
    expect(both.filter((b) => b.status === 'rejected')).toHaveLength(1);
    expect((await read(staff, id)).staat).toBe('afgezegd');
    await plan('2026-02-09');
  });

  it('take points off the agenda, and close agreements, only by the side they are of', async () => {
    const id = await plan('2025-10-13', { points: ['Van ons'] });
    const [point] = (await read(staff, id)).agenda;
    await expect(db.uow.run(provider, (tx) => removeAgendaItem(tx, id, point!.id))).rejects.toMatchObject({ kind: 'forbidden' });
    await db.uow.run(staff, (tx) => removeAgendaItem(tx, id, point!.id));
    await write(id, 1);
    await expect(promise(id, { due: '2025-10-12' })).rejects.toMatchObject({ violations: [{ pointer: '/datum' }] });
    const ours = await promise(id, { side: 'regio', ownerName: null });
    const theirs = await promise(id, { due: '2025-10-20' });
    const close = (actor: Actor, agreementId: string, version: number, what: object) =>
      db.uow.run(actor, (tx) => changeAgreement(tx, { id: agreementId, version, note: null, ...what }));
    await expect(close(provider, ours, 1, { state: 'gedaan' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(close(provider, theirs, 1, { due: '2025-12-01', note: 'druk' })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(close(staff, theirs, 1, { state: 'vervallen' })).rejects.toMatchObject({ violations: [{ pointer: '/toelichting' }] });
    await close(staff, theirs, 1, { due: '2025-12-01', note: 'druk' });
    await expect(close(staff, theirs, 1, { state: 'gedaan' })).rejects.toMatchObject({ kind: 'stale' });
    await close(staff, theirs, 2, { state: 'vervallen', note: 'niet meer nodig' });
    await close(staff, theirs, 3, { state: 'open' });
    expect(
      (
        await new TalkAgreementsQuery(db.reader).page(
          staff,
          { states: ['open'], overdue: false, side: 'regio', ownerId: ACCOUNT(1), provider: 'aanbieder-1' },
          9,
          0,
        )
      ).rows,
    ).toMatchObject([{ id: ours, eigenaar: { naam: 'Femke Bakker' } }]);
  });

  it('stand in a plan: how often by region or provider, who is not seen, and the stand of the rule', async () => {
    const query = new TalkPlanQuery(db.reader);
    const rows = async (filter: Partial<PlanFilter> = {}) => (await query.page(staff, { ...PLAN, ...filter }, 'aanbieder', 50, 0)).rows;
    expect((await rows()).map((r) => [r.perJaar, r.stand])).toEqual([
      [null, 'geen-afspraak'],
      [null, 'geen-afspraak'],
    ]);
    await db.uow.run(systemActor(1, 'test'), (tx) =>
      insertFrequency(tx, { providerId: null, contractKinds: ['resultaatovereenkomst'], perYear: 1, validFrom: '2021-01-01', reason: 'bron' }),
    );
    await db.uow.run(staff, (tx) => setTalkFrequency(tx, { provider: 'aanbieder-1', perYear: 4, reason: 'snelle groei' }));
    for (const row of await rows()) expect(row.stand).toBe(planStand(row.perJaar, row.gehouden, row.gepland));
    expect(await rows({ provider: 'aanbieder-1' })).toMatchObject([{ perJaar: 4, frequentieVan: 'aanbieder', gehouden: 2, laatste: '2025-10-14' }]);
    expect(await rows({ notSeen: true })).toMatchObject([{ aanbieder: { sleutel: 'aanbieder-2' }, perJaar: 1, gepland: 1, stand: 'gepland' }]);
    expect(await rows({ stand: 'te-plannen', managerId: ACCOUNT(1) })).toMatchObject([{ aanbieder: { sleutel: 'aanbieder-1' } }]);
    expect(await query.summary(staff, PLAN)).toMatchObject({ jaar: 2025, aanbieders: 2, nodig: 5, gehouden: 2, nietGezien: 1, tePlannen: 1 });
    expect((await query.page(staff, { ...PLAN, year: 2026 }, 'laatste', 50, 0)).total).toBe(0);
    // Contract RO-2 of the other provider says: a talk every so many months. More than the region wants counts; less does not.
    const [version] = await db.owner<{ id: string; contract_id: string }>(
      `select v.id, v.contract_id from contract_version v join contract c on c.id = v.contract_id where c.number = 'RO-2'`,
    );
    const agreed = async (months: number): Promise<unknown> => {
      await db.owner(`delete from contract_terms where version_id = $1`, [version!.id]);
      await db.owner(`insert into contract_terms (region_id, version_id, contract_id, provider_id, talk_months) values (1, $1, $2, $3, $4)`, [
        version!.id,
        version!.contract_id,
        otherProvider.providerId,
        months,
      ]);
      const [row] = await rows({ provider: 'aanbieder-2' });
      expect(row!.perJaar).toBe(talksInYear(months, null, 2025));
      return [row!.frequentieVan, row!.perJaar, row!.frequentieReden];
    };
    expect(await agreed(5)).toEqual(['contract', 2, 'Overeenkomst RO-2: elke 5 maanden']);
    expect(await agreed(24)).toEqual(['contract', 1, 'Overeenkomst RO-2: elke 24 maanden']);
    await db.uow.run(staff, (tx) => setTalkFrequency(tx, { provider: 'aanbieder-2', perYear: 3, reason: 'zorgen' }));
    expect(await rows({ provider: 'aanbieder-2' })).toMatchObject([{ perJaar: 3, frequentieVan: 'aanbieder', frequentieReden: 'zorgen' }]);
  });

  it('begin with a dossier since the last talk, as it was on the day of a talk that was held', async () => {
    const dossier = new DossierQuery(db.reader);
    const last = (await new TalksQuery(db.reader).page(staff, { ...TALKS, states: ['bevestigd'] }, 'datum', 1, 0)).rows[0]!;
    expect(last.datum).toBe('2025-10-14');
    expect((await new TalksQuery(db.reader).page(staff, { ...TALKS, search: last.nummer }, 'datum', 5, 0)).rows.map((t) => t.id)).toEqual([last.id]);
    expect(await dossier.since(staff, 'aanbieder-1', null)).toMatchObject({
      van: '2025-10-15',
      totEnMet: '2025-10-15',
      vorige: { nummer: last.nummer },
      besteding: { bedrag: '0.00', regels: 0 },
      vragen: { open: 0 },
    });
    expect(await dossier.since(staff, 'aanbieder-2', null)).toMatchObject({ van: '2025-01-01', vorige: null, afspraken: [] });
    expect(await dossier.since(staff, 'aanbieder-1', last.id)).toMatchObject({
      van: '2025-10-14',
      totEnMet: '2025-10-14',
      vorige: { datum: '2025-10-13' },
    });
    expect(await dossier.since(staff, 'aanbieder-2', last.id)).toBeNull();
    expect(await dossier.since(staff, 'geen', null)).toBeNull();
    const open = (await dossier.since(staff, 'aanbieder-1', null))!.afspraken.map((a) => a.staat);
    expect(open).toEqual(['open', 'open', 'gedaan']);
    expect(await new ProviderFiguresQuery(db.reader).one(staff, world.providerId, { year: 2025, asOf: '2025-10-14' }, true)).toMatchObject({
      jaar: 2025,
    });
  });
});
