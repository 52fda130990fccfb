// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import fc from 'fast-check';
import { addDays, daysBetween } from '#kernel';
import { readPlanningFile } from '../content/planning-file.js';
import { outOfOrder, planBackward, type Milestone } from './planning.js';

const stone = (id: string, change: Partial<Milestone> = {}): Milestone => ({
  id,
  name: id,
  fixedOn: null,
  fixedWithSecond: null,
  secondRoundOnly: false,
  leadDays: null,
  movedTo: null,
  ...change,
});
const days = (milestones: readonly Milestone[], two = false): (string | null)[] => planBackward(milestones, two).map((m) => m.on);

describe('a planning', () => {
  it('is reckoned backward from the start of the contracts', () => {
    const track = [stone('besluit', { leadDays: 30 }), stone('gunning', { leadDays: 61 }), stone('start', { fixedOn: '2027-01-01' })];
    expect(planBackward(track, false).map((m) => [m.on, m.by])).toEqual([
      ['2026-10-02', 'berekend'],
      ['2026-11-01', 'berekend'],
      ['2027-01-01', 'bron'],
    ]);
  });
  it('invents no day where a lead time is not known, and takes up again at the next day that is', () => {
    const track = [
      stone('a', { leadDays: 7 }),
      stone('b', { movedTo: '2026-03-01' }),
      stone('c', { leadDays: null }),
      stone('d', { fixedOn: '2027-01-01' }),
    ];
    expect(planBackward(track, false).map((m) => [m.on, m.by])).toEqual([
      ['2026-02-22', 'berekend'],
      ['2026-03-01', 'verschoven'],
      [null, 'leeg'],
      ['2027-01-01', 'bron'],
    ]);
  });
  it('tells which two milestones stand the wrong way round', () => {
    const track = [stone('a', { movedTo: '2027-02-01' }), stone('b'), stone('c', { fixedOn: '2027-01-01' })];
    expect(outOfOrder(planBackward(track, false))?.map((m) => m.id)).toEqual(['a', 'c']);
  });
  it('is in order whatever the lead times, over all month ends and leap days, and each lies exactly its lead time before the next', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2023-12-31', n));
    fc.assert(
      fc.property(start, fc.array(fc.nat(400), { maxLength: 12 }), (on, leads) => {
        const planned = planBackward([...leads.map((leadDays, i) => stone(`${i}`, { leadDays })), stone('start', { fixedOn: on })], false);
        expect(outOfOrder(planned)).toBeNull();
        leads.forEach((lead, i) => expect(daysBetween(planned[i]!.on!, planned[i + 1]!.on!)).toBe(lead));
      }),
    );
  });
});

describe('the planning of Haaglanden 2027', () => {
  const { tracks } = readPlanningFile(join(import.meta.dirname, '../../../../data/haaglanden')).content;
  const track = (key: string): Milestone[] => tracks.find((t) => t.key === key)!.milestones.map((m) => stone(m.name, m));
  it('has two tracks that end in the start of 1 January 2027', () => {
    expect(tracks.map((t) => [t.key, days(track(t.key)).at(-1)])).toEqual([
      ['aanbesteding', '2027-01-01'],
      ['herziening', '2027-01-01'],
    ]);
  });
  it('has contracts ready on 1 July 2026 only where two revisions are needed', () => {
    const ready = (two: boolean) => planBackward(track('herziening'), two).find((m) => m.name === 'Contracten klaar')!.on;
    expect([ready(false), ready(true)]).toEqual([null, '2026-07-01']);
    expect(planBackward(track('herziening'), true).length - planBackward(track('herziening'), false).length).toBe(4);
  });
});
