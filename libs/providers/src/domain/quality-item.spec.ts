// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#kernel';
import fc from 'fast-check';
import { asksReminder, mayBecome, QUALITY_REMINDER_DAYS, QUALITY_STATES, qualityFaults, type QualityEntry } from './quality-item.js';

const ENTRY: QualityEntry = {
  kind: 'certificaat',
  title: 'HKZ',
  issuer: 'Keurmerk',
  reference: null,
  on: '2024-03-01',
  expires: '2027-02-28',
  outcome: null,
};
const places = (change: Partial<QualityEntry>): string[] => qualityFaults({ ...ENTRY, ...change }, '2025-10-15').map((f) => f.pointer);

describe('the quality file', () => {
  it('a certificate has a last day, a report and a complaint have none', () => {
    expect(places({})).toEqual([]);
    expect(places({ expires: null })).toEqual(['/verlooptOp']);
    expect(places({ expires: '2024-02-28' })).toEqual(['/verlooptOp']);
    expect(places({ kind: 'klacht' })).toEqual(['/verlooptOp']);
    expect(places({ kind: 'inspectierapport', expires: null, on: '2025-10-16' })).toEqual(['/datum']);
  });

  it('reminds from sixty days before the end, over every end of a month and leap day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -200, max: 200 }), (day, distance) => {
        const expires = addDays('2000-01-01', day);
        expect(asksReminder(expires, addDays(expires, distance))).toBe(distance >= -QUALITY_REMINDER_DAYS);
      }),
    );
  });

  it('a certificate ends once; what is dealt with can be opened again', () => {
    const moves = QUALITY_STATES.flatMap((from) => QUALITY_STATES.filter((to) => mayBecome(from, to)).map((to) => `${from}>${to}`));
    expect(moves).toEqual(['geldig>vervangen', 'geldig>vervallen', 'open>afgehandeld', 'afgehandeld>open']);
  });
});
