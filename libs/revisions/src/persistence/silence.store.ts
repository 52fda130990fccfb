// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { SilenceMeaning } from '../domain/offer.js';

/** A clause of the library with what is written down of it about silence. */
export interface ClauseSilence {
  readonly title: string;
  /** null: nothing is written down, so silence is no answer. */
  readonly meaning: SilenceMeaning | null;
  /** Offers that wait for an answer, of contracts that hold this clause: their letter said what silence means. */
  readonly waiting: number;
}

/** null: the library has no such clause. */
export async function clauseSilence(tx: Tx, clause: string): Promise<ClauseSilence | null> {
  const [row] = await tx.sql<ClauseSilence>(
    `select l.title, (select s.meaning from revision_silence s where s.region_id = $1 and s.clause_key = $2) as meaning,
            (select count(distinct o.id)::int from revision_offer o
               join revision_contract k on k.region_id = o.region_id and k.offer_id = o.id and k.outcome is null
               join contract_clause c on c.region_id = k.region_id and c.version_id = contract_terms_version(k.region_id, k.source_version_id) and c.clause_key = $2
              where o.region_id = $1 and o.state in ('klaar','apart','aangeboden','geopend','vraag')) as waiting
       from clause l where l.region_id = $1 and l.key = $2 order by l.version desc limit 1`,
    [tx.regionId, clause],
  );
  return row ?? null;
}

/** @returns false when it no longer is what was seen */
export async function keepSilence(
  tx: Tx,
  clause: string,
  seen: SilenceMeaning | null,
  { meaning, source }: { readonly meaning: SilenceMeaning; readonly source: string },
): Promise<boolean> {
  const done =
    seen === null
      ? await tx.execute(`insert into revision_silence (region_id, clause_key, meaning, source) values ($1, $2, $3, $4) on conflict do nothing`, [
          tx.regionId,
          clause,
          meaning,
          source,
        ])
      : await tx.execute(`update revision_silence set meaning = $3, source = $4 where region_id = $1 and clause_key = $2 and meaning = $5`, [
          tx.regionId,
          clause,
          meaning,
          source,
          seen,
        ]);
  return done > 0;
}
