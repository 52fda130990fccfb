// SPDX-License-Identifier: EUPL-1.2

/** Children who were all helped by exactly these providers (places in a list) and no other. */
export interface ChildrenTogether {
  readonly providers: readonly number[];
  readonly children: number;
}

/** `count` providers do it; fewer than `atLeast` surely do not. The two are equal where the least number is proven. */
export interface Fewest {
  readonly count: number;
  readonly atLeast: number;
}

/** Steps of the search after which what was found so far counts; a region's segment needs some dozens. */
const MOST_STEPS = 1_500;

/**
 * The least number of providers whose booked amounts together reach a percentage of the whole: the largest first.
 * @param amounts per provider in cents; below zero where more was taken back than booked
 * @returns null when nothing was booked @source Strategie 5.3: "zeven aanbieders, 70% van de markt"
 */
export function fewestForAmount(amounts: readonly bigint[], percentage: number): number | null {
  const whole = amounts.reduce((a, b) => a + b, 0n);
  if (whole <= 0n) return null;
  let reached = 0n;
  const sorted = [...amounts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
  for (const [index, cents] of sorted.entries()) {
    reached += cents;
    if (reached * 100n >= whole * BigInt(percentage)) return index + 1;
  }
  return null;
}

/** How many children that are not yet reached each provider has. */
function newChildren(groups: readonly ChildrenTogether[], allowed: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  for (const group of groups) for (const p of group.providers) if (allowed.has(p)) found.set(p, (found.get(p) ?? 0) + group.children);
  return found;
}

const largestFirst = (found: ReadonlyMap<number, number>): [provider: number, children: number][] =>
  [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]);

const without = (groups: readonly ChildrenTogether[], provider: number): ChildrenTogether[] => groups.filter((g) => !g.providers.includes(provider));

/**
 * How many children are reached by 1, 2, 3 … providers when each time the one comes with the most children who are not yet reached: the
 * course of a concentration. Ends when every child is reached.
 */
export function courseOfChildren(groups: readonly ChildrenTogether[]): number[] {
  const everybody = new Set(groups.flatMap((g) => g.providers));
  const course: number[] = [];
  let left = groups;
  while (left.length > 0) {
    const [provider, children] = largestFirst(newChildren(left, everybody))[0]!;
    left = without(left, provider);
    course.push((course.at(-1) ?? 0) + children);
  }
  return course;
}

/** Whether `most` of the allowed providers reach that many children; null when the steps ran out before it was known. */
function canReach(
  groups: readonly ChildrenTogether[],
  allowed: ReadonlySet<number>,
  wanted: number,
  most: number,
  steps: { left: number },
): boolean | null {
  if (wanted <= 0) return true;
  if (most === 0) return false;
  const sorted = largestFirst(newChildren(groups, allowed));
  // A child counts once, so several providers never reach more than the sum of what each of them reaches.
  if (sorted.slice(0, most).reduce((sum, [, children]) => sum + children, 0) < wanted) return false;
  if (steps.left-- <= 0) return null;
  const [provider, children] = sorted[0]!;
  const rest = new Set(allowed);
  rest.delete(provider);
  const taken = canReach(without(groups, provider), rest, wanted - children, most - 1, steps);
  if (taken !== false) return taken;
  return canReach(groups, rest, wanted, most, steps);
}

/**
 * The least number of providers who together help a percentage of the children, each child counted once. Found by taking the largest
 * newcomer each time, then by trying whether one fewer can do it; a region whose providers are alike may leave a margin.
 * @returns null when there are no children @source Strategie 5.3: "22 aanbieders, 80% van de kinderen"
 */
export function fewestForChildren(groups: readonly ChildrenTogether[], percentage: number): Fewest | null {
  const all = groups.reduce((sum, g) => sum + g.children, 0);
  if (all === 0) return null;
  const wanted = Math.ceil((all * percentage) / 100);
  const everybody = new Set(groups.flatMap((g) => g.providers));
  let count = courseOfChildren(groups).findIndex((reached) => reached >= wanted) + 1;
  const steps = { left: MOST_STEPS };
  while (count > 1) {
    const fewer = canReach(groups, everybody, wanted, count - 1, steps);
    if (fewer === false) return { count, atLeast: count };
    if (fewer === null) return { count, atLeast: lowerBound(groups, everybody, wanted) };
    count -= 1;
  }
  return { count, atLeast: count };
}

function lowerBound(groups: readonly ChildrenTogether[], everybody: ReadonlySet<number>, wanted: number): number {
  let sum = 0;
  let providers = 0;
  for (const [, children] of largestFirst(newChildren(groups, everybody))) {
    if (sum >= wanted) break;
    sum += children;
    providers += 1;
  }
  return providers;
}

/** The shares the documents speak of (Strategie 5.3). */
const SHARES = [70, 80] as const;

export interface Concentration extends Fewest {
  readonly share: number;
  readonly of: 'besteding' | 'kinderen';
}

/** The least number of providers for 70 and 80% of the booked amounts and of the children; nothing where nothing was booked. */
export function concentrationOf(amounts: readonly bigint[], groups: readonly ChildrenTogether[]): Concentration[] {
  const ofAmounts = SHARES.flatMap((share): Concentration[] => {
    const count = fewestForAmount(amounts, share);
    return count === null ? [] : [{ share, of: 'besteding', count, atLeast: count }];
  });
  const ofChildren = SHARES.flatMap((share): Concentration[] => {
    const fewest = fewestForChildren(groups, share);
    return fewest === null ? [] : [{ share, of: 'kinderen', ...fewest }];
  });
  return [...ofAmounts, ...ofChildren];
}
