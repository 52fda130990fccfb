// SPDX-License-Identifier: EUPL-1.2
// An independent reading of the rules against earlier messages and the contracts (standards 1.5, niveau 3 and 4), for tests of the
// generator: what is not planted must pass, what is planted must break exactly the named rule.
import type { SampleFile, SampleRegion } from '../types.js';
import { ContractBook } from './contract-book.js';
import { brokenInMessage, elevenTest } from './in-message-rules.js';
import { LineBook } from './line-book.js';
import { readJw301, readJw323, type ReadAllocation, type ReadDeclaration, type ReadLine } from './read-message.js';

export interface Finding {
  file: string;
  rule: string;
  reference: string | null;
}

interface Arrived {
  file: string;
  message: ReadDeclaration;
}

export class Replay {
  readonly findings: Finding[] = [];
  private readonly allocations = new Map<string, ReadAllocation>();
  private readonly seen = new Set<string>();
  private readonly latestPeriod = new Map<string, string>();
  private readonly book: LineBook;

  /** `touching` are told of every line that would break a rule were it one unit, day or cent further. */
  constructor(
    region: SampleRegion,
    productList: ReadonlySet<string>,
    touching: (file: string, rule: string, reference: string) => void = () => undefined,
  ) {
    this.book = new LineBook(new ContractBook(region), productList, touching);
  }

  /** One run: all files of a month, taken in on a business date. */
  run(files: Iterable<SampleFile>, unreadable: ReadonlySet<string>, today: string): void {
    const declarations: Arrived[] = [];
    for (const { name, text, type } of files) {
      if (unreadable.has(name)) continue;
      if (type === 'JW301') this.allocate(name, text);
      if (type === 'JW323') declarations.push({ file: name, message: readJw323(text) });
    }
    const order = ({ message }: Arrived): string => `${message.agb} ${message.begin} ${message.signed}`;
    declarations.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
    for (const { file, message } of declarations) this.declare(file, message, today);
  }

  /** An allocation message; a BSN that fails the eleven test refuses it. The newest of an allocation wins. */
  private allocate(file: string, text: string): void {
    for (const a of readJw301(text)) {
      if (!elevenTest(a.bsn)) {
        this.findings.push({ file, rule: 'CS002', reference: null });
        continue;
      }
      const key = `${a.municipality}|${a.number}`;
      const known = this.allocations.get(key);
      if (known === undefined || known.assigned <= a.assigned) this.allocations.set(key, a);
    }
  }

  private declare(file: string, m: ReadDeclaration, today: string): void {
    const refuse = (rules: readonly string[]): void => rules.forEach((rule) => this.findings.push({ file, rule, reference: null }));
    const inMessage = brokenInMessage(m);
    if (inMessage.length > 0) return refuse(inMessage);
    const identification = `I${m.agb}${m.identification}`;
    const header = [m.signed > today || m.declarationSigned > today ? '8848' : '', this.seen.has(identification) ? '9056' : ''].filter(Boolean);
    if (header.length > 0) return refuse(header);
    this.seen.add(identification);
    const pair = `${m.agb}|${m.municipality}`;
    const number = `N${m.agb}${m.declaration}`;
    const declaration = [m.begin < (this.latestPeriod.get(pair) ?? '') ? '8214' : '', this.seen.has(number) ? '9333' : ''].filter(Boolean);
    if (declaration.length > 0) return refuse(declaration);
    this.seen.add(number);
    this.latestPeriod.set(pair, m.begin);
    this.lines(file, m);
  }

  private lines(file: string, m: ReadDeclaration): void {
    const strangers = this.strangers(m);
    const all = m.clients.flatMap((client) => client.lines);
    for (const line of [...all.filter((x) => x.side === 'C'), ...all.filter((x) => x.side === 'D')]) {
      const fresh = this.book.useReference(m.agb, line.reference);
      const rules = this.isWrong(strangers, line) ?? [
        ...(fresh ? [] : ['8021']),
        ...(line.side === 'C' ? this.book.credit(line, m.agb) : this.book.debit(file, line, m, this.allocationOf(m, line))),
      ];
      for (const rule of rules) this.findings.push({ file, rule, reference: line.reference });
      if (rules.length === 0) this.book.accept(line, m, this.allocationOf(m, line));
    }
  }

  private allocationOf(m: ReadDeclaration, line: ReadLine): ReadAllocation | undefined {
    const allocation = this.allocations.get(`${m.municipality}|${line.allocation}`);
    return allocation?.agb === m.agb ? allocation : undefined;
  }

  /** Debit lines on a live allocation of another child, per client that has any. */
  private strangers(m: ReadDeclaration): Map<string, Set<string>> {
    const out = new Map<string, Set<string>>();
    for (const line of m.clients.flatMap((client) => client.lines)) {
      const allocation = this.allocationOf(m, line);
      if (line.side === 'C' || allocation === undefined || allocation.reason === '13' || allocation.bsn === line.bsn) continue;
      out.set(line.bsn, (out.get(line.bsn) ?? new Set()).add(line.reference));
    }
    return out;
  }

  private isWrong(strangers: ReadonlyMap<string, ReadonlySet<string>>, line: ReadLine): string[] | null {
    const own = strangers.get(line.bsn);
    if (own === undefined || line.side === 'C') return null;
    return [own.has(line.reference) ? '8187' : '0233'];
  }
}
