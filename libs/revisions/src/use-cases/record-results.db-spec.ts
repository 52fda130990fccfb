// SPDX-License-Identifier: EUPL-1.2
import { loadVersionContents, type Ground } from '#contracts';
import { newId } from '#kernel';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { canonical } from '../domain/canonical.js';
import type { RevisionChange } from '../domain/revision-change.js';
import { previewRound } from './preview-round.js';
import { recordResults } from './record-results.js';
import { addChange } from './save-change.js';
import { makeException } from './save-exception.js';
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

const ENDINGS: readonly RevisionChange[] = [
  { kind: 'tarief', list: null, basisPoints: 200, productCodes: ['45A04'] },
  { kind: 'product-vervangen', code: '45A04', by: '45A20', unit: '04', cents: null, factor: '3/2' },
  { kind: 'product-eindigt', code: '45A12' },
  { kind: 'clausule-eindigt', clause: 'indexering' },
  { kind: 'bekostiging', productCodes: ['45A20'], fundingMode: 'outputgericht', cents: null, budgetCents: null },
  { kind: 'capaciteit', name: 'Crisisbedden', location: 'Delft', unit: 'bedden', amount: null },
  { kind: 'kpi', kpi: 'verblijfsduur', norm: null, band: null, frequency: 'kwartaal', consequence: '' },
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

  it('ends, replaces and pays otherwise what was proposed, each contract by its own exceptions; played again it is the same, byte for byte', async () => {
    const first = 'C-1';
    const second = await region.contract();
    const [successor] = await region.db.owner<{ id: string }>(
      `insert into product (region_id, id, code, category, name, unit, valid, source) values (1, $1, '45A20', '45', 'Behandeling nieuw', '04', '[2020-01-01,)', 'proef') returning id`,
      [newId()],
    );
    await region.db.owner(
      `insert into spend_rollup (region_id, care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id, cents, lines)
       select 1, '2025-01-01', '2025-02-01', l.provider_id, '0503', l.product_id, l.id, case c.number when $1 then 200002 else 100001 end, 1
         from contract_line l join contract c on c.id = l.contract_id where l.line_no = 1 and c.number = any($2)`,
      [first, [first, second]],
    );
    const ids = (await region.db.owner<{ id: string }>('select id from contract where number = any($1) order by number', [[first, second]])).map(
      (c) => c.id,
    );
    const ground: Ground = '2.163c';
    const id = await region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Sanne', accountId: buyer }, async (tx) => {
      const made = await createRound(tx, {
        title: 'Tweede',
        why: 'Anders betalen.',
        effectiveFrom: '2025-12-15',
        effectiveUntil: null,
        choice: { segments: [], kinds: [], providers: [], contracts: [first, second], view: null },
        transition: null,
        responseDays: 30,
        reminderDays: [],
      });
      for (const change of ENDINGS) await addChange(tx, made.id, { change, explanation: 'Afgesproken', ground, clause: 'indexering' });
      // The second keeps its product, and its tariff goes up by another percentage.
      await makeException(tx, { roundId: made.id, contractNumber: second, changeNo: 2, change: null, reason: 'Blijft zoals het is.' });
      await makeException(tx, {
        roundId: made.id,
        contractNumber: second,
        changeNo: 1,
        change: { kind: 'tarief', list: null, basisPoints: 340, productCodes: null },
        reason: 'Volgt de index.',
      });
      return made.id;
    });

    /** The round from its changes to what holds afterwards, as text. */
    const played = async (keep: boolean): Promise<string> => {
      let text = '';
      const run = region.run(async (tx) => {
        await previewRound(tx, id);
        await tx.execute(`update revision_contract set outcome = 'geaccepteerd' where round_id = $1`, [id]);
        expect(await recordResults(tx, id, ids)).toBe(2);
        const now = await loadVersionContents(tx, ids, '2025-12-20');
        text = now
          .map(({ lines, rooms, agreements, last, contractLast }) => canonical({ from: '2025-12-15', last, contractLast, lines, rooms, agreements }))
          .join('\n');
        if (!keep) throw new Error('taken back');
      });
      await (keep ? run : expect(run).rejects.toThrow('taken back'));
      return text;
    };
    const once = await played(false);
    expect(await played(false)).toBe(once);
    expect(await played(true)).toBe(once);

    const [one, two] = await region.run((tx) => loadVersionContents(tx, ids, '2025-12-20'));
    expect(one!.lines.map((l) => [l.line, l.productId, l.code, l.fundingMode, l.tariffs.map((t) => t.cents)])).toEqual([
      [3, successor!.id, '45A20', 'outputgericht', [12_057n]],
    ]);
    expect(one!.agreements).toMatchObject({ clauses: [], kpis: [], capacity: [] });
    expect(two!.lines.map((l) => [l.code, l.fundingMode, l.tariffs.map((t) => t.cents)])).toEqual([['45A04', 'inspanningsgericht', [11_821n]]]);
    // The money as it was shown is the money of what was recorded: half as many units more of the successor, and 118,21 for 114,32 on what stayed.
    const shown = await region.db.owner(
      `select k.old_cents as old, k.new_cents as new, h.cents from revision_contract k join contract c on c.id = k.contract_id join contract_change h on h.version_id = k.version_id
        where k.round_id = $1 order by c.number`,
      [id],
    );
    expect(shown).toEqual([
      { old: '200002', new: '305992', cents: '110927' },
      { old: '100001', new: '103404', cents: '158' },
    ]);
  });
});
