// SPDX-License-Identifier: EUPL-1.2
// Agrees bestedingsruimten with the larger providers, measured by what they turn out to declare, so that in mid-October
// (January–September declared) some stand at or above 100, 95, 85 and 70% and most below.
import { parseDay, yearOfMonth } from './calendar.js';
import type { ContractPlan, PlannedContract } from './contracts.js';
import { cleanContent, netCents, type PlannedLine } from './lines.js';
import type { PlannedProvider } from './providers.js';
import { Random } from './random.js';
import type { Segment } from './products.js';
import type { Window } from './timing.js';
import type { SampleBestedingsruimte, SampleContractVersion } from './types.js';

/** How many providers have a room (Slides: the larger ones), and how many explicitly have none. */
const WITH_ROOM = 74;
const EXPLICITLY_NONE = 22;
const INDEXATION_PER_MILLE = 34;
/** The late raise: 4%, in force on 1 July, recorded on 22 August. */
const RAISE_PERCENT = 104;

/** Part of the room that is spent in mid-October. */
const USED: readonly (readonly [part: number, low: number, high: number])[] = [
  [0.06, 1.01, 1.07],
  [0.07, 0.956, 0.985],
  [0.12, 0.865, 0.935],
  [0.2, 0.715, 0.83],
  [0.55, 0.42, 0.685],
];

interface Spend {
  contract: PlannedContract;
  product: string;
  segment: Segment;
  midOctober: number;
}

const spendByProvider = (seed: number, window: Window, lines: readonly PlannedLine[]): Map<number, Spend[]> => {
  const out = new Map<number, Spend[]>();
  for (const line of lines) {
    const { allocation } = line;
    if (line.fault !== null || allocation.agreement === null || line.month < window.january || line.submitted > window.january + 9) continue;
    const index = allocation.owner.index;
    const list = out.get(index) ?? out.set(index, []).get(index)!;
    let spend = list.find((s) => s.product === allocation.product.code);
    if (spend === undefined) {
      spend = { contract: allocation.agreement.planned, product: allocation.product.code, segment: allocation.product.segment, midOctober: 0 };
      list.push(spend);
    }
    spend.midOctober += netCents(cleanContent(seed, line));
  }
  return out;
};

/** Rounded to three figures, as agreed amounts are; at least a hundred euros. */
const roundAmount = (cents: number): number => {
  const unit = Math.max(10_000, 10 ** (Math.floor(Math.log10(Math.max(cents, 1))) - 2));
  return Math.max(unit, Math.round(cents / unit) * unit);
};

const sum = (spends: readonly Spend[]): number => spends.reduce((total, s) => total + s.midOctober, 0);

type Grain = SampleBestedingsruimte['grain'];

const grainFor = (rank: number, spends: readonly Spend[]): Grain => {
  const segments = new Set(spends.map((s) => s.segment));
  const contracts = new Set(spends.map((s) => s.contract));
  if (rank % 11 === 5 && spends.length > 3) return 'productgroep';
  if (contracts.size > 1 && rank % 4 === 1) return 'contract';
  return segments.size > 1 && !segments.has('none') ? 'segment' : segments.size > 2 ? 'segment' : 'provider';
};

/** The groups of spending that each get a room of their own, and where it is recorded. */
const partsFor = (grain: Grain, spends: readonly Spend[]): { key: Partial<SampleBestedingsruimte>; spends: Spend[]; contract: PlannedContract }[] => {
  const largest = [...spends].sort((a, b) => b.midOctober - a.midOctober);
  if (grain === 'provider') return [{ key: {}, spends: [...spends], contract: largest[0]!.contract }];
  if (grain === 'contract') {
    return [...new Set(spends.map((s) => s.contract))].map((contract) => ({
      key: {},
      spends: spends.filter((s) => s.contract === contract),
      contract,
    }));
  }
  if (grain === 'productgroep') {
    const chosen = largest.slice(0, Math.ceil(largest.length / 2)).filter((s) => s.contract === largest[0]!.contract);
    return [{ key: { products: chosen.map((s) => s.product).sort() }, spends: chosen, contract: largest[0]!.contract }];
  }
  const segments = [...new Set(largest.map((s) => s.segment))].filter((segment) => segment !== 'none').sort();
  return segments.map((segment) => {
    const mine = largest.filter((s) => s.segment === segment);
    return { key: { segment }, spends: mine, contract: mine[0]!.contract };
  });
};

