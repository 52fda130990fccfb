// SPDX-License-Identifier: EUPL-1.2
import { renderPdf } from '#contracts';
import { OfferedRegion } from '../../../../test/support/offered-region.js';
import { acceptOffer, answerQuestion, askAboutOffer, objectToOffer, settleOffer } from './answer-offer.js';
import { mendApart, offerOne, offerRound } from './offer-round.js';
import { roundMoment } from './watch-rounds.js';

describe('what people of a provider are told of a revision', () => {
  let world: OfferedRegion;
  beforeAll(async () => {
    world = await OfferedRegion.open();
  });
  afterAll(() => world.close());

  /** Who was told what of a round, in order. */
  const told = async (roundId: string): Promise<string[]> =>
    (
      await world.owner<{ line: string }>(
        `select m.to_name || ': ' || split_part(m.subject, ':', 1) as line from mail m left join revision_offer o on o.id::text = m.about_id
          where m.about_kind = 'aanbod' and o.round_id = $1 order by m.created_at, m.id`,
        [roundId],
      )
    ).map((row) => row.line);
  const offered = async (clause?: string | null): Promise<string> => {
    const id = await world.released(clause);
    await world.region.run((tx) => offerRound(tx, id));
    for (const offer of await world.offersOf(id)) await world.send(offer.id);
    return id;
  };
  const offerOf = async (id: string, name: string) => (await world.offersOf(id)).filter((o) => o.name === name).at(-1)!;

  it('is one letter each, a reminder while they wait, the answer to a question, and what came of it', async () => {
    const id = await offered();
    expect((await told(id)).sort()).toEqual(
      ['Havikskruid', 'Rietkraag', 'Schorrenduin', 'Veenpluis'].map((n) => `${n}: Aanbod tot wijziging van uw contract`),
    );
    // Sending again, by whoever, tells nobody again.
    for (const offer of await world.offersOf(id)) expect(await world.send(offer.id)).toBe(false);
    const [signs, objects] = [await offerOf(id, 'Schorrenduin'), await offerOf(id, 'Rietkraag')];
    await world.as(world.own('Schorrenduin'), (tx) => askAboutOffer(tx, signs.id, 'Geldt dit ook voor groepen?'));
    await world.asBuyer((tx) => answerQuestion(tx, signs.id, 'Ja.'));
    const signature = { mandate: 'bestuurder', read: true, mayBind: true, sha256: signs.letter_sha256!.toString('hex') };
    await world.as(world.own('Schorrenduin'), (tx) => acceptOffer(tx, signs.id, signature));
    await world.as(world.own('Rietkraag'), (tx) => objectToOffer(tx, objects.id, 'Te laag.'));
    for (const offer of [signs, objects, signs, objects]) await world.region.run((tx) => settleOffer(tx, offer.id));
    await world.region.clock('2025-10-31');
    for (let again = 0; again < 2; again++) await world.region.run((tx) => roundMoment(tx, id));
    await world.region.clock('2025-11-15');
    await world.region.run((tx) => roundMoment(tx, id));
    expect((await told(id)).slice(4)).toEqual([
      'Proef: Schorrenduin',
      'Schorrenduin: Antwoord op uw vraag over het aanbod',
      'Proef: Rietkraag',
      'Schorrenduin: De wijziging van uw contract is vastgelegd',
      'Rietkraag: Uw bezwaar is ontvangen',
      ...['Havikskruid', 'Veenpluis'].map((name) => expect.stringMatching(new RegExp(`^(${name}|Veenpluis|Havikskruid): Herinnering`))),
      ...['Havikskruid', 'Veenpluis'].map(() => expect.stringMatching(/: De reactietermijn van het aanbod is voorbij$/)),
    ]);
    const [letter] = await world.owner<{ link: string; paragraphs: string[] }>(
      `select link, paragraphs from mail where about_id = $1 and subject like 'Aanbod tot%'`,
      [signs.id],
    );
    expect(letter!.link).toBe(`aanbiedingen/${signs.id}`);
    expect(letter!.paragraphs.join(' ')).toContain('tot en met 14 november 2025');
  });

  it('is that they may answer again after a pause, and that the offer is gone when the round stops', async () => {
    const id = await offered();
    const before = (await told(id)).length;
    await world.step(id, 'pauzeren', world.buyer, 'Vraag van het bestuur');
    await world.region.clock('2025-10-20');
    await world.step(id, 'hervatten');
    const again = (await told(id)).slice(before);
    expect(again).toHaveLength(4);
    expect(again.every((line) => line.endsWith(': U kunt weer reageren op het aanbod'))).toBe(true);
    await world.step(id, 'stoppen', world.buyer, 'Besluit ingetrokken');
    expect((await told(id)).slice(before + 4).every((line) => line.endsWith(': Het aanbod is ingetrokken'))).toBe(true);
    expect((await told(id)).length).toBe(before + 8);
  });

  it('goes out to who was set apart once that was mended, with a term of its own, and the round waits for it', async () => {
    const id = await offered(null);
    expect((await world.offersOf(id)).map((o) => o.state)).toEqual(['apart', 'apart', 'apart', 'apart']);
    await expect(world.asBuyer((tx) => mendApart(tx, id))).resolves.toEqual({ aanbiedingen: 0, apart: 4 });
    await world.owner(`update revision_contract set deviation = 'Past in de prijsclausule.' where round_id = $1 and provider_id in ($2, $3)`, [
      id,
      world.provider.get('Rietkraag')!.id,
      world.provider.get('Veenpluis')!.id,
    ]);
    await expect(world.asBuyer((tx) => mendApart(tx, id))).resolves.toEqual({ aanbiedingen: 2, apart: 2 });
    await world.send((await offerOf(id, 'Rietkraag')).id);
    await world.send((await offerOf(id, 'Veenpluis')).id);
    expect(await world.state(id)).toBe('reacties');
    // One more, while the others answer already.
    await world.region.clock('2025-11-03');
    await world.owner(`update revision_contract set deviation = 'Past in de prijsclausule.' where round_id = $1`, [id]);
    await expect(world.asBuyer((tx) => mendApart(tx, id))).resolves.toEqual({ aanbiedingen: 2, apart: 0 });
    for (const name of ['Rietkraag', 'Veenpluis']) {
      const offer = await offerOf(id, name);
      await world.as(world.own(name), (tx) => objectToOffer(tx, offer.id, 'Te laag.'));
      await world.region.run((tx) => settleOffer(tx, offer.id));
    }
    expect(await world.state(id)).toBe('reacties');
    await world.send((await offerOf(id, 'Havikskruid')).id);
    const [late] = await world.owner<{ until: string; round: string }>(
      `select o.respond_until::text as until, r.respond_until::text as round from revision_offer o join revision_round r on r.id = o.round_id where o.id = $1`,
      [(await offerOf(id, 'Havikskruid')).id],
    );
    expect(late).toEqual({ until: '2025-12-03', round: '2025-12-03' });
    await expect(world.asBuyer((tx) => mendApart(tx, id))).rejects.toMatchObject({ code: 'niets-te-herstellen' });
  });

  it('is drawn anew when what it says changed while it was drawn, and not sent when the round was stopped meanwhile', async () => {
    const id = await world.released();
    await world.region.run((tx) => offerRound(tx, id));
    const [first, second] = await world.offersOf(id);
    const drawn: string[] = [];
    const meanwhile = (work: () => Promise<unknown>) => async (document: Parameters<typeof renderPdf>[0]) => {
      drawn.push(JSON.stringify(document.parts));
      if (drawn.length === 1) await work();
      return renderPdf(document);
    };
    const change = () => world.owner(`update revision_round set why = 'De lonen stijgen meer.' where id = $1`, [id]);
    await offerOne((work) => world.region.run(work), first!.id, meanwhile(change));
    expect(drawn.map((text) => text.includes('stijgen meer'))).toEqual([false, true]);
    drawn.length = 0;
    const stop = () => world.step(id, 'stoppen', world.buyer, 'Toch niet');
    expect(await offerOne((work) => world.region.run(work), second!.id, meanwhile(stop))).toBe(false);
    expect((await world.offersOf(id)).filter((o) => o.letter_sha256 !== null)).toHaveLength(1);
  });
});
