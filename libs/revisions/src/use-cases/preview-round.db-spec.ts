// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { previewRound } from './preview-round.js';
import { addChange } from './save-change.js';
import { createRound } from './save-round.js';

interface Kept {
  number: string;
  hash: string | null;
  old: string | null;
  new: string | null;
  faults: { tekst: string }[];
}

describe('the preview of a revision', () => {
  let region: ContractRegion;
  let roundId: string;
  const buyer = newId();
  const kept = (): Promise<Kept[]> =>
    region.db.owner<Kept>(
      `select c.number, encode(k.result_sha256, 'hex') as hash, k.old_cents as old, k.new_cents as new, k.faults
         from revision_contract k join contract c on c.id = k.contract_id where k.round_id = $1 order by c.number`,
      [roundId],
    );
  const effects = () =>
    region.db.owner<{ number: string; municipality: string; old: string; new: string }>(
      `select c.number, e.municipality_code as municipality, e.old_cents as old, e.new_cents as new
         from revision_effect e join contract c on c.id = e.contract_id where e.round_id = $1 order by 1, 2`,
      [roundId],
    );
  const preview = () => region.run((tx) => previewRound(tx, roundId));

  beforeAll(async () => {
    region = await ContractRegion.open();
    await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, 'inkoop@proef.nl', 'Sanne')`, [buyer]);
    await region.db.owner(`insert into municipality (region_id, code, key, name, source) values (1, '0518', 's-gravenhage', 'Den Haag', 'proef')`);
    const contracts = [await region.contract(), await region.contract(), await region.contract()];
    // Within the last twelve whole months before 15 October 2025, and the month before them, which does not count. On C-3 nothing is booked.
    for (const [number, month, municipality, cents] of [
      ['C-1', '2024-10-01', '0503', 100_001],
      ['C-1', '2025-09-01', '0518', 33_333],
      ['C-1', '2024-09-01', '0503', 9_999_999],
      ['C-2', '2025-01-01', '0503', -50_050],
    ] as const)
      await region.db.owner(
        `insert into spend_rollup (region_id, care_month, booked_on, provider_id, municipality_code, product_id, contract_line_id, cents, lines)
         select 1, $2, $2, l.provider_id, $3, l.product_id, l.id, $4, 1 from contract_line l join contract c on c.id = l.contract_id where c.number = $1`,
        [number, month, municipality, cents],
      );
    await region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Sanne', accountId: buyer }, async (tx) => {
      const made = await createRound(tx, {
        title: 'Herziening',
        why: 'De lonen stijgen.',
        effectiveFrom: '2025-12-01',
        effectiveUntil: null,
        choice: { segments: [], kinds: [], providers: [], contracts, view: null },
        transition: null,
        responseDays: 30,
        reminderDays: [],
      });
      roundId = made.id;
      const change = { kind: 'tarief', list: null, basisPoints: 340, productCodes: null } as const;
      await addChange(tx, roundId, { change, explanation: 'Indexering', ground: '2.163c', clause: 'indexering' });
    });
  });
  afterAll(() => region.close());

  it('tells the money of the last twelve whole months at the new tariff, per municipality to the cent', async () => {
    expect(await preview()).toEqual({ overeenkomsten: 3, apart: 0 });
    // € 114,32 becomes € 118,21: each cell times 11821/11432, half a cent up.
    expect(await effects()).toEqual([
      { number: 'C-1', municipality: '0503', old: '100001', new: '103404' },
      { number: 'C-1', municipality: '0518', old: '33333', new: '34467' },
      { number: 'C-2', municipality: '0503', old: '-50050', new: '-51753' },
    ]);
    expect((await kept()).map((k) => [k.number, k.old, k.new])).toEqual([
      ['C-1', '133334', '137871'],
      ['C-2', '-50050', '-51753'],
      ['C-3', null, null],
    ]);
  });

  it('computed again is byte for byte the same, in the place of the one before', async () => {
    const [before, cells] = [await kept(), await effects()];
    await preview();
    expect([await kept(), await effects()]).toEqual([before, cells]);
  });

  it('computed anew leaves what a provider has before it as it was sent', async () => {
    const before = await kept();
    const offer = newId();
    await region.db.owner(
      `insert into revision_offer (region_id, id, round_id, provider_id, attempt, state, made_at, offered_at, respond_until)
       select 1, $1, $2, provider_id, 1, 'aangeboden', now(), now(), '2025-11-20' from contract where number = 'C-1'`,
      [offer, roundId],
    );
    await region.db.owner(
      `update revision_contract set offer_id = $1 where round_id = $2 and contract_id = (select id from contract where number = 'C-1')`,
      [offer, roundId],
    );
    await region.db.owner(`update revision_change set content = jsonb_set(content, '{basisPoints}', '500') where round_id = $1`, [roundId]);
    await preview();
    const after = await kept();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]!.hash).not.toBe(before[1]!.hash);
    expect((await effects()).filter((e) => e.number === 'C-1').map((e) => e.new)).toEqual(['103404', '34467']);

    // Replaced by a corrected one it is computed with the others.
    await region.db.owner(`update revision_offer set state = 'vervangen' where id = $1`, [offer]);
    await preview();
    expect((await kept())[0]!.hash).not.toBe(before[0]!.hash);
  });

  it('of a round that was stopped stays as it was', async () => {
    const before = await kept();
    await region.db.owner(`update revision_round set state = 'gestopt', ended_reason = 'x' where id = $1`, [roundId]);
    await expect(preview()).rejects.toMatchObject({ code: 'herziening-voorbij' });
    expect(await kept()).toEqual(before);
  });

  it('of a product that becomes taakgericht is the budget that was proposed, split by last year’s use, and in equal parts where there was none', async () => {
    await region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Sanne', accountId: buyer }, async (tx) => {
      const made = await createRound(tx, {
        title: 'Taakgericht',
        why: 'Beschikbaarheid telt.',
        effectiveFrom: '2025-12-01',
        effectiveUntil: null,
        choice: { segments: [], kinds: [], providers: [], contracts: ['C-1', 'C-2', 'C-3'], view: null },
        transition: null,
        responseDays: 30,
        reminderDays: [],
      });
      roundId = made.id;
      const change = { kind: 'bekostiging', productCodes: ['45A04'], fundingMode: 'taakgericht', cents: null, budgetCents: 1_000_001n } as const;
      await addChange(tx, roundId, { change, explanation: 'Per taak', ground: '2.163c', clause: 'indexering' });
    });
    expect(await preview()).toEqual({ overeenkomsten: 3, apart: 0 });
    expect(await effects()).toEqual([
      { number: 'C-1', municipality: '0503', old: '100001', new: '750004' },
      { number: 'C-1', municipality: '0518', old: '33333', new: '249997' },
      { number: 'C-2', municipality: '0503', old: '-50050', new: '1000001' },
      { number: 'C-3', municipality: '0503', old: '0', new: '1000001' },
    ]);
    expect((await kept()).map((k) => [k.old, k.new])).toEqual([
      ['133334', '1000001'],
      ['-50050', '1000001'],
      ['0', '1000001'],
    ]);
    const [shown] = await region.db.owner<{ nieuw: string }>(
      `select d->>'nieuw' as nieuw from revision_contract, jsonb_array_elements(difference) d where round_id = $1 limit 1`,
      [roundId],
    );
    expect(shown).toEqual({ nieuw: 'taakgericht, € 10.000,01 per jaar' });
  });
});
