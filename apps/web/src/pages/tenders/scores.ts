// SPDX-License-Identifier: EUPL-1.2
import type { Award, AwardBid, AwardLot, AwardScore } from '../../api/types/awards.js';

type Key = Pick<AwardScore, 'inschrijving' | 'perceel' | 'criterium'>;

/** One thing to score: a criterion of quality of a bid that takes part. */
export interface ToScore extends Key {
  readonly bid: AwardBid;
  readonly criterion: AwardLot['criteria'][number];
}

export const sameScore = (a: Key, b: Key): boolean => a.inschrijving === b.inschrijving && a.perceel === b.perceel && a.criterium === b.criterium;

/** Everything to score, bid after bid. */
export const toScore = (award: Award): readonly ToScore[] =>
  award.inschrijvingen
    .filter((bid) => bid.staat === 'doet-mee')
    .flatMap((bid) =>
      (award.percelen.find((l) => l.nummer === bid.perceel)?.criteria ?? [])
        .filter((c) => c.soort === 'kwaliteit')
        .map((criterion) => ({ inschrijving: bid.id, perceel: bid.perceel, criterium: criterion.nummer, bid, criterion })),
    );

/** How many of them have no agreed score yet. */
export const missingAgreed = (award: Award): number => toScore(award).filter((s) => !award.oordelen.some((o) => sameScore(o, s))).length;
