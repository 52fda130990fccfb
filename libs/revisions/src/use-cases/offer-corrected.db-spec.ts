// SPDX-License-Identifier: EUPL-1.2
import { OFFERED, OfferedRegion } from '../../../../test/support/offered-region.js';
import { acceptOffer, objectToOffer, settleOffer } from './answer-offer.js';
import { offerRound } from './offer-round.js';
import { addChange } from './save-change.js';
import { changeRound } from './save-round.js';

describe('a running revision that is paused and written anew', () => {
  let world: OfferedRegion;
  let id: string;
  beforeAll(async () => {
    world = await OfferedRegion.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    id = await world.released();
    await sendAll();
  });

  const sendAll = async (): Promise<void> => {
    await world.region.run((tx) => offerRound(tx, id));
    for (const offer of await world.offersOf(id)) await world.send(offer.id);
  };
  const offerOf = async (name: string) => (await world.offersOf(id)).filter((o) => o.name === name).at(-1)!;
  const accept = async (name: string): Promise<string> => {
    const offer = await offerOf(name);
    const signature = { mandate: 'bestuurder', read: true, mayBind: true, sha256: offer.letter_sha256!.toString('hex') };
    await world.as(world.own(name), (tx) => acceptOffer(tx, offer.id, signature));
    return offer.id;
  };
  const more = () => {
    const change = { kind: 'tarief', list: null, basisPoints: 100, productCodes: null } as const;
    return world.asBuyer((tx) => addChange(tx, id, { change, explanation: 'Nog 1%', ground: '2.163c', clause: 'indexering' }));
  };
  const pause = () => world.step(id, 'pauzeren', world.buyer, 'Fout in een tarief');
  const events = async (step: string): Promise<number> =>
    (await world.row<{ n: number }>('select count(*)::int as n from revision_event where round_id = $1 and step = $2', id, step)).n;

  it('first records what somebody accepted, as it was offered', async () => {
    const accepted = await accept('Schorrenduin');
    await pause();
    await expect(more()).rejects.toMatchObject({ code: 'akkoord-wordt-verwerkt' });
    expect(await events('wijziging toevoegen')).toBe(1);
    expect(await world.region.run((tx) => settleOffer(tx, accepted))).toBe(1);
    await more();
    expect(await events('wijziging toevoegen')).toBe(2);
  });

  it('does not go on with letters that say something else: who waits gets a corrected offer', async () => {
    await pause();
    await world.step(id, 'hervatten');
    await pause();
    await more();
    await expect(world.step(id, 'hervatten')).rejects.toMatchObject({
      code: 'herzieningsstap-geweigerd',
      violations: [{ text: expect.stringContaining('gecorrigeerd aanbod') }],
    });
    await world.step(id, 'corrigeren', world.board, 'Tarief bijgesteld');
    await sendAll();
    expect((await world.offersOf(id)).map((o) => [o.name, o.state])).toEqual(
      [...OFFERED].sort().flatMap((name) => [
        [name, 'vervangen'],
        [name, 'aangeboden'],
      ]),
    );
  });

  it('offers nothing anew to who is chosen no more, and tells that the offer is gone', async () => {
    const before = await offerOf('Veenpluis');
    await pause();
    const { version } = await world.row<{ version: number }>('select version from revision_round where id = $1', id);
    await world.asBuyer((tx) =>
      changeRound(tx, id, version, {
        title: 'Herziening 2026',
        why: 'De lonen stijgen.',
        effectiveFrom: '2026-01-01',
        effectiveUntil: null,
        choice: { segments: [], kinds: [], providers: [], contracts: ['H-0', 'H-1', 'H-3'], view: null },
        transition: null,
        responseDays: 30,
        reminderDays: [],
      }),
    );
    await world.step(id, 'corrigeren', world.board, 'Eén contract hoort er niet bij');
    await sendAll();
    expect((await world.offersOf(id)).filter((o) => o.name === 'Veenpluis').map((o) => [o.id, o.state])).toEqual([[before.id, 'vervangen']]);
    expect(
      await world.row('select outcome from revision_contract where round_id = $1 and provider_id = $2', id, world.provider.get('Veenpluis')!.id),
    ).toEqual({
      outcome: 'vervallen',
    });
    const gone = await world.owner(`select 1 from mail where about_id = $1 and subject like 'Het aanbod is ingetrokken%'`, [before.id]);
    expect(gone).toHaveLength(1);
    for (const name of ['Schorrenduin', 'Rietkraag', 'Havikskruid']) {
      const offer = await offerOf(name);
      await world.as(world.own(name), (tx) => objectToOffer(tx, offer.id, 'Te laag.'));
      await world.region.run((tx) => settleOffer(tx, offer.id));
    }
    // Nobody waits for the one that is gone.
    expect(await world.state(id)).toBe('ingang');
  });

  it('sets apart what fitted when it was made and no more when it goes out, and goes on without it', async () => {
    id = await world.released();
    await world.region.run((tx) => offerRound(tx, id));
    await world.owner(`update revision_contract set faults = '[{"tekst": "Het contract is geëindigd."}]' where round_id = $1 and provider_id = $2`, [
      id,
      world.provider.get('Rietkraag')!.id,
    ]);
    for (const offer of await world.offersOf(id)) expect(await world.send(offer.id)).toBe(offer.name !== 'Rietkraag');
    expect(await offerOf('Rietkraag')).toMatchObject({ state: 'apart', apart_reason: 'H-1: Het contract is geëindigd.', letter_sha256: null });
    expect(await world.state(id)).toBe('reacties');
  });
});
