// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '#platform';
import { RegionDatabase } from '../../../../test/support/region-database.js';
import type { Portfolio } from '../domain/portfolio.js';
import { InheritanceQuery } from '../persistence/inheritance.query.js';
import { PortfolioQuery } from '../persistence/portfolio.query.js';
import { handOverPortfolio, type HandOver } from './hand-over-portfolio.js';

const ACCOUNT = (n: number): string => `0189dddd-0000-7000-8000-00000000000${n}`;
const PROVIDER = (n: number): string => `0189dddd-0000-7000-8000-0000000001${n}0`;
const [ANNA, BRAM, CEES, ADMIN] = [1, 2, 3, 4].map(ACCOUNT) as [string, string, string, string];
const OF_ANNA: Portfolio = { providers: 2, signals: 0, threads: 0, talks: 1, agreements: 1, faults: 1 };

describe('the hand-over of a portfolio', () => {
  let db: RegionDatabase;
  const actor = (accountId: string): Actor => ({ ...db.actor, kind: 'persoon', accountId, name: 'Iemand' });
  const handOver = (change: Partial<HandOver>, who = ADMIN) =>
    db.uow.run(actor(who), (tx) =>
      handOverPortfolio(tx, {
        fromId: ANNA,
        toId: BRAM,
        reason: 'Anna gaat met verlof',
        previewed: OF_ANNA,
        giveRole: false,
        endRole: false,
        mayDealRoles: true,
        ...change,
      }),
    );
  const people = async () => new Map((await new PortfolioQuery(db.reader).people(actor(ADMIN))).map((p) => [p.id, p]));
  const owners = () =>
    db.owner<{ what: string; who: string }>(
      `select 'aanbieder ' || key as what, contract_manager_id as who from provider where contract_manager_id is not null
       union all select 'gesprek ' || no, owner_id from account_talk union all select 'afspraak ' || text, owner_id from talk_agreement order by 1`,
    );

  beforeAll(async () => {
    db = await RegionDatabase.open([], 'raamwerk_api');
    await db.owner(`update region set clock_offset = timestamptz '2025-10-15 09:00+02' - now()`);
    for (const n of [1, 2, 3, 4])
      await db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [ACCOUNT(n), `o${n}@t.nl`, `Persoon ${n}`]);
    for (const id of [ANNA, BRAM])
      await db.owner(
        `insert into role_grant (region_id, id, account_id, role, valid) values (1, gen_random_uuid(), $1, 'contractmanager', '[2020-01-01,)')`,
        [id],
      );
    for (const n of [1, 2, 3])
      await db.owner(`insert into provider (region_id, id, key, name, size_class, contract_manager_id) values (1, $1, $2, $2, 'groot', $3)`, [
        PROVIDER(n),
        `p${n}`,
        n === 3 ? CEES : ANNA,
      ]);
    await db.owner(`
      insert into decision_mandate (region_id, role, limit_cents, valid, source) values (1, 'contractmanager', 250000, '[2020-01-01,)', 't');
      insert into fault_owner (region_id, code, provider_id, owner_id, changed_at) values (1, '0611', '${PROVIDER(1)}', '${ANNA}', now());
      insert into account_talk (region_id, id, no, provider_id, kind, on_date, owner_id, state, made_by, made_at) values
        (1, '0189dddd-0000-7000-8000-000000000201', 1, '${PROVIDER(1)}', 'accountgesprek', '2025-11-01', '${ANNA}', 'gepland', 't', now()),
        (1, '0189dddd-0000-7000-8000-000000000202', 2, '${PROVIDER(1)}', 'accountgesprek', '2025-02-01', '${ANNA}', 'bevestigd', 't', now());
      insert into talk_agreement (region_id, id, talk_id, provider_id, text, side, owner_id, owner_name, due, state, closed_on, closed_by, made_by, made_at) values
        (1, gen_random_uuid(), '0189dddd-0000-7000-8000-000000000202', '${PROVIDER(1)}', 'bellen', 'regio', '${ANNA}', 'Persoon 1', '2025-11-01', 'open', null, null, 't', now()),
        (1, gen_random_uuid(), '0189dddd-0000-7000-8000-000000000202', '${PROVIDER(1)}', 'klaar', 'regio', '${ANNA}', 'Persoon 1', '2025-03-01', 'gedaan', '2025-03-01', 't', 't', now());
      insert into provider_succession (region_id, predecessor_id, successor_id, on_date, kind, late_lines) values (1, '${PROVIDER(1)}', '${PROVIDER(2)}', '2025-09-01', 'fusie', true);`);
  });
  afterAll(() => db.close());

  it('shows before it happens what goes over, whose mandate goes with it, and who can take it', async () => {
    expect(await new PortfolioQuery(db.reader).preview(actor(ADMIN), ANNA)).toMatchObject({
      overgaand: OF_ANNA,
      aanbieders: [{ sleutel: 'p1' }, { sleutel: 'p2' }],
      herinneringen: 0,
    });
    expect((await people()).get(ANNA)).toMatchObject({ aanbieders: 2, contractmanager: true, mandaat: '2500.00' });
    expect((await people()).get(CEES)).toMatchObject({ aanbieders: 1, contractmanager: false, mandaat: null });
  });

  it('refuses what is not what was previewed, oneself, somebody without the role, and roles dealt out by who may not; nothing changes', async () => {
    const before = await owners();
    await expect(handOver({ previewed: { ...OF_ANNA, providers: 3 } })).rejects.toMatchObject({ code: 'overdracht-gewijzigd' });
    await expect(handOver({ toId: ANNA })).rejects.toMatchObject({ code: 'overdracht-ongeldig' });
    await expect(handOver({ toId: CEES })).rejects.toMatchObject({ code: 'overdracht-ongeldig' });
    await expect(handOver({ toId: CEES, giveRole: true, mayDealRoles: false })).rejects.toMatchObject({ code: 'overdracht-mandaat' });
    await expect(handOver({ toId: CEES, giveRole: true }, CEES)).rejects.toMatchObject({ code: 'overdracht-mandaat' });
    await expect(handOver({ endRole: true, mayDealRoles: false })).rejects.toMatchObject({ code: 'overdracht-mandaat' });
    expect(await owners()).toEqual(before);
  });

  it('moves everything open with the role in one step, keeps what is closed, and is on record; the second of two finds nothing', async () => {
    const both = await Promise.allSettled([handOver({ toId: CEES, giveRole: true, endRole: true }), handOver({})]);
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
    const to = both[0].status === 'fulfilled' ? CEES : BRAM;
    expect(await owners()).toEqual([
      { what: 'aanbieder p1', who: to },
      { what: 'aanbieder p2', who: to },
      { what: 'aanbieder p3', who: CEES },
      { what: 'afspraak bellen', who: to },
      { what: 'afspraak klaar', who: ANNA },
      { what: 'gesprek 1', who: to },
      { what: 'gesprek 2', who: ANNA },
    ]);
    expect(await new PortfolioQuery(db.reader).history(actor(ADMIN))).toMatchObject([{ van: 'Persoon 1', reden: 'Anna gaat met verlof' }]);
    const [trace] = await db.owner<{ n: number }>(`select count(*)::int as n from audit_event where action = 'portefeuille overgedragen'`);
    expect(trace!.n).toBe(1);
    expect(await db.owner(`select text from talk_event where talk_id = '0189dddd-0000-7000-8000-000000000201'`)).toHaveLength(1);
  });

  it('a successor sees the talks and agreements of who it took over, the predecessor who has them now', async () => {
    const inherited = (key: string) => new InheritanceQuery(db.reader).of(actor(ADMIN), key, true);
    expect(await inherited('p2')).toMatchObject([
      { kant: 'van', aanbieder: { sleutel: 'p1' }, lateDeclaraties: true, ingegaan: true, gesprekken: [{}, {}], afspraken: [{ tekst: 'bellen' }] },
    ]);
    expect(await inherited('p1')).toMatchObject([{ kant: 'aan', aanbieder: { sleutel: 'p2' }, vanSleutel: 'p1' }]);
    expect((await new InheritanceQuery(db.reader).of(actor(ADMIN), 'p2', false))[0]!.gesprekken).toEqual([]);
  });
});
