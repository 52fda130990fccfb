// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, daysBetween, endOfMonth } from '#kernel';
import { dutyMoments, momentsOf, phaseOn } from './contract-moments.js';
import {
  futureTerms,
  lastDayAfter,
  latestNoticeDate,
  presentLast,
  shiftMonths,
  tacitRenewals,
  termUntil,
  type ContractTerm,
  type TermState,
} from './contract-term.js';

const YEARLY: ContractTerm = { mode: 'stilzwijgend', times: null, months: 12, notice: { length: 3, unit: 'maand' } };
const OPTION: ContractTerm = { mode: 'expliciet', times: 1, months: 12, notice: null };
const fresh = (initialLast: string, renewed = 0): TermState => ({ initialLast, renewed, noticeFor: null });

/** Every day from 2020 to 2032: all month ends and four leap days are among them. */
const DAYS = Array.from({ length: daysBetween('2020-01-01', '2033-01-01') }, (_, n) => addDays('2020-01-01', n));
const MONTH_ENDS = DAYS.filter((d) => d === endOfMonth(d));
const day = fc.constantFrom(...DAYS);
const monthEnd = fc.constantFrom(...MONTH_ENDS);
const term = fc.record({
  mode: fc.constantFrom('geen' as const, 'expliciet' as const, 'stilzwijgend' as const),
  times: fc.option(fc.integer({ min: 0, max: 6 })),
  months: fc.integer({ min: 1, max: 36 }),
  notice: fc.option(fc.record({ length: fc.integer({ min: 0, max: 12 }), unit: fc.constantFrom('maand' as const, 'dag' as const) })),
});

