// SPDX-License-Identifier: EUPL-1.2
import { actorOf, AGREED, DECLARED, DecisionRegion } from '../../../../test/support/decision-region.js';
import { RefusalLinesQuery } from '../persistence/refusal-lines.query.js';
import { answerMessage } from './answer-messages.js';
import { applyDecision } from './apply-decision.js';
import { proposeDecision, type Proposal } from './propose-decision.js';

const REASON = 'De gemeente heeft dit tarief vooraf toegezegd.';
const HOURS = 2 * DECLARED;

describe('a decision before the answer', () => {
  let region: DecisionRegion;
  beforeAll(async () => void (region = await DecisionRegion.open()), 120_000);
  afterEach(() => region.requireSoundLedger());
  afterAll(() => region?.stop());

  const propose = (p: Pick<Proposal, 'messageId'> & Partial<Proposal>): Promise<string> =>
    region.as('anna', (tx) => proposeDecision(tx, { kind: 'regel', lineNo: 1, reason: REASON, ...p }));
  const apply = (id: string) => region.work((tx) => applyDecision(tx, id));
  const jobs = (subject: string): Promise<{ name: string; payload: unknown }[]> =>
    region.world.rows(`select name, payload from job where subject = $1 order by name`, [subject]);

  it('lets the line through: approved, booked, in the totals, and the message answered', async () => {
    const messageId = await region.declare({ number: 'A1', lines: [{ reference: 'A1-1', allocation: 5001 }] });
    expect(await region.message(messageId)).toMatchObject({ state: 'afgekeurd', declaration_code: '0200', answered: false, refused_cents: HOURS });
    const id = await propose({ messageId });
    expect(await region.decision(id)).toMatchObject({ state: 'genomen', moment: 'voor-antwoord', limit: HOURS, used: 0, until: '2026-02-19' });
    expect(await jobs(`besluit:${id}`)).toEqual([{ name: 'declarations.decision', payload: { decisionId: id } }]);
    expect((await region.line(messageId, 1)).accepted).toBe(false);

    expect(await apply(id)).toEqual({ regels: 1, uitkomst: 'doorgelaten' });
    expect(await region.line(messageId, 1)).toMatchObject({
      accepted: true,
      codes: ['0611'],
      decision_id: id,
      lifted: ['0611'],
      posted: String(HOURS),
    });
    expect(await region.message(messageId)).toMatchObject({
      state: 'goedgekeurd',
      declaration_code: '8001',
      accepted_lines: 1,
      accepted_cents: HOURS,
      refused_lines: 0,
      refused_cents: 0,
    });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: HOURS, lines: 1 });
    expect((await jobs(`besluit:${id}`)).map((j) => j.payload)).toContainEqual({ years: [2025] });
    expect(await jobs(`bericht:${messageId}`)).toEqual([{ name: 'declarations.answer', payload: { messageId } }]);

    expect(await apply(id)).toEqual({ regels: 0, uitkomst: 'niets te doen' });
    expect(await region.line(messageId, 1)).toMatchObject({ posted: String(HOURS) });
    expect(await region.work((tx) => answerMessage(tx, region.keys, messageId))).toBe(1);
    expect(await region.message(messageId)).toMatchObject({ granted: HOURS });
  });

  it('leaves what it does not concern refused, also in the answer', async () => {
    const messageId = await region.declare({
      number: 'A2',
      lines: [
        { reference: 'A2-1', allocation: 5002 },
        { reference: 'A2-2', allocation: 9999 },
        { reference: 'A2-3', allocation: 5003, tariff: AGREED },
      ],
    });
    await apply(await propose({ messageId }));
    expect(await region.message(messageId)).toMatchObject({
      state: 'deels-goedgekeurd',
      declaration_code: '0200',
      accepted_lines: 2,
      refused_lines: 1,
    });
    await region.work((tx) => answerMessage(tx, region.keys, messageId));
    expect(await region.message(messageId)).toMatchObject({ granted: HOURS + 2 * AGREED });
    await expect(propose({ messageId, lineNo: 2 })).rejects.toMatchObject({ code: 'besluit-code', details: { codes: ['9338'] } });
    await expect(propose({ messageId, lineNo: 3 })).rejects.toMatchObject({ code: 'besluit-niet-nodig' });
    await expect(propose({ messageId, lineNo: 4 })).rejects.toMatchObject({ code: 'besluit-onbekend' });
    await expect(propose({ messageId, kind: 'te-laat' })).rejects.toMatchObject({ code: 'besluit-niet-te-laat' });
  });

  it('on a tariff lets all lines at that tariff through, but for what has another fault too', async () => {
    const messageId = await region.declare({
      number: 'A3',
      month: '2025-10',
      lines: [
        { reference: 'A3-1', allocation: 5001 },
        { reference: 'A3-2', allocation: 5002 },
        { reference: 'A3-3', allocation: 5003, volume: 1_001, tariff: DECLARED },
        { reference: 'A3-4', allocation: 5004, tariff: DECLARED + 1 },
      ],
    });
    await expect(propose({ messageId, kind: 'tarief', lineNo: 3 })).rejects.toMatchObject({ code: 'besluit-geen-tarief' });
    const id = await propose({ messageId, kind: 'tarief', lineNo: 2 });
    expect(await region.decision(id)).toMatchObject({ limit: 2 * HOURS });
    await expect(propose({ messageId, lineNo: 1 })).rejects.toMatchObject({ code: 'besluit-loopt-al' });
    const refused = await new RefusalLinesQuery(region.world.reader).lines(actorOf('anna'), { code: '0611' }, null, 10);
    expect(refused.filter((r) => r.message.id === messageId).map((r) => [r.no, r.decision?.id ?? null])).toEqual([
      [4, null],
      [3, null],
      [2, id],
      [1, id],
    ]);
    expect(await apply(id)).toEqual({ regels: 2, uitkomst: 'doorgelaten' });
    const accepted = await Promise.all([1, 2, 3, 4].map(async (no) => (await region.line(messageId, no)).accepted));
    expect(accepted).toEqual([true, true, false, false]);
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: 2 * HOURS, lines: 2 });
  });

  it('on a late declaration has it assessed anew under its own id, and answered', async () => {
    const messageId = await region.declare({
      number: 'A4',
      month: '2025-08',
      dated: '2025-11-04',
      lines: [{ reference: 'A4-1', allocation: 5005, tariff: AGREED }],
    });
    expect(await region.message(messageId)).toMatchObject({ state: 'afgekeurd', declaration_code: '8214', claims: true });
    const id = await propose({ messageId, kind: 'te-laat', lineNo: null });
    // Before the job came by, another declaration of that month: the decision is not about that one.
    const other = await region.declare({ number: 'A4b', month: '2025-08', lines: [{ reference: 'A4b-1', allocation: 5006, tariff: AGREED }] });
    expect(await region.message(other)).toMatchObject({ declaration_code: '8214' });
    expect(await region.decision(id)).toMatchObject({ state: 'genomen', used: 0 });
    expect(await apply(id)).toMatchObject({ uitkomst: 'opnieuw beoordeeld' });
    expect(await apply(id)).toMatchObject({ uitkomst: 'niets te doen' });
    const runs = await region.world.rows<{ id: string; label: string; job: string }>(
      `select r.id, r.label, j.name as job from import_run r join job j on j.id = r.job_id where r.label like 'Opnieuw beoordeeld na besluit %'`,
    );
    expect(runs).toMatchObject([{ job: 'declarations.import' }]);
    await region.run(runs[0]!.id);
    expect(await region.message(messageId)).toMatchObject({
      state: 'goedgekeurd',
      declaration_code: '8001',
      claims: true,
      reassess: false,
      answered: true,
      granted: 2 * AGREED,
    });
    expect(await region.line(messageId, 1)).toMatchObject({ accepted: true, posted: String(2 * AGREED) });
    expect(await region.decision(id)).toMatchObject({ state: 'gebruikt', used: 2 * AGREED, lines: 1 });
    const again = await region.declare({
      number: 'A5',
      month: '2025-08',
      dated: '2025-11-05',
      lines: [{ reference: 'A5-1', allocation: 5006, tariff: AGREED }],
    });
    expect(await region.message(again)).toMatchObject({ declaration_code: '8214' });
  });

  it('does not pay the same care twice: what was approved on another line meanwhile is left alone', async () => {
    const first = await region.declare({ number: 'A6', month: '2025-10', dated: '2025-11-06', lines: [{ reference: 'A6-1', allocation: 5005 }] });
    const id = await propose({ messageId: first });
    await region.declare({ number: 'A7', month: '2025-10', dated: '2025-11-07', lines: [{ reference: 'A7-1', allocation: 5005, tariff: AGREED }] });
    expect(await apply(id)).toMatchObject({ uitkomst: 'niets te doen' });
    expect(await region.decision(id)).toMatchObject({ state: 'vervallen', used: 0, note: expect.stringContaining('dezelfde zorg') });
    await expect(propose({ messageId: first })).rejects.toMatchObject({ code: 'besluit-al-goedgekeurd' });
  });
});
