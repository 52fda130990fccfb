// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { AGREED, DecisionRegion, type DeclaredCare } from '../../../../test/support/decision-region.js';

/** What a provider may do with a month of care on an allocation, in any order. */
interface Step {
  readonly kind: 'original' | 'correction' | 'credit' | 'wrong-credit' | 'reused-reference';
  readonly allocation: number;
  readonly month: string;
  readonly volume: number;
  /** Which earlier line is meant, from the newest back. */
  readonly which: number;
}

const MONTHS = ['2025-06', '2025-07', '2025-08', '2025-09'];
const ALLOCATIONS = 2;
const step = fc.record<Step>({
  kind: fc.constantFrom('original', 'original', 'correction', 'credit', 'wrong-credit', 'reused-reference'),
  allocation: fc.integer({ min: 0, max: ALLOCATIONS - 1 }),
  month: fc.constantFrom(...MONTHS),
  volume: fc.integer({ min: 1, max: 20 }),
  which: fc.integer({ min: 0, max: 3 }),
});
const course = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 9 });

interface Line extends DeclaredCare {
  readonly allocation: number;
  readonly month: string;
  readonly volume: number;
  accepted: boolean;
  credited: boolean;
}

/** The same rules as a ledger clerk would keep them, with one list of lines. */
class Clerk {
  readonly lines: Line[] = [];
  private references = 0;

  constructor(private readonly prefix: string) {}

  /** The lines of a message: nothing that the standard forbids within one message. */
  compose(steps: readonly Step[], first: number): Line[] {
    const out: Line[] = [];
    const debits = new Set<string>();
    const credits = new Set<string>();
    const earlier = [...this.lines];
    const add = (line: DeclaredCare & { allocation: number; month: string; volume: number }): void => {
      const care = `${line.allocation} ${line.month}`;
      if (line.credits === undefined ? debits.has(care) : credits.has(line.credits)) return;
      if (out.some((o) => o.reference === line.reference || o.reference === line.credits) || credits.has(line.reference)) return;
      if (line.credits === undefined) debits.add(care);
      else credits.add(line.credits);
      out.push({ tariff: AGREED, ...line, accepted: false, credited: false });
    };
    for (const s of steps) {
      const care = { allocation: first + s.allocation, month: s.month, volume: s.volume };
      const lines = earlier.filter((l) => l.credits === undefined);
      const meant = lines[lines.length - 1 - (s.which % Math.max(lines.length, 1))];
      if (s.kind === 'original') add({ reference: this.reference(), ...care });
      else if (!meant) continue;
      else if (s.kind === 'reused-reference') add({ ...care, reference: meant.reference });
      else {
        const same = { allocation: meant.allocation, month: meant.month };
        const volume = s.kind === 'wrong-credit' ? meant.volume + 1 : meant.volume;
        add({ reference: this.reference(), credits: meant.reference, ...same, volume });
        if (s.kind === 'correction') add({ reference: this.reference(), ...same, volume: s.volume });
      }
    }
    return out;
  }

  /** Takes the lines of a message in: credits first. @returns the codes of each line, in the order of the message */
  take(message: readonly Line[]): string[][] {
    const codes = new Map<Line, string[]>();
    const used = new Set(this.lines.map((l) => l.reference));
    const ordered = [...message.filter((l) => l.credits !== undefined), ...message.filter((l) => l.credits === undefined)];
    for (const line of ordered) {
      const own = used.has(line.reference) ? ['8021'] : [];
      used.add(line.reference);
      if (line.credits === undefined) {
        const open = this.lines.some(
          (o) => o.credits === undefined && o.accepted && !o.credited && o.allocation === line.allocation && o.month === line.month,
        );
        if (open) own.push('9389');
      } else own.push(...this.creditCodes(line));
      line.accepted = own.length === 0;
      if (line.accepted && line.credits !== undefined) this.original(line)!.credited = true;
      this.lines.push(line);
      codes.set(line, own.sort());
    }
    return message.map((line) => codes.get(line)!);
  }

  get booked(): number {
    return this.lines.filter((l) => l.accepted).reduce((sum, l) => sum + (l.credits === undefined ? 1 : -1) * l.volume * AGREED, 0);
  }

  private original(credit: Line): Line | undefined {
    return this.lines.find((o) => o.credits === undefined && o.accepted && o.reference === credit.credits);
  }

  private creditCodes(line: Line): string[] {
    const original = this.original(line);
    const equal = original && original.volume === line.volume && original.allocation === line.allocation && original.month === line.month;
    return [...(equal ? [] : ['8017']), ...(original?.credited ? ['9390'] : [])];
  }

  private reference(): string {
    return `${this.prefix}-${++this.references}`;
  }
}

describe('a course of originals, corrections, credits, duplicates and late lines', () => {
  let region: DecisionRegion;
  beforeAll(async () => void (region = await DecisionRegion.open()), 120_000);
  afterAll(() => region?.stop());

  it('is judged and booked as a clerk with one list would', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(course, async (messages) => {
        const run = ++runs;
        const first = 7_000 + run * ALLOCATIONS;
        for (let i = 0; i < ALLOCATIONS; i++)
          await region.world.allocate({ provider: 'zorg', number: first + i, person: 0, from: '2025-01-01', until: '2025-12-31', volume: 1_000 });
        const clerk = new Clerk(`R${run}`);
        for (const [no, steps] of messages.entries()) {
          const lines = clerk.compose(steps, first);
          if (lines.length === 0) continue;
          const expected = clerk.take(lines);
          const messageId = await region.declare({ number: `N${run}X${no}`, lines });
          const found = await region.world.rows<{ codes: string[] }>(`select codes from declaration_line where message_id = $1 order by line_no`, [
            messageId,
          ]);
          expect(found.map((l) => l.codes)).toEqual(expected);
        }
        const { cents } = await region.one<{ cents: string }>(
          `select coalesce(sum(p.cents), 0) as cents from posting p join declaration_line l on l.id = p.line_id where l.allocation_number between $1 and $2`,
          [first, first + ALLOCATIONS - 1],
        );
        expect(Number(cents)).toBe(clerk.booked);
      }),
      { numRuns: 10 },
    );
    await region.requireSoundLedger();
  }, 300_000);
});
