// SPDX-License-Identifier: EUPL-1.2
import { AGREED, DECLARED, DecisionRegion, actorOf } from '../../../../test/support/decision-region.js';
import { UNFOLLOWED } from '../../../../test/support/import-files.js';
import { manualLines } from '../http/manual-answer.js';
import { ManualQuery } from '../persistence/manual.query.js';
import { answerDue } from './answer-messages.js';
import { applyDecision } from './apply-decision.js';
import { approveManual } from './approve-manual.js';
import { enterManual, type ManualDeclaration } from './enter-manual.js';
import { ProcessManual } from './process-manual.js';
import { proposeDecision } from './propose-decision.js';
import { refuseManual } from './refuse-manual.js';

/** Nobody has heard of this child. */
const NEW_CHILD = '999900031';
const CARE = {
  allocationNumber: 5001,
  category: '45',
  productCode: '45A04',
  from: '2025-09-01',
  until: '2025-09-30',
  volume: 2,
  unit: '04',
  tariffCents: AGREED,
  amountCents: 2 * AGREED,
};
const ENTRY: ManualDeclaration = {
  provider: 'zorg',
  municipalityCode: '0503',
  periodFrom: '2025-09-01',
  why: 'geheim-adres',
  note: 'Kind op een geheim adres; factuur per brief.',
  clients: [{ bsn: '999900006', lines: [CARE] }],
};
const withLine = (more: Partial<typeof CARE>, bsn = '999900006'): ManualDeclaration => ({
  ...ENTRY,
  clients: [{ bsn, lines: [{ ...CARE, ...more }] }],
});

