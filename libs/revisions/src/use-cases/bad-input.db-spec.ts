// SPDX-License-Identifier: EUPL-1.2
import { loadVersionContents, recordVersions, type VersionToRecord } from '#contracts';
import { newId, type DomainError } from '#kernel';
import type { Tx } from '#platform';
import { OfferedRegion } from '../../../../test/support/offered-region.js';
import type { RevisionChange } from '../domain/revision-change.js';
import { acceptOffer, askAboutOffer, objectToOffer, settleOffer } from './answer-offer.js';
import { offerRound } from './offer-round.js';
import { previewRound } from './preview-round.js';
import { recordResults } from './record-results.js';
import { addChange } from './save-change.js';
import { changeRound, createRound } from './save-round.js';

const SIGNATURE = { mandate: 'bestuurder', read: true, mayBind: true };

describe('what is wrong with a revision', () => {
  let world: OfferedRegion;
  beforeAll(async () => {
    world = await OfferedRegion.open(['Schorrenduin', 'Rietkraag']);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    await world.region.clock('2025-10-15');
    await world.fresh();
  });

  /** How many rows every table holds that a revision can touch. */
  const counts = async (): Promise<Record<string, string>> => {
    const rows = await world.owner<{ name: string; n: string }>(
      `select c.relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from public.%I', c.relname), false, true, '')))[1]::text as n
         from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname ~ '^(revision|contract|tariff|bestedingsruimte|mail|job|audit|decision)' order by 1`,
    );
    return Object.fromEntries(rows.map((row) => [row.name, row.n]));
  };
  /** It is refused with this code and these faults, and no table has a row more or less. */
  async function refused(work: () => Promise<unknown>, code: string, ...faults: string[]): Promise<void> {
    const before = await counts();
    const error = (await work().then(
      () => ({ code: null, violations: [], message: '' }),
      (thrown: unknown) => thrown,
    )) as Pick<DomainError, 'code' | 'violations' | 'message'>;
    expect([error.code, error.violations?.map((v) => v.text)]).toEqual([code, faults.map((text) => expect.stringContaining(text) as string)]);
    expect(error.message).toMatch(/^[A-Z].{20,}\.$/);
    expect(await counts()).toEqual(before);
  }
  const change = (id: string, text: RevisionChange) =>
    world.asBuyer((tx) => addChange(tx, id, { change: text, explanation: 'Afgesproken', ground: '2.163c', clause: 'indexering' }));
  const contract = (name: string): string => world.provider.get(name)!.contract;
  const offerOf = async (id: string, name: string) => {
    const offer = (await world.offersOf(id)).filter((o) => o.name === name).at(-1)!;
    return { id: offer.id, sha256: offer.letter_sha256?.toString('hex') ?? '' };
  };
  const offered = async (): Promise<string> => {
    const id = await world.released();
    await world.region.run((tx) => offerRound(tx, id));
    for (const offer of await world.offersOf(id)) await world.send(offer.id);
    return id;
  };

  it.each<[string, RevisionChange, string]>([
    ['an unknown product', { kind: 'product-eindigt', code: 'X9' }, 'Product X9 is er niet.'],
    ['a tariff of nothing', { kind: 'tarief', list: { '45A04': 0n }, basisPoints: null, productCodes: null }, 'boven nul'],
    ['both a list and a percentage', { kind: 'tarief', list: { '45A04': 1n }, basisPoints: 340, productCodes: null }, 'Kies:'],
    ['a clause that is in no library', { kind: 'clausule-erbij', clause: 'bestaat-niet' }, 'bestaat-niet'],
    ['a last day that is no day', { kind: 'looptijd', lastDay: '2026-02-30' }, 'datum'],
    [
      'a taakgericht product with a tariff',
      { kind: 'bekostiging', productCodes: ['45A04'], fundingMode: 'taakgericht', cents: 5n, budgetCents: null },
      'taakgericht product heeft geen tarief',
    ],
  ])('as %s is refused as it is written down', async (_, text, fault) => {
    const id = await world.drafted();
    await refused(() => change(id, text), 'herzieningswijziging-ongeldig', fault);
  });

  it.each<[string, RevisionChange, string]>([
    ['takes the last product away', { kind: 'product-eindigt', code: '45A04' }, 'houdt het contract niets over'],
    ['ends the contract earlier', { kind: 'looptijd', lastDay: '2026-06-30' }, 'Eerder eindigen gaat met een opzegging'],
    [
      'adds what is there already',
      { kind: 'product-erbij', code: '45A04', unit: '04', fundingMode: 'inspanningsgericht', cents: 1n, municipalities: null },
      'staat al in dit contract',
    ],
  ])('in a change that %s is shown by the preview; it is not released, and not recorded by whoever asks', async (_, text, fault) => {
    const id = await world.drafted();
    await change(id, text);
    expect(await world.region.run((tx) => previewRound(tx, id))).toEqual({ overeenkomsten: 2, apart: 2 });
    const kept = await world.owner<{ tekst: string }>(
      `select f->>'tekst' as tekst from revision_contract, jsonb_array_elements(faults) f where round_id = $1`,
      [id],
    );
    expect(kept.map((f) => f.tekst)).toEqual([expect.stringContaining(fault), expect.stringContaining(fault)]);
    await world.step(id, 'naar-ontwikkeltafel');
    await world.owner(`update revision_round set state = 'besluit' where id = $1`, [id]);
    await world.decide(id);
    await refused(() => world.step(id, 'aanbieden', world.board), 'herzieningsstap-geweigerd', 'geen contract waarin de wijzigingen passen');
    const contracts = (await world.owner<{ id: string }>('select contract_id as id from revision_contract where round_id = $1', [id])).map(
      (c) => c.id,
    );
    const before = await counts();
    expect(await world.region.run((tx) => recordResults(tx, id, contracts))).toBe(0);
    expect(await counts()).toEqual(before);
  });

  it('in one of several versions that are recorded together keeps all of them from it', async () => {
    const names = ['Schorrenduin', 'Rietkraag'];
    const recordBoth = (tx: Tx, spoil: (item: VersionToRecord) => VersionToRecord) => async () => {
      const rows = await tx.sql<{ id: string }>('select id from contract where region_id = 1 and number = any($1) order by number', [
        names.map(contract),
      ]);
      const wholes = await loadVersionContents(
        tx,
        rows.map((r) => r.id),
        '2026-01-01',
      );
      const items = wholes.map(({ number, last, contractLast, lines, rooms, agreements }): VersionToRecord => {
        const ground = { ground: '2.163c' as const, clause: 'indexering', explanation: 'x', cents: null, indexation: false, deviation: null };
        const kept = lines.map((l) => ({ ...l, tariffs: l.tariffs.map((t) => ({ ...t, from: '2026-01-01' })) }));
        return { number, revised: { from: '2026-01-01', last, contractLast, lines: kept, rooms, agreements }, ground, summary: 'Proef' };
      });
      return recordVersions(tx, [items[0]!, spoil(items[1]!)]);
    };
    const spoiled: [string, string[], (item: VersionToRecord) => VersionToRecord][] = [
      [
        'versie-ongeldig',
        ['minstens één tarief'],
        (i) => ({ ...i, revised: { ...i.revised, lines: i.revised.lines.map((l) => ({ ...l, tariffs: [] })) } }),
      ],
      ['contract-onbekend', [], (i) => ({ ...i, number: 'ONBEKEND' })],
      ['versie-buiten-contract', [], (i) => ({ ...i, revised: { ...i.revised, from: '2019-01-01' } })],
    ];
    for (const [code, faults, spoil] of spoiled) await refused(() => world.region.run((tx) => recordBoth(tx, spoil)()), code, ...faults);
  });

  it('as a day of effect that has come is refused when it is written, at every step that leads there, and in a pause', async () => {
    const late = 'toekomst';
    await refused(() => world.asBuyer((tx) => createRound(tx, world.content('2025-10-15'))), 'herziening-ongeldig', late);
    const id = await world.drafted();
    await refused(() => world.asBuyer((tx) => changeRound(tx, id, 1, world.content('2024-01-01'))), 'herziening-ongeldig', late);
    await world.indexed(id);
    await world.region.clock('2026-01-01');
    await refused(() => world.step(id, 'naar-ontwikkeltafel'), 'herzieningsstap-geweigerd', late);
    const running = await offered();
    await world.step(running, 'pauzeren', world.buyer, 'Fout');
    await world.region.clock('2026-01-02');
    await refused(() => world.step(running, 'hervatten'), 'herzieningsstap-geweigerd', late);
    await refused(() => world.step(running, 'corrigeren', world.board, 'Fout'), 'herzieningsstap-geweigerd', late);
  });

  it('as another day of effect for who already signed is refused: whoever signed keeps the day of the letter', async () => {
    const id = await offered();
    const { id: offer, sha256 } = await offerOf(id, 'Rietkraag');
    await world.as(world.own('Rietkraag'), (tx) => acceptOffer(tx, offer, { ...SIGNATURE, sha256 }));
    await world.region.run((tx) => settleOffer(tx, offer));
    await world.step(id, 'pauzeren', world.buyer, 'Fout');
    const { version } = await world.row<{ version: number }>('select version from revision_round where id = $1', id);
    const moved = (more: object) => () => world.asBuyer((tx) => changeRound(tx, id, version, { ...world.content(), ...more }));
    await refused(moved({ effectiveFrom: '2026-02-01' }), 'herziening-ongeldig', 'accepteerde al met deze datum');
    await refused(moved({ effectiveUntil: '2026-06-30' }), 'herziening-ongeldig', 'accepteerde al met deze datum');
    await moved({ title: 'Anders' })();
  });

  it('as a signature of somebody without a mandate, of another party or of another letter is refused', async () => {
    const id = await offered();
    const { id: offer, sha256 } = await offerOf(id, 'Rietkraag');
    const sign =
      (who: Parameters<OfferedRegion['as']>[0], more: object = {}) =>
      (): Promise<void> =>
        world.as(who, (tx) => acceptOffer(tx, offer, { ...SIGNATURE, sha256, ...more }));
    const own = world.own('Rietkraag');
    const colleague = newId();
    await world.owner(`insert into account (region_id, id, email, name) values (1, $1, $2, 'Collega')`, [colleague, `${colleague}@proef.nl`]);
    await world.owner(
      `insert into role_grant (region_id, id, account_id, role, scope_kind, scope_id, valid) values (1, $1, $2, 'aanbieder', 'aanbieder', $3::text, '[2020-01-01,)'),
         (1, $4, $2, 'tekenbevoegde', 'aanbieder', $3::text, '[2020-01-01,2021-01-01)')`,
      [newId(), colleague, world.provider.get('Rietkraag')!.id, newId()],
    );
    // A mandate that is over is none.
    await refused(sign({ ...own, name: 'Collega', accountId: colleague }), 'geen-tekenbevoegdheid');
    await refused(sign({ ...own, accountId: world.provider.get('Schorrenduin')!.account }), 'geen-tekenbevoegdheid');
    await refused(sign(world.own('Schorrenduin')), 'aanbod-onbekend');
    await refused(sign({ name: 'Sanne', accountId: world.buyer }), 'aanbod-andere-partij');
    await refused(
      sign(own, { mandate: ' ', mayBind: false, read: false }),
      'aanbod-ongelezen',
      'Lees de brief',
      'mag binden',
      'waarom u mag tekenen',
    );
    await refused(sign(own, { sha256: sha256.replace(/^./, (c) => (c === 'f' ? 'e' : 'f')) }), 'andere-brief');
    await refused(() => world.as(own, (tx) => objectToOffer(tx, offer, ' ')), 'reactie-leeg', 'wat u wilt zeggen');
    await refused(() => world.as(own, (tx) => askAboutOffer(tx, offer, '')), 'reactie-leeg', 'wat u wilt zeggen');
  });

  it('as an answer that comes too late, in a pause or after the end is refused by the product and by the database', async () => {
    const id = await offered();
    const { id: offer, sha256 } = await offerOf(id, 'Rietkraag');
    const { id: provider, account } = world.provider.get('Rietkraag')!;
    const own = world.own('Rietkraag');
    const answers = [
      () => world.as(own, (tx) => acceptOffer(tx, offer, { ...SIGNATURE, sha256 })),
      () => world.as(own, (tx) => objectToOffer(tx, offer, 'Te laag.')),
      () => world.as(own, (tx) => askAboutOffer(tx, offer, 'Waarom?')),
    ];
    const past = (day: string, by = account) =>
      world.owner(
        `insert into revision_response (region_id, offer_id, provider_id, kind, by_id, by_name, mandate, sha256, at) values (1, $1, $2, 'geaccepteerd', $3, 'x', 'x', decode($4, 'hex'), $5)`,
        [offer, provider, by, sha256, `${day} 12:00+01`],
      );
    await world.region.clock('2025-11-15');
    for (const answer of answers) await refused(answer, 'reactietermijn-voorbij');
    await expect(past('2025-11-15')).rejects.toThrow('the term of this offer is over');
    await expect(past('2025-11-14', world.provider.get('Schorrenduin')!.account)).rejects.toThrow('may not bind this provider');
    await world.region.clock('2025-11-14');
    await world.step(id, 'pauzeren', world.buyer, 'Fout');
    for (const answer of answers) await refused(answer, 'herziening-gepauzeerd');
    await expect(past('2025-11-14')).rejects.toThrow('this round stands still');
    await world.step(id, 'stoppen', world.buyer, 'Toch niet');
    for (const answer of answers) await refused(answer, 'aanbod-gesloten');
    await expect(past('2025-11-14')).rejects.toThrow('does not wait for an answer');
  });
});
