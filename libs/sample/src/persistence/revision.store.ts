// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

export interface SampleRound {
  readonly id: string;
  readonly state: string;
}

/** The revision of this title; null: it was not made yet. */
export async function sampleRound(tx: Tx, title: string): Promise<SampleRound | null> {
  const [row] = await tx.sql<SampleRound>(`select id, state from revision_round where region_id = $1 and title = $2`, [tx.regionId, title]);
  return row ?? null;
}

/** Whether a contract of this kind runs on a day, so that a revision has something to change. */
export async function runsOn(tx: Tx, kind: string, day: string): Promise<boolean> {
  return (
    (await tx.sql(`select 1 from contract where region_id = $1 and kind = $2 and valid @> $3::date limit 1`, [tx.regionId, kind, day])).length > 0
  );
}

export interface OfferedParty {
  readonly offerId: string;
  readonly providerId: string;
  readonly providerKey: string;
  readonly state: string;
  /** Of the letter, in hex; null: not sent yet. */
  readonly sha256: string | null;
}

/** Whom a kind of contract on a day is with, in a fixed order; who has a login of its own in the demo is left out. */
export async function partiesWithout(tx: Tx, kind: string, day: string, most: number): Promise<{ readonly id: string; readonly key: string }[]> {
  return tx.sql(
    `select p.id, p.key from provider p
      where p.region_id = $1 and exists (select 1 from contract c where c.region_id = $1 and c.provider_id = p.id and c.kind = $2 and c.valid @> $3::date)
        and not exists (select 1 from role_grant g join account a on a.region_id = $1 and a.id = g.account_id and a.demo_login where g.region_id = $1 and g.scope_id = p.id::text)
      order by p.key limit $4`,
    [tx.regionId, kind, day, most],
  );
}

/** The offers of a revision. */
export function sampleOffers(tx: Tx, roundId: string): Promise<OfferedParty[]> {
  return tx.sql<OfferedParty>(
    `select o.id as "offerId", p.id as "providerId", p.key as "providerKey", o.state, encode(o.letter_sha256, 'hex') as sha256
       from revision_offer o join provider p on p.region_id = $1 and p.id = o.provider_id where o.region_id = $1 and o.round_id = $2 order by p.key`,
    [tx.regionId, roundId],
  );
}
