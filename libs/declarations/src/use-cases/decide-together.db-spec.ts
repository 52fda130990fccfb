// SPDX-License-Identifier: EUPL-1.2
import { DECLARED, DecisionRegion, actorOf } from '../../../../test/support/decision-region.js';
import { MUNICIPALITIES, PROVIDERS } from '../../../../test/support/declared-rows.js';
import { DecisionsQuery } from '../persistence/decisions.query.js';
import { mandatesToday } from '../persistence/mandate.query.js';
import { MessageLinesQuery } from '../persistence/message-lines.query.js';
import { applyDecision } from './apply-decision.js';
import { approveDecision } from './approve-decision.js';
import { expireDecisions } from './expire-decisions.js';
import { proposeDecision } from './propose-decision.js';
import { refuseDecision } from './refuse-decision.js';
import { withdrawDecision } from './withdraw-decision.js';

const REASON = 'De gemeente heeft dit tarief vooraf toegezegd.';
/** € 5.500: above what Anna may decide, within what Bram may. € 11.000: only Cees. € 110.000: nobody. */
const [FOR_BRAM, FOR_CEES, FOR_NOBODY] = [50, 100, 1_000];
type Who = Parameters<DecisionRegion['as']>[0];

describe('who decides', () => {
  let region: DecisionRegion;
  let turn = 0;
  beforeAll(async () => void (region = await DecisionRegion.open()), 120_000);
  afterEach(() => region.requireSoundLedger());
  afterAll(() => region?.stop());

  const refused = async (volume: number): Promise<string> => {
    const number = `K${++turn}`;
    return region.declare({
      number,
      month: turn > 6 ? '2025-10' : '2025-09',
      lines: [{ reference: `${number}-1`, allocation: 5001 + ((turn - 1) % 6), volume }],
    });
  };
  const propose = (who: Who, messageId: string): Promise<string> =>
    region.as(who, (tx) => proposeDecision(tx, { kind: 'regel', messageId, lineNo: 1, reason: REASON }));
  const approve = (who: Who, id: string): Promise<void> => region.as(who, (tx) => approveDecision(tx, id, null));
  const applied = (id: string) => region.work((tx) => applyDecision(tx, id));
  const audited = async (id: string): Promise<string[]> =>
    (await region.world.rows<{ action: string }>(`select action from audit_event where object_id = $1 order by id`, [id])).map((r) => r.action);

  it('above the own mandate a second person with enough of it; never the same', async () => {
    const messageId = await refused(FOR_CEES);
    const id = await propose('bram', messageId);
    expect(await region.decision(id)).toMatchObject({ state: 'wacht-op-tweede', limit: FOR_CEES * DECLARED, until: null });
    expect(await applied(id)).toMatchObject({ uitkomst: 'niets te doen' });
    await expect(approve('bram', id)).rejects.toMatchObject({ code: 'besluit-eigen-voorstel' });
    await expect(approve('anna', id)).rejects.toMatchObject({ code: 'besluit-mandaat-te-klein' });
    await expect(region.as('anna', (tx) => withdrawDecision(tx, id))).rejects.toMatchObject({ code: 'besluit-niet-van-u' });
    await approve('cees', id);
    expect(await region.decision(id)).toMatchObject({ state: 'genomen', until: '2026-02-19' });
    await expect(approve('cees', id)).rejects.toMatchObject({ code: 'besluit-al-beslist' });
    await applied(id);
    expect(await region.line(messageId, 1)).toMatchObject({ accepted: true, decision_id: id });
    expect(await audited(id)).toEqual(['besluit voorgesteld', 'besluit goedgekeurd', 'besluit uitgevoerd']);
  });

  it('two who approve at once, and a job that comes twice, have one effect', async () => {
    const messageId = await refused(FOR_BRAM);
    const id = await propose('anna', messageId);
    const both = await Promise.allSettled([approve('bram', id), approve('cees', id)]);
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
    const outcomes = await Promise.all([applied(id), applied(id), applied(id)]);
    expect(outcomes.map((o) => o.regels).sort()).toEqual([0, 0, 1]);
    expect(await region.line(messageId, 1)).toMatchObject({ posted: String(FOR_BRAM * DECLARED) });
    expect(await region.one(`select count(*)::int as n from job where subject = $1 and name = 'declarations.decision'`, [`besluit:${id}`])).toEqual({
      n: 1,
    });
  });

  it('two who propose on one line at once make one decision', async () => {
    const messageId = await refused(2);
    const both = await Promise.allSettled([propose('anna', messageId), propose('bram', messageId)]);
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('a second person refuses with a reason, and the refusal stays', async () => {
    const messageId = await refused(FOR_BRAM);
    const id = await propose('anna', messageId);
    await expect(region.as('cees', (tx) => refuseDecision(tx, id, ' ? '))).rejects.toMatchObject({ violations: [{ pointer: '/reden' }] });
    await region.as('cees', (tx) => refuseDecision(tx, id, 'Niet afgesproken.'));
    expect(await region.decision(id)).toMatchObject({ state: 'geweigerd', note: 'Niet afgesproken.' });
    expect(await applied(id)).toMatchObject({ uitkomst: 'niets te doen' });
    expect((await region.line(messageId, 1)).accepted).toBe(false);
    await expect(approve('bram', id)).rejects.toMatchObject({ code: 'besluit-al-beslist' });
  });

  it('who proposed takes it back; what nobody decided on ends by itself', async () => {
    const messageId = await refused(FOR_BRAM);
    const id = await propose('anna', messageId);
    await region.as('anna', (tx) => withdrawDecision(tx, id));
    expect(await region.decision(id)).toMatchObject({ state: 'ingetrokken' });
    await expect(approve('bram', id)).rejects.toMatchObject({ code: 'besluit-al-beslist' });
    const second = await propose('anna', messageId);
    await region.clock('2026-02-20');
    expect(await region.work((tx) => expireDecisions(tx))).toBeGreaterThan(0);
    expect(await region.decision(second)).toMatchObject({ state: 'vervallen' });
    await region.clock('2025-11-22');
  });

  it('nobody above every mandate, nor without a reason, nor with a number of a child in it', async () => {
    const messageId = await refused(FOR_NOBODY);
    await expect(propose('anna', messageId)).rejects.toMatchObject({ code: 'besluit-boven-elk-mandaat' });
    const give = (reason: string) => region.as('bram', (tx) => proposeDecision(tx, { kind: 'regel', messageId, lineNo: 1, reason }));
    await expect(give('Omdat het kan.')).rejects.toMatchObject({ violations: [{ pointer: '/reden' }] });
    await expect(give('Afgesproken voor kind 999900006 met de gemeente.')).rejects.toMatchObject({ violations: [{ pointer: '/reden' }] });
  });

  it('a mandate goes by the roles of today', async () => {
    const own = async (who: Who) => (await mandatesToday(region.world.reader, actorOf(who))).filter((m) => m.own).map((m) => [m.role, m.limitCents]);
    expect(await own('anna')).toEqual([['contractmanager', 250_000n]]);
    expect(await own('cees')).toEqual([['bestuurder', 10_000_000n]]);
    await region.world.rows(`update role_grant set valid = '[2020-01-01,2020-02-01)' where role = 'contractmanager'`);
    expect(await own('anna')).toEqual([]);
    await region.world.rows(`update role_grant set valid = '[2020-01-01,)' where role = 'contractmanager'`);
  });

  it('the database itself lets nobody be both, and nothing above a mandate through alone', async () => {
    const id = await propose('anna', await refused(FOR_BRAM));
    const change = (set: string) => region.world.rows(`update declaration_decision set ${set} where id = $1`, [id]);
    await expect(change(`decided_by = proposed_by`)).rejects.toThrow('check');
    await expect(change(`state = 'genomen'`)).rejects.toThrow('declaration_decision_second');
  });

  it('shows a provider and a municipality their own, the line its decision', async () => {
    const messageId = await refused(2);
    const id = await propose('anna', messageId);
    const query = new DecisionsQuery(region.world.reader);
    const seen = async (narrow: object) => (await query.page({ ...actorOf('anna'), ...narrow }, {}, '-nummer', 25, 0)).rows.map((d) => d.id);
    expect(await seen({ providerId: PROVIDERS.zorg })).toContain(id);
    expect(await seen({ municipalityCode: MUNICIPALITIES.delft })).toContain(id);
    expect(await seen({ providerId: PROVIDERS.hulp })).toEqual([]);
    expect(await seen({ municipalityCode: MUNICIPALITIES['den-haag'] })).toEqual([]);
    expect(
      (
        await query.page(
          actorOf('anna'),
          { state: 'genomen', kind: 'regel', message: messageId, provider: 'zorg', municipality: 'delft' },
          'grens',
          25,
          0,
        )
      ).rows,
    ).toMatchObject([
      { id, line: 1, product: { code: '45A04', naam: 'Behandeling' }, limitCents: String(2 * DECLARED), proposedName: 'anna', codes: ['0611'] },
    ]);
    const lines = new MessageLinesQuery(region.world.reader);
    expect((await lines.one(actorOf('anna'), messageId, '1'))!.decision).toMatchObject({ id, staat: 'genomen' });
    await applied(id);
    expect((await lines.rows(actorOf('anna'), messageId, {}, 10))[0]).toMatchObject({
      accepted: true,
      decision: { id, staat: 'gebruikt' },
      findings: [{ lifted: true }],
    });
  });
});