describe('the term of a contract', () => {
  it('of Haaglanden ends on 31 December 2025 and can go on once, to 31 December 2026', () => {
    expect(futureTerms(OPTION, fresh('2025-12-31'))).toEqual([{ no: 1, from: '2026-01-01', last: '2026-12-31', latestNotice: null }]);
    expect(futureTerms(OPTION, fresh('2025-12-31', 1))).toEqual([]);
    expect(momentsOf(OPTION, fresh('2025-12-31')).map((m) => `${m.kind} ${m.on}${m.conditional ? ' dan' : ''}`)).toEqual([
      'verlengbesluit 2025-12-31',
      'einde 2025-12-31',
      'einde 2026-12-31 dan',
    ]);
  });
  it('of Holland Rijnland goes on by itself, a year at a time, from the day after the last notice date', () => {
    expect(tacitRenewals(YEARLY, fresh('2025-12-31'), '2025-09-30')).toEqual([]);
    expect(tacitRenewals(YEARLY, fresh('2025-12-31'), '2025-10-01').map((t) => t.last)).toEqual(['2026-12-31']);
    expect(tacitRenewals(YEARLY, fresh('2025-12-31'), '2028-01-01').map((t) => t.last)).toEqual(['2026-12-31', '2027-12-31', '2028-12-31']);
    expect(tacitRenewals(YEARLY, { ...fresh('2025-12-31'), noticeFor: '2025-12-31' }, '2028-01-01')).toEqual([]);
    expect(tacitRenewals({ ...YEARLY, notice: null }, fresh('2025-12-31'), '2025-12-30')).toEqual([]);
    expect(tacitRenewals({ ...YEARLY, notice: null }, fresh('2025-12-31'), '2025-12-31')).toHaveLength(1);
  });
  it('meets its leap days', () => {
    expect(lastDayAfter({ months: 12 }, '2025-02-28', 3)).toBe('2028-02-29');
    expect(lastDayAfter({ months: 12 }, '2024-02-29', 1)).toBe('2025-02-28');
    expect(lastDayAfter({ months: 12 }, '2024-02-28', 1)).toBe('2025-02-27');
    expect(latestNoticeDate(YEARLY, '2024-05-30')).toBe('2024-02-28');
    expect(latestNoticeDate({ notice: { length: 6, unit: 'maand' } }, '2024-08-31')).toBe('2024-02-29');
    expect(latestNoticeDate({ notice: { length: 30, unit: 'dag' } }, '2024-03-31')).toBe('2024-03-01');
  });
  it('is over, ends, goes on or was given notice of', () => {
    const at = (state: TermState, today: string, t = OPTION) => phaseOn(t, state, '2022-01-01', today);
    expect([
      at(fresh('2025-12-31'), '2021-12-31'),
      at(fresh('2025-12-31'), '2025-06-30'),
      at(fresh('2025-12-31'), '2025-07-01'),
      at(fresh('2025-12-31', 1), '2026-01-01'),
      at(fresh('2025-12-31'), '2026-01-01'),
      at({ ...fresh('2025-12-31'), noticeFor: '2025-12-31' }, '2025-10-01', YEARLY),
      at(fresh('2025-12-31'), '2025-12-30', YEARLY),
    ]).toEqual(['komend', 'loopt', 'loopt-af', 'loopt', 'afgelopen', 'opgezegd', 'loopt']);
  });

  it('keeps month ends month ends, over any number of renewals', () => {
    fc.assert(
      fc.property(monthEnd, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 12 }), (last, months, renewals) => {
        const end = lastDayAfter({ months }, last, renewals);
        expect(end).toBe(endOfMonth(end));
        const index = (d: string): number => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(index(end) - index(last)).toBe(months * renewals);
      }),
      { numRuns: 500 },
    );
  });
  it('leaves the whole period of notice, from every day of thirteen years', () => {
    const wrong: string[] = [];
    for (const last of DAYS)
      for (const length of [1, 2, 3, 6, 12]) {
        const firstDay = addDays(latestNoticeDate({ notice: { length, unit: 'maand' } }, last)!, 1);
        // Recomputed another way: with the months of a JavaScript date, held back where it runs over into the next.
        const js = new Date(`${addDays(last, 1)}T00:00:00Z`);
        const wanted = js.getUTCDate();
        js.setUTCDate(1);
        js.setUTCMonth(js.getUTCMonth() - length);
        js.setUTCDate(Math.min(wanted, new Date(Date.UTC(js.getUTCFullYear(), js.getUTCMonth() + 1, 0)).getUTCDate()));
        if (firstDay !== js.toISOString().slice(0, 10) || shiftMonths(firstDay, length) > addDays(last, 1)) wrong.push(`${last} ${length}`);
      }
    expect(wrong).toEqual([]);
  });
  it('has terms that never overlap and never leave a gap, each with its notice day before it', () => {
    fc.assert(
      fc.property(term, day, fc.integer({ min: 0, max: 3 }), (t, last, renewed) => {
        let before = presentLast(t, fresh(last, renewed));
        for (const next of futureTerms(t, fresh(last, renewed))) {
          expect(next.from).toBe(addDays(before, 1));
          expect(next.last >= next.from).toBe(true);
          if (next.latestNotice) expect(next.latestNotice < next.from).toBe(true);
          before = next.last;
        }
      }),
      { numRuns: 500 },
    );
  });
  it('is renewed to the same terms, looked at every day or once after years', () => {
    fc.assert(
      fc.property(term, monthEnd, fc.integer({ min: 0, max: 1_500 }), (t, last, days) => {
        const until = addDays(last, days);
        const once = tacitRenewals(t, fresh(last), until).map((r) => r.last);
        const daily: string[] = [];
        for (let n = -460; n <= days; n++) {
          const due = tacitRenewals(t, fresh(last, daily.length), addDays(last, n));
          daily.push(...due.map((r) => r.last));
        }
        expect(daily).toEqual(once);
        if (t.mode === 'stilzwijgend' && t.times === null) expect(presentLast(t, fresh(last, once.length)) >= until).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
  it('ends on the day both parties agreed on, with as many renewals behind it, and on that day after a notice too', () => {
    const once = { months: 12 };
    const signed = { initialLast: '2025-12-31', renewed: 0, noticeFor: null };
    expect(termUntil(once, signed, '2026-12-31')).toEqual({ ...signed, initialLast: '2026-12-31' });
    for (const last of ['2028-02-29', '2027-06-30', '2030-12-31'])
      expect(lastDayAfter(once, termUntil(once, { ...signed, renewed: 1 }, last).initialLast, 1)).toBe(last);
    expect(lastDayAfter(once, termUntil(once, { ...signed, renewed: 2 }, '2030-12-31').initialLast, 2)).toBe('2030-12-31');
    expect(termUntil(once, { ...signed, noticeFor: '2025-11-30' }, '2026-12-31')).toEqual({ ...signed, noticeFor: '2026-12-31' });
  });

  it('asks for reports and talks on days counted from its beginning, only where the version in force asks for them', () => {
    const year = { from: '2025-01-01', last: '2025-12-31' };
    const quarterly = { ...year, talkMonths: null, reports: [{ name: 'Kwartaalcijfers', months: 3 }] };
    expect(dutyMoments(quarterly, '2024-11-30', '2025-01-01', '2025-12-31').map((m) => m.on)).toEqual([
      '2025-02-27',
      '2025-05-29',
      '2025-08-29',
      '2025-11-29',
    ]);
    expect(dutyMoments({ ...quarterly, from: '2025-06-01' }, '2024-11-30', '2025-01-01', '2025-09-30').map((m) => m.on)).toEqual(['2025-08-29']);
    expect(dutyMoments({ ...year, talkMonths: 6, reports: [] }, '2022-01-01', '2025-01-01', '2026-12-31').map((m) => [m.kind, m.on])).toEqual([
      ['gesprek', '2025-06-30'],
      ['gesprek', '2025-12-31'],
    ]);
  });
});
