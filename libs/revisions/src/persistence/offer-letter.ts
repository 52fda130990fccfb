// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

/** The letter of an offer as it was sent, to the byte, with a name for the file; $1 the region, $2 the offer. */
export const OFFER_LETTER = `select 'herziening-' || r.no || '-' || p.key || '-aanbod-' || o.attempt || '.pdf' as name, o.letter as content
        from revision_offer o join revision_round r on r.region_id = o.region_id and r.id = o.round_id
        join provider p on p.region_id = o.region_id and p.id = o.provider_id
       where o.region_id = $1 and o.id = $2 and o.letter is not null`;

export interface OfferLetter {
  readonly name: string;
  readonly content: Buffer;
}

/** null: nothing was sent. */
export async function offerLetter(tx: Tx, id: string): Promise<OfferLetter | null> {
  const [row] = await tx.sql<OfferLetter>(OFFER_LETTER, [tx.regionId, id]);
  return row ?? null;
}
