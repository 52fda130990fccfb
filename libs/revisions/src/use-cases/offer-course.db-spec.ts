// SPDX-License-Identifier: EUPL-1.2
import { recordContractVersion, renderPdf } from '#contracts';
import { OFFERED, OfferedRegion } from '../../../../test/support/offered-region.js';
import { OffersQuery } from '../persistence/offers.query.js';
import { RoundsQuery } from '../persistence/rounds.query.js';
import { acceptOffer, answerQuestion, askAboutOffer, objectToOffer, openOffer, settleOffer } from './answer-offer.js';
import { offerRound } from './offer-round.js';
import { previewRound } from './preview-round.js';
import { reportDocument } from './report-document.js';
import { roundMoment, watchRounds } from './watch-rounds.js';

describe('offers of a revision', () => {
  let world: OfferedRegion;
  let query: OffersQuery;

  beforeAll(async () => {
    world = await OfferedRegion.open();
    query = new OffersQuery(world.region.db.reader);
  });
  afterAll(() => world.close());
  beforeEach(() => world.region.clock('2025-10-15'));

  it('go out once to each provider, are asked about, signed, objected to or left; what was agreed is recorded to the byte', async () => {
    const id = await world.released();
    await world.region.run((tx) => offerRound(tx, id));
    await world.region.run((tx) => offerRound(tx, id));
    const made = await world.offersOf(id);
    expect(made.map((o) => [o.name, o.state])).toEqual([...OFFERED].sort().map((n) => [n, 'klaar']));
    for (const o of [...made, ...made]) await world.send(o.id);
    const sent = await world.offersOf(id);
    expect(sent.map((o) => o.state)).toEqual(OFFERED.map(() => 'aangeboden'));
    expect(await world.state(id)).toBe('reacties');
    const of = (name: string) => sent.find((o) => o.name === name)!;
    const hash = (name: string): string => of(name).letter_sha256!.toString('hex');

    // Another provider finds nothing; the region's own people do not answer for a provider.
    await expect(world.as(world.own('Rietkraag'), (tx) => openOffer(tx, of('Schorrenduin').id))).rejects.toMatchObject({ code: 'aanbod-onbekend' });
    const signature = { mandate: 'bestuurder', read: true, mayBind: true };
    await expect(world.asBuyer((tx) => acceptOffer(tx, of('Schorrenduin').id, { ...signature, sha256: hash('Schorrenduin') }))).rejects.toMatchObject(
      { code: 'aanbod-andere-partij' },
    );
    await expect(
      world.as(world.own('Schorrenduin'), (tx) =>
        acceptOffer(tx, of('Schorrenduin').id, { ...signature, sha256: hash('Rietkraag').replace(/^./, 'f') }),
      ),
    ).rejects.toMatchObject({ code: 'andere-brief' });

    await world.as(world.own('Schorrenduin'), (tx) => openOffer(tx, of('Schorrenduin').id));
    await world.as(world.own('Schorrenduin'), (tx) => askAboutOffer(tx, of('Schorrenduin').id, 'Geldt dit ook voor groepen?'));
    expect((await world.offersOf(id)).find((o) => o.name === 'Schorrenduin')!.state).toBe('vraag');
    await world.asBuyer((tx) => answerQuestion(tx, of('Schorrenduin').id, 'Ja.'));
    for (let again = 0; again < 2; again++)
      await world.as(world.own('Schorrenduin'), (tx) => acceptOffer(tx, of('Schorrenduin').id, { ...signature, sha256: hash('Schorrenduin') }));
    await world.as(world.own('Rietkraag'), (tx) => objectToOffer(tx, of('Rietkraag').id, 'Te laag.'));
    await expect(world.as(world.own('Rietkraag'), (tx) => objectToOffer(tx, of('Rietkraag').id, 'Nog eens.'))).rejects.toMatchObject({
      code: 'aanbod-gesloten',
    });

    for (const o of [...sent, ...sent]) await world.region.run((tx) => settleOffer(tx, o.id));
    const versions = await world.region.db.owner<{ number: string; no: number; agreed: string; cents: string; ground: string }>(
      `select c.number, v.no, v.agreed::text, t.cents, h.ground from contract_version v join contract c on c.id = v.contract_id join tariff t on t.version_id = v.id
         join contract_change h on h.version_id = v.id where c.number like 'H-%' and v.no > 1`,
    );
    expect(versions).toEqual([{ number: 'H-0', no: 2, agreed: '[2026-01-01,2027-01-01)', cents: '11821', ground: '2.163c' }]);
    const [kept] = await world.region.db.owner<{ same: boolean; outcome: string }>(
      `select sha256(convert_to(regexp_replace(result::text, '\\s', '', 'g'), 'UTF8')) is not null as same, outcome from revision_contract where round_id = $1 and version_id is not null`,
      [id],
    );
    expect(kept).toEqual({ same: true, outcome: 'geaccepteerd' });
    const standing = (await query.standing(world.region.db.actor, id))!;
    expect(standing.draagvlak).toMatchObject({ aanbiedingen: 4, geaccepteerd: 1, percentage: '25.00', omzetPercentage: null });
    expect(standing.vastgelegd).toBe(1);

    // Reminders on their days, once; then the term ends and the silent stay as they are.
    await world.region.clock('2025-10-31');
    expect(await world.region.run((tx) => watchRounds(tx))).toEqual({ herzieningen: 1 });
    expect(await world.region.run((tx) => roundMoment(tx, id))).toEqual({ herinneringen: 2 });
    expect(await world.region.run((tx) => roundMoment(tx, id))).toEqual({ herinneringen: 0 });
    await world.region.clock('2025-11-14');
    expect(await world.region.run((tx) => roundMoment(tx, id))).toEqual({ herinneringen: 2 });
    expect(await world.state(id)).toBe('reacties');
    await world.region.clock('2025-11-15');
    await expect(
      world.as(world.own('Veenpluis'), (tx) => acceptOffer(tx, of('Veenpluis').id, { ...signature, sha256: hash('Veenpluis') })),
    ).rejects.toMatchObject({ code: 'reactietermijn-voorbij' });
    await world.region.run((tx) => roundMoment(tx, id));
    expect(await world.state(id)).toBe('ingang');
    expect((await world.offersOf(id)).map((o) => o.state)).toEqual(['stil', 'bezwaar', 'geaccepteerd', 'stil']);
    expect(
      await world.row(
        'select count(*)::int as n from contract_version v join contract c on c.id = v.contract_id where c.number like $1 and v.no > 1',
        'H-%',
      ),
    ).toEqual({ n: 1 });
    await world.region.clock('2026-01-01');
    await world.region.run((tx) => roundMoment(tx, id));
    await world.step(id, 'afsluiten');
    expect(await world.state(id)).toBe('afgesloten');
    const closed = (await new RoundsQuery(world.region.db.reader).closed(world.region.db.actor, id))!;
    expect(closed.verslag).toMatchObject({
      draagvlak: { aanbiedingen: 4, geaccepteerd: 1, percentage: '25.00' },
      contracten: { gekozen: 4, vastgelegd: 1, ongewijzigd: 3, apart: 0 },
      effect: { oud: '0.00', nieuw: '0.00', verschil: '0.00' },
      bezwaren: [{ aanbieder: 'Rietkraag', reden: 'Te laag.' }],
    });
    const [first, second] = [await renderPdf(reportDocument(closed)), await renderPdf(reportDocument(closed))];
    expect(first.equals(second)).toBe(true);
  });

  it('are set apart when the ground does not hold, and never stop the others', async () => {
    const id = await world.released(null);
    await world.region.run((tx) => previewRound(tx, id));
    await world.region.run((tx) => offerRound(tx, id));
    const made = await world.offersOf(id);
    expect(made.every((o) => o.state === 'apart' && o.apart_reason!.includes('clausule'))).toBe(true);
  });

  it('are replaced by a corrected offer for who did not answer yet, and the old one is kept as it was sent', async () => {
    const id = await world.released();
    await world.region.run((tx) => offerRound(tx, id));
    for (const o of await world.offersOf(id)) await world.send(o.id);
    const rietkraag = (await world.offersOf(id)).find((o) => o.name === 'Rietkraag')!;
    await world.as(world.own('Rietkraag'), (tx) => objectToOffer(tx, rietkraag.id, 'Te laag.'));
    await world.region.run((tx) => settleOffer(tx, rietkraag.id));
    await expect(world.step(id, 'corrigeren', world.board, 'Fout in een tarief')).rejects.toMatchObject({ code: 'herzieningsstap-geweigerd' });
    await world.step(id, 'pauzeren', world.buyer, 'Fout in een tarief');
    const veenpluis = (await world.offersOf(id)).find((o) => o.name === 'Veenpluis')!;
    await expect(world.as(world.own('Veenpluis'), (tx) => objectToOffer(tx, veenpluis.id, 'x'))).rejects.toMatchObject({
      code: 'herziening-gepauzeerd',
    });
    await world.step(id, 'corrigeren', world.board, 'Fout in een tarief');
    await world.region.run((tx) => offerRound(tx, id));
    for (const o of await world.offersOf(id)) await world.send(o.id);
    const after = await world.offersOf(id);
    expect(after.filter((o) => o.name === 'Veenpluis').map((o) => [o.state, o.letter_sha256 !== null])).toEqual([
      ['vervangen', true],
      ['aangeboden', true],
    ]);
    expect(after.filter((o) => o.name === 'Rietkraag').map((o) => o.state)).toEqual(['bezwaar']);
    expect(await world.state(id)).toBe('reacties');
  });

  it('of a contract that changed meanwhile are accepted, and the contract is set apart instead of recorded wrongly', async () => {
    const id = await world.released();
    await world.region.run((tx) => offerRound(tx, id));
    for (const o of await world.offersOf(id)) await world.send(o.id);
    const veenpluis = (await world.offersOf(id)).find((o) => o.name === 'Veenpluis')!;
    const product = (await world.row<{ id: string }>(`select id from product where code = '45A04'`)).id;
    await world.region.run((tx) =>
      recordContractVersion(tx, {
        contractNumber: world.provider.get('Veenpluis')!.contract,
        from: '2025-11-01',
        until: '2026-12-31',
        ground: 'tussentijds',
        summary: 'Tussentijds',
        lines: [
          {
            line: 1,
            productId: product,
            unit: '04',
            fundingMode: 'inspanningsgericht',
            taakgerichtRule: null,
            municipalities: ['0503'],
            tariffs: [{ from: '2025-11-01', until: '2026-12-31', cents: 12_000n }],
          },
        ],
        bestedingsruimten: [],
      }),
    );
    await world.as(world.own('Veenpluis'), (tx) =>
      acceptOffer(tx, veenpluis.id, { sha256: veenpluis.letter_sha256!.toString('hex'), mandate: 'bestuurder', read: true, mayBind: true }),
    );
    await world.region.run((tx) => settleOffer(tx, veenpluis.id));
    const kept = await world.row<{ outcome: string; version_id: string | null; faults: { tekst: string }[] }>(
      'select outcome, version_id, faults from revision_contract where round_id = $1 and provider_id = $2',
      id,
      world.provider.get('Veenpluis')!.id,
    );
    expect(kept).toMatchObject({ outcome: 'geaccepteerd', version_id: null, faults: [{ tekst: expect.stringContaining('gewijzigd sinds') }] });
  });

  it('cannot be changed once they went out, nor answered twice, by the database itself', async () => {
    const [sent] = await world.region.db.owner<{ id: string; provider_id: string }>(
      `select id, provider_id from revision_offer where state = 'bezwaar' limit 1`,
    );
    await expect(
      world.region.db.owner(`update revision_offer set letter = 'x', letter_sha256 = sha256('x') where id = $1`, [sent!.id]),
    ).rejects.toThrow('stays as it was offered');
    await expect(world.region.db.owner(`update revision_offer set state = 'aangeboden' where id = $1`, [sent!.id])).rejects.toThrow(
      'this offer is over',
    );
    await expect(
      world.region.db.owner(
        `insert into revision_response (region_id, offer_id, provider_id, kind, text, by_name, at) values (1, $1, $2, 'bezwaar', 'x', 'x', now())`,
        [sent!.id, sent!.provider_id],
      ),
    ).rejects.toThrow('does not wait for an answer');
    await expect(
      world.region.db.owner(`update revision_contract set version_id = (select id from contract_version limit 1) where offer_id = $1`, [sent!.id]),
    ).rejects.toThrow('revision_contract');
  });
});
