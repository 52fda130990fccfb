// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { newId } from '#kernel';
import type { Actor, Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { PAPERS } from '../../../../test/support/open-house-papers.js';
import type { AwardLot } from '../domain/award-model.js';
import { loadAssessment, scoresOf, type NewAssessment } from '../persistence/assessment.store.js';
import { recordProceedings } from './proceedings.js';
import { agreeScore, beginAssessment, finishScoring, leaveBidOut, scoreBid } from './assess-tender.js';
import { awardFinally, decideAward, drawOf, proposeAward, rankingOf, sendAwardLetters } from './award-tender.js';
import { createProcedure } from './save-procedure.js';
import { stateInterest } from './state-interest.js';

const LOTS: readonly AwardLot[] = [
  {
    no: 1,
    title: 'Ambulant',
    maxContracts: 1,
    criteria: [
      { no: 1, title: 'Aanpak', kind: 'kwaliteit', weight: 60 },
      { no: 2, title: 'Prijs', kind: 'prijs', weight: 40 },
    ],
  },
];

describe('from opened bids to contracts', () => {
  let region: ContractRegion;
  const people = { lotte: newId(), bram: newId(), sanne: newId(), omar: newId() };
  const providers = [newId(), newId(), newId()] as const;
  const [bidA, bidB, bidC] = [newId(), newId(), newId()];
  const as = (accountId: string, more: Partial<Actor> = {}): Actor => ({ ...region.db.actor, kind: 'persoon', name: 'Proef', accountId, ...more });
  const run = <T>(who: string, work: (tx: Tx) => Promise<T>): Promise<T> => region.db.uow.run(as(who), work);
  const owner = <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => region.db.owner<T>(sql, values);

  beforeAll(async () => {
    region = await ContractRegion.open();
    for (const [i, id] of providers.entries())
      await owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $3, 'klein')`, [
        id,
        `aanbieder-${i}`,
        `Aanbieder ${i}`,
      ]);
    for (const [name, id] of Object.entries(people))
      await owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [id, `${name}@proef.voorbeeld`, name]);
  });
  afterAll(() => region.close());
  beforeEach(() => region.clock('2025-10-15'));

  const tender = async (): Promise<string> => {
    const id = await run(people.sanne, (tx) => createProcedure(tx, 'open-house', PAPERS));
    await owner(`update procurement_procedure set variant = 'sas-tender' where id = $1`, [id]);
    for (const who of Object.values(people)) await run(who, (tx) => stateInterest(tx, { procedureId: id, interest: false, note: null }));
    return id;
  };
  const papers = (more: Partial<NewAssessment> = {}): NewAssessment => ({
    standstillDays: 20,
    maxLots: null,
    court: 'de rechtbank Den Haag',
    value: 'niet in bron',
    lots: LOTS,
    assessors: [
      { id: people.lotte, name: 'Lotte' },
      { id: people.bram, name: 'Bram' },
    ],
    bids: [
      { bidId: bidA, lotNo: 1, providerId: providers[0], priceCents: 10_000n },
      { bidId: bidB, lotNo: 1, providerId: providers[1], priceCents: 20_000n },
      { bidId: bidC, lotNo: 1, providerId: providers[2], priceCents: 20_000n },
    ],
    ...more,
  });
  const version = async (procedureId: string): Promise<number> =>
    (await owner<{ version: number }>('select version from tender_assessment where procedure_id = $1', [procedureId]))[0]!.version;
  const state = async (procedureId: string): Promise<string> =>
    (await owner<{ state: string }>('select state from tender_assessment where procedure_id = $1', [procedureId]))[0]!.state;
  const at = async (procedureId: string) => ({ procedureId, version: await version(procedureId) });
  const score = (bidId: string, points: number) => ({ bidId, lotNo: 1, criterionNo: 1, points, reason: 'Past bij de vraag.' });
  const scored = async (who: string, id: string): Promise<void> => {
    for (const bid of [bidA, bidB, bidC]) await run(who, (tx) => scoreBid(tx, id, score(bid, 5_000)));
    await run(who, (tx) => finishScoring(tx, id));
  };
  const begun = async (more: Partial<NewAssessment> = {}): Promise<string> => {
    const id = await tender();
    await run(people.sanne, (tx) => beginAssessment(tx, id, papers(more)));
    return id;
  };
  const agreed = async (points: readonly [number, number, number] = [2_000, 9_000, 9_000]): Promise<string> => {
    const id = await begun();
    await scored(people.lotte, id);
    await scored(people.bram, id);
    for (const [i, bid] of [bidA, bidB, bidC].entries()) await run(people.lotte, (tx) => agreeScore(tx, id, score(bid, points[i]!)));
    return id;
  };
  const propose = async (id: string, exemption: Parameters<typeof proposeAward>[1]['exemption'] = null): Promise<void> =>
    run(people.sanne, async (tx) => proposeAward(tx, { ...(await at(id)), mandate: 'mandaatbesluit 2025-3', exemption }));
  const sent = async (): Promise<string> => {
    const id = await agreed();
    await propose(id);
    await run(people.omar, async (tx) => decideAward(tx, await at(id), null));
    await run(people.sanne, async (tx) => sendAwardLetters(tx, await at(id)));
    return id;
  };
  const award = async (id: string): Promise<void> => run(people.sanne, async (tx) => awardFinally(tx, await at(id)));
  const refused = (code: string) => expect.objectContaining({ code });
  const inDatabase = (words: RegExp) => expect.objectContaining({ message: expect.stringMatching(words) });

  it('takes weights of 99, one assessor and a short standstill for what they are', async () => {
    const id = await tender();
    const wrong = papers({
      lots: [{ ...LOTS[0]!, criteria: [{ ...LOTS[0]!.criteria[0]!, weight: 59 }, LOTS[0]!.criteria[1]!] }],
      standstillDays: 19,
    });
    const one = { ...wrong, assessors: wrong.assessors.slice(0, 1) };
    await expect(run(people.sanne, (tx) => beginAssessment(tx, id, one))).rejects.toMatchObject({
      violations: ['/percelen/0/criteria', '/beoordelaars', '/wachttermijn'].map((pointer) => expect.objectContaining({ pointer })),
    });
    const house = await run(people.sanne, (tx) => createProcedure(tx, 'open-house', PAPERS));
    await expect(run(people.sanne, (tx) => beginAssessment(tx, house, papers()))).rejects.toEqual(refused('toelating-zonder-punten'));
  });

  it('shows no assessor the scores of another before all are done, in the database either', async () => {
    const id = await begun();
    await scored(people.lotte, id);
    expect(await run(people.bram, (tx) => scoresOf(tx, id, people.lotte))).toEqual([]);
    await expect(run(people.lotte, (tx) => agreeScore(tx, id, score(bidA, 1)))).rejects.toEqual(refused('beoordeling-andere-stand'));
    const insert = `insert into assessment_agreed select 1, $1, $2, 1, 1, 1, 'r', 'x', now()`;
    await expect(run(people.lotte, (tx) => tx.execute(insert, [id, bidA]))).rejects.toEqual(inDatabase(/two assessors score apart/));
    await expect(run(people.lotte, (tx) => scoreBid(tx, id, score(bidA, 1)))).rejects.toEqual(refused('beoordeling-andere-stand'));
    const others = `insert into assessment_score select 1, $1, $2, 1, 1, $3, 1, 'r', now()`;
    await expect(run(people.lotte, (tx) => tx.execute(others, [id, bidA, people.bram]))).rejects.toEqual(inDatabase(/scores for itself/));
    await scored(people.bram, id);
    expect(await run(people.bram, (tx) => scoresOf(tx, id, people.lotte))).toHaveLength(3);
  });

  it('awards as the agreed scores say, the lot drawn again by anybody, and only by two persons', async () => {
    const id = await agreed();
    await propose(id);
    await expect(run(people.sanne, async (tx) => decideAward(tx, await at(id), null))).rejects.toEqual(refused('gunning-vier-ogen'));
    const a = (await run(people.sanne, (tx) => loadAssessment(tx, id, false)))!;
    const draw = drawOf(a.seed, 1);
    const first = draw(bidB) < draw(bidC) ? bidB : bidC;
    expect(rankingOf(a)[0]!.bids.map((b) => [b.bidId, b.tie])).toEqual([
      [first, 'lot'],
      [first === bidB ? bidC : bidB, 'lot'],
      [bidA, null],
    ]);
    const cheat = `update tender_assessment set state = 'besloten', decided_by_id = proposed_by_id, decided_by = 'x' where procedure_id = $1`;
    await expect(run(people.sanne, (tx) => tx.execute(cheat, [id]))).rejects.toEqual(inDatabase(/check constraint/));
    const second = `update award_outcome set outcome = 'gegund' where procedure_id = $1`;
    await expect(run(people.sanne, (tx) => tx.execute(second, [id]))).rejects.toEqual(inDatabase(/permission denied/));
  });

  it('proposes nothing while a reason per criterion misses', async () => {
    const id = await begun();
    await scored(people.lotte, id);
    await scored(people.bram, id);
    await run(people.lotte, (tx) => agreeScore(tx, id, score(bidA, 1)));
    await expect(propose(id)).rejects.toMatchObject({ code: 'beoordeling-onvolledig', violations: [expect.anything(), expect.anything()] });
    await expect(run(people.lotte, (tx) => agreeScore(tx, id, { ...score(bidB, 1), reason: ' ' }))).rejects.toEqual(refused('beoordeling-ongeldig'));
  });

  it('never awards to a bid that was withdrawn or excluded, in the database either', async () => {
    const id = await agreed();
    await propose(id);
    await run(people.sanne, async (tx) => leaveBidOut(tx, await at(id), { bidId: bidB, state: 'ingetrokken', reason: 'Brief van de aanbieder.' }));
    expect(await state(id)).toBe('gezamenlijk');
    await propose(id);
    const rows = await owner<{ bid_id: string; outcome: string }>('select bid_id, outcome from award_outcome where procedure_id = $1 order by rank', [
      id,
    ]);
    expect(rows).toEqual([
      { bid_id: bidC, outcome: 'gegund' },
      { bid_id: bidA, outcome: 'afgewezen' },
    ]);
    const insert = `insert into award_outcome select 1, $1, $2, 1, 9, 1, 'gegund', 'r', null`;
    await expect(run(people.sanne, (tx) => tx.execute(insert, [id, bidB]))).rejects.toEqual(inDatabase(/excluded or left/));
  });

  it('makes no contract inside the standstill, whoever asks and whatever the clock is told, and does after it', async () => {
    const id = await sent();
    const [letter] = await owner<{ until: string; text: string }>(
      'select standstill_until::text as until, text from award_letter where procedure_id = $1 and provider_id = $2',
      [id, providers[0]],
    );
    expect(letter!.until).toBe('2025-11-04');
    expect(letter!.text).toContain('Past bij de vraag.');
    const winner = (
      await owner<{ provider_id: string }>(
        `select b.provider_id from award_outcome o join assessed_bid b using (region_id, procedure_id, bid_id, lot_no) where o.procedure_id = $1 and o.outcome = 'gegund'`,
        [id],
      )
    )[0]!.provider_id;
    await region.clock('2025-11-04');
    await expect(award(id)).rejects.toEqual(refused('gunning-wacht'));
    const direct = `insert into award_contract select 1, $1, $2, 'X-1', $3::date, $4`;
    await expect(run(people.sanne, (tx) => tx.execute(direct, [id, winner, '2026-01-01', false]))).rejects.toEqual(inDatabase(/standstill runs/));
    await expect(run(people.sanne, (tx) => tx.execute(direct, [id, winner, '2026-01-01', true]))).rejects.toEqual(inDatabase(/that of the decision/));
    const early = `insert into award_letter (region_id, procedure_id, provider_id, text, sent_on, sent_at, sent_by, first_day, standstill_until)
                   values (1, $1, $2, 't', '2025-10-01', now(), 'x', '2025-10-02', '2025-10-21')`;
    await expect(run(people.sanne, (tx) => tx.execute(early, [id, winner]))).rejects.toEqual(inDatabase(/day on which it leaves/));
    await region.clock('2025-11-05');
    const loser = providers.find((p) => p !== winner)!;
    await expect(run(people.sanne, (tx) => tx.execute(direct, [id, loser, '2026-01-01', false]))).rejects.toEqual(inDatabase(/needs an award/));
    await award(id);
    expect(await state(id)).toBe('gegund');
    const contracts = await owner<{ provider_id: string }>(
      `select c.provider_id from award_contract w join contract c on c.region_id = w.region_id and c.number = w.contract_number where w.procedure_id = $1`,
      [id],
    );
    expect(contracts).toEqual([{ provider_id: winner }]);
    const seen = await region.db.uow.run(as(people.omar, { providerId: loser }), (tx) =>
      tx.sql(
        `select (select count(*)::int from award_letter) as letters, (select count(*)::int from award_outcome) as outcomes, (select count(*)::int from assessed_bid) as bids`,
      ),
    );
    expect(seen).toEqual([expect.objectContaining({ outcomes: 0, bids: 0 })]);
  });

  it('counts again when letters are sent again, and waits for a judge', async () => {
    const id = await sent();
    await region.clock('2025-10-25');
    await run(people.sanne, async (tx) => sendAwardLetters(tx, await at(id)));
    await region.clock('2025-11-05');
    await expect(award(id)).rejects.toEqual(refused('gunning-wacht'));
    // twenty days after the second letters end in a Friday
    await region.clock('2025-11-15');
    const claim = { claimant: 'Aanbieder 0', holds: true, beganOn: '2025-11-14' };
    await run(people.sanne, (tx) =>
      recordProceedings(tx, { procedureId: id, objectionId: null, kind: 'kort-geding', court: 'Den Haag', caseNumber: null, ...claim }),
    );
    await expect(award(id)).rejects.toMatchObject({ violations: [expect.objectContaining({ text: expect.stringMatching(/rechtszaak/) })] });
  });

  it('never reaches a contract by any order of steps without two assessors, two persons, letters and twenty days', async () => {
    const moves = ['score-l', 'score-b', 'agree', 'propose', 'decide-same', 'decide', 'send', 'wait', 'award'] as const;
    const whole = ['score-l', 'score-b', 'agree', 'propose', 'decide', 'send', 'wait', 'wait', 'award'] as const;
    let awarded = 0;
    await fc.assert(
      // The lawful course with moves thrown between and some left out.
      fc.asyncProperty(
        fc.array(fc.tuple(fc.option(fc.constantFrom(...moves)), fc.integer({ min: 0, max: 19 })), { minLength: 9, maxLength: 9 }),
        async (extra) => {
          const course = whole.flatMap((move, i) => [...(extra[i]![0] === null ? [] : [extra[i]![0]]), ...(extra[i]![1] === 0 ? [] : [move])]);
          await region.clock('2025-10-15');
          const id = await begun();
          const [model, day] = [{ l: false, b: false, agreed: false, state: 'beoordeling', sentOn: -1 }, { now: 0 }];
          for (const move of course) {
            const expected = model.state;
            let ok = true;
            const attempt = async (work: () => Promise<unknown>): Promise<void> => void (await work().catch(() => (ok = false)));
            let may: boolean;
            if (move === 'score-l' || move === 'score-b') {
              const who = move === 'score-l' ? 'l' : 'b';
              may = expected === 'beoordeling' && !model[who];
              await attempt(() => scored(who === 'l' ? people.lotte : people.bram, id));
              if (may) model[who] = true;
              if (may && model.l && model.b) model.state = 'gezamenlijk';
            } else if (move === 'agree') {
              may = expected === 'gezamenlijk';
              await attempt(async () => {
                for (const bid of [bidA, bidB, bidC]) await run(people.bram, (tx) => agreeScore(tx, id, score(bid, 5_000)));
              });
              if (may) model.agreed = true;
            } else if (move === 'propose') {
              may = expected === 'gezamenlijk' && model.agreed;
              await attempt(() => propose(id));
              if (may) model.state = 'voorstel';
            } else if (move === 'decide' || move === 'decide-same') {
              may = expected === 'voorstel' && move === 'decide';
              await attempt(() => run(move === 'decide' ? people.omar : people.sanne, async (tx) => decideAward(tx, await at(id), null)));
              if (may) model.state = 'besloten';
            } else if (move === 'send') {
              may = expected === 'besloten' || expected === 'standstill';
              await attempt(() => run(people.sanne, async (tx) => sendAwardLetters(tx, await at(id))));
              if (may) [model.state, model.sentOn] = ['standstill', day.now];
            } else if (move === 'wait') {
              may = true;
              day.now += 13;
              await region.clock(new Date(Date.UTC(2025, 9, 15 + day.now)).toISOString().slice(0, 10));
            } else {
              may = expected === 'standstill' && day.now - model.sentOn > 22;
              await attempt(() => award(id));
              if (may) [model.state, awarded] = ['gegund', awarded + 1];
            }
            expect([move, ok]).toEqual([move, may]);
            expect(await state(id)).toBe(model.state);
          }
        },
      ),
      { numRuns: 6 },
    );
    expect(awarded).toBeGreaterThan(0);
  });
});
