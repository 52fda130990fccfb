// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { countedVolume, mostInAll, mostInPeriod } from './volume.js';

/** The same rules day by day, as a person with a calendar would count. */
const DAY = 86_400_000;
const at = (date: string): Date => new Date(`${date}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
const daysOf = (from: string, until: string): string[] => {
  const days: string[] = [];
  for (let t = at(from).getTime(); t <= at(until).getTime(); t += DAY) days.push(iso(t));
  return days;
};
const isSunday = (day: string): boolean => at(day).getUTCDay() === 0;
/** The Monday of the ISO week a day lies in: one for each week. */
const weekOf = (day: string): string => iso(at(day).getTime() - ((at(day).getUTCDay() + 6) % 7) * DAY);

interface Allocated {
  readonly from: string;
  readonly until: string;
  readonly volume: number;
  readonly unit: string;
  readonly frequency: string;
}

function weeksCounted(from: string, until: string, a: Allocated): number {
  const days = daysOf(from, until);
  if (!['82', '83'].includes(a.unit)) return new Set(days.map(weekOf)).size;
  const allSundays = daysOf(a.from, a.until).filter(isSunday);
  const own = days.filter(isSunday).length;
  if (isSunday(a.until)) return own;
  return own + (days.includes(allSundays.at(-1) ?? a.until) ? 1 : 0);
}

function counted(from: string, until: string, a: Allocated, whole: boolean): number {
  const hours = a.unit === '04' ? 60 : 1;
  const times = {
    '1': () => daysOf(from, until).length,
    '2': () => weeksCounted(from, until, a),
    '4': () => (whole ? new Set(daysOf(from, until).map((d) => d.slice(0, 7))).size : 1),
    '6': () => 1,
  }[a.frequency]!();
  return a.volume * hours * times;
}

const COLUMNS = { from: 'a.f', until: 'a.u', volume: 'a.v', unit: 'a.unit', frequency: 'a.freq' };
const QUESTION = `
  select ${mostInPeriod('c.f', 'c.u', COLUMNS)} as period, ${mostInAll(COLUMNS)} as total
    from jsonb_to_recordset($1::jsonb) as q (af date, au date, v bigint, unit text, freq text, cf date, cu date)
    cross join lateral (select q.af as f, q.au as u, q.v, q.unit, q.freq) a cross join lateral (select q.cf as f, q.cu as u) c`;

interface Asked {
  readonly allocated: Allocated;
  readonly from: string;
  readonly until: string;
}

const UNITS = ['01', '04', '14', '16', '82', '83', '84'];
const FREQUENCIES = ['1', '2', '4', '6'];

/** An allocation somewhere in 2024–2032 and the part of one of its months that it covers. */
const asked = fc
  .record({
    start: fc.integer({ min: 0, max: 3_200 }),
    length: fc.integer({ min: 0, max: 500 }),
    month: fc.integer({ min: 0, max: 17 }),
    volume: fc.integer({ min: 1, max: 99_999 }),
    unit: fc.constantFrom(...UNITS),
    frequency: fc.constantFrom(...FREQUENCIES),
  })
  .map(({ start, length, month, ...rest }): Asked => {
    const from = iso(at('2024-01-01').getTime() + start * DAY);
    const until = iso(at(from).getTime() + length * DAY);
    const months = [...new Set(daysOf(from, until).map((d) => d.slice(0, 7)))];
    const days = daysOf(from, until).filter((d) => d.startsWith(months[month % months.length]!));
    return { allocated: { from, until, ...rest }, from: days[0]!, until: days.at(-1)! };
  });

describe('what an allocation allows', () => {
  let db: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    db = await testDatabase();
    client = new pg.Client({ connectionString: db.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await db.drop();
  });

  const answers = async (questions: readonly Asked[]): Promise<{ period: number; total: number }[]> => {
    const { rows } = await client.query<{ period: string; total: string }>(QUESTION, [
      JSON.stringify(
        questions.map(({ allocated: a, from, until }) => ({
          af: a.from,
          au: a.until,
          v: a.volume,
          unit: a.unit,
          freq: a.frequency,
          cf: from,
          cu: until,
        })),
      ),
    ]);
    return rows.map((r) => ({ period: Number(r.period), total: Number(r.total) }));
  };
  const expected = ({ allocated: a, from, until }: Asked): { period: number; total: number } => ({
    period: counted(from, until, a, false),
    total: counted(a.from, a.until, a, true),
  });

  it('is what a calendar counts, for every month of 2024 to 2032, whole and broken at either end', async () => {
    const questions: Asked[] = [];
    for (let year = 2024; year <= 2032; year++) {
      for (let month = 0; month < 12; month++) {
        const first = iso(Date.UTC(year, month, 1));
        const last = iso(Date.UTC(year, month + 1, 0));
        for (const [from, until] of [
          [first, last],
          [iso(at(first).getTime() + 2 * DAY), last],
          [first, iso(at(last).getTime() - 2 * DAY)],
          [last, last],
        ] as const)
          for (const unit of ['04', '14', '82'])
            for (const frequency of FREQUENCIES)
              for (const [start, end] of [
                [from, until],
                [iso(at(from).getTime() - 40 * DAY), until],
                [from, iso(at(until).getTime() + 40 * DAY)],
              ] as const)
                questions.push({ allocated: { from: start, until: end, volume: 3, unit, frequency }, from, until });
      }
    }
    expect(await answers(questions)).toEqual(questions.map(expected));
  });

  it('is what a calendar counts, whatever the allocation and the month', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 200, maxLength: 200 }), async (questions) => {
        expect(await answers(questions)).toEqual(questions.map(expected));
      }),
      { numRuns: 10 },
    );
  });

  it('adds up: the weeks of a result are declared in its months exactly once', async () => {
    const whole = { from: '2025-12-17', until: '2027-01-14', volume: 1, unit: '82', frequency: '2' };
    const months = [...new Set(daysOf(whole.from, whole.until).map((d) => d.slice(0, 7)))];
    const parts = months.map((m): Asked => {
      const days = daysOf(whole.from, whole.until).filter((d) => d.startsWith(m));
      return { allocated: whole, from: days[0]!, until: days.at(-1)! };
    });
    const rows = await answers(parts);
    expect(rows.reduce((sum, r) => sum + r.period, 0)).toBe(rows[0]!.total);
  });

  it('counts hours in minutes, and minutes as they are', async () => {
    const { rows } = await client.query(
      `select ${countedVolume('8', `'04'`, `'04'`)} as hours, ${countedVolume('8', `'01'`, `'04'`)} as minutes, ${countedVolume('8', `'14'`, `'14'`)} as days`,
    );
    expect(rows[0]).toEqual({ hours: 480, minutes: 8, days: 8 });
  });
});
