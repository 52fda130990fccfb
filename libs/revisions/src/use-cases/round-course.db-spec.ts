// SPDX-License-Identifier: EUPL-1.2
import { recordDecision } from '#governance';
import { newId } from '#kernel';
import type { Actor, Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import type { RoundSide, RoundStep } from '../domain/course.js';
import type { RoundContent } from '../domain/round.js';
import { changeRound, createRound } from './save-round.js';
import { roundOutlook, stepRound } from './step-round.js';

const ROUND: RoundContent = {
  title: 'Herziening 2026',
  why: 'Nieuwe tarieven',
  effectiveFrom: '2025-12-20',
  effectiveUntil: null,
  choice: { segments: [], kinds: ['resultaatovereenkomst'], providers: [], contracts: [], view: null },
  transition: null,
  responseDays: 30,
  reminderDays: [14, 3],
};

describe('the course of a revision', () => {
  let region: ContractRegion;
  const people = { buyer: newId(), board: newId() };
  const run = <T>(accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const actor: Actor = { ...region.db.actor, kind: 'persoon', name: accountId === people.buyer ? 'Sanne' : 'Bea', accountId };
    return region.db.uow.run(actor, work);
  };
  const row = async (id: string) =>
    (
      await region.db.owner<{ state: string; version: number; respond_until: string | null; released_name: string | null; paused_at: Date | null }>(
        'select state, version, respond_until::text, released_name, paused_at from revision_round where id = $1',
        [id],
      )
    )[0]!;
  const step = async (id: string, name: RoundStep, more: { reason?: string; by?: string; sides?: readonly RoundSide[]; version?: number } = {}) => {
    const { version } = await row(id);
    return run(more.by ?? people.buyer, (tx) =>
      stepRound(tx, {
        id,
        version: more.version ?? version,
        step: name,
        reason: more.reason ?? null,
        decisionId: null,
        sides: more.sides ?? ['voorbereider', 'vrijgever'],
      }),
    );
  };

  beforeAll(async () => {
    region = await ContractRegion.open();
    await region.contract();
    for (const id of Object.values(people))
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [id, `${id}@proef.voorbeeld`]);
  });
  afterAll(() => region.close());
  beforeEach(() => region.clock('2025-10-15'));

  it('is written down as a draft, changed at the version that was seen, and refused with what is wrong', async () => {
    const { id, no } = await run(people.buyer, (tx) => createRound(tx, ROUND));
    expect(no).toBeGreaterThan(0);
    await run(people.buyer, (tx) => changeRound(tx, id, 1, { ...ROUND, title: 'Anders' }));
    await expect(run(people.buyer, (tx) => changeRound(tx, id, 1, ROUND))).rejects.toMatchObject({ code: 'herziening-gewijzigd' });
    const wrong = {
      ...ROUND,
      effectiveFrom: '2025-10-15',
      reminderDays: [40],
      choice: { ...ROUND.choice, contracts: ['GEEN'], providers: ['geen'] },
    };
    await expect(run(people.buyer, (tx) => createRound(tx, wrong))).rejects.toMatchObject({
      code: 'herziening-ongeldig',
      violations: [
        { pointer: '/ingangsdatum', text: expect.stringContaining('toekomst') },
        { pointer: '/herinneringen', text: expect.stringContaining('termijn') },
        { pointer: '/keuze/contracten', text: 'Contract GEEN is er niet.' },
        { pointer: '/keuze/aanbieders', text: 'Aanbieder geen is er niet.' },
      ],
    });
  });

  it('says what is missing for each step', async () => {
    const { id } = await run(people.buyer, (tx) => createRound(tx, ROUND));
    await expect(step(id, 'naar-ontwikkeltafel')).rejects.toMatchObject({
      code: 'herzieningsstap-geweigerd',
      violations: [{ pointer: '/stap', text: 'De ronde heeft nog geen wijziging.' }],
    });
    const outlook = await run(people.buyer, (tx) => roundOutlook(tx, id));
    expect(outlook.map((s) => [s.step, s.missing])).toEqual([
      ['naar-ontwikkeltafel', ['De ronde heeft nog geen wijziging.']],
      ['stoppen', []],
    ]);
  });

  async function decided(): Promise<string> {
    const { id } = await run(people.buyer, (tx) => createRound(tx, ROUND));
    await region.db.owner(
      `insert into revision_change (region_id, round_id, no, position, kind, content, explanation, ground, changed_at, changed_by)
       values (1, $1, 1, 1, 'tarief', '{"list":null,"basisPoints":340,"productCodes":null}', 'x', 'x', now(), 'x')`,
      [id],
    );
    await step(id, 'naar-ontwikkeltafel');
    await region.db.owner(
      `insert into revision_consultation (region_id, round_id, no, kind, title, level, purpose, held_on, closed_at, closed_by)
       values (1, $1, 1, 'ontwikkeltafel', 'Tafel', 'adviseren', 'tarieven', '2025-10-14', now(), 'x')`,
      [id],
    );
    await step(id, 'naar-besluit');
    return id;
  }
  const decision = (subjectId: string) =>
    run(people.buyer, (tx) =>
      recordDecision(tx, {
        bodyKey: 'gr-bestuur',
        meetingId: null,
        agendaItem: null,
        title: 'Herziening vaststellen',
        subjectKind: 'herziening',
        subjectId,
        subjectLabel: 'Herziening 2026',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'Besproken aan de ontwikkeltafel.',
        takenOn: '2025-10-15',
        effectiveFrom: null,
        replaces: null,
      }),
    );

  it('is offered only on a decision about it, by a second person, once, and with a term that ends before it takes effect', async () => {
    const id = await decided();
    await expect(step(id, 'aanbieden', { by: people.board })).rejects.toMatchObject({
      violations: [{ text: 'Er is nog geen besluit waarop de ronde rust.' }],
    });
    await decision(id);
    await expect(step(id, 'aanbieden')).rejects.toMatchObject({ violations: [{ text: expect.stringContaining('Vraag een collega') }] });
    await expect(step(id, 'aanbieden', { by: people.board, sides: ['voorbereider'] })).rejects.toMatchObject({ code: 'herzieningsstap-van-ander' });
    await step(id, 'aanbieden', { by: people.board });
    expect(await row(id)).toMatchObject({ state: 'aanbieden', respond_until: '2025-11-14', released_name: 'Bea' });
    await expect(step(id, 'aanbieden', { by: people.board })).rejects.toMatchObject({ code: 'herzieningsstap-niet-mogelijk' });
    const jobs = await region.db.owner(`select 1 from job where name = 'revisions.offer-round' and payload ->> 'roundId' = $1`, [id]);
    expect(jobs).toHaveLength(1);
    await expect(run(people.buyer, (tx) => changeRound(tx, id, 5, ROUND))).rejects.toMatchObject({ code: expect.stringMatching(/herziening-/) });
  });

  it('is not offered when the term would run past the day it takes effect', async () => {
    const id = await decided();
    await decision(id);
    await region.clock('2025-11-25');
    await expect(step(id, 'aanbieden', { by: people.board })).rejects.toMatchObject({ code: 'reactietermijn-te-lang' });
    expect(await row(id)).toMatchObject({ state: 'besluit' });
  });

  it('that was paused for four days gives everybody four days more; a stop takes every open offer back', async () => {
    const id = await decided();
    await decision(id);
    await step(id, 'aanbieden', { by: people.board });
    const [{ provider_id: provider }] = (await region.db.owner<{ provider_id: string }>('select provider_id from contract limit 1')) as [
      { provider_id: string },
    ];
    const offer = newId();
    await region.db.owner(
      `insert into revision_offer (region_id, id, round_id, provider_id, attempt, state, made_at, offered_at, respond_until, next_check)
       values (1, $1, $2, $3, 1, 'aangeboden', now(), now(), '2025-11-14', '2025-10-31')`,
      [offer, id, provider],
    );
    const state = async () =>
      (await region.db.owner('select state, respond_until::text, next_check::text from revision_offer where id = $1', [offer]))[0];
    await step(id, 'pauzeren', { reason: 'Fout in een tarief' });
    await region.clock('2025-10-19');
    await step(id, 'hervatten');
    expect([await row(id), await state()]).toMatchObject([
      { respond_until: '2025-11-18', paused_at: null },
      { state: 'aangeboden', respond_until: '2025-11-18', next_check: '2025-11-04' },
    ]);
    await step(id, 'stoppen', { reason: 'Het bestuur kiest anders' });
    expect([(await row(id)).state, await state()]).toMatchObject(['gestopt', { state: 'ingetrokken', next_check: null }]);
    await expect(step(id, 'hervatten')).rejects.toMatchObject({ code: 'herzieningsstap-niet-mogelijk' });
  });
});
