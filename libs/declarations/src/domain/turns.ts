// SPDX-License-Identifier: EUPL-1.2

/** A declaration that waits for its turn. */
export interface Waiting {
  readonly id: string;
  readonly providerId: string;
  readonly municipality: string;
  /** The size of its file. */
  readonly bytes: number;
}

/** How much a batch may hold. One declaration always fits. */
export interface BatchLimit {
  readonly messages: number;
  readonly bytes: number;
}

/**
 * Divides declarations over lanes that are worked through side by side: all of a provider in one lane, in the order given, and each lane
 * about as much work. Nothing that is decided on a declaration looks beyond its provider, so lanes never change an outcome.
 */
export function lanesOf(waiting: readonly Waiting[], lanes: number): Waiting[][] {
  const work = new Map<string, number>();
  for (const w of waiting) work.set(w.providerId, (work.get(w.providerId) ?? 0) + w.bytes);
  const load = Array.from({ length: lanes }, () => 0);
  const laneOf = new Map<string, number>();
  for (const [providerId, bytes] of [...work].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const lane = load.indexOf(Math.min(...load));
    load[lane]! += bytes;
    laneOf.set(providerId, lane);
  }
  return load.map((_, lane) => waiting.filter((w) => laneOf.get(w.providerId) === lane));
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
  current(limit: BatchLimit): readonly Waiting[] {
    if (this.batch.length === 0) this.batch = this.choose(limit);
    return this.batch;
  }

  done(): void {
    const taken = new Set(this.batch);
    this.waiting = this.waiting.filter((w) => !taken.has(w));
    this.batch = [];
  }

  private choose(limit: BatchLimit): Waiting[] {
    const chosen: Waiting[] = [];
    const pairs = new Set<string>();
    const held = new Set<string>();
    let bytes = 0;
    for (const one of this.waiting) {
      if (chosen.length === limit.messages) break;
      const pair = `${one.providerId} ${one.municipality}`;
      if (held.has(one.providerId)) continue;
      if (pairs.has(pair) || (chosen.length > 0 && bytes + one.bytes > limit.bytes)) held.add(one.providerId);
      else {
        pairs.add(pair);
        chosen.push(one);
        bytes += one.bytes;
      }
    }
    return chosen;
  }
}
