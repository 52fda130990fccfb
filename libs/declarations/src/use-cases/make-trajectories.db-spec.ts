// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel';
import type { Actor } from '#platform';
import fc from 'fast-check';
import { DeclaredRows, PROVIDERS, TODAY } from '../../../../test/support/declared-rows.js';
import { courses, type AllocationFacts, type Course, type NoticeFacts } from '../domain/trajectory.js';
import { TrajectoriesQuery } from '../persistence/trajectories.query.js';
import type { TrajectoryOutcome } from '../persistence/trajectory.store.js';
import { makeTrajectories } from './make-trajectories.js';

const GAP = 90;
/** What a product stands for in the small region: in the classification, or by its category. */
const FORMS: Readonly<Record<string, { category: string; form: string }>> = {
  '45A04': { category: '45', form: 'k' },
  '43H01': { category: '43', form: 'a' },
  '45A99': { category: '45', form: '45' },
};
const PRODUCTS = Object.keys(FORMS);

describe('trajectories', () => {
  let region: DeclaredRows;
  let whole: Actor;
  const make = (): Promise<TrajectoryOutcome> => region.worker.run(whole, makeTrajectories);
  const stored = async (person: number): Promise<Course[]> =>
    region.rows(
      `select care_form as "careForm", begins, ends, end_reason as "endReason", allocations, starts, days_to_start as "daysToStart"
         from trajectory where person_id = (select min(id) + $1::int from person) order by care_form collate "C", begins`,
      [person],
    );

  beforeAll(async () => {
    region = await DeclaredRows.open();
    whole = region.actor;
  });
  afterAll(() => region?.stop());

  it('chain allocations and starts, with duration, reason and the time to the start', async () => {
    await region.agree({ product: '45A04' });
    const first = await region.allocate({ person: 1, from: '2025-01-01', until: '2025-03-31', assigned: '2024-12-20 10:00' });
    await region.notice({ kind: 'start', person: 1, number: first.number, begins: '2025-01-15' });
    await region.notice({ kind: 'stop', person: 1, number: first.number, begins: '2025-01-15', ends: '2025-03-10', reason: '20' });
    const second = await region.allocate({ person: 1, from: '2025-06-09', until: '2025-09-30', assigned: '2025-06-01 10:00' });
    await region.notice({ kind: 'stop', person: 1, number: second.number, begins: '2025-06-09', ends: '2025-08-31', reason: '31' });
    // 91 days after that a new course
    await region.allocate({ person: 1, from: '2025-10-01', until: null, product: '43H01', category: '43' });
    await make();
    expect(await stored(1)).toEqual([
      { careForm: 'a', begins: '2025-10-01', ends: null, endReason: null, allocations: 1, starts: 0, daysToStart: null },
      { careForm: 'k', begins: '2025-01-15', ends: '2025-08-31', endReason: '31', allocations: 2, starts: 2, daysToStart: 26 },
    ]);
    const { rows } = await new TrajectoriesQuery(region.reader).page(whole, { careForm: 'k', provider: 'zorg' }, '-duur', 10, 0);
    expect(rows.map((r) => [r.careFormName, r.days, r.ended, r.endReason, r.fundingMode, r.allocationId])).toEqual([
      ['Lichte hulp', 229, '2025-08-31', '31', 'inspanningsgericht', second.id],
    ]);
  });

  it('join over a gap of ninety days, and not over one more; another number of days may be agreed', async () => {
    const twice = async (person: number, gap: number): Promise<void> => {
      await region.allocate({ person, from: '2025-01-01', until: '2025-01-31' });
      await region.allocate({ person, from: addDays('2025-02-01', gap), until: '2025-10-31' });
    };
    await twice(2, GAP);
    await twice(3, GAP + 1);
    await make();
    expect([(await stored(2)).length, (await stored(3)).length]).toEqual([1, 2]);
    await region.rows(`insert into declaration_policy (region_id, trajectory_gap_days, source) values (1, 91, 't')`);
    expect(await make()).toMatchObject({ changed: 1, gone: 1 });
    expect((await stored(3)).length).toBe(1);
    await region.rows('delete from declaration_policy');
    await make();
  });

  it('come from starts and stops alone where care is taakgericht, and say how it is paid', async () => {
    await region.agree({ product: '43H01', unit: '14', mode: 'taakgericht', municipalities: ['0518'] });
    await region.notice({ kind: 'start', person: 4, municipality: '0518', product: '43H01', category: '43', begins: '2025-02-01' });
    await region.notice({
      kind: 'stop',
      person: 4,
      municipality: '0518',
      product: '43H01',
      category: '43',
      begins: '2025-02-01',
      ends: '2025-05-31',
      reason: '34',
    });
    await region.notice({ kind: 'start', person: 4, municipality: '0518', product: '43H01', category: '43', begins: '2025-11-01' });
    await region.notice({ kind: 'start', person: 5, municipality: '0518', product: '43H01', begins: '2025-03-01', withdrawn: true });
    await make();
    const { rows, total } = await new TrajectoriesQuery(region.reader).page(
      whole,
      { fundingMode: 'taakgericht', municipality: 'den-haag' },
      'begonnen',
      10,
      0,
    );
    expect([total, rows.map((r) => [r.begins, r.ended, r.endReason, r.days, r.allocations, r.starts, r.daysToStart])]).toEqual([
      2,
      [
        ['2025-02-01', '2025-05-31', '34', 120, 0, 1, null],
        ['2025-11-01', null, null, 22, 0, 1, null],
      ],
    ]);
    expect(await stored(5)).toEqual([]);
  });

  it('leave out what was removed, replaced or is still to begin', async () => {
    await region.allocate({ person: 6, from: '2025-01-01', reason: '13' });
    await region.allocate({ person: 6, from: '2025-01-01', newest: false });
    await region.allocate({ person: 6, from: addDays(TODAY, 1) });
    await region.notice({ kind: 'start', person: 6, begins: addDays(TODAY, 1) });
    await region.allocate({ person: 7, from: TODAY });
    await make();
    expect([await stored(6), (await stored(7)).length]).toEqual([[], 1]);
  });

  it('are summed up per care form, with the median of what has ended', async () => {
    const groups = await new TrajectoriesQuery(region.reader).groups(whole, { provider: 'zorg' });
    const all = await new TrajectoriesQuery(region.reader).page(whole, { provider: 'zorg' }, 'begonnen', null, 0);
    for (const group of groups) {
      const own = all.rows.filter((r) => r.careForm === group.careForm);
      const ended = own.filter((r) => r.ended !== null).map((r) => r.days).sort((a, b) => a - b); // prettier-ignore
      const middle = ended.length === 0 ? null : Math.round((ended[Math.floor((ended.length - 1) / 2)]! + ended[Math.floor(ended.length / 2)]!) / 2);
      expect([group.careForm, group.count, group.running, group.medianDays]).toEqual([group.careForm, own.length, own.length - ended.length, middle]);
      expect(group.reasons.reduce((n, r) => n + r.count, 0)).toBe(ended.length);
    }
    expect(groups.map((g) => g.careForm)).toEqual(['k', 'a']);
    expect((await new TrajectoriesQuery(region.reader).page(whole, { year: 2024 }, 'begonnen', 10, 0)).total).toBe(0);
    expect((await new TrajectoriesQuery(region.reader).page(whole, { year: 2025 }, 'begonnen', 10, 0)).total).toBe(all.total);
  });

  it('show a provider and a municipality their own', async () => {
    const query = new TrajectoriesQuery(region.reader);
    expect((await query.page({ ...whole, providerId: PROVIDERS.hulp }, {}, 'begonnen', 10, 0)).total).toBe(0);
    expect((await query.page({ ...whole, municipalityCode: '0518' }, {}, 'begonnen', 10, 0)).rows.map((r) => r.municipality.code)).toEqual([
      '0518',
      '0518',
    ]);
    expect((await query.groups({ ...whole, municipalityCode: '0626' }, {})).length).toBe(0);
  });

  it('are what the rule makes of any course of allocations, starts and stops', async () => {
    const day = fc.integer({ min: -700, max: 60 }).map((n) => addDays(TODAY, n));
    const length = fc.option(fc.integer({ min: 0, max: 200 }), { freq: 4 });
    const product = fc.constantFrom(...PRODUCTS);
    const allocation = fc.record({ from: day, length, product, ahead: fc.integer({ min: -20, max: 40 }) });
    const notice = fc.record({
      stop: fc.boolean(),
      of: fc.integer({ min: 0, max: 4 }),
      after: fc.integer({ min: -30, max: 120 }),
      length: fc.integer({ min: 0, max: 150 }),
      reason: fc.constantFrom('20', '31', '34'),
      numbered: fc.boolean(),
      product: fc.option(product),
      again: fc.boolean(),
    });
    let [person, number] = [20, 500];
    const seen: { person: number; expected: Course[] }[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(allocation, { maxLength: 5 }), fc.array(notice, { maxLength: 8 }), async (wanted, told) => {
        if (person === 58) return;
        const own = ++person;
        const allocations: AllocationFacts[] = wanted.map((a) => ({
          number: String(++number),
          from: a.from,
          until: a.length === null ? null : addDays(a.from, a.length),
          assignedOn: addDays(a.from, -a.ahead),
          careForm: FORMS[a.product]!.form,
        }));
        for (const [i, a] of allocations.entries())
          await region.allocate({
            person: own,
            number: Number(a.number),
            from: a.from,
            until: a.until,
            assigned: `${a.assignedOn} 10:00`,
            product: wanted[i]!.product,
            category: FORMS[wanted[i]!.product]!.category,
          });
        const notices: NoticeFacts[] = [];
        for (const n of told) {
          const target = allocations[n.of];
          const begins = addDays(target?.from ?? addDays(TODAY, -300), n.after);
          const fact: NoticeFacts = {
            kind: n.stop ? 'stop' : 'start',
            number: n.numbered ? (target?.number ?? '99') : null,
            begins,
            ends: n.stop ? addDays(begins, n.length) : null,
            reason: n.stop ? n.reason : null,
            careForm: n.product === null ? null : FORMS[n.product]!.form,
          };
          for (const told of n.again ? [fact, fact] : [fact]) {
            notices.push(told);
            await region.notice({
              kind: told.kind,
              person: own,
              number: told.number === null ? null : Number(told.number),
              begins,
              ends: told.ends,
              reason: told.reason,
              product: n.product,
              category: n.product && FORMS[n.product]!.category,
            });
          }
        }
        await make();
        const expected = courses(allocations, notices, TODAY, GAP);
        seen.push({ person: own, expected });
        expect(await stored(own)).toEqual(expected);
      }),
      { numRuns: 35, endOnFailure: true },
    );
    expect(seen.filter((s) => s.expected.length > 1).length).toBeGreaterThan(5);
  }, 180_000);

  it('stay the same when made again', async () => {
    expect(await make()).toMatchObject({ changed: 0, gone: 0 });
  });
});
