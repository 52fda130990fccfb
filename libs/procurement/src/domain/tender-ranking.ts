// SPDX-License-Identifier: EUPL-1.2
import type { AgreedScore, AwardLot, LotBid } from './award-model.js';
import { pricePoints } from './award-model.js';

export interface RankedBid {
  readonly bidId: string;
  readonly rank: number;
  /** Hundredths of a percent of a point: the sum of points × weight, at most 1,000,000. */
  readonly total: number;
  readonly points: readonly { readonly criterionNo: number; readonly points: number }[];
  /** How its place among bids of the same total was found; null where nobody has the same total. */
  readonly tie: 'zwaarste-criterium' | 'lot' | null;
}

/** A number drawn for a bid, the same for the same seed: who has the lowest goes first. */
export type Draw = (bidId: string) => string;

interface Scored {
  readonly bidId: string;
  readonly total: number;
  /** By criterion, the heaviest first. */
  readonly points: readonly { readonly criterionNo: number; readonly points: number }[];
}

function compare(a: Scored, b: Scored, draw: Draw): { readonly order: number; readonly by: RankedBid['tie'] } {
  if (a.total !== b.total) return { order: b.total - a.total, by: null };
  for (const [i, p] of a.points.entries()) {
    const other = b.points[i]!.points;
    if (p.points !== other) return { order: other - p.points, by: 'zwaarste-criterium' };
  }
  const [da, db] = [draw(a.bidId), draw(b.bidId)];
  return { order: da < db ? -1 : da > db ? 1 : a.bidId < b.bidId ? -1 : 1, by: 'lot' };
}

/**
 * The ranking of one lot: agreed points of quality, points of price by the stated formula, weighed; ties by the stated rule. Bids that were
 * excluded or withdrawn are not in it, and their price is no lowest price.
 * @throws Error when a bid that takes part misses a score: the guards ask for all of them before
 */
export function rankLot(lot: AwardLot, bids: readonly LotBid[], scores: readonly AgreedScore[], draw: Draw): RankedBid[] {
  const part = bids.filter((b) => b.state === 'doet-mee');
  const prices = part.map((b) => b.priceCents).filter((p) => p !== null);
  const lowest = prices.reduce((a, b) => (b < a ? b : a), prices[0] ?? 0n);
  const heaviest = [...lot.criteria].sort((a, b) => b.weight - a.weight || a.no - b.no);
  const pointsOf = (bid: LotBid, criterionNo: number, price: boolean): number => {
    if (price && bid.priceCents !== null) return pricePoints(lowest, bid.priceCents);
    const score = scores.find((s) => s.bidId === bid.bidId && s.criterionNo === criterionNo);
    if (price || !score) throw new Error(`bid ${bid.bidId} misses criterion ${criterionNo}`);
    return score.points;
  };
  const scored = part.map((bid): Scored => {
    const points = heaviest.map((c) => ({ criterionNo: c.no, points: pointsOf(bid, c.no, c.kind === 'prijs') }));
    return { bidId: bid.bidId, points, total: points.reduce((sum, p, i) => sum + p.points * heaviest[i]!.weight, 0) };
  });
  const sorted = scored.sort((a, b) => compare(a, b, draw).order);
  return sorted.map((bid, i) => {
    const near = [sorted[i - 1], sorted[i + 1]].filter((o) => o?.total === bid.total).map((o) => compare(bid, o!, draw).by);
    return { ...bid, rank: i + 1, tie: near.includes('lot') ? 'lot' : (near[0] ?? null) };
  });
}

export interface LotOutcome {
  readonly lotNo: number;
  readonly bidId: string;
  readonly rank: number;
  readonly outcome: 'gegund' | 'afgewezen';
  readonly because: 'rang' | 'maximum-overeenkomsten' | 'maximum-percelen' | 'maximum-aanbesteding';
}

/**
 * Who gets a contract for which lot: lots in the order of their number, in each the first of the ranking, up to its largest number of
 * contracts. Who has won its largest number of lots is passed over, and that is said. A bidder gets one contract for all lots that it wins.
 * @param maxLots of one bidder; null: as many as it wins
 * @param maxContracts of all lots together; null: as many as the lots say
 */
export function awardLots(
  ranked: readonly { readonly lot: AwardLot; readonly bids: readonly RankedBid[] }[],
  maxLots: number | null,
  maxContracts: number | null = null,
): LotOutcome[] {
  const won = new Map<string, number>();
  return [...ranked]
    .sort((a, b) => a.lot.no - b.lot.no)
    .flatMap(({ lot, bids }) => {
      let left = lot.maxContracts;
      return bids.map((b): LotOutcome => {
        const mine = { lotNo: lot.no, bidId: b.bidId, rank: b.rank };
        if (left === 0) return { ...mine, outcome: 'afgewezen', because: 'maximum-overeenkomsten' };
        if (maxLots !== null && (won.get(b.bidId) ?? 0) >= maxLots) return { ...mine, outcome: 'afgewezen', because: 'maximum-percelen' };
        if (maxContracts !== null && !won.has(b.bidId) && won.size >= maxContracts)
          return { ...mine, outcome: 'afgewezen', because: 'maximum-aanbesteding' };
        left -= 1;
        won.set(b.bidId, (won.get(b.bidId) ?? 0) + 1);
        return { ...mine, outcome: 'gegund', because: 'rang' };
      });
    });
}