const versionOf = (planned: PlannedContract, year: number): SampleContractVersion | undefined =>
  planned.contract.versions.find((v) => v.from === `${year}-01-01`);

const record = (planned: PlannedContract, year: number, room: SampleBestedingsruimte): void => {
  versionOf(planned, year)!.bestedingsruimten.push(room);
  const before = versionOf(planned, year - 1);
  if (before === undefined) return;
  const cents = room.cents === null ? null : roundAmount((room.cents * 1000) / (1000 + INDEXATION_PER_MILLE));
  before.bestedingsruimten.push({ ...room, year: year - 1, cents });
};

/** '€ 6,24 mln' or '€ 533.000' */
const euros = (cents: number): string =>
  cents >= 100_000_000
    ? `€ ${(cents / 100_000_000).toFixed(2).replace('.', ',')} mln`
    : `€ ${String(Math.round(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.')}`;

const raiseLate = (planned: PlannedContract, year: number): void => {
  const current = versionOf(planned, year)!;
  const from = `${year}-07-01`;
  const [room] = current.bestedingsruimten;
  const raised = current.bestedingsruimten.map((r) => ({
    ...r,
    cents: r.cents === null ? null : Math.round((r.cents * RAISE_PERCENT) / 10_000) * 100,
  }));
  planned.contract.versions.push({
    no: current.no + 1,
    from,
    until: planned.contract.until,
    recordedOn: `${year}-08-22`,
    ground: 'ophoging',
    summary: `Bestedingsruimte verhoogd van ${euros(room!.cents!)} naar ${euros(raised[0]!.cents!)} per 1 juli, vastgelegd op 22 augustus`,
    lines: current.lines.map((line) => ({ ...line, tariffs: line.tariffs.map((tariff) => ({ ...tariff, from })) })),
    bestedingsruimten: raised,
  });
};

/** Records the rooms in the contract versions of the year and the year before. */
export const agreeBestedingsruimten = (
  seed: number,
  window: Window,
  providers: readonly PlannedProvider[],
  plan: ContractPlan,
  lines: readonly PlannedLine[],
): void => {
  const year = yearOfMonth(window.january);
  const random = new Random(seed, 'bestedingsruimten');
  const spending = spendByProvider(seed, window, lines);
  const larger = providers
    .filter((x) => x.kind === 'regional' && x.provider.sizeClass !== 'klein' && x.taakgericht === null && (spending.get(x.index)?.length ?? 0) > 0)
    .sort((a, b) => Number(b.raisedLate) - Number(a.raisedLate) || sum(spending.get(b.index)!) - sum(spending.get(a.index)!));

  // A low-discrepancy walk through the classes, so that every class has its part among large and less large alike.
  let position = random.next();
  const usedPart = (): number => {
    position = (position + 0.6180339887) % 1;
    let left = position;
    for (const [part, low, high] of USED) {
      if (left < part) return low + (high - low) * random.next();
      left -= part;
    }
    return 0.6;
  };
  const consequence = (rank: number): SampleBestedingsruimte['consequence'] =>
    (['gesprek', 'geen-betaling', 'informatie'] as const)[rank % 5 === 2 ? 2 : rank % 2]!;

  larger.slice(0, WITH_ROOM).forEach((owner, rank) => {
    const spends = spending.get(owner.index)!;
    const grain = owner.raisedLate ? 'provider' : grainFor(rank, spends);
    for (const part of partsFor(grain, spends)) {
      const used = owner.raisedLate ? 0.9 : usedPart();
      const agreed = roundAmount(Math.max(sum(part.spends), 1) / used / (owner.raisedLate ? RAISE_PERCENT / 100 : 1));
      record(part.contract, year, { year, grain, ...part.key, cents: agreed, consequence: consequence(rank) });
      if (owner.raisedLate) raiseLate(part.contract, year);
    }
  });

  const rest = providers.filter((x) => x.kind === 'regional' && !larger.slice(0, WITH_ROOM).includes(x));
  const without = [
    ...rest.filter((x) => x.provider.sizeClass !== 'klein'),
    ...random.shuffle(rest.filter((x) => x.provider.sizeClass === 'klein')),
  ].slice(0, EXPLICITLY_NONE);
  for (const owner of without) {
    const planned = plan.contracts.find((x) => x.owner === owner && parseDay(x.contract.until) >= parseDay(`${year}-12-31`))!;
    record(planned, year, { year, grain: 'provider', cents: null, consequence: 'informatie' });
  }
};