describe('a manual declaration', () => {
  let region: DecisionRegion;
  beforeAll(async () => void (region = await DecisionRegion.open()), 120_000);
  afterEach(() => region.requireSoundLedger());
  afterAll(() => region?.stop());

  const enter = (entry: ManualDeclaration): Promise<string> => region.as('anna', (tx) => enterManual(tx, region.keys, entry));
  const approve = (id: string, who: 'anna' | 'bram' | 'cees' = 'bram') => region.as(who, (tx) => approveManual(tx, id));
  const execute = (id: string, control = UNFOLLOWED) => new ProcessManual(region.world.worker, region.keys).execute(region.world.actor, id, control);
  const stored = (
    id: string,
  ): Promise<{
    state: string;
    no: number;
    run_id: string | null;
    message_id: string | null;
    lines: number;
    total: number;
    decided_name: string | null;
  }> =>
    region.one(`select state, no, run_id, message_id, lines, total_cents::int as total, decided_name from manual_declaration where id = $1`, [id]);
  const query = (): ManualQuery => new ManualQuery(region.world.reader, region.world.api, region.keys);
  const people = async (): Promise<number> => (await region.one<{ n: number }>(`select count(*)::int as n from person`)).n;

  it('entered by one, approved by another, goes through checks and ledger like every other, without an answer', async () => {
    // Later months came in already: a declaration by hand stands outside their order.
    await region.declare({ number: 'N1', month: '2025-10', lines: [{ reference: 'N1-1', allocation: 5020, tariff: AGREED }] });
    const id = await enter(ENTRY);
    expect(await stored(id)).toMatchObject({ state: 'ingevoerd', no: 1, lines: 1, total: 2 * AGREED, run_id: null });
    expect(await region.one(`select count(*)::int as n from message where manual_id is not null`)).toEqual({ n: 0 });
    await expect(approve(id, 'anna')).rejects.toMatchObject({ code: 'handmatig-eigen-invoer' });
    const jobId = await approve(id);
    const { run_id } = await stored(id);
    expect(await region.one(`select origin, manual_id, job_id from import_run where id = $1`, [run_id])).toEqual({
      origin: 'handmatig',
      manual_id: id,
      job_id: jobId,
    });

    await execute(id);
    const { message_id, state, decided_name } = await stored(id);
    expect([state, decided_name]).toEqual(['verwerkt', 'bram']);
    expect(await region.message(message_id!)).toMatchObject({
      state: 'goedgekeurd',
      declaration_code: '8001',
      accepted_cents: 2 * AGREED,
      answered: false,
    });
    expect(await region.line(message_id!, 1)).toMatchObject({ accepted: true, posted: String(2 * AGREED) });
    expect(await region.one(`select manual_id, answer_due from message where id = $1`, [message_id])).toEqual({ manual_id: id, answer_due: null });
    await region.clock('2025-12-30');
    await region.work((tx) => answerDue(tx, region.keys, 100));
    expect(await region.one(`select count(*)::int as n from answer where message_id = $1`, [message_id])).toEqual({ n: 0 });
    await region.clock('2025-11-22');
    const next = await region.declare({ number: 'N2', month: '2025-10', lines: [{ reference: 'N2-1', allocation: 5019, tariff: AGREED }] });
    expect(await region.message(next)).toMatchObject({ declaration_code: '8001' });
  });

  it('run again, or twice at once, has its effect once', async () => {
    const id = await enter(withLine({ allocationNumber: 5002 }));
    await approve(id);
    let steps = 0;
    const killed = { ...UNFOLLOWED, checkpoint: () => (++steps === 2 ? Promise.reject(new Error('killed')) : Promise.resolve()) };
    await expect(execute(id, killed)).rejects.toThrow('killed');
    expect((await stored(id)).state).toBe('goedgekeurd');
    await Promise.all([execute(id), execute(id)]);
    await execute(id);
    const { message_id, state } = await stored(id);
    expect(state).toBe('verwerkt');
    expect(await region.line(message_id!, 1)).toMatchObject({ accepted: true, posted: String(2 * AGREED) });
    expect(await region.one(`select count(*)::int as n from message where manual_id = $1`, [id])).toEqual({ n: 1 });
    expect(
      await region.one(`select count(*)::int as n from audit_event where object_id = $1 and action = 'handmatige declaratie verwerkt'`, [id]),
    ).toEqual({ n: 1 });
  });

  it('meets the same checks: the outcome stands on its page; a refused line may be decided on', async () => {
    const id = await enter({
      ...ENTRY,
      clients: [
        { bsn: '999900006', lines: [{ ...CARE, allocationNumber: 5003, tariffCents: DECLARED, amountCents: 2 * DECLARED }] },
        { bsn: NEW_CHILD, lines: [{ ...CARE, allocationNumber: 9_999 }] },
      ],
    });
    const before = await people();
    const shown = async () => {
      const manual = (await query().one(actorOf('bram'), id))!;
      const outcomes = manual.message ? await query().outcomes(actorOf('bram'), manual.message.id) : [];
      return manualLines(await query().content(actorOf('bram'), id), outcomes, await query().productNames(actorOf('bram'), ['45A04'], '2025-09-01'));
    };
    expect(await shown()).toMatchObject([
      {
        regel: 1,
        kind: 'Kind 1',
        kindId: null,
        goedgekeurd: null,
        product: { code: '45A04', naam: 'Behandeling' },
        tarief: '110.00',
        bedrag: '220.00',
        eenheidNaam: 'uur',
      },
      { regel: 2, kind: 'Kind 2', goedgekeurd: null, codes: [] },
    ]);
    expect(JSON.stringify(await shown())).not.toContain(NEW_CHILD);
    await approve(id);
    await execute(id);
    expect(await people()).toBe(before + 1);
    expect(await shown()).toMatchObject([
      { kind: expect.stringMatching(/^C-/), goedgekeurd: false, codes: ['0611'] },
      { kind: expect.stringMatching(/^C-/), goedgekeurd: false, codes: ['9338'] },
    ]);
    const { message_id } = await stored(id);
    expect(await region.message(message_id!)).toMatchObject({ state: 'afgekeurd', declaration_code: '0200', refused_lines: 2 });
    const decision = await region.as('anna', (tx) =>
      proposeDecision(tx, { kind: 'regel', messageId: message_id!, lineNo: 1, reason: 'De gemeente heeft dit tarief toegezegd.' }),
    );
    expect(await region.work((tx) => applyDecision(tx, decision))).toEqual({ regels: 1, uitkomst: 'doorgelaten' });
    expect(await region.message(message_id!)).toMatchObject({ state: 'deels-goedgekeurd', accepted_cents: 2 * DECLARED });
    expect(await region.one(`select count(*)::int as n from audit_event where object_id = $1 and action = 'kinderen bekend geworden'`, [id])).toEqual(
      { n: 1 },
    );
  });

  it('two who judge at once are one judgement; what was refused goes nowhere', async () => {
    const id = await enter(withLine({ allocationNumber: 5004 }));
    const both = await Promise.allSettled([approve(id, 'bram'), approve(id, 'cees')]);
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await region.one(`select count(*)::int as n from import_run where manual_id = $1`, [id])).toEqual({ n: 1 });
    const other = await enter(withLine({ allocationNumber: 5005 }));
    const refuse = (who: 'anna' | 'bram', reason: string) => region.as(who, (tx) => refuseManual(tx, other, reason));
    await expect(refuse('anna', 'Toch niet nodig.')).rejects.toMatchObject({ code: 'handmatig-eigen-invoer' });
    await expect(refuse('bram', 'nee')).rejects.toMatchObject({ violations: [{ pointer: '/reden' }] });
    await refuse('bram', 'Hoort in het berichtenverkeer.');
    expect(await stored(other)).toMatchObject({ state: 'geweigerd', run_id: null });
    await expect(approve(other, 'cees')).rejects.toMatchObject({ code: 'handmatig-al-beoordeeld' });
    await execute(other);
    expect((await stored(other)).message_id).toBeNull();
  });

  it('is refused at once, at its fields, when it could not be a message', async () => {
    const faults = async (entry: ManualDeclaration): Promise<string[]> =>
      enter(entry).then(
        () => [],
        (error: { violations: { pointer: string }[] }) => error.violations.map((v) => v.pointer),
      );
    expect(await faults({ ...ENTRY, provider: 'niemand', municipalityCode: '0626', note: 'zomaar' })).toEqual([
      '/toelichting',
      '/aanbieder',
      '/gemeente',
    ]);
    expect(await faults(withLine({}, '999900007'))).toEqual(['/clienten/0/bsn']);
    expect(await faults(withLine({ unit: '99' }))).toEqual(['/clienten/0/regels/0/eenheid']);
    expect(await faults({ ...withLine({ from: '2025-11-01', until: '2025-11-30' }), periodFrom: '2025-11-01' })).toContain(
      '/clienten/0/regels/0/totEnMet',
    );
  });

  it('keeps the number of the child in its seal only, and lets nobody judge their own entry', async () => {
    const id = await enter(withLine({ allocationNumber: 5006 }, NEW_CHILD));
    const rows = await region.world.rows<{ text: string }>(
      `select d::text as text from manual_declaration d union all select a::text from audit_event a union all select j::text from job j union all select f::text from import_file f`,
    );
    expect(rows.some((r) => r.text.includes(NEW_CHILD))).toBe(false);
    const change = (set: string) => region.world.rows(`update manual_declaration set ${set} where id = $1`, [id]);
    await expect(change(`decided_by = entered_by`)).rejects.toThrow('check');
    await expect(change(`state = 'goedgekeurd'`)).rejects.toThrow('manual_declaration_second');
    const numbers = await region.world.rows<{ no: number }>(`select no from manual_declaration order by no`);
    expect(numbers.map((n) => n.no)).toEqual(numbers.map((_, i) => i + 1));
    const { rows: page, total } = await query().page(actorOf('anna'), { state: 'ingevoerd', provider: 'zorg' }, 25, 0);
    expect([total, page[0]!.id]).toEqual([1, id]);
    for (const narrow of [{ providerId: '018f0000-0000-7000-8000-000000000002' }, { municipalityCode: '0518' }])
      expect((await query().page({ ...actorOf('anna'), ...narrow }, {}, 25, 0)).total).toBe(0);
  });
});
