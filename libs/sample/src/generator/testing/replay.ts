// SPDX-License-Identifier: EUPL-1.2
// An independent reading of the rules against earlier messages and the contracts (standards 1.5, niveau 3 and 4), all of
// them, for tests of the generator: what is not planted must pass, what is planted must break exactly the named rule.
import type { SampleContractLine, SampleRegion } from '../types.js';
import { brokenInMessage, elevenTest, monthEnd, monthStart } from './in-message-rules.js';
import { readJw301, readJw323, type ReadAllocation, type ReadDeclaration, type ReadLine } from './read-message.js';

export interface Finding {
  file: string;
  rule: string;
  reference: string | null;
}

interface Booked {
  line: ReadLine;
  credited: boolean;
}

const days = (date: string): number => Date.parse(date) / 86_400_000;
const weeksTouched = (begin: string, end: string): number => Math.floor((days(end) + 3) / 7) - Math.floor((days(begin) + 3) / 7) + 1;
const monthsTouched = (begin: string, end: string): number =>
  (Number(end.slice(0, 4)) - Number(begin.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(begin.slice(5, 7)) + 1;
const halfUp = (numerator: number, denominator: number): number => Math.floor(numerator / denominator + 0.5);

const most = (a: ReadAllocation, begin: string, end: string): number => {
  if (a.frequency === '1') return a.volume * (days(end) - days(begin) + 1);
  if (a.frequency === '2') return a.volume * weeksTouched(begin, end);
  return a.frequency === '4' ? a.volume * monthsTouched(begin, end) : a.volume;
};

export class Replay {
  readonly findings: Finding[] = [];
  private readonly allocations = new Map<string, ReadAllocation>();
  private readonly booked = new Map<string, Booked>();
  private readonly seen = new Set<string>();
  private readonly lastPeriod = new Map<string, string>();
  private readonly perAllocation = new Map<string, number>();
  private readonly open = new Set<string>();
  private readonly contracts = new Map<string, SampleRegion['contracts']>();

  constructor(
    region: SampleRegion,
    private readonly productList: ReadonlySet<string>,
  ) {
    for (const provider of region.providers) {
      this.contracts.set(
        provider.agb,
        region.contracts.filter((c) => c.provider === provider.key),
      );
    }
  }

  /** An allocation message; a BSN that fails the eleven test refuses it. */
  allocate(file: string, text: string): void {
    for (const a of readJw301(text)) {
      if (!elevenTest(a.bsn)) this.findings.push({ file, rule: 'CS002', reference: null });
      else if (this.allocations.has(a.number)) throw new Error(`Allocation ${a.number} came twice`);
      else this.allocations.set(a.number, a);
    }
  }

  /** A declaration message on a business date. */
  declare(file: string, text: string, today: string): void {
    const m = readJw323(text);
    const message = (rule: string): void => void this.findings.push({ file, rule, reference: null });
    const inMessage = brokenInMessage(m);
    if (inMessage.length > 0) return inMessage.forEach(message);
    const header = [
      m.signed > today || m.declarationSigned > today ? '8848' : '',
      this.seen.has(`I${m.agb}${m.identification}`) ? '9056' : '',
    ].filter(Boolean);
    if (header.length > 0) return header.forEach(message);
    const pair = `${m.agb}|${m.municipality}`;
    const declaration = [this.seen.has(`N${m.agb}${m.declaration}`) ? '9333' : '', m.begin < (this.lastPeriod.get(pair) ?? '') ? '8214' : ''].filter(
      Boolean,
    );
    if (declaration.length > 0) return declaration.forEach(message);
    this.seen.add(`I${m.agb}${m.identification}`);
    this.seen.add(`N${m.agb}${m.declaration}`);
    this.lastPeriod.set(pair, m.begin);
    this.lines(file, m);
  }

  private lines(file: string, m: ReadDeclaration): void {
    const sorted = m.clients.flatMap((client) => client.lines).sort((a, b) => (a.side < b.side ? -1 : a.side > b.side ? 1 : 0));
    const strangers = new Map<string, number>();
    for (const line of sorted) {
      const allocation = this.allocations.get(line.allocation);
      if (allocation !== undefined && allocation.bsn !== line.bsn) strangers.set(line.bsn, (strangers.get(line.bsn) ?? 0) + 1);
    }
    for (const [bsn, count] of strangers) {
      this.findings.push({ file, rule: '8187', reference: count === 1 ? m.clients.find((c) => c.bsn === bsn)!.lines[0]!.reference : null });
    }
    for (const line of sorted) {
      const fresh = !this.seen.has(`R${m.agb}${line.reference}`);
      const rules = strangers.has(line.bsn)
        ? null
        : [fresh ? '' : '8021', ...(line.side === 'C' ? this.credit(line, m.agb) : this.debit(line, m))].filter(Boolean);
      this.seen.add(`R${m.agb}${line.reference}`);
      for (const rule of rules ?? []) this.findings.push({ file, rule, reference: line.reference });
      if (rules?.length === 0) this.book(line, m.agb);
    }
  }

  private credit(line: ReadLine, agb: string): string[] {
    const original = this.booked.get(`${agb}|${line.previous}`);
    const same = (o: ReadLine): boolean =>
      (['bsn', 'allocation', 'category', 'code', 'begin', 'end', 'volume', 'unit', 'tariff', 'amount'] as const).every(
        (key) => o[key] === line[key],
      ) && o.side === 'D';
    if (original === undefined || !same(original.line)) return ['8017'];
    return original.credited ? ['9390'] : [];
  }

  private debit(line: ReadLine, m: ReadDeclaration): string[] {
    const out: string[] = [];
    const allocation = this.allocations.get(line.allocation);
    const contract = this.contractLine(m.agb, m.municipality, line);
    if (!this.productList.has(`${line.category}|${line.code}`) || contract === undefined || contract.taakgerichtRule === 'refuse') out.push('S329');
    else if (line.unit !== '83') {
      const agreed = contract.tariffs.find((t) => t.from <= line.begin && line.begin <= t.until)!.cents;
      const inMinutes = line.unit === '01' && contract.unit === '04';
      if (line.tariff !== (inMinutes ? halfUp(agreed, 60) : agreed)) out.push('0611');
      if (line.amount !== (inMinutes ? halfUp(agreed * line.volume, 60) : line.tariff! * line.volume)) out.push('9346');
    }
    if (monthEnd(line.end) > m.end) out.push('9319');
    if (allocation === undefined) return [...out, '9338'];
    if (allocation.municipality !== m.municipality || allocation.agb !== m.agb) throw new Error(`Allocation ${allocation.number} is another's`);
    if (line.category !== allocation.category) out.push('9339');
    if (line.code !== allocation.code) out.push('9340');
    const minutes = allocation.unit === '04' && line.unit === '01';
    if (line.unit !== allocation.unit && !minutes) out.push('9341');
    if (line.begin < allocation.start) out.push('9307');
    if (allocation.end !== null && line.end > allocation.end) out.push('9308');
    if (line.begin !== monthStart(line.begin) && line.begin !== allocation.start) out.push('9387');
    if (line.end !== monthEnd(line.end) && line.end !== allocation.end) out.push('9388');
    const factor = minutes ? 60 : 1;
    if (line.volume > most(allocation, line.begin, line.end) * factor) out.push('9321');
    const before = this.perAllocation.get(line.allocation) ?? 0;
    if (allocation.end !== null && before + line.volume > most(allocation, allocation.start, allocation.end) * factor) out.push('9322');
    if (this.open.has(this.performance(line))) out.push('9389');
    return out;
  }

  private contractLine(agb: string, municipality: string, line: ReadLine): SampleContractLine | undefined {
    const lines = this.contracts.get(agb)!.flatMap((contract) => {
      const inForce = contract.versions.filter((v) => v.from <= line.begin && line.begin <= v.until).at(-1);
      return (
        inForce?.lines.filter((l) => l.productCode === line.code && l.productCategory === line.category && l.municipalities.includes(municipality)) ??
        []
      );
    });
    if (lines.length > 1) throw new Error(`${line.code} is agreed twice with ${agb}`);
    return lines[0];
  }

  private performance(line: ReadLine): string {
    return [line.allocation, line.code, line.begin, line.end].join('|');
  }

  private book(line: ReadLine, agb: string): void {
    const sign = line.side === 'D' ? 1 : -1;
    this.perAllocation.set(line.allocation, (this.perAllocation.get(line.allocation) ?? 0) + sign * line.volume);
    if (line.side === 'D') {
      this.booked.set(`${agb}|${line.reference}`, { line, credited: false });
      this.open.add(this.performance(line));
    } else {
      this.booked.get(`${agb}|${line.previous}`)!.credited = true;
      this.open.delete(this.performance(line));
    }
  }
}
