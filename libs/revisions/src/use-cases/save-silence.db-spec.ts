// SPDX-License-Identifier: EUPL-1.2
import { OfferedRegion } from '../../../../test/support/offered-region.js';
import type { SilenceMeaning } from '../domain/offer.js';
import { OffersQuery } from '../persistence/offers.query.js';
import { SilenceQuery } from '../persistence/silence.query.js';
import { offerRound } from './offer-round.js';
import { saveSilence } from './save-silence.js';
import { roundMoment } from './watch-rounds.js';

describe('what a clause says about a provider that does not answer', () => {
  let world: OfferedRegion;
  const save = (seen: SilenceMeaning | null, meaning: SilenceMeaning, clause = 'verlenging') =>
    world.asBuyer((tx) => saveSilence(tx, { clause, seen, meaning, source: 'Overeenkomst, artikel 12' }));
  /** Each contract of a round whose term ends without an answer, with how many versions it has. */
  const silent = async (): Promise<{ number: string; outcome: string; versions: number }[]> => {
    const id = await world.released();
    await world.region.run((tx) => offerRound(tx, id));
    for (const offer of await world.offersOf(id)) await world.send(offer.id);
    await expect(save('aanvaard', 'geldt-niet')).rejects.toMatchObject({ code: 'stilzwijgen-staat-vast' });
    const told = await toldBefore(id);
    await world.region.clock('2025-11-15');
    await world.region.run((tx) => roundMoment(tx, id));
    expect(await world.state(id)).toBe('ingang');
    const came = await world.owner<{ number: string; outcome: string; versions: number }>(
      `select c.number, k.outcome, (select count(*)::int from contract_version v where v.contract_id = c.id) as versions
         from revision_contract k join contract c on c.id = k.contract_id where k.round_id = $1 order by c.number`,
      [id],
    );
    expect(told).toEqual(new Map(came.map(({ number, outcome }) => [number, outcome])));
    return came;
  };
  /** What each provider reads beforehand about its own contracts. */
  const toldBefore = async (id: string): Promise<Map<string, string | null>> => {
    const told = new Map<string, string | null>();
    for (const offer of await world.offersOf(id)) {
      const actor = { ...world.region.db.actor, providerId: world.provider.get(offer.name)!.id };
      const shown = await new OffersQuery(world.region.db.reader).one(actor, offer.id);
      for (const contract of shown!.contracten) told.set(contract.nummer, contract.bijStilzwijgen);
    }
    return told;
  };

  beforeAll(async () => {
    world = await OfferedRegion.open();
    // The first two contracts hold the clause that is written down, the second also one that says the opposite.
    for (const [number, clauses] of [
      ['H-0', ['verlenging']],
      ['H-1', ['verlenging', 'partnerschap']],
    ] as const) {
      await world.owner(
        `insert into contract_terms (region_id, version_id, contract_id, provider_id, report_duties)
         select 1, v.id, v.contract_id, v.provider_id, '[]' from contract_version v join contract c on c.id = v.contract_id where c.number = $1`,
        [number],
      );
      await world.owner(
        `insert into contract_clause (region_id, version_id, contract_id, provider_id, position, clause_key, clause_version)
         select 1, v.id, v.contract_id, v.provider_id, k.n, k.key, 1 from contract_version v join contract c on c.id = v.contract_id
           cross join unnest($2::text[]) with ordinality as k (key, n) where c.number = $1`,
        [number, clauses],
      );
    }
  });
  afterAll(() => world.close());

  it('is written down once for who saw what stands, with its place in the contract', async () => {
    const shown = (clause: string) => new SilenceQuery(world.region.db.reader).of(world.region.db.actor, clause);
    expect(await shown('verlenging')).toEqual({ clausule: 'verlenging', betekenis: null, bron: null });
    expect(await shown('geen')).toBeNull();
    await expect(save(null, 'aanvaard', 'geen')).rejects.toMatchObject({ code: 'clausule-onbekend' });
    await save(null, 'aanvaard');
    await expect(save(null, 'geldt-niet')).rejects.toMatchObject({ code: 'stilzwijgen-gewijzigd' });
    await save(null, 'geldt-niet', 'partnerschap');
    expect(await shown('verlenging')).toEqual({ clausule: 'verlenging', betekenis: 'aanvaard', bron: 'Overeenkomst, artikel 12' });
  });

  it('makes silence an answer for the contracts that hold it, unless another of their clauses says it is none; the offer says so beforehand and it stays while offers wait', async () => {
    expect(await silent()).toEqual([
      { number: 'H-0', outcome: 'stil-aanvaard', versions: 2 },
      { number: 'H-1', outcome: 'stil', versions: 1 },
      { number: 'H-2', outcome: 'stil', versions: 1 },
      { number: 'H-3', outcome: 'stil', versions: 1 },
    ]);
    await save('aanvaard', 'geldt-niet');
  });
});
