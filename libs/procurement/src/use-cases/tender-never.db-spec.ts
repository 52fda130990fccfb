// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#kernel';
import { KeyRing, type Actor, type Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { agreeScore, finishScoring, leaveBidOut, scoreBid } from './assess-tender.js';
import { awardFinally, decideAward, proposeAward, sendAwardLetters } from './award-tender.js';
import { beginTenderAssessment, toAssess } from './begin-assessment.js';
import { beginBid, handInBid } from './bid.js';
import { openBox } from './bid-box.js';
import { keepPaper } from './keep-paper.js';
import { BidsQuery } from '../persistence/bids.query.js';
import { loadAssessment } from '../persistence/assessment.store.js';
import { recordAwardNotice } from './record-award-notice.js';
import { createTender } from './save-tender.js';
import { stateInterest } from './state-interest.js';
import { stepProcedure } from './step-procedure.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');

/** What may never happen in a tender, tried through the use cases, past them in the database, and with the clock. */
describe('what may never happen in a tender', () => {
  let region: ContractRegion;
  const folder = mkdtempSync(join(tmpdir(), 'raamwerk-never-'));
  const keys = KeyRing.open(join(folder, 'keys.json'), true);
  const people = { buyer: newId(), board: newId(), lotte: newId(), bram: newId() };
  const providers = [newId(), newId()] as const;
  const actor = (who: Partial<Actor>): Actor => ({ ...region.db.actor, kind: 'persoon', name: 'Proef', ...who });
  const run = <T>(who: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> => region.db.uow.run(actor(who), work);
  const by = <T>(accountId: string, work: (tx: Tx) => Promise<T>): Promise<T> => run({ accountId }, work);
  const clock = (at: string): Promise<unknown> =>
    region.db.owner(`update region set clock_offset = $1::timestamptz - clock_timestamp() where id = 1`, [at]);
  let id: string;
  const seen = async () => ({
    procedureId: id,
    version: (await region.db.owner<{ version: number }>('select version from tender_assessment where procedure_id = $1', [id]))[0]!.version,
  });
  /** Past every use case, as the role with which the product itself logs in. */
  const direct = (sql: string, values: unknown[] = [id]): Promise<unknown> => by(people.buyer, (tx) => tx.execute(sql, values));

  beforeAll(async () => {
    region = await ContractRegion.open();
    for (const [i, provider] of providers.entries())
      await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $2, 'klein')`, [provider, `bieder-${i}`]);
    for (const [name, account] of Object.entries(people))
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [account, `${name}@proef.voorbeeld`, name]);
    for (const account of [people.lotte, people.bram])
      await region.db.owner(
        `insert into role_grant (region_id, id, account_id, role, scope_kind, valid) values (1, $1, $2, 'beoordelaar', 'regio', '[2021-01-01,)')`,
        [newId(), account],
      );
    await clock('2026-02-02T08:00:00Z');
    id = await by(people.buyer, async (tx) => {
      const [{ code }] = (await tx.sql<{ code: string }>('select code from municipality limit 1')) as [{ code: string }];
      return createTender(tx, {
        procedure: {
          title: 'Aanbesteding',
          summary: 's',
          segmentCode: null,
          motivation: 'Veel aanbieders en een forse wijziging van de inrichting.',
          contractKind: 'resultaatovereenkomst',
          contractFrom: '2027-01-01',
          contractLast: '2030-12-31',
          municipalities: [code],
          clarificationDays: 10,
          source: null,
          requirements: [],
        },
        papers: {
          procedureCode: 'oth-single',
          framework: false,
          frameworkReason: null,
          optionCount: 0,
          optionMonths: 0,
          estimateBasis: 'Uitgaven van 2024.',
          lotsReason: 'r',
          maxLots: null,
          maxContracts: null,
          announceOn: null,
          questionsUntil: null,
          notaOn: null,
          deadline: new Date('2026-03-20T11:00:00Z'),
          standstillDays: 20,
          court: 'de rechtbank',
          proportionality: 'p',
          lots: [
            {
              title: 'Gezinnen',
              description: '',
              estimateCents: 90_000_000n,
              optionCents: null,
              maxCents: null,
              maxContracts: 1,
              cpv: ['85311300'],
              nuts: ['NL361'],
            },
          ],
          criteria: [
            { lotNo: null, title: 'Plan', kind: 'kwaliteit', weight: 60, description: '' },
            { lotNo: null, title: 'Prijs', kind: 'prijs', weight: 40, description: '' },
          ],
          terms: [],
        },
      });
    });
    await by(people.buyer, (tx) => stepProcedure(tx, { id, version: 1, step: 'aankondigen', reason: 'Proef.', sides: ['inkoop'], keys }));
    for (const [i, providerId] of providers.entries()) {
      const bid = await run({ providerId }, (tx) => beginBid(tx, id));
      const pieces = (async function* () {
        yield PDF;
      })();
      await keepPaper({ uow: region.db.uow, bids: new BidsQuery(region.db.reader), keys }, actor({ providerId }), folder, {
        id: bid,
        name: 'plan.pdf',
        pieces,
      });
      await run({ providerId }, (tx) =>
        handInBid(tx, keys, { id: bid, prices: [{ lot: 1, cents: 10_000_00n + BigInt(i) * 5_000_00n }], remarks: null }),
      );
    }
    for (const account of Object.values(people)) await by(account, (tx) => stateInterest(tx, { procedureId: id, interest: false, note: null }));
  });
  afterAll(() => region.close());

  it('is an opening before the closing, by a person, by the database or by a clock that is told otherwise', async () => {
    await clock('2026-03-20T10:59:50Z');
    expect(await by(people.buyer, (tx) => openBox(tx, keys, id))).toBe('te-vroeg');
    await expect(by(people.buyer, (tx) => toAssess(tx, keys, id))).rejects.toMatchObject({ code: 'inschrijvingen-niet-geopend' });
    await direct(`update bid_box set first_opener_id = $2, first_opener = 'x', first_at = now() + interval '1 year' where procedure_id = $1`, [
      id,
      people.buyer,
    ]).catch(() => undefined);
    // Only a region with invented people has a clock that can be moved.
    await expect(region.db.owner('update region set demo = false where id = 1')).rejects.toThrow(/check constraint/);
    const [box] = await region.db.owner<{ opened: boolean; attempts: number }>(
      `select first_at is not null or opened_at is not null as opened, (select count(*)::int from bid_attempt a where a.procedure_id = $1 and a.early) as attempts from bid_box where procedure_id = $1`,
      [id],
    );
    expect(box!.opened).toBe(false);
    expect(box!.attempts).toBeGreaterThanOrEqual(1);
    expect(await by(people.buyer, (tx) => tx.sql('select 1 from bid_key where procedure_id = $1', [id]))).toEqual([]);
    await expect(
      direct(
        `insert into tender_assessment (region_id, procedure_id, state, standstill_days, court, value_text, seed, begun_at, begun_by) values (1, $1, 'beoordeling', 20, 'c', 'v', repeat('0', 64), now(), 'x')`,
      ),
    ).rejects.toThrow(/still sealed/);
  });

  it('is scoring by one person, or by other measures than were announced', async () => {
    await clock('2026-03-20T11:00:01Z');
    for (const account of [people.buyer, people.board]) await by(account, (tx) => openBox(tx, keys, id));
    const { papers, assessors } = await by(people.buyer, (tx) => toAssess(tx, keys, id));
    expect([papers.lots[0]!.criteria.map((c) => c.weight), papers.bids.map((b) => b.priceCents)]).toEqual([
      [60, 40],
      [10_000_00n, 15_000_00n],
    ]);
    const emails = assessors.map((a) => a.email);
    for (const named of [emails.slice(0, 1), [emails[0]!, emails[0]!], ['board@proef.voorbeeld', emails[0]!]])
      await expect(by(people.buyer, (tx) => beginTenderAssessment(tx, keys, id, named))).rejects.toMatchObject({ code: 'beoordeling-ongeldig' });
    await by(people.buyer, (tx) => beginTenderAssessment(tx, keys, id, emails));
    await expect(by(people.buyer, (tx) => beginTenderAssessment(tx, keys, id, emails))).rejects.toMatchObject({ code: 'beoordeling-andere-stand' });
    await expect(direct('update assessment_criterion set weight = 50 where procedure_id = $1')).rejects.toThrow(/permission denied/);
    await expect(direct('update assessed_bid set price_cents = 1 where procedure_id = $1')).rejects.toThrow(/permission denied/);
  });

  it('is an award without a reason for every criterion, or by the one who proposed it', async () => {
    const a = (await by(people.buyer, (tx) => loadAssessment(tx, id, false)))!;
    const score = (bidId: string, reason = 'Past bij de vraag.') => ({ bidId, lotNo: 1, criterionNo: 1, points: 7_000, reason });
    for (const account of [people.lotte, people.bram]) {
      for (const bid of a.bids) await by(account, (tx) => scoreBid(tx, id, score(bid.bidId)));
      await by(account, (tx) => finishScoring(tx, id));
    }
    await by(people.lotte, (tx) => agreeScore(tx, id, score(a.bids[0]!.bidId)));
    const propose = async (): Promise<void> => {
      const at = await seen();
      await by(people.buyer, (tx) => proposeAward(tx, { ...at, mandate: 'mandaat', exemption: null }));
    };
    await expect(propose()).rejects.toMatchObject({ code: 'beoordeling-onvolledig' });
    await expect(by(people.lotte, (tx) => agreeScore(tx, id, score(a.bids[1]!.bidId, ' ')))).rejects.toMatchObject({ code: 'beoordeling-ongeldig' });
    await expect(direct(`insert into award_outcome select 1, $1, $2, 1, 1, 1, 'gegund', 'rang', null`, [id, a.bids[1]!.bidId])).rejects.toThrow(
      /score with its reason for every criterion/,
    );
    await by(people.lotte, (tx) => agreeScore(tx, id, score(a.bids[1]!.bidId)));
    await propose();
    const at = await seen();
    await expect(by(people.buyer, (tx) => decideAward(tx, at, null))).rejects.toMatchObject({ code: 'gunning-vier-ogen' });
    await expect(by(people.buyer, (tx) => sendAwardLetters(tx, at))).rejects.toMatchObject({ code: 'beoordeling-andere-stand' });
    await by(people.board, (tx) => decideAward(tx, at, null));
    const decided = await seen();
    const winner = a.bids.find((b) => b.priceCents === 10_000_00n)!;
    await expect(
      by(people.buyer, (tx) => leaveBidOut(tx, decided, { bidId: winner.bidId, state: 'ingetrokken', reason: 'Te laat.' })),
    ).rejects.toMatchObject({ code: 'beoordeling-andere-stand' });
  });

  it('is signing inside the standstill, whichever day somebody says it is', async () => {
    const at = await seen();
    await by(people.buyer, (tx) => sendAwardLetters(tx, at));
    const award = async (): Promise<void> => {
      const now = await seen();
      await by(people.buyer, (tx) => awardFinally(tx, now));
    };
    const contract = `insert into award_contract select 1, $1, $2, 'SAS-X', '2027-01-01', false`;
    // Sent on Friday 20 March; over the change of the clock the term is still twenty days of the calendar, to the end of the last.
    for (const day of ['2026-03-29T01:30:00Z', '2026-04-09T21:59:00Z']) {
      await clock(day);
      await expect(award()).rejects.toMatchObject({ code: 'gunning-wacht' });
      await expect(direct(contract, [id, providers[0]])).rejects.toThrow(/standstill runs/);
    }
    await expect(direct(`update award_letter set standstill_until = '2026-03-01' where procedure_id = $1`)).rejects.toThrow();
    await clock('2026-04-09T22:00:10Z');
    await expect(direct(contract, [id, providers[1]])).rejects.toThrow(/needs an award/);
    await award();
    const made = await region.db.owner<{ provider_id: string; summary: string }>(
      `select c.provider_id, v.summary from contract c join contract_version v on v.region_id = c.region_id and v.contract_id = c.id where c.number like 'SAS-%'`,
    );
    expect(made).toEqual([{ provider_id: providers[0], summary: expect.stringContaining('perceel 1 Gezinnen, inschrijfprijs € 10.000,00') }]);
  });

  it('is that the notice of the award is forgotten, or dated before there was one', async () => {
    const at = await seen();
    for (const on of ['2026-04-09', '2026-05-30'])
      await expect(by(people.buyer, (tx) => recordAwardNotice(tx, at, { on, reference: 'TN-1' }))).rejects.toMatchObject({
        code: 'beoordeling-ongeldig',
      });
    await by(people.buyer, (tx) => recordAwardNotice(tx, at, { on: '2026-04-10', reference: 'TN-1' }));
    const again = await seen();
    await expect(by(people.buyer, (tx) => recordAwardNotice(tx, again, { on: '2026-04-10', reference: 'TN-1' }))).rejects.toMatchObject({
      code: 'beoordeling-andere-stand',
    });
  });

  it('is that a bidder sees another, its bid, its scores or its letter', async () => {
    const providerId = providers[1];
    const counts = await run({ providerId, accountId: people.lotte }, (tx) =>
      tx.sql(
        `select (select count(*)::int from tender_bid where provider_id <> $1) as bids, (select count(*)::int from award_letter where provider_id <> $1) as letters,
                (select count(*)::int from award_contract) as contracts, (select count(*)::int from assessed_bid) as assessed,
                (select count(*)::int from assessment_score) as scores, (select count(*)::int from award_outcome) as outcomes`,
        [providerId],
      ),
    );
    expect(counts).toEqual([{ bids: 0, letters: 0, contracts: 0, assessed: 0, scores: 0, outcomes: 0 }]);
  });
});
