// SPDX-License-Identifier: EUPL-1.2
// Hands out clients or turnover so that every provider comes as near as it can to the share it should hold of a segment.
import type { Segment } from './products.js';
import type { PlannedProvider } from './providers.js';
import { ROSTER } from './roster.js';

const topShare = (segment: Segment): number => ROSTER.reduce((sum, group) => sum + (group.shares[segment]?.top ?? []).reduce((a, b) => a + b, 0), 0);

const topCount = (segment: Segment): number => ROSTER.reduce((sum, group) => sum + (group.shares[segment]?.top?.length ?? 0), 0);

export class ShareKeeper {
  private readonly share = new Map<number, number>();
  private readonly given = new Map<number, number>();
  private total = 0;

  /** `active`: the providers that have clients at all; what the inactive small ones would have held goes to the other small ones. */
  constructor(segment: Segment, active: readonly PlannedProvider[]) {
    const holders = active.filter((x) => x.shares.has(segment)).sort((a, b) => b.shares.get(segment)! - a.shares.get(segment)!);
    const top = holders.slice(0, topCount(segment));
    const rest = holders.slice(top.length);
    const restSum = rest.reduce((sum, x) => sum + x.shares.get(segment)!, 0);
    for (const x of top) this.share.set(x.index, x.shares.get(segment)!);
    for (const x of rest) this.share.set(x.index, (x.shares.get(segment)! * (1 - topShare(segment))) / restSum);
  }

  /** The candidate that is furthest behind its share; `weight` is what it now gets (1 child, or an expected turnover). */
  choose(candidates: readonly PlannedProvider[], weight: number): PlannedProvider {
    this.total += weight;
    let chosen = candidates[0]!;
    let most = -Infinity;
    for (const x of candidates) {
      const behind = (this.share.get(x.index) ?? 0) * this.total - (this.given.get(x.index) ?? 0);
      if (behind > most) {
        most = behind;
        chosen = x;
      }
    }
    this.given.set(chosen.index, (this.given.get(chosen.index) ?? 0) + weight);
    return chosen;
  }

  /** Whether the provider has less than its share, so that more may go to it. */
  isBehind(owner: PlannedProvider): boolean {
    return (this.given.get(owner.index) ?? 0) <= (this.share.get(owner.index) ?? 0) * this.total;
  }

  /** Counts what a provider gets outside the choice, such as a second product for its own client. */
  give(owner: PlannedProvider, weight: number): void {
    this.total += weight;
    this.given.set(owner.index, (this.given.get(owner.index) ?? 0) + weight);
  }
}
