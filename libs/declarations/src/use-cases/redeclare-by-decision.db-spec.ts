// SPDX-License-Identifier: EUPL-1.2
import { AGREED, DECLARED, DecisionRegion } from '../../../../test/support/decision-region.js';
import { answerMessage } from './answer-messages.js';
import { applyDecision } from './apply-decision.js';
import { expireDecisions } from './expire-decisions.js';
import { proposeDecision, type Proposal } from './propose-decision.js';
import { withdrawDecision } from './withdraw-decision.js';

const REASON = 'De gemeente heeft dit tarief vooraf toegezegd.';
const HOURS = 2 * DECLARED;

describe('a decision after the answer', () => {
  let region: DecisionRegion;
  beforeAll(async () => void (region = await DecisionRegion.open()), 120_000);
  afterEach(async () => {
    await region.requireSoundLedger();
    await region.clock('2025-11-22');
  });
  afterAll(() => region?.stop());

  const propose = (p: Pick<Proposal, 'messageId'> & Partial<Proposal>): Promise<string> =>
    region.as('anna', (tx) => proposeDecision(tx, { kind: 'regel', lineNo: 1, reason: REASON, ...p }));
  const answer = (messageId: string) => region.work((tx) => answerMessage(tx, region.keys, messageId));
  /** A refused and answered message of one line. */
  const refused = async (number: string, allocation: number, more: { month?: string; volume?: number } = {}): Promise<string> => {
    const { month = '2025-09', volume = 2 } = more;
    const messageId = await region.declare({ number, month, lines: [{ reference: `${number}-1`, allocation, volume }] });
    expect(await region.message(messageId)).toMatchObject({ accepted_lines: 0, refused_lines: 1, declaration_code: '0200' });
    await answer(messageId);
    return messageId;
  };

  it('is met once by the new line of that provider, with a new reference, and by nothing else', async () => {
    const first = await refused('B1', 5001);
    const id = await propose({ messageId: first });
    expect(await region.decision(id)).toMatchObject({ state: 'genomen', moment: 'na-antwoord', limit: HOURS, until: '2026-02-19' });
    expect(await region.one(`select count(*)::int as n from job where subject = $1`, [`besluit:${id}`])).toEqual({ n: 0 });
    expect((await region.line(first, 1)).accepted).toBe(false);

    const other = await region.declare({ number: 'B2', provider: 'hulp', lines: [{ reference: 'B2-1' }] });
    expect((await region.line(other, 1)).accepted).toBe(false);
    const larger = await region.declare({ number: 'B3', lines: [{ reference: 'B3-1', allocation: 5001, volume: 3 }] });
    expect(await region.line(larger, 1)).toMatchObject({ accepted: false, codes: ['0611'] });
    const reused = await region.declare({ number: 'B4', lines: [{ reference: 'B1-1', allocation: 5001 }] });
    expect(await region.line(reused, 1)).toMatchObject({ accepted: false, codes: ['0611', '8021'] });
    expect(await region.decision(id)).toMatchObject({ state: 'genomen', used: 0, lines: 0 });

    const anew = await region.declare({ number: 'B5', lines: [{ reference: 'B5-1', allocation: 5001 }] });
    expect(await region.line(anew, 1)).toMatchObject({ accepted: true, codes: ['0611'], decision_id: id, lifted: ['0611'], posted: String(HOURS) });
    expect(await region.message(anew)).toMatchObject({ state: 'goedgekeurd', declaration_code: '8001', granted: HOURS });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: HOURS, lines: 1 });
    expect(await region.message(first)).toMatchObject({ state: 'afgekeurd', granted: 0 });

    const second = await region.declare({ number: 'B6', lines: [{ reference: 'B6-1', allocation: 5001 }] });
    expect(await region.line(second, 1)).toMatchObject({ accepted: false, codes: ['0611', '9389'], posted: null });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: HOURS, lines: 1 });
  });

  it('on a tariff lets lines through up to its limit, in their order', async () => {
    const lines = [5002, 5003].map((allocation, i) => ({ reference: `C1-${i}`, allocation }));
    const first = await region.declare({ number: 'C1', month: '2025-10', lines });
    await answer(first);
    const id = await propose({ messageId: first, kind: 'tarief', lineNo: 1 });
    expect(await region.decision(id)).toMatchObject({ limit: 2 * HOURS, moment: 'na-antwoord' });
    const anew = await region.declare({
      number: 'C2',
      month: '2025-10',
      lines: [5004, 5002, 5003].map((allocation, i) => ({ reference: `C2-${i}`, allocation, volume: i === 0 ? 1 : 2 })),
    });
    expect(await Promise.all([1, 2, 3].map(async (no) => (await region.line(anew, no)).accepted))).toEqual([true, true, false]);
    expect(await region.decision(id)).toMatchObject({ state: 'genomen', used: 1.5 * HOURS, lines: 2 });
    const rest = await region.declare({ number: 'C3', month: '2025-10', lines: [{ reference: 'C3-1', allocation: 5003, volume: 1 }] });
    expect(await region.line(rest, 1)).toMatchObject({ accepted: true, decision_id: id });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: 2 * HOURS, lines: 3 });
    const beyond = await region.declare({ number: 'C4', month: '2025-10', lines: [{ reference: 'C4-1', allocation: 5005, volume: 1 }] });
    expect((await region.line(beyond, 1)).accepted).toBe(false);
  });

  it('on a late declaration lets one declaration of that month through', async () => {
    await region.declare({ number: 'D0', month: '2025-10', lines: [{ reference: 'D0-1', allocation: 5006, tariff: AGREED }] });
    const late = await region.declare({ number: 'D1', month: '2025-06', lines: [{ reference: 'D1-1', allocation: 5001, tariff: AGREED }] });
    await answer(late);
    const id = await propose({ messageId: late, kind: 'te-laat', lineNo: null });
    expect(await region.decision(id)).toMatchObject({ moment: 'na-antwoord', limit: 2 * AGREED });
    const larger = await region.declare({
      number: 'D2',
      month: '2025-06',
      lines: [{ reference: 'D2-1', allocation: 5001, volume: 3, tariff: AGREED }],
    });
    expect(await region.message(larger)).toMatchObject({ declaration_code: '8214' });
    const otherMonth = await region.declare({ number: 'D3', month: '2025-05', lines: [{ reference: 'D3-1', allocation: 5001, tariff: AGREED }] });
    expect(await region.message(otherMonth)).toMatchObject({ declaration_code: '8214' });
    const anew = await region.declare({ number: 'D4', month: '2025-06', lines: [{ reference: 'D4-1', allocation: 5001, tariff: AGREED }] });
    expect(await region.message(anew)).toMatchObject({ state: 'goedgekeurd', declaration_code: '8001', granted: 2 * AGREED });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: 2 * AGREED, lines: 1 });
    const again = await region.declare({ number: 'D5', month: '2025-06', lines: [{ reference: 'D5-1', allocation: 5002, tariff: AGREED }] });
    expect(await region.message(again)).toMatchObject({ declaration_code: '8214' });
  });

  it('holds until its last day; the night after it ends', async () => {
    const first = await refused('E1', 5011, { month: '2025-10' });
    const id = await propose({ messageId: first });
    await region.clock('2026-02-20');
    const late = await region.declare({ number: 'E2', month: '2025-10', lines: [{ reference: 'E2-1', allocation: 5011 }] });
    expect((await region.line(late, 1)).accepted).toBe(false);
    await region.clock('2026-02-19');
    expect(await region.work((tx) => expireDecisions(tx))).toBe(0);
    const onTheDay = await region.declare({ number: 'E3', month: '2025-10', lines: [{ reference: 'E3-1', allocation: 5011 }] });
    expect((await region.line(onTheDay, 1)).accepted).toBe(true);
    await region.clock('2025-11-22');
    const open = await propose({ messageId: await refused('E5', 5012, { month: '2025-10', volume: 5 }) });
    await region.clock('2026-02-20');
    expect(await region.work((tx) => expireDecisions(tx))).toBe(1);
    expect(await region.decision(open)).toMatchObject({ state: 'vervallen', used: 0 });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt' });
  });

  it('that was taken before it becomes an exception when the answer was made first', async () => {
    const messageId = await region.declare({ number: 'F1', month: '2025-10', lines: [{ reference: 'F1-1', allocation: 5013, volume: 7 }] });
    const id = await propose({ messageId });
    expect(await region.decision(id)).toMatchObject({ moment: 'voor-antwoord' });
    await region.clock('2025-11-24');
    const both = await Promise.all([answer(messageId), region.work((tx) => applyDecision(tx, id))]);
    // Whoever held the booking lock first decides; either way the line counts once.
    if ((await region.decision(id)).moment === 'voor-antwoord') expect(await region.message(messageId)).toMatchObject({ granted: 7 * DECLARED });
    else {
      expect(both[0]).toBe(1);
      expect(await region.decision(id)).toMatchObject({ state: 'genomen', moment: 'na-antwoord', until: '2026-02-21', used: 0 });
      const anew = await region.declare({ number: 'F2', month: '2025-10', lines: [{ reference: 'F2-1', allocation: 5013, volume: 7 }] });
      expect(await region.line(anew, 1)).toMatchObject({ accepted: true, decision_id: id });
    }
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: 7 * DECLARED });
  });

  it('answered before its job ran, waits for the new line', async () => {
    const messageId = await region.declare({ number: 'G1', month: '2025-10', lines: [{ reference: 'G1-1', allocation: 5014, volume: 9 }] });
    const id = await propose({ messageId });
    await answer(messageId);
    expect(await region.work((tx) => applyDecision(tx, id))).toEqual({ regels: 0, uitkomst: 'wacht op een nieuwe regel' });
    expect((await region.line(messageId, 1)).accepted).toBe(false);
    expect(await region.decision(id)).toMatchObject({ state: 'genomen', moment: 'na-antwoord' });
    await region.as('anna', (tx) => withdrawDecision(tx, id));
    const anew = await region.declare({ number: 'G2', month: '2025-10', lines: [{ reference: 'G2-1', allocation: 5014, volume: 9 }] });
    expect((await region.line(anew, 1)).accepted).toBe(false);
    await expect(region.as('anna', (tx) => withdrawDecision(tx, id))).rejects.toMatchObject({ code: 'besluit-niet-in-te-trekken' });
  });
});
