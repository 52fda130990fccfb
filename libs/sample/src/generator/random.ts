// SPDX-License-Identifier: EUPL-1.2
// Pseudo-random numbers that depend on nothing but their keys, so that a seed always gives the same region.

// Taken out of Math once: these run millions of times.
const { cos, floor, imul, log, sqrt } = Math;

const mix = (h: number, k: number): number => {
  let x = imul(h ^ k, 0x9e3779b1);
  x = imul(x ^ (x >>> 15), 0x85ebca77);
  return (x ^ (x >>> 13)) >>> 0;
};

const finish = (h: number): number => {
  let x = imul(h ^ (h >>> 16), 0x7feb352d);
  x = imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
};

/** A number in [0, 1) that is a pure function of its keys. */
export const roll = (seed: number, a: number, b = 0, c = 0): number => finish(mix(mix(mix(mix(0x2545f491, seed), a), b), c)) / 4294967296;

const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** A stream of random numbers for one purpose; streams of other purposes do not disturb it. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, purpose: string) {
    const h = hashText(purpose);
    this.a = mix(h, seed);
    this.b = mix(this.a, 0x6c078965);
    this.c = mix(this.b, h);
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** The next number in [0, 1). */
  next(): number {
    const t = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + t) | 0;
    return (t >>> 0) / 4294967296;
  }

  /** A whole number from `low` up to and including `high`. */
  between(low: number, high: number): number {
    return low + floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[floor(this.next() * items.length)]!;
  }

  /** One of the items, with a chance in proportion to its weight. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T {
    let total = 0;
    for (const item of items) total += weight(item);
    let left = this.next() * total;
    for (const item of items) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return items[items.length - 1]!;
  }

  shuffle<T>(items: readonly T[]): T[] {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = floor(this.next() * (i + 1));
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
    return out;
  }

  /** About normally distributed around 0 with deviation 1. */
  normal(): number {
    return sqrt(-2 * log(1 - this.next())) * cos(2 * Math.PI * this.next());
  }
}
