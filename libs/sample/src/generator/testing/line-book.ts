// SPDX-License-Identifier: EUPL-1.2
// An independent reading of the rules of a single line, with what was accepted before it, for tests of the generator.
import type { SampleContractLine } from '../types.js';
import type { ContractBook } from './contract-book.js';
import { monthEnd, monthStart } from './in-message-rules.js';
import type { ReadAllocation, ReadDeclaration, ReadLine } from './read-message.js';
import { mostInAll, mostInPeriod } from './volumes.js';

interface Booked {
  line: ReadLine;
  credited: boolean;
}
interface Used {
  /** In minutes where hours may be declared in minutes. */
  volume: number;
  cents: number;
}

const SAME = ['bsn', 'allocation', 'category', 'code', 'begin', 'end', 'volume', 'unit', 'tariff', 'amount'] as const;
const halfUp = (numerator: number, denominator: number): number => Math.floor((2 * numerator + denominator) / (2 * denominator));
const performance = (municipality: string, line: ReadLine): string =>
  [municipality, line.allocation, line.category, line.code, line.begin, line.end].join('|');

/** How many of the unit the volume is counted in go into one declared unit. */
const minutesIn = (allocation: ReadAllocation, unit: string): number => (allocation.unit === '04' && unit === '04' ? 60 : 1);
const limitFactor = (allocation: ReadAllocation): number => (allocation.unit === '04' ? 60 : 1);

/** What a rule says of a line: broken, exactly on its border, or neither. */
type Verdict = 'broken' | 'border' | 'clear';
const atMost = (value: number, limit: number): Verdict => (value > limit ? 'broken' : value === limit ? 'border' : 'clear');
const equal = (same: boolean): Verdict => (same ? 'border' : 'broken');

export class LineBook {
  private readonly references = new Set<string>();
  private readonly booked = new Map<string, Booked>();
  private readonly open = new Set<string>();
  private readonly used = new Map<string, Used>();

  constructor(
    private readonly contracts: ContractBook,
    private readonly productList: ReadonlySet<string>,
    private readonly touching: (file: string, rule: string, reference: string) => void,
  ) {}

  /** @returns whether the provider never used the reference before */
  useReference(agb: string, reference: string): boolean {
    const key = `${agb}|${reference}`;
    if (this.references.has(key)) return false;
    this.references.add(key);
    return true;
  }

  credit(line: ReadLine, agb: string): string[] {
    const original = this.booked.get(`${agb}|${line.previous}`);
    if (original === undefined || !SAME.every((key) => original.line[key] === line[key])) return ['8017'];
    return original.credited ? ['9390'] : [];
  }

  debit(file: string, line: ReadLine, m: ReadDeclaration, allocation: ReadAllocation | undefined): string[] {
    const contract = this.contracts.lineOn(m.agb, m.municipality, line.category, line.code, line.begin);
    const verdicts = new Map<string, Verdict>([
      ['S329', this.contracted(line, contract)],
      ['9338', equal(allocation !== undefined)],
      ['9389', this.open.has(performance(m.municipality, line)) ? 'broken' : 'border'],
      ['8021', 'border'],
    ]);
    if (allocation !== undefined) {
      verdicts.set('8187', 'border').set('9384', equal(allocation.reason !== '13'));
      if (allocation.reason !== '13') this.onAllocation(line, m, allocation, contract, verdicts);
    }
    if (monthEnd(line.end) > m.end) verdicts.set('9319', 'broken');
    this.price(line, contract, verdicts);
    const broken = [...verdicts].filter(([, verdict]) => verdict === 'broken').map(([rule]) => rule);
    if (broken.length === 0) for (const [rule, verdict] of verdicts) if (verdict === 'border') this.touching(file, rule, line.reference);
    return broken;
  }

  accept(line: ReadLine, m: ReadDeclaration, allocation: ReadAllocation | undefined): void {
    const sign = line.side === 'D' ? 1 : -1;
    const key = `${m.municipality}|${line.allocation}`;
    const used = this.used.get(key) ?? { volume: 0, cents: 0 };
    used.cents += sign * line.amount;
    if (allocation !== undefined) used.volume += sign * line.volume * minutesIn(allocation, line.unit);
    this.used.set(key, used);
    if (sign > 0) {
      this.booked.set(`${m.agb}|${line.reference}`, { line, credited: false });
      this.open.add(performance(m.municipality, line));
    } else {
      this.booked.get(`${m.agb}|${line.previous}`)!.credited = true;
      this.open.delete(performance(m.municipality, line));
    }
  }

  private contracted(line: ReadLine, contract: SampleContractLine | undefined): Verdict {
    if (!this.productList.has(`${line.category}|${line.code}`) || contract === undefined || contract.taakgerichtRule === 'refuse') return 'broken';
    return equal(contract.taakgerichtRule === null || line.amount === 0);
  }

  private onAllocation(
    line: ReadLine,
    m: ReadDeclaration,
    a: ReadAllocation,
    contract: SampleContractLine | undefined,
    verdicts: Map<string, Verdict>,
  ): void {
    verdicts.set('9339', equal(a.category === null || line.category === a.category));
    verdicts.set('9340', equal(a.code === null || line.code === a.code));
    const unit = a.unit ?? contract?.unit ?? line.unit;
    const unitFits = line.unit === unit || (unit === '04' && line.unit === '01');
    verdicts.set('9341', equal(unitFits));
    verdicts.set('9307', line.begin < a.start ? 'broken' : line.begin === a.start ? 'border' : 'clear');
    verdicts.set('9308', a.end !== null && line.end > a.end ? 'broken' : line.end === a.end ? 'border' : 'clear');
    verdicts.set('9387', equal(line.begin === monthStart(line.begin) || line.begin <= a.start));
    verdicts.set('9388', equal(line.end === monthEnd(line.end) || (a.end !== null && line.end >= a.end)));
    const used = this.used.get(`${m.municipality}|${line.allocation}`) ?? { volume: 0, cents: 0 };
    if (a.volume !== null && unitFits) {
      const volume = line.volume * minutesIn(a, line.unit);
      const inPeriod = mostInPeriod(a, line.begin, line.end);
      const inAll = mostInAll(a);
      if (inPeriod !== null) verdicts.set('9321', atMost(volume, inPeriod * limitFactor(a)));
      if (inAll !== null) verdicts.set('9322', atMost(used.volume + volume, inAll * limitFactor(a)));
    }
    if (a.budget !== null) verdicts.set('9369', atMost(used.cents + line.amount, a.budget));
  }

  private price(line: ReadLine, contract: SampleContractLine | undefined, verdicts: Map<string, Verdict>): void {
    if (line.unit === '83') return;
    let exact = line.volume * line.tariff!;
    if (contract !== undefined && contract.taakgerichtRule === null) {
      const agreed = contract.tariffs.find((t) => t.from <= line.begin && line.begin <= t.until)!.cents;
      const inMinutes = contract.unit === '04' && line.unit === '01';
      const unitAgreed = inMinutes || line.unit === contract.unit || verdicts.get('9341') === 'broken';
      const right = unitAgreed && line.tariff === (inMinutes ? halfUp(agreed, 60) : agreed);
      verdicts.set('0611', equal(right));
      if (right && inMinutes) exact = halfUp(agreed * line.volume, 60);
    }
    verdicts.set('9346', equal(line.amount === exact));
  }
}
