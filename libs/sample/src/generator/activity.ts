// SPDX-License-Identifier: EUPL-1.2
// Which providers have clients in which municipality. At full size all of them; in a thinned sample fewer pairs, so that
// a message keeps a natural length: every segment stays covered everywhere and every larger provider stays active.
import { contractedIn, type ContractPlan } from './contracts.js';
import { H9 } from './municipalities.js';
import type { Segment } from './products.js';
import type { PlannedProvider } from './providers.js';
import { Random } from './random.js';

const FULL_SIZE = 450_000;
const PAIRS_EXPONENT = 0.66;

interface Pair {
  owner: PlannedProvider;
  municipality: string;
  score: number;
}

const segmentsOf = (owner: PlannedProvider): Segment[] => [...owner.shares.keys()];

const allPairs = (providers: readonly PlannedProvider[], plan: ContractPlan): Pair[] => {
  const weights = new Map(H9.map((m) => [m.code, m.weight]));
  return providers.flatMap((owner) => {
    if (owner.kind === 'predecessor' || owner.taakgericht !== null) return [];
    const codes = new Set([...plan.agreements[owner.index]!.values()].flatMap((agreement) => contractedIn(agreement)));
    const share = Math.max(...owner.shares.values());
    return [...codes].map((municipality) => ({
      owner,
      municipality,
      score: share * weights.get(municipality)! * (owner.municipalities[0] === municipality ? 2 : 1),
    }));
  });
};

/** 'provider index|municipality' of every pair that has clients. */
export const activePairs = (providers: readonly PlannedProvider[], plan: ContractPlan, lines: number, seed: number): Set<string> => {
  const pairs = allPairs(providers, plan);
  const key = (pair: Pair): string => `${pair.owner.index}|${pair.municipality}`;
  if (lines >= FULL_SIZE) return new Set(pairs.map(key));

  const random = new Random(seed, 'activity');
  const wanted = Math.ceil(pairs.length * (lines / FULL_SIZE) ** PAIRS_EXPONENT);
  const best = new Map<string, Pair>();
  const consider = (group: string, pair: Pair): void => {
    const present = best.get(group);
    if (present === undefined || pair.score > present.score) best.set(group, pair);
  };
  for (const pair of pairs) {
    for (const segment of segmentsOf(pair.owner)) consider(`${segment}|${pair.municipality}`, pair);
    if (pair.owner.provider.sizeClass !== 'klein' && pair.owner.kind === 'regional') consider(`larger ${pair.owner.index}`, pair);
  }
  const active = new Set([...best.values()].map(key));
  const drawn = pairs.map((pair) => ({ pair, order: random.next() ** (1 / Math.sqrt(pair.score)) })).sort((a, b) => b.order - a.order);
  for (const { pair } of drawn) {
    if (active.size >= wanted) break;
    active.add(key(pair));
  }
  return active;
};
