// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import type { Actor, Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import type { RevisionChange } from '../domain/revision-change.js';
import { orderedChanges } from '../persistence/round-change.store.js';
import { answerContribution, closeConsultation, openConsultation } from './consult.js';
import { contributeOwn, recordContribution } from './contribute.js';
import { addChange, dropChange, editChange, reorderChanges } from './save-change.js';
import { makeException, removeException } from './save-exception.js';
import { createRound } from './save-round.js';
import { stepRound } from './step-round.js';

const TARIFF: RevisionChange = { kind: 'tarief', list: null, basisPoints: 340, productCodes: null };
const text = (change: RevisionChange) => ({ change, explanation: 'Hogere lonen', ground: 'Indexeringsclausule', clause: null });

describe('what a revision changes, and the talk about it', () => {
  let region: ContractRegion;
  let contract: string;
  const buyer = newId();
  const other = newId();
  const as = <T>(more: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> =>
    region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Sanne', accountId: buyer, ...more }, work);
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => as({}, work);
  const providerOf = async (): Promise<string> =>
    (await region.db.owner<{ id: string }>(`select id from provider where key = 'schorrenduin'`))[0]!.id;

  beforeAll(async () => {
    region = await ContractRegion.open();
    contract = await region.contract();
    await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, 'sanne@proef.voorbeeld', 'Sanne')`, [buyer]);
    await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, 'egelhof', 'Egelhof', 'klein')`, [other]);
  });
  afterAll(() => region.close());

  const drafted = async (): Promise<string> =>
    (
      await run((tx) =>
        createRound(tx, {
          title: 'Herziening',
          why: 'Lonen',
          effectiveFrom: '2025-12-01',
          effectiveUntil: null,
          choice: { segments: [], kinds: [], providers: [], contracts: [contract], view: null },
          transition: null,
          responseDays: 30,
          reminderDays: [],
        }),
      )
    ).id;
  const talkedOver = async (): Promise<string> => {
    const id = await drafted();
    await run((tx) => addChange(tx, id, text(TARIFF)));
    await run((tx) => stepRound(tx, { id, version: null, step: 'naar-ontwikkeltafel', reason: null, decisionId: null, sides: ['voorbereider'] }));
    await run((tx) =>
      openConsultation(tx, id, {
        kind: 'ontwikkeltafel',
        title: 'Tarieven',
        level: 'adviseren',
        purpose: 'Passen de tarieven',
        heldOn: '2025-10-20',
      }),
    );
    return id;
  };

  it('is a change of each kind in the order that was given, and reads back as it was written', async () => {
    const id = await drafted();
    const list: RevisionChange = { kind: 'tarief', list: { '45A04': 12_000n }, basisPoints: null, productCodes: null };
    const room: RevisionChange = { kind: 'ruimte', year: 2026, grainKey: 'aanbieder', cents: 5_000_00n, basisPoints: null, consequence: 'gesprek' };
    for (const change of [TARIFF, list, room]) await run((tx) => addChange(tx, id, text(change)));
    await run((tx) => reorderChanges(tx, id, [1, 2, 3], [3, 1, 2]));
    expect((await run((tx) => orderedChanges(tx, id))).map((c) => c.change)).toEqual([room, TARIFF, list]);
    await expect(run((tx) => reorderChanges(tx, id, [3, 1, 2], [3, 1]))).rejects.toMatchObject({ code: 'herzieningswijziging-ongeldig' });
    await expect(run((tx) => reorderChanges(tx, id, [1, 2, 3], [2, 1, 3]))).rejects.toMatchObject({ code: 'herziening-gewijzigd' });
    await expect(run((tx) => addChange(tx, id, text({ kind: 'product-eindigt', code: 'X9' })))).rejects.toMatchObject({
      violations: [{ pointer: '/inhoud', text: 'Product X9 is er niet.' }],
    });
    await expect(run((tx) => addChange(tx, id, text({ ...TARIFF, basisPoints: 0 })))).rejects.toMatchObject({
      violations: [{ pointer: '/inhoud/percentage', text: expect.any(String) }],
    });
  });

  it('keeps each earlier text with the contribution that led to it, and asks a reason once it was talked over', async () => {
    const id = await talkedOver();
    const edit = (version: number, reason: string | null, contributionNo: number | null) =>
      run((tx) => editChange(tx, { roundId: id, no: 1, version, text: text({ ...TARIFF, basisPoints: 400 }), reason, contributionNo }));
    await expect(edit(1, null, null)).rejects.toMatchObject({ violations: [{ pointer: '/reden', text: expect.any(String) }] });
    await expect(edit(1, 'x', 9)).rejects.toMatchObject({ violations: [{ pointer: '/inbreng', text: expect.any(String) }] });
    await run((tx) =>
      recordContribution(
        tx,
        { roundId: id, consultationNo: 1, changeNo: 1, text: 'Te laag' },
        { kind: 'clientenraad', name: 'Cliëntenraad', providerKey: null },
      ),
    );
    await edit(1, 'Lonen stijgen sneller', 1);
    await expect(edit(1, 'x', null)).rejects.toMatchObject({ code: 'herzieningswijziging-gewijzigd' });
    expect(await region.db.owner(`select content, contribution_no, reason from revision_change_history where round_id = $1`, [id])).toEqual([
      { content: { list: null, basisPoints: 340, productCodes: null }, contribution_no: 1, reason: 'Lonen stijgen sneller' },
    ]);
    await run((tx) => dropChange(tx, id, 1, 2, 'Niet meer nodig'));
    await expect(edit(3, 'x', null)).rejects.toMatchObject({ code: 'herzieningswijziging-geschrapt' });
    expect(await run((tx) => orderedChanges(tx, id))).toEqual([]);
  });

  it('makes one contract an exception, of the same kind and within the round', async () => {
    const id = await talkedOver();
    const except = (contractNumber: string, change: RevisionChange | null) =>
      run((tx) => makeException(tx, { roundId: id, contractNumber, changeNo: 1, change, reason: 'Eigen afspraak' }));
    await expect(except('C-99', null)).rejects.toMatchObject({ code: 'herzieningswijziging-ongeldig' });
    await expect(except(contract, { kind: 'looptijd', lastDay: '2026-01-01' })).rejects.toMatchObject({ violations: [{ pointer: '/soort' }] });
    await except(contract, { ...TARIFF, basisPoints: 100 });
    await except(contract, null);
    expect(await region.db.owner(`select content from revision_exception where round_id = $1`, [id])).toEqual([{ content: null }]);
    await run((tx) => removeException(tx, id, 1, contract));
    await expect(run((tx) => removeException(tx, id, 1, contract))).rejects.toMatchObject({ code: 'herzieningswijziging-onbekend' });
  });

  it('closes no table before each contribution has its answer, which stays; a provider sees its own and nobody else’s', async () => {
    const id = await talkedOver();
    const [own, second] = [{ providerId: await providerOf() }, { providerId: other }];
    const say = (who: Partial<Actor>) => as(who, (tx) => contributeOwn(tx, { roundId: id, consultationNo: 1, changeNo: 1, text: 'Te laag' }));
    expect([await say(own), await say(second)]).toEqual([1, 2]);
    const seen = (who: Partial<Actor>) =>
      as(who, (tx) => tx.sql<{ no: number }>('select no from revision_contribution where region_id = 1 and round_id = $1 order by no', [id]));
    expect([await seen(own), await seen(second)]).toEqual([[{ no: 1 }], [{ no: 2 }]]);
    const close = () => run((tx) => closeConsultation(tx, id, 1, { attendance: 'Twaalf aanbieders', report: 'Besproken' }));
    await expect(close()).rejects.toMatchObject({ code: 'inbreng-zonder-antwoord', details: { zonderAntwoord: 2 } });
    await expect(region.db.owner(`update revision_consultation set closed_at = now(), closed_by = 'x' where round_id = $1`, [id])).rejects.toThrow(
      'no answer yet',
    );
    for (const no of [1, 2]) await run((tx) => answerContribution(tx, id, no, 'Wij verhogen', 'overgenomen'));
    await expect(run((tx) => answerContribution(tx, id, 1, 'Toch niet', 'niet-overgenomen'))).rejects.toMatchObject({ code: 'inbreng-beantwoord' });
    await close();
    await expect(say(own)).rejects.toMatchObject({ code: 'tafel-gesloten' });
  });
});
