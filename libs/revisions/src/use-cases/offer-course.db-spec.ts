// SPDX-License-Identifier: EUPL-1.2
import { recordContract, recordContractVersion } from '#contracts';
import { recordDecision } from '#governance';
import { newId } from '#kernel';
import type { Actor, Tx } from '#platform';
import { ContractRegion } from '../../../../test/support/contract-region.js';
import type { RoundStep } from '../domain/course.js';
import { OffersQuery } from '../persistence/offers.query.js';
import { acceptOffer, answerQuestion, askAboutOffer, objectToOffer, openOffer, settleOffer } from './answer-offer.js';
import { offerOne, offerRound } from './offer-round.js';
import { previewRound } from './preview-round.js';
import { createRound } from './save-round.js';
import { addChange } from './save-change.js';
import { stepRound } from './step-round.js';
import { roundMoment, watchRounds } from './watch-rounds.js';

const NAMES = ['Schorrenduin', 'Rietkraag', 'Veenpluis', 'Havikskruid'] as const;

describe('offers of a revision', () => {
  let region: ContractRegion;
  let query: OffersQuery;
  const [buyer, board] = [newId(), newId()];
  const provider = new Map<string, { id: string; account: string; contract: string }>();

  const as = <T>(over: Partial<Actor>, work: (tx: Tx) => Promise<T>): Promise<T> =>
    region.db.uow.run({ ...region.db.actor, kind: 'persoon', ...over }, work);
  const own = (name: string): Partial<Actor> => ({ name, accountId: provider.get(name)!.account, providerId: provider.get(name)!.id });
  const row = async <T>(sql: string, ...values: unknown[]): Promise<T> => (await region.db.owner<T & object>(sql, values))[0]! as T;
  const version = async (id: string) => (await row<{ version: number }>('select version from revision_round where id = $1', id)).version;
  const step = async (id: string, name: RoundStep, by = buyer, reason: string | null = null) => {
    const seen = await version(id);
    return as({ name: 'Sanne', accountId: by }, (tx) =>
      stepRound(tx, { id, version: seen, step: name, reason, decisionId: null, sides: ['voorbereider', 'vrijgever'] }),
    );
  };
  const state = async (id: string) => (await row<{ state: string }>('select state from revision_round where id = $1', id)).state;

  beforeAll(async () => {
    region = await ContractRegion.open();
    query = new OffersQuery(region.db.reader);
    await region.contract();
    const product = (await row<{ id: string }>(`select id from product where code = '45A04'`)).id;
    for (const id of [buyer, board])
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Proef')`, [id, `${id}@proef.nl`]);
    for (const [n, name] of NAMES.entries()) {
      const [id, account, contract] = [newId(), newId(), `H-${n}`];
      await region.db.owner(`insert into provider (region_id, id, key, name, size_class) values (1, $1, $2, $3, 'groot')`, [id, `h${n}`, name]);
      await region.db.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, $3)`, [account, `${account}@proef.nl`, name]);
      provider.set(name, { id, account, contract });
      await region.run(async (tx) => {
        await recordContract(tx, {
          number: contract,
          providerId: id,
          kind: 'resultaatovereenkomst',
          blockKey: null,
          from: '2022-01-01',
          until: '2026-12-31',
        });
        await recordContractVersion(tx, {
          contractNumber: contract,
          from: '2022-01-01',
          until: '2026-12-31',
          ground: 'aanvang',
          summary: 'Aanvang',
          recordedAt: new Date('2021-12-01T09:00:00Z'),
          lines: [
            {
              line: 1,
              productId: product,
              unit: '04',
              fundingMode: 'inspanningsgericht',
              taakgerichtRule: null,
              municipalities: ['0503'],
              tariffs: [{ from: '2022-01-01', until: '2026-12-31', cents: 11_432n }],
            },
          ],
          bestedingsruimten: [],
        });
      });
    }
  });
  afterAll(() => region.close());
  beforeEach(() => region.clock('2025-10-15'));

  /** A round over the four, decided and released by a second person. */
  async function released(clause: string | null = 'indexering'): Promise<string> {
    await region.clock('2025-10-15');
    const { id } = await as({ name: 'Sanne', accountId: buyer }, (tx) =>
      createRound(tx, {
        title: 'Herziening 2026',
        why: 'De lonen stijgen.',
        effectiveFrom: '2026-01-01',
        effectiveUntil: null,
        choice: { segments: [], kinds: [], providers: [], contracts: NAMES.map((n) => provider.get(n)!.contract), view: null },
        transition: null,
        responseDays: 30,
        reminderDays: [14, 3],
      }),
    );
    const change = { kind: 'tarief', list: null, basisPoints: 340, productCodes: null } as const;
    await as({ name: 'Sanne', accountId: buyer }, (tx) => addChange(tx, id, { change, explanation: 'Indexering 3,40%', ground: '2.163c', clause }));
    await step(id, 'naar-ontwikkeltafel');
    await region.db.owner(
      `insert into revision_consultation (region_id, round_id, no, kind, title, level, purpose, held_on, closed_at, closed_by)
       values (1, $1, 1, 'ontwikkeltafel', 'Tafel', 'adviseren', 'tarieven', '2025-10-14', now(), 'x')`,
      [id],
    );
    await step(id, 'naar-besluit');
    await region.run((tx) =>
      recordDecision(tx, {
        bodyKey: 'gr-bestuur',
        meetingId: null,
        agendaItem: null,
        title: 'Herziening vaststellen',
        subjectKind: 'herziening',
        subjectId: id,
        subjectLabel: 'Herziening 2026',
        cents: null,
        outcome: 'aangenomen',
        motivation: 'Besproken.',
        takenOn: '2025-10-15',
        effectiveFrom: null,
        replaces: null,
      }),
    );
    await step(id, 'aanbieden', board);
    return id;
  }

  const offersOf = (id: string) =>
    region.db.owner<{ id: string; state: string; apart_reason: string | null; letter_sha256: Buffer | null; name: string }>(
      `select o.id, o.state, o.apart_reason, o.letter_sha256, p.name from revision_offer o join provider p on p.id = o.provider_id where o.round_id = $1 order by p.name, o.attempt`,
      [id],
    );

  it('go out once to each provider, are asked about, signed, objected to or left; what was agreed is recorded to the byte', async () => {
    const id = await released();
    await region.run((tx) => offerRound(tx, id));
    await region.run((tx) => offerRound(tx, id));
    const made = await offersOf(id);
    expect(made.map((o) => [o.name, o.state])).toEqual([...NAMES].sort().map((n) => [n, 'klaar']));
    for (const o of [...made, ...made]) await region.run((tx) => offerOne(tx, o.id));
    const sent = await offersOf(id);
    expect(sent.map((o) => o.state)).toEqual(NAMES.map(() => 'aangeboden'));
    expect(await state(id)).toBe('reacties');
    const of = (name: string) => sent.find((o) => o.name === name)!;
    const hash = (name: string): string => of(name).letter_sha256!.toString('hex');

    // Another provider finds nothing; the region's own people do not answer for a provider.
    await expect(as(own('Rietkraag'), (tx) => openOffer(tx, of('Schorrenduin').id))).rejects.toMatchObject({ code: 'aanbod-onbekend' });
    const signature = { mandate: 'bestuurder', read: true, mayBind: true };
    await expect(
      as({ name: 'Sanne', accountId: buyer }, (tx) => acceptOffer(tx, of('Schorrenduin').id, { ...signature, sha256: hash('Schorrenduin') })),
    ).rejects.toMatchObject({ code: 'aanbod-andere-partij' });
    await expect(
      as(own('Schorrenduin'), (tx) => acceptOffer(tx, of('Schorrenduin').id, { ...signature, sha256: hash('Rietkraag').replace(/^./, 'f') })),
    ).rejects.toMatchObject({ code: 'andere-brief' });

    await as(own('Schorrenduin'), (tx) => openOffer(tx, of('Schorrenduin').id));
    await as(own('Schorrenduin'), (tx) => askAboutOffer(tx, of('Schorrenduin').id, 'Geldt dit ook voor groepen?'));
    expect((await offersOf(id)).find((o) => o.name === 'Schorrenduin')!.state).toBe('vraag');
    await as({ name: 'Sanne', accountId: buyer }, (tx) => answerQuestion(tx, of('Schorrenduin').id, 'Ja.'));
    for (let again = 0; again < 2; again++)
      await as(own('Schorrenduin'), (tx) => acceptOffer(tx, of('Schorrenduin').id, { ...signature, sha256: hash('Schorrenduin') }));
    await as(own('Rietkraag'), (tx) => objectToOffer(tx, of('Rietkraag').id, 'Te laag.'));
    await expect(as(own('Rietkraag'), (tx) => objectToOffer(tx, of('Rietkraag').id, 'Nog eens.'))).rejects.toMatchObject({ code: 'aanbod-gesloten' });

    for (const o of [...sent, ...sent]) await region.run((tx) => settleOffer(tx, o.id));
    const versions = await region.db.owner<{ number: string; no: number; agreed: string; cents: string; ground: string }>(
      `select c.number, v.no, v.agreed::text, t.cents, h.ground from contract_version v join contract c on c.id = v.contract_id join tariff t on t.version_id = v.id
         join contract_change h on h.version_id = v.id where c.number like 'H-%' and v.no > 1`,
    );
    expect(versions).toEqual([{ number: 'H-0', no: 2, agreed: '[2026-01-01,2027-01-01)', cents: '11821', ground: '2.163c' }]);
    const [kept] = await region.db.owner<{ same: boolean; outcome: string }>(
      `select sha256(convert_to(regexp_replace(result::text, '\\s', '', 'g'), 'UTF8')) is not null as same, outcome from revision_contract where round_id = $1 and version_id is not null`,
      [id],
    );
    expect(kept).toEqual({ same: true, outcome: 'geaccepteerd' });
    const standing = (await query.standing(region.db.actor, id))!;
    expect(standing.draagvlak).toMatchObject({ aanbiedingen: 4, geaccepteerd: 1, percentage: '25.00', omzetPercentage: null });
    expect(standing.vastgelegd).toBe(1);

    // Reminders on their days, once; then the term ends and the silent stay as they are.
    await region.clock('2025-10-31');
    expect(await region.run((tx) => watchRounds(tx))).toEqual({ herzieningen: 1 });
    expect(await region.run((tx) => roundMoment(tx, id))).toEqual({ herinneringen: 2 });
    expect(await region.run((tx) => roundMoment(tx, id))).toEqual({ herinneringen: 0 });
    await region.clock('2025-11-14');
    expect(await region.run((tx) => roundMoment(tx, id))).toEqual({ herinneringen: 2 });
    expect(await state(id)).toBe('reacties');
    await region.clock('2025-11-15');
    await expect(
      as(own('Veenpluis'), (tx) => acceptOffer(tx, of('Veenpluis').id, { ...signature, sha256: hash('Veenpluis') })),
    ).rejects.toMatchObject({ code: 'reactietermijn-voorbij' });
    await region.run((tx) => roundMoment(tx, id));
    expect(await state(id)).toBe('ingang');
    expect((await offersOf(id)).map((o) => o.state)).toEqual(['stil', 'bezwaar', 'geaccepteerd', 'stil']);
    expect(
      await row(
        'select count(*)::int as n from contract_version v join contract c on c.id = v.contract_id where c.number like $1 and v.no > 1',
        'H-%',
      ),
    ).toEqual({ n: 1 });
    await region.clock('2026-01-01');
    await region.run((tx) => roundMoment(tx, id));
    await step(id, 'afsluiten');
    expect(await state(id)).toBe('afgesloten');
  });

  it('are set apart when the ground does not hold, and never stop the others', async () => {
    const id = await released(null);
    await region.run((tx) => previewRound(tx, id));
    await region.run((tx) => offerRound(tx, id));
    const made = await offersOf(id);
    expect(made.every((o) => o.state === 'apart' && o.apart_reason!.includes('clausule'))).toBe(true);
  });

  it('are replaced by a corrected offer for who did not answer yet, and the old one is kept as it was sent', async () => {
    const id = await released();
    await region.run((tx) => offerRound(tx, id));
    for (const o of await offersOf(id)) await region.run((tx) => offerOne(tx, o.id));
    const rietkraag = (await offersOf(id)).find((o) => o.name === 'Rietkraag')!;
    await as(own('Rietkraag'), (tx) => objectToOffer(tx, rietkraag.id, 'Te laag.'));
    await region.run((tx) => settleOffer(tx, rietkraag.id));
    await expect(step(id, 'corrigeren', board, 'Fout in een tarief')).rejects.toMatchObject({ code: 'herzieningsstap-geweigerd' });
    await step(id, 'pauzeren', buyer, 'Fout in een tarief');
    const veenpluis = (await offersOf(id)).find((o) => o.name === 'Veenpluis')!;
    await expect(as(own('Veenpluis'), (tx) => objectToOffer(tx, veenpluis.id, 'x'))).rejects.toMatchObject({ code: 'herziening-gepauzeerd' });
    await step(id, 'corrigeren', board, 'Fout in een tarief');
    await region.run((tx) => offerRound(tx, id));
    for (const o of await offersOf(id)) await region.run((tx) => offerOne(tx, o.id));
    const after = await offersOf(id);
    expect(after.filter((o) => o.name === 'Veenpluis').map((o) => [o.state, o.letter_sha256 !== null])).toEqual([
      ['vervangen', true],
      ['aangeboden', true],
    ]);
    expect(after.filter((o) => o.name === 'Rietkraag').map((o) => o.state)).toEqual(['bezwaar']);
    expect(await state(id)).toBe('reacties');
  });

  it('of a contract that changed meanwhile are accepted, and the contract is set apart instead of recorded wrongly', async () => {
    const id = await released();
    await region.run((tx) => offerRound(tx, id));
    for (const o of await offersOf(id)) await region.run((tx) => offerOne(tx, o.id));
    const veenpluis = (await offersOf(id)).find((o) => o.name === 'Veenpluis')!;
    const product = (await row<{ id: string }>(`select id from product where code = '45A04'`)).id;
    await region.run((tx) =>
      recordContractVersion(tx, {
        contractNumber: provider.get('Veenpluis')!.contract,
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
    await as(own('Veenpluis'), (tx) =>
      acceptOffer(tx, veenpluis.id, { sha256: veenpluis.letter_sha256!.toString('hex'), mandate: 'bestuurder', read: true, mayBind: true }),
    );
    await region.run((tx) => settleOffer(tx, veenpluis.id));
    const kept = await row<{ outcome: string; version_id: string | null; faults: { tekst: string }[] }>(
      'select outcome, version_id, faults from revision_contract where round_id = $1 and provider_id = $2',
      id,
      provider.get('Veenpluis')!.id,
    );
    expect(kept).toMatchObject({ outcome: 'geaccepteerd', version_id: null, faults: [{ tekst: expect.stringContaining('gewijzigd sinds') }] });
  });

  it('cannot be changed once they went out, nor answered twice, by the database itself', async () => {
    const [sent] = await region.db.owner<{ id: string; provider_id: string }>(
      `select id, provider_id from revision_offer where state = 'bezwaar' limit 1`,
    );
    await expect(region.db.owner(`update revision_offer set letter = 'x', letter_sha256 = sha256('x') where id = $1`, [sent!.id])).rejects.toThrow(
      'stays as it was offered',
    );
    await expect(region.db.owner(`update revision_offer set state = 'aangeboden' where id = $1`, [sent!.id])).rejects.toThrow('this offer is over');
    await expect(
      region.db.owner(
        `insert into revision_response (region_id, offer_id, provider_id, kind, text, by_name, at) values (1, $1, $2, 'bezwaar', 'x', 'x', now())`,
        [sent!.id, sent!.provider_id],
      ),
    ).rejects.toThrow('does not wait for an answer');
    await expect(
      region.db.owner(`update revision_contract set version_id = (select id from contract_version limit 1) where offer_id = $1`, [sent!.id]),
    ).rejects.toThrow('revision_contract');
  });
});
