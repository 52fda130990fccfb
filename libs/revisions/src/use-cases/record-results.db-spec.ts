// SPDX-License-Identifier: EUPL-1.2
import { loadVersionContents, type Ground } from '#contracts';
import { newId } from '#kernel';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { canonical } from '../domain/apply-changes.js';
import type { RevisionChange } from '../domain/revision-change.js';
import { previewRound } from './preview-round.js';
import { recordResults } from './record-results.js';
import { addChange } from './save-change.js';
import { createRound } from './save-round.js';

const CHANGES: readonly RevisionChange[] = [
  { kind: 'looptijd', lastDay: '2026-12-31' },
  { kind: 'tarief', list: null, basisPoints: 340, productCodes: null },
  { kind: 'product-erbij', code: '45A12', unit: '04', fundingMode: 'inspanningsgericht', cents: 9_215n, municipalities: null },
  { kind: 'ruimte', year: 2026, grainKey: 'aanbieder', cents: null, basisPoints: 340, consequence: null },
  { kind: 'clausule-erbij', clause: 'indexering' },
  { kind: 'kpi', kpi: 'verblijfsduur', norm: '9', band: null, frequency: 'kwartaal', consequence: 'gesprek' },
  { kind: 'capaciteit', name: 'Crisisbedden', location: 'Delft', unit: 'bedden', amount: '4' },
];

describe('what was agreed in a revision', () => {
  let region: ContractRegion;
  const buyer = newId();

  beforeAll(async () => {
    region = await ContractRegion.open();
    await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, 'inkoop@proef.nl', 'Sanne')`, [buyer]);
    await region.db.owner(
      `insert into product (region_id, id, code, category, name, unit, valid, source) values (1, $1, '45A12', '45', 'Begeleiding', '04', '[2020-01-01,)', 'proef')`,
      [newId()],
    );
  });
  afterAll(() => region.close());

  it('is recorded once as the next version, of which every kind of change holds as it was shown; the version before holds until then', async () => {
    const number = await region.contract();
    const [contract] = await region.db.owner<{ id: string }>('select id from contract where number = $1', [number]);
    const ids = [contract!.id];
    const ground: Ground = '2.163c';
    const { id } = await region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Sanne', accountId: buyer }, async (tx) => {
      const made = await createRound(tx, {
        title: 'Herziening',
        why: 'Het aanbod moet breder.',
        effectiveFrom: '2025-12-01',
        effectiveUntil: null,
        choice: { segments: [], kinds: [], providers: [], contracts: [number], view: null },
        transition: null,
        responseDays: 30,
        reminderDays: [],
      });
      for (const change of CHANGES) await addChange(tx, made.id, { change, explanation: 'Afgesproken', ground, clause: 'indexering' });
      return made;
    });
    expect(await region.run((tx) => previewRound(tx, id))).toEqual({ overeenkomsten: 1, apart: 0 });
    // What nobody accepted is not recorded.
    expect(await region.run((tx) => recordResults(tx, id, ids))).toBe(0);
    await region.db.owner(`update revision_contract set outcome = 'geaccepteerd' where round_id = $1`, [id]);
    expect(await region.run((tx) => recordResults(tx, id, ids))).toBe(1);
    expect(await region.run((tx) => recordResults(tx, id, ids))).toBe(0);

    const [shown] = await region.db.owner<{ result: unknown; faults: unknown[]; recorded: boolean }>(
      'select result, faults, version_id is not null as recorded from revision_contract where round_id = $1',
      [id],
    );
    expect(shown).toMatchObject({ faults: [], recorded: true });
    const [now] = await region.run((tx) => loadVersionContents(tx, ids, '2026-06-01'));
    const { lines, rooms, agreements, last, contractLast } = now!;
    expect(JSON.parse(canonical({ from: '2025-12-01', last, contractLast, lines, rooms, agreements }))).toEqual(shown!.result);
    expect(lines.map((l) => [l.code, l.tariffs])).toEqual([
      ['45A04', [{ from: '2025-12-01', until: '2026-12-31', cents: 11_821n }]],
      ['45A12', [{ from: '2025-12-01', until: '2026-12-31', cents: 9_215n }]],
    ]);
    const [before] = await region.run((tx) => loadVersionContents(tx, ids, '2025-11-30'));
    expect(before).toMatchObject({ versionNo: 1, last: '2025-11-30', followed: true });
    expect(before!.lines.map((l) => l.tariffs[0]!.cents)).toEqual([11_432n]);
    expect(now!.changes).toMatchObject([{ ground, indexation: false }]);
    const [audited] = await region.db.owner<{ n: number }>(
      `select count(*)::int as n from audit_event where action = 'contractversie vastgelegd' and object_id = $1 and detail->>'van' = '2025-12-01'`,
      [number],
    );
    expect(audited).toEqual({ n: 1 });
  });
});
