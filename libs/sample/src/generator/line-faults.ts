// SPDX-License-Identifier: EUPL-1.2
// Plants faults in single lines, each arranged so that the line breaks the named rule and no other.
import type { Allocation } from './allocations.js';
import { firstDay, lastDay, yearOfMonth } from './calendar.js';
import { contractedIn, type ContractPlan } from './contracts.js';
import { priced } from './delivery.js';
import { cleanContent, referenceOf, type LineFault, type PlannedLine } from './lines.js';
import type { Unit } from './products.js';
import { Random } from './random.js';
import { LONGEST_DELAY, type Window } from './timing.js';

/** Part of all lines that each rule refuses. */
const PARTS: readonly [rule: string, part: number][] = [
  ['0611', 0.0065],
  ['9346', 0.004],
  ['9340', 0.004],
  ['9338', 0.003],
  ['9308', 0.0025],
  ['9307', 0.002],
  ['8187', 0.0022],
  ['8021', 0.002],
  ['8017', 0.0006],
  ['9390', 0.0004],
];
const DECLARED_ANEW = 0.6;

export interface FaultSources {
  seed: number;
  window: Window;
  plan: ContractPlan;
  /** BSNs of nobody in the sample. */
  strangers: Iterator<string>;
  /** BSNs of children of other municipalities. */
  otherChild: (municipality: string) => string;
}

type Planter = (line: PlannedLine) => LineFault | null;

const siblingOf = (plan: ContractPlan, allocation: Allocation): Allocation['product'] | null => {
  const { product, agreement, municipality } = allocation;
  if (agreement === null || product.unit === '83') return null;
  const { planned } = agreement;
  const fits = planned.products.find((x) => {
    const other = plan.agreements[allocation.owner.index]!.get(x.code)!;
    return x !== product && x.category === product.category && x.unit === product.unit && contractedIn(other).includes(municipality);
  });
  return fits ?? null;
};

/** One planter per rule; it answers null when the line does not lend itself to the fault. */
const planters = (sources: FaultSources, random: Random, earlier: (line: PlannedLine) => PlannedLine | null): Record<string, Planter> => {
  const { seed, plan } = sources;
  let unknown = 990_000_000;
  return {
    '0611': (line) => {
      const { agreement, tariffs, product, inMinutes } = line.allocation;
      const year = yearOfMonth(line.month);
      if (agreement === null || product.unit === '83' || inMinutes || line.month < sources.window.january) return null;
      const old = tariffs.get(year - 1)!;
      if (old === tariffs.get(year)) return null;
      const { volume } = cleanContent(seed, line);
      return { rules: ['0611'], note: 'Tarief van het jaar ervoor, zonder de indexering', change: { tariff: old, amount: old * volume } };
    },
    '9346': (line) => {
      const { unit, amount } = cleanContent(seed, line);
      if (unit === '83' || amount < 1_000) return null;
      const wrong = random.chance(0.5) ? amount + random.between(1, 99) : Math.floor(amount * 1.1) + 7;
      return { rules: ['9346'], note: 'Bedrag is niet volume maal tarief', change: { amount: wrong } };
    },
    '9340': (line) => {
      const sibling = siblingOf(plan, line.allocation);
      if (sibling === null) return null;
      const { volume, unit } = cleanContent(seed, line);
      const tariff = plan.agreements[line.allocation.owner.index]!.get(sibling.code)!
        .planned.tariffs.get(sibling.code)!
        .get(yearOfMonth(line.month))!;
      const price = priced(volume, unit as Unit, sibling.unit, tariff);
      return {
        rules: ['9340'],
        note: `Ander product gedeclareerd dan toegewezen (${line.allocation.product.code})`,
        change: { code: sibling.code, ...price },
      };
    },
    '9338': () => {
      unknown += 1;
      return { rules: ['9338'], note: 'Toewijzingnummer bestaat niet', change: { allocation: unknown } };
    },
    '9308': (line) => {
      const { end } = line.allocation;
      if (end === null || end >= lastDay(line.month) || end < firstDay(line.month)) return null;
      return { rules: ['9308'], note: 'Periode loopt door na de einddatum van de toewijzing', change: { end: lastDay(line.month) } };
    },
    '9307': (line) => {
      const { start } = line.allocation;
      if (start <= firstDay(line.month) || start > lastDay(line.month)) return null;
      return { rules: ['9307'], note: 'Periode begint voor de ingangsdatum van de toewijzing', change: { begin: firstDay(line.month) } };
    },
    '8187': (line) => {
      const stranger = random.chance(0.4);
      const bsn = stranger ? (sources.strangers.next().value as string) : sources.otherChild(line.allocation.municipality);
      return {
        rules: ['8187'],
        note: stranger ? 'BSN van een onbekende bij deze toewijzing' : 'BSN van een andere jeugdige bij deze toewijzing',
        change: { bsn },
      };
    },
    '8021': (line) => {
      const used = earlier(line);
      if (used === null) return null;
      used.pinned = true;
      return { rules: ['8021'], note: 'Referentienummer is in een eerdere maand al gebruikt', change: { reference: referenceOf(used) } };
    },
  };
};

