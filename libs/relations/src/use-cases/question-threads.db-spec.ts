// SPDX-License-Identifier: EUPL-1.2
import { PERMISSIONS, systemActor, type Actor } from '#platform';
import { makeWorld, type World } from '../../../../test/db/authorization/world.js';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import { QuestionQuery } from '../persistence/question.query.js';
import { QuestionsQuery, type QuestionFilter } from '../persistence/questions.query.js';
import { answerQuestion } from './answer-question.js';
import { askQuestion } from './ask-question.js';
import { changeQuestion } from './change-question.js';
import { markRead } from './mark-read.js';

const EVERYTHING: QuestionFilter = {
  subject: null,
  messageIds: null,
  states: null,
  ownerId: null,
  provider: null,
  overdue: false,
  unread: false,
  search: null,
};
const ACCOUNT = (n: number): string => `0189aaaa-0000-7000-8000-00000000000${n}`;

describe('question threads', () => {
  let db: RegionDatabase;
  let world: World;
  let questions: QuestionsQuery;
  let question: QuestionQuery;
  const person = (n: number, name: string, scope: Partial<Actor> = {}): Actor => ({
    ...systemActor(1, 'test'),
    kind: 'persoon',
    accountId: ACCOUNT(n),
    name,
    ...scope,
  });
  const staff = person(1, 'Femke Bakker');
  const colleague = person(2, 'Noor el Amrani');
  const ask = (actor: Actor, id = 'RO-1', text = 'Klopt dit?') =>
    db.uow.run(actor, (tx) => askQuestion(tx, { subject: { kind: 'contract', id }, title: 'Tarief 2026', text }));
  const read = async (actor: Actor, id: string) => (await question.one(actor, id))!;
  let provider: Actor;
  let otherProvider: Actor;
  let municipality: Actor;

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    await db.owner(`delete from region`);
    world = await makeWorld(db.db);
    await db.owner(`update region set clock_offset = '2025-10-15 10:00+02'::timestamptz - now() where id = 1`);
    for (const [n, name] of [
      [1, staff.name],
      [2, colleague.name],
      [3, 'Joris Hofman'],
      [4, 'Ander'],
      [5, 'Yara Soekhai'],
    ] as const)
      await db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [ACCOUNT(n), `mens${n}@voorbeeld.nl`, name]);
    for (const n of [1, 2])
      await db.owner(
        `insert into role_grant (region_id, id, account_id, role, valid) values (1, gen_random_uuid(), $1, 'contractmanager', '[2020-01-01,)')`,
        [ACCOUNT(n)],
      );
    await db.owner(`update provider set contract_manager_id = $1 where region_id = 1 and id = $2`, [ACCOUNT(2), world.providerId]);
    const [other] = await db.owner<{ id: string }>(`select id from provider where region_id = 1 and id <> $1`, [world.providerId]);
    provider = person(3, 'Joris Hofman', { providerId: world.providerId });
    otherProvider = person(4, 'Ander', { providerId: other!.id });
    municipality = person(5, 'Yara Soekhai', { municipalityCode: '0503' });
    questions = new QuestionsQuery(db.reader);
    question = new QuestionQuery(db.reader);
  });
  afterAll(() => db.close());

  it('of a provider is open, of its contract manager, and due in five working days; an answer passes the turn with a new term', async () => {
    const id = await ask(provider);
    expect(await read(staff, id)).toMatchObject({
      staat: 'open',
      eigenaar: { naam: 'Noor el Amrani' },
      termijn: '2025-10-22',
      teLaat: false,
      onderwerp: { soort: 'contract', label: 'Contract RO-1', link: '/contracten/RO-1' },
      ongelezen: 1,
      laatste: { door: 'Joris Hofman', kant: 'aanbieder', tekst: 'Klopt dit?' },
    });
    await db.owner(`update region set clock_offset = clock_offset + interval '2 days' where id = 1`);
    await db.uow.run(staff, (tx) => answerQuestion(tx, { threadId: id, text: 'Wij zoeken het uit.', closes: false }));
    expect(await read(provider, id)).toMatchObject({ staat: 'wacht-op-aanbieder', termijn: '2025-10-24', ongelezen: 1, versie: 2 });
    await db.uow.run(provider, (tx) => answerQuestion(tx, { threadId: id, text: 'Dank.', closes: true }));
    await db.uow.run(staff, (tx) => answerQuestion(tx, { threadId: id, text: 'Nog iets.', closes: false }));
    expect(await read(staff, id)).toMatchObject({
      staat: 'wacht-op-aanbieder',
      gebeurtenissen: [{ tekst: 'Gesloten' }, { tekst: 'Wacht op aanbieder' }],
    });
    const trail = await db.owner(`select action, actor_name from audit_event where object_id = $1 order by id`, [id]);
    expect(trail.map((e) => `${e.action} ${e.actor_name}`)).toEqual([
      'vraag gesteld Joris Hofman',
      'vraag beantwoord Femke Bakker',
      'vraag beantwoord Joris Hofman',
      'vraag beantwoord Femke Bakker',
    ]);
    expect(JSON.stringify(await db.owner(`select detail from audit_event where object_id = $1`, [id]))).not.toContain('Dank');
  });

  it('of the region waits for the provider and is its asker’s', async () => {
    expect(await read(staff, await ask(staff))).toMatchObject({ staat: 'wacht-op-aanbieder', eigenaar: { naam: 'Femke Bakker' } });
  });

  it('numbers on per region, also for who sees only its own, and at the same moment', async () => {
    const ids = await Promise.all([ask(provider), ask(otherProvider, 'RO-2'), ask(staff, 'RO-2'), ask(provider)]);
    const rows = await db.owner<{ no: number }>(`select no from question_thread where id = any($1) order by no`, [ids]);
    expect(new Set(rows.map((r) => r.no)).size).toBe(4);
    expect(rows.at(-1)!.no - rows[0]!.no).toBe(3);
  });

  it('is seen by its provider and the region; a municipality sees those about messages to it, and nobody of elsewhere any', async () => {
    const id = await ask(otherProvider, 'RO-2');
    expect(await question.one(provider, id)).toBeNull();
    expect(await question.one({ ...staff, regionId: 2 }, id)).toBeNull();
    expect(await question.one(municipality, id)).toBeNull();
    expect(await question.one(municipality, world.thread.own)).toMatchObject({ gemeente: { code: '0503' } });
    expect(await question.one(municipality, world.thread.otherProvider)).toBeNull();
    await expect(db.uow.run(provider, (tx) => answerQuestion(tx, { threadId: id, text: 'x', closes: false }))).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(db.uow.run(provider, (tx) => markRead(tx, id, null))).rejects.toMatchObject({ kind: 'not-found' });
    await expect(ask(provider, 'RO-2')).rejects.toMatchObject({ kind: 'not-found' });
    await expect(ask(staff, 'RO-3')).rejects.toMatchObject({ kind: 'not-found' });
    const seen = async (actor: Actor) => (await questions.page(actor, EVERYTHING, 'nummer', 100, 0)).rows.map((q) => q.aanbieder.sleutel);
    expect(new Set(await seen(provider))).toEqual(new Set(['aanbieder-1']));
    expect(new Set(await seen(staff))).toEqual(new Set(['aanbieder-1', 'aanbieder-2']));
    expect(await seen(municipality)).toEqual(['aanbieder-1']);
  });

  it('cannot be written to past the rows a provider sees, also not by SQL', async () => {
    await expect(
      db.uow.run(provider, (tx) =>
        tx.execute(
          `insert into question_message (region_id, thread_id, provider_id, side, by_name, at, text) values (1, $1, $2, 'regio', 'x', now(), 'x')`,
          [world.thread.otherProvider, otherProvider.providerId],
        ),
      ),
    ).rejects.toThrow('row-level security');
    await expect(db.uow.run(staff, (tx) => tx.execute(`update question_message set text = 'x'`))).rejects.toThrow('permission denied');
    await expect(db.owner(`delete from question_message`)).rejects.toThrow('append-only');
    expect(await db.uow.run(provider, (tx) => tx.sql('select 1 from answer_template'))).toEqual([]);
  });

  it('changes owner, term and turn for who saw the newest version, and refuses the rest', async () => {
    const id = await ask(provider);
    const change = (actor: Actor, what: object, version = 1) => db.uow.run(actor, (tx) => changeQuestion(tx, { id, version, ...what }));
    await change(staff, { ownerId: ACCOUNT(1), due: '2025-11-03', state: 'wacht-op-regio' });
    expect(await read(staff, id)).toMatchObject({
      eigenaar: { naam: 'Femke Bakker' },
      termijn: '2025-11-03',
      staat: 'wacht-op-regio',
      versie: 2,
      gebeurtenissen: [{ soort: 'staat' }, { soort: 'eigenaar', tekst: 'Femke Bakker' }, { soort: 'termijn', tekst: '2025-11-03' }],
    });
    await expect(change(staff, { state: 'gesloten' })).rejects.toMatchObject({ kind: 'stale', details: { versie: 2 } });
    await expect(change(staff, { state: 'open' }, 2)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(change(staff, { due: '2025-10-01' }, 2)).rejects.toMatchObject({ violations: [{ pointer: '/termijn' }] });
    await expect(change(staff, { ownerId: ACCOUNT(3) }, 2)).rejects.toMatchObject({ violations: [{ pointer: '/eigenaar' }] });
    await expect(change(provider, { ownerId: null }, 2)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(change(provider, { state: 'wacht-op-aanbieder' }, 2)).rejects.toMatchObject({ kind: 'forbidden' });
    await change(provider, { state: 'gesloten' }, 2);
    await change(staff, {}, 3);
    expect(await read(staff, id)).toMatchObject({ staat: 'gesloten', versie: 3 });
  });

  it('takes one of two changes at the same moment, and both of two answers', async () => {
    const id = await ask(provider);
    const changes = await Promise.allSettled(
      [staff, colleague].map((actor) => db.uow.run(actor, (tx) => changeQuestion(tx, { id, version: 1, ownerId: actor.accountId }))),
    );
    // The contract manager has it already: a change to what it is takes no version.
    expect(changes.filter((c) => c.status === 'rejected').length).toBeLessThanOrEqual(1);
    await Promise.all([staff, colleague].map((actor) => db.uow.run(actor, (tx) => answerQuestion(tx, { threadId: id, text: 'Ja.', closes: false }))));
    expect((await read(staff, id)).berichten).toHaveLength(3);
  });

  it('keeps per account what was read, never back', async () => {
    const id = await ask(provider);
    await db.uow.run(provider, (tx) => answerQuestion(tx, { threadId: id, text: 'Is er al nieuws?', closes: false }));
    const { berichten } = await read(staff, id);
    expect((await read(staff, id)).ongelezen).toBe(2);
    await db.uow.run(staff, (tx) => markRead(tx, id, berichten[0]!.id));
    expect((await read(staff, id)).berichten.map((b) => b.nieuw)).toEqual([false, true]);
    await db.uow.run(staff, (tx) => markRead(tx, id, null));
    await db.uow.run(staff, (tx) => markRead(tx, id, berichten[0]!.id));
    expect([(await read(staff, id)).ongelezen, (await read(colleague, id)).ongelezen, (await read(provider, id)).ongelezen]).toEqual([0, 2, 0]);
    const unread = await questions.page(colleague, { ...EVERYTHING, unread: true }, '-nummer', 1, 0);
    expect(unread.rows[0]).toMatchObject({ id, ongelezen: 2 });
  });

  it('is found by title, number, subject, state, owner and what is overdue', async () => {
    const id = await db.uow.run(staff, (tx) =>
      askQuestion(tx, { subject: { kind: 'regel', id: `${world.message.own}/1` }, title: 'Uurtarief te hoog', text: 'Waarom?' }),
    );
    const found = async (filter: Partial<QuestionFilter>) =>
      (await questions.page(staff, { ...EVERYTHING, ...filter }, 'termijn', 100, 0)).rows.map((q) => q.id);
    const { nummer } = await read(staff, id);
    expect(nummer).toMatch(/^V-0\d{3}$/);
    expect(await found({ search: 'TARIEF te' })).toEqual([id]);
    expect(await found({ search: nummer.toLowerCase() })).toEqual([id]);
    expect(await found({ search: String(Number(nummer.slice(2))) })).toEqual([id]);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ subject: { kind: 'regel', id: `${world.message.own}/1` } })).toEqual([id]);
    expect((await found({ subject: { kind: 'bericht', id: world.message.own } })).sort()).toEqual([id, world.thread.own].sort());
    expect((await found({ messageIds: [world.message.own, world.message.missing] })).sort()).toEqual([id, world.thread.own].sort());
    expect(await found({ states: [] })).toEqual([]);
    expect(await found({ states: ['wacht-op-aanbieder'], ownerId: ACCOUNT(1), provider: 'aanbieder-1' })).toContain(id);
    expect((await found({ overdue: true })).sort()).toEqual([world.thread.own, world.thread.otherProvider].sort());
    expect((await questions.page(staff, EVERYTHING, 'termijn', 5, 500)).total).toBeGreaterThan(5);
    expect((await question.owners(staff, PERMISSIONS['thread:assign'])).map((o) => o.naam)).toEqual(['Femke Bakker', 'Noor el Amrani']);
  });

  it('holds no number of a child and no forgotten placeholder; the number of an allocation is let through', async () => {
    await db.owner(
      `insert into allocation (region_id, message_id, municipality_code, number, provider_id, person_id, assigned_at, valid, newest)
       select 1, $1, '0503', 123456782, $2, min(id), now(), '[2025-01-01,)', true from person where region_id = 1`,
      [world.message.own, world.providerId],
    );
    await expect(ask(staff, 'RO-1', 'Kind 999990019, {oorzaak}?')).rejects.toMatchObject({
      kind: 'invalid',
      violations: [
        { pointer: '/tekst', text: expect.stringContaining('BSN') },
        { pointer: '/tekst', text: 'Vul {oorzaak} nog in.' },
      ],
    });
    await expect(ask(staff, 'RO-1', 'Toewijzing 123456782')).resolves.toBeDefined();
    await expect(ask(staff, 'RO-2', 'Toewijzing 123456782')).rejects.toMatchObject({ kind: 'invalid' });
  });
});
