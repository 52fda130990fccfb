// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#kernel';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import { ExitsQuery } from '../persistence/exits.query.js';
import { PreviewQuery } from '../persistence/preview.query.js';
import { requestPreview } from './request-preview.js';
import { addChange } from './save-change.js';
import { recordExit, type ExitCommand } from './save-exit.js';
import { createRound } from './save-round.js';

describe('providers that are not in the chosen group of a revision', () => {
  let region: ContractRegion;
  let roundId: string;
  const [buyer, other] = [newId(), newId()];
  const exits = async () => (await new ExitsQuery(region.db.reader).page(region.db.actor, roundId, 10, 0)).rows;
  const record = (what: Partial<ExitCommand>) =>
    region.run((tx) =>
      recordExit(tx, {
        ...{
          roundId,
          provider: 'duinzicht',
          version: 0,
          reason: 'Past niet in de gekozen groep.',
          windDownUntil: null,
          transfer: 'niet-begonnen',
          note: null,
        },
        ...what,
      }),
    );

  beforeAll(async () => {
    region = await ContractRegion.open();
    await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, 'inkoop@proef.nl', 'Sanne')`, [buyer]);
    await region.db.owner(`insert into municipality (region_id, code, key, name, source) values (1, '0518', 's-gravenhage', 'Den Haag', 'proef')`);
    await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, 'duinzicht', 'Duinzicht', 'klein')`, [other]);
    const numbers = [await region.contract(), await region.contract(), await region.contract(), await region.contract('ontwikkelovereenkomst')];
    // C-3 is of the other provider; C-4 too, but of another kind.
    await region.db.owner(`update contract set provider_id = $1 where number in ('C-3', 'C-4')`, [other]);
    // Two in Delft, of whom one with two allocations, one in Den Haag; one ended, one was taken back and one was replaced.
    await region.db.owner(
      `insert into person (region_id, bsn_index, bsn_sealed) select 1, decode(lpad(n::text, 2, '0'), 'hex'), '\\x00' from generate_series(1, 6) n`,
    );
    for (const [no, person, municipality, valid, reason, newest] of [
      [1, 1, '0503', '[2025-01-01,)', null, true],
      [2, 1, '0503', '[2025-06-01,2026-06-01)', null, true],
      [3, 2, '0503', '[2025-01-01,2025-10-16)', null, true],
      [4, 3, '0518', '[2025-01-01,)', null, true],
      [5, 4, '0518', '[2025-01-01,2025-10-15)', null, true],
      [6, 5, '0518', '[2025-01-01,)', '13', true],
      [7, 6, '0518', '[2025-01-01,)', null, false],
    ] as const)
      await region.db.owner(
        `insert into allocation (region_id, message_id, municipality_code, number, provider_id, person_id, assigned_at, valid, reason_change, newest)
         select 1, gen_random_uuid(), $3, $1, $2, p.id, '2025-01-01', $5, $6, $7 from person p where p.bsn_index = decode(lpad($4::text, 2, '0'), 'hex')`,
        [no, other, municipality, person, valid, reason, newest],
      );
    await region.db.uow.run({ ...region.db.actor, kind: 'persoon', name: 'Sanne', accountId: buyer }, async (tx) => {
      const made = await createRound(tx, {
        title: 'Herziening',
        why: 'Minder aanbieders.',
        effectiveFrom: '2025-12-01',
        effectiveUntil: null,
        choice: { segments: [], kinds: [], providers: [], contracts: numbers.slice(0, 2), view: null },
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

  it('are listed when they have a contract of that kind, with its last day and who is in care now, each child once', async () => {
    expect(await exits()).toMatchObject([
      { aanbieder: { sleutel: 'duinzicht' }, contracten: ['C-3'], laatsteDag: '2025-12-31', clienten: 3, overdracht: null, versie: 0 },
    ]);
    const [duinzicht] = await exits();
    expect(duinzicht!.gemeenten.map((g) => [g.naam, g.clienten])).toEqual([
      ['Delft', 2],
      ['Den Haag', 1],
    ]);
  });

  it('are written down once each, with who saw what; a transfer has a last day', async () => {
    await expect(record({ transfer: 'loopt' })).rejects.toMatchObject({
      code: 'overdracht-zonder-einddatum',
      violations: [{ pointer: '/afbouwTotEnMet' }],
    });
    await record({ transfer: 'loopt', windDownUntil: '2026-06-30', note: 'Per kind een plan.' });
    await expect(record({})).rejects.toMatchObject({ code: 'uitstroom-gewijzigd' });
    await record({ version: 1, transfer: 'overgedragen', windDownUntil: '2026-03-31' });
    await expect(record({ version: 1 })).rejects.toMatchObject({ code: 'uitstroom-gewijzigd' });
    expect(await exits()).toMatchObject([{ overdracht: 'overgedragen', afbouwTotEnMet: '2026-03-31', versie: 2 }]);
  });

  it('are never those that take part, nor of a round that was stopped', async () => {
    await expect(record({ provider: 'schorrenduin' })).rejects.toMatchObject({ code: 'aanbieder-doet-mee' });
    await expect(record({ provider: 'niemand' })).rejects.toMatchObject({ code: 'uitstroom-aanbieder-onbekend' });
  });

  it('leave a large round to the work, once while it waits, and tell how far that is', async () => {
    const query = new PreviewQuery(region.db.reader);
    expect(await region.run((tx) => requestPreview(tx, roundId))).toEqual({ overeenkomsten: 2, apart: 0 });
    expect(await query.work(region.db.actor, roundId)).toBeNull();
    const first = await region.run((tx) => requestPreview(tx, roundId, 1));
    expect(await region.run((tx) => requestPreview(tx, roundId, 1))).toEqual(first);
    expect(await query.work(region.db.actor, roundId)).toMatchObject({ ...first, fout: null });
    expect((await query.totals(region.db.actor, roundId))!.perAanbieder).toMatchObject([
      { sleutel: 'schorrenduin', contracten: 2, verschil: '0.00' },
    ]);
  });
});