/** Credits that cannot be booked: of an unknown line, with another amount, or of a line that is credited already. */
const faultyCredit = (sources: FaultSources, rule: string, line: PlannedLine, variant: number, random: Random): PlannedLine | null => {
  const submitted = line.submitted + 1 + (rule === '9390' ? 1 : random.between(0, 1));
  if (submitted > sources.window.last) return null;
  if (rule === '9390') {
    const fault: LineFault = { rules: [rule], note: 'Regel is al eerder gecrediteerd', change: {} };
    return { ...line, submitted, suffix: 'CC', pinned: true, extra: false, fault };
  }
  const unknown = variant % 2 === 0;
  const { amount, volume, unit } = cleanContent(sources.seed, line);
  const otherAmount = { amount: amount + 1, volume: unit === '83' ? volume + 1 : volume };
  const change = unknown ? { previous: `${line.allocation.number}-X` } : otherAmount;
  const note = unknown ? 'Creditregel verwijst naar een onbekende regel' : 'Creditregel wijkt af van de regel waarnaar hij verwijst';
  return { ...line, submitted, suffix: 'C', credits: line, pinned: true, extra: false, fault: { rules: [rule], note, change } };
};

/** The lines of a child in one message: a wrong BSN hits them all. */
const sameClient = (byChild: ReadonlyMap<number, PlannedLine[]>, line: PlannedLine): PlannedLine[] => {
  const mine = byChild.get(line.allocation.child.index) ?? [line];
  return mine.filter((x) => !x.pinned && x.submitted === line.submitted && x.extra === line.extra && x.allocation.owner === line.allocation.owner);
};

/**
 * Plants the line faults of `total` lines and returns the lines this adds: faulty credits, and corrected lines that are
 * declared anew one or two months after a refusal.
 */
export const plantLineFaults = (sources: FaultSources, lines: readonly PlannedLine[], total: number): PlannedLine[] => {
  const random = new Random(sources.seed, 'line faults');
  const byProvider = new Map<number, PlannedLine[]>();
  const byChild = new Map<number, PlannedLine[]>();
  const keep = (map: Map<number, PlannedLine[]>, key: number, line: PlannedLine): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [line]);
    else list.push(line);
  };
  for (const line of lines) {
    if (line.pinned || line.credits !== null) continue;
    keep(byProvider, line.allocation.owner.index, line);
    keep(byChild, line.allocation.child.index, line);
  }
  const earlier = (line: PlannedLine): PlannedLine | null => {
    const list = byProvider.get(line.allocation.owner.index) ?? [];
    for (let i = 0; i < 6 && list.length > 0; i += 1) {
      const other = random.pick(list);
      if (other.submitted < line.submitted && !other.pinned) return other;
    }
    return null;
  };
  const planter = planters(sources, random, earlier);
  const shuffled = random.shuffle(lines.filter((line) => !line.pinned && line.credits === null));
  const credited = random.shuffle(lines.filter((line) => line.credits !== null));
  // Faults come early in the year as well: lines submitted up to October go first.
  const early = sources.window.january + 9;
  const added: PlannedLine[] = [];
  let position = 0;
  let creditPosition = 0;
  const next = (list: readonly PlannedLine[], from: number): number => from % list.length;

  for (const [rule, part] of PARTS) {
    const wanted = Math.max(3, Math.round(total * part));
    let planted = 0;
    for (let tried = 0; planted < wanted && tried < shuffled.length; tried += 1) {
      const mustBeEarly = planted < 2;
      if (rule === '9390') {
        if (creditPosition >= credited.length) break;
        const line = credited[creditPosition++]!;
        if (mustBeEarly && line.submitted + 2 > early) continue;
        const credit = faultyCredit(sources, rule, line, planted, random);
        if (credit !== null) {
          added.push(credit);
          planted += 1;
        }
        continue;
      }
      const line = shuffled[next(shuffled, position++)]!;
      if (line.pinned || (mustBeEarly && line.submitted > early - 2)) continue;
      if (rule === '8017') {
        const credit = faultyCredit(sources, rule, line, planted, random);
        if (credit === null) continue;
        line.pinned = true;
        added.push(credit);
        planted += 1;
        continue;
      }
      const fault = planter[rule]!(line);
      if (fault === null) continue;
      for (const hit of rule === '8187' ? sameClient(byChild, line) : [line]) {
        hit.fault = fault;
        hit.pinned = true;
        planted += 1;
        const again = hit.submitted + random.between(1, 2);
        if (again <= Math.min(sources.window.last, hit.month + LONGEST_DELAY) && random.chance(DECLARED_ANEW)) {
          added.push({ ...hit, submitted: again, suffix: '2', fault: null, extra: random.chance(0.2) });
        }
      }
    }
  }
  return added;
};
