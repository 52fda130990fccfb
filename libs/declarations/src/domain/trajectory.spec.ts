// SPDX-License-Identifier: EUPL-1.2
import { courses, type AllocationFacts, type NoticeFacts } from './trajectory.js';

const TODAY = '2025-11-22';
const allocation = (number: string, from: string, until: string | null, careForm: string | null = 'k'): AllocationFacts => ({
  number,
  from,
  until,
  assignedOn: '2025-01-10',
  careForm,
});
const start = (number: string | null, begins: string, careForm: string | null = null): NoticeFacts => ({
  kind: 'start',
  number,
  begins,
  ends: null,
  reason: null,
  careForm,
});
const stop = (number: string | null, begins: string, ends: string, reason = '31'): NoticeFacts => ({
  kind: 'stop',
  number,
  begins,
  ends,
  reason,
  careForm: null,
});

describe('a course of care', () => {
  it('runs from the first start to the last stop, not from what was allocated', () => {
    expect(
      courses([allocation('1', '2025-01-01', '2025-12-31')], [start('1', '2025-02-01'), stop('1', '2025-02-01', '2025-06-30')], TODAY, 90),
    ).toEqual([{ careForm: 'k', begins: '2025-02-01', ends: '2025-06-30', endReason: '31', allocations: 1, starts: 1, daysToStart: 22 }]);
  });

  it('takes the last of two stops, and no waiting below none', () => {
    const [found] = courses(
      [allocation('1', '2025-01-01', null)],
      [stop('1', '2025-01-05', '2025-03-01', '20'), stop('1', '2025-01-05', '2025-04-01', '33')],
      TODAY,
      90,
    );
    expect([found!.ends, found!.endReason, found!.daysToStart]).toEqual(['2025-04-01', '33', 0]);
  });

  it('ends with the allocation where no stop is told, and is open where that has no end', () => {
    expect(courses([allocation('1', '2025-01-01', '2025-12-31')], [start('1', '2025-02-01')], TODAY, 90)[0]!.ends).toBe('2025-12-31');
    expect(courses([allocation('1', '2025-01-01', null)], [], TODAY, 90)[0]!.ends).toBeNull();
    expect(courses([], [start(null, '2025-02-01', 'a')], TODAY, 90)).toMatchObject([{ careForm: 'a', ends: null, allocations: 0, starts: 1 }]);
  });

  it('goes on over the days agreed and no further, also past a longer stretch inside', () => {
    const around = [allocation('1', '2025-01-01', '2025-06-30'), allocation('2', '2025-02-01', '2025-02-28')];
    expect(courses([...around, allocation('3', '2025-07-04', null)], [], TODAY, 3).length).toBe(1);
    expect(courses([...around, allocation('3', '2025-07-05', null)], [], TODAY, 3).length).toBe(2);
  });

  it('is of one kind of care', () => {
    expect(
      courses([allocation('1', '2025-01-01', null, 'k'), allocation('2', '2025-01-01', null, null)], [], TODAY, 90).map((c) => c.careForm),
    ).toEqual(['k', 'onbekend']);
  });

  it('takes a start without a number as the start of what was allocated for that kind of care', () => {
    const given = [allocation('1', '2025-01-01', '2025-12-31', 'k')];
    expect(courses(given, [start(null, '2025-02-01', 'k')], TODAY, 90)).toMatchObject([{ begins: '2025-02-01', allocations: 1, starts: 1 }]);
    expect(courses(given, [start(null, '2025-02-01', 'a')], TODAY, 90).map((c) => [c.careForm, c.allocations])).toEqual([
      ['a', 0],
      ['k', 1],
    ]);
  });

  it('has nothing that is still to begin', () => {
    expect(courses([allocation('1', '2025-11-23', null)], [start('1', '2025-11-23')], TODAY, 90)).toEqual([]);
  });
});
