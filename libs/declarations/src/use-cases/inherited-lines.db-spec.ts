// SPDX-License-Identifier: EUPL-1.2
import { recordSuccession } from '#providers';
import { DecisionRegion, DECLARED, fileOf } from '../../../../test/support/decision-region.js';
import { PROVIDERS } from '../../../../test/support/declared-rows.js';
import { verifyRollups } from '#ledger';
import { approveDecision } from './approve-decision.js';
import { applyDecision } from './apply-decision.js';
import { proposeDecision } from './propose-decision.js';
import { openImport, receiveFiles } from './receive-files.js';

const AGREED_HOUR = { volume: 1, tariff: 10_000 };

describe('lines that come late under the code of a provider that was taken over', () => {
  let region: DecisionRegion;
  beforeAll(async () => void (region = await DecisionRegion.open()), 120_000);
  afterAll(() => region?.stop());

  const booked = (messageId: string) =>
    region.world.rows<{ declared_by: string; booked_for: string; cents: number }>(
      `select l.provider_id as declared_by, p.provider_id as booked_for, sum(p.cents)::int as cents
         from declaration_line l join posting p on p.line_id = l.id where l.message_id = $1 group by 1, 2`,
      [messageId],
    );
  const sound = async () => expect(await region.work((tx) => verifyRollups(tx))).toEqual([]);

  it('are booked for the predecessor before the day, and for the successor from it; both rollups follow, also within one day', async () => {
    await region.clock('2025-11-10');
    const before = await region.declare({ number: 'V1', month: '2025-08', lines: [{ reference: 'V1-1', ...AGREED_HOUR }] });
    expect(await booked(before)).toEqual([{ declared_by: PROVIDERS.zorg, booked_for: PROVIDERS.zorg, cents: 10_000 }]);
    await region.work((tx) =>
      recordSuccession(tx, { predecessorId: PROVIDERS.zorg, successorId: PROVIDERS.hulp, on: '2025-11-10', kind: 'fusie', lateLines: true }),
    );
    const late = await region.declare({ number: 'V2', month: '2025-08', lines: [{ reference: 'V2-1', ...AGREED_HOUR, allocation: 5002 }] });
    expect(await region.message(late)).toMatchObject({ state: 'goedgekeurd', accepted_lines: 1 });
    expect(await booked(late)).toEqual([{ declared_by: PROVIDERS.zorg, booked_for: PROVIDERS.hulp, cents: 10_000 }]);
    await sound();
  });

  it('a correction of a line from before the day is accepted and booked for the successor', async () => {
    const credit = await region.declare({
      number: 'V3',
      month: '2025-08',
      lines: [{ reference: 'V3-1', ...AGREED_HOUR, credits: 'V1-1' }],
    });
    expect(await booked(credit)).toEqual([{ declared_by: PROVIDERS.zorg, booked_for: PROVIDERS.hulp, cents: -10_000 }]);
    await sound();
  });

  it('a line that is let through afterwards is booked for the successor too', async () => {
    const refused = await region.declare({ number: 'V4', month: '2025-09', lines: [{ reference: 'V4-1', volume: 1, allocation: 5003 }] });
    expect(await booked(refused)).toEqual([]);
    const id = await region.as('anna', (tx) =>
      proposeDecision(tx, { kind: 'regel', messageId: refused, lineNo: 1, reason: 'Met de aanbieder is dit tarief voor dit kind afgesproken.' }),
    );
    await region.as('bram', (tx) => approveDecision(tx, id, null)).catch(() => undefined);
    await region.work((tx) => applyDecision(tx, id));
    expect(await booked(refused)).toEqual([{ declared_by: PROVIDERS.zorg, booked_for: PROVIDERS.hulp, cents: DECLARED }]);
    await sound();
  });

  it('may be handed in by the successor under its own login, while those of others may not', async () => {
    const handIn = async (number: string, by: string, from: 'zorg' | 'hulp') => {
      const runId = await region.work(async (tx) => {
        const id = await openImport(tx, number, 'pagina');
        const content = fileOf({ number, provider: from, month: '2025-10', lines: [{ reference: `${number}-1`, ...AGREED_HOUR, allocation: 5004 }] });
        await receiveFiles(tx, region.keys, id, [{ name: `${number}.xml`, content }]);
        return id;
      });
      await region.world.rows(`update import_file set provider_id = $2 where run_id = $1`, [runId, by]);
      await region.run(runId);
      return region.one<{ state: string; reason: string | null }>(`select state, reason from import_file where run_id = $1`, [runId]);
    };
    expect(await handIn('V5', PROVIDERS.hulp, 'zorg')).toMatchObject({ state: 'verwerkt' });
    expect(await handIn('V6', PROVIDERS.zorg, 'hulp')).toMatchObject({
      state: 'geweigerd',
      reason: 'Dit bericht is van een andere aanbieder. U kunt alleen uw eigen berichten inlezen.',
    });
  });

  it('a second heir of the same provider is refused', async () => {
    await expect(
      region.work((tx) =>
        recordSuccession(tx, { predecessorId: PROVIDERS.zorg, successorId: PROVIDERS.hulp, on: '2025-12-01', kind: 'overname', lateLines: true }),
      ),
    ).rejects.toMatchObject({ code: 'opvolging-dubbel' });
  });
});
