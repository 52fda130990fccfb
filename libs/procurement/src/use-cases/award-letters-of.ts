// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { procedureNumber } from '../domain/numbers.js';
import type { Standstill } from '../domain/standstill.js';
import { awardLetter, type LetterLot } from '../domain/tender-letter.js';
import { regionName } from '../persistence/application-course.store.js';
import type { Assessment, AssessedBid } from '../persistence/assessment.store.js';
import { outcomesOf, type AwardOutcome } from '../persistence/award.store.js';
import type { StoredProcedure } from '../persistence/procedure.store.js';

const BECAUSE: Readonly<Record<string, string>> = {
  rang: 'Uw inschrijving staat hoog genoeg in de rangorde.',
  'maximum-overeenkomsten': 'Hoger geplaatste inschrijvingen vullen het aantal overeenkomsten van dit perceel.',
  'maximum-aanbesteding': 'Het grootste aantal overeenkomsten van deze aanbesteding is gegund aan inschrijvingen die eerder aan de beurt waren.',
  'maximum-percelen': 'U kreeg al het grootste aantal percelen dat één inschrijver kan krijgen.',
};
const TIE: Readonly<Record<string, string>> = {
  'zwaarste-criterium': 'Bij een gelijk totaal gaf het zwaarste criterium de doorslag.',
  lot: 'Bij gelijke punten heeft het lot beslist; de loting is vastgelegd.',
};

/** The text for each bidder that did not withdraw. @throws DomainError `brief-zonder-motivering` */
export async function lettersOf(tx: Tx, a: Assessment, procedure: StoredProcedure, standstill: Standstill): Promise<ReadonlyMap<string, string>> {
  const [outcomes, region] = [await outcomesOf(tx, a.procedureId), await regionName(tx)];
  const bidders = new Map<string, AssessedBid[]>();
  for (const bid of a.bids) if (bid.state !== 'ingetrokken') bidders.set(bid.providerId, [...(bidders.get(bid.providerId) ?? []), bid]);
  return new Map(
    [...bidders].map(([providerId, bids]) => [
      providerId,
      awardLetter({
        region,
        bidder: bids[0]!.provider,
        tender: `${procedureNumber(procedure.no)} ${procedure.title}`,
        today: tx.today,
        standstill,
        exempt: a.exemptionReason,
        court: a.court,
        lots: bids.map((bid) => lotOf(a, outcomes, bid)),
      }),
    ]),
  );
}

function lotOf(a: Assessment, outcomes: readonly AwardOutcome[], bid: AssessedBid): LetterLot {
  const lot = a.lots.find((l) => l.no === bid.lotNo)!;
  const here = outcomes.filter((o) => o.lotNo === bid.lotNo);
  const mine = here.find((o) => o.bidId === bid.bidId);
  const won = here.filter((o) => o.outcome === 'gegund');
  const agreed = (bidId: string, no: number) => a.agreed.find((g) => g.bidId === bidId && g.lotNo === lot.no && g.criterionNo === no);
  const lowest = won.at(-1);
  return {
    no: lot.no,
    title: lot.title,
    outcome: mine?.outcome ?? 'uitgesloten',
    because: mine ? [BECAUSE[mine.because] ?? '', ...(mine.tie ? [TIE[mine.tie] ?? ''] : [])].join(' ').trim() : (bid.reason ?? ''),
    rank: mine?.rank ?? null,
    winners: won.map((o) => a.bids.find((b) => b.bidId === o.bidId)!.provider),
    criteria: mine
      ? lot.criteria.map((criterion) => ({
          criterion,
          points: agreed(bid.bidId, criterion.no)?.points ?? 0,
          reason: agreed(bid.bidId, criterion.no)?.reason ?? '',
          winner:
            mine.outcome === 'gegund' || !lowest
              ? null
              : { points: agreed(lowest.bidId, criterion.no)?.points ?? 0, reason: agreed(lowest.bidId, criterion.no)?.reason ?? '' },
        }))
      : [],
  };
}
