// SPDX-License-Identifier: EUPL-1.2

/** A declaration that waits for its turn. */
export interface Waiting {
  readonly id: string;
  readonly providerId: string;
  readonly municipality: string;
}

/**
 * Which declarations go into the next batch. A batch holds at most one of each provider and municipality, and a provider's declarations
 * are never taken out of their order, also not over its municipalities: its numbers are unique over all of them, and who comes first
 * may not depend on the size of a batch.
 */
export class Turns {
  private waiting: readonly Waiting[];
  private batch: readonly Waiting[] = [];

  /** @param waiting in the order in which they are to be taken */
  constructor(waiting: readonly Waiting[]) {
    this.waiting = waiting;
  }

  /** The batch whose turn it is; the same one until it is done. */
  current(limit: number): readonly Waiting[] {
    if (this.batch.length === 0) this.batch = this.choose(limit);
    return this.batch;
  }

  done(): void {
    const taken = new Set(this.batch);
    this.waiting = this.waiting.filter((w) => !taken.has(w));
    this.batch = [];
  }

  private choose(limit: number): Waiting[] {
    const chosen: Waiting[] = [];
    const pairs = new Set<string>();
    const held = new Set<string>();
    for (const one of this.waiting) {
      if (chosen.length === limit) break;
      const pair = `${one.providerId} ${one.municipality}`;
      if (held.has(one.providerId)) continue;
      if (pairs.has(pair)) held.add(one.providerId);
      else {
        pairs.add(pair);
        chosen.push(one);
      }
    }
    return chosen;
  }
}
