// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, businessDate, daysBetween } from '#kernel';
import { lastStandstill, notSignableBecause, standstillOf, type SigningFacts } from './standstill.js';

const weekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const always = (): boolean => true;
const facts = (more: Partial<SigningFacts>): SigningFacts => ({
  today: '2027-06-01',
  standstill: standstillOf('2027-05-03', 20, always),
  exemption: null,
  bidders: 3,
  proceedingsHold: false,
  ...more,
});
const dates = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2010-01-01', n));

describe('the standstill', () => {
  it('begins on the day after sending and holds through its twentieth day', () => {
    const s = standstillOf('2027-05-03', 20, always);
    expect(s).toEqual({ sentOn: '2027-05-03', firstDay: '2027-05-04', until: '2027-05-23', moved: false });
    expect(notSignableBecause(facts({ today: '2027-05-23' }))).toMatch(/tot en met 23-05-2027: nog 1 dag,/);
    expect(notSignableBecause(facts({ today: '2027-05-24' }))).toBeNull();
  });
  it('runs on to a working day when it ends in a weekend', () => {
    expect(standstillOf('2027-05-03', 20, weekday)).toMatchObject({ until: '2027-05-24', moved: true });
  });
  it.each([
    ['over a leap day', '2028-02-15', '2028-03-06'],
    ['over February without one', '2027-02-15', '2027-03-07'],
    ['over the day on which the clock goes forward', '2027-03-20', '2027-04-09'],
    ['over the day on which it goes back', '2027-10-20', '2027-11-09'],
    ['over the turn of the year', '2026-12-20', '2027-01-09'],
  ])('is twenty days of the calendar %s', (_, sent, until) => {
    expect(standstillOf(sent, 20, always).until).toBe(until);
  });
  it('is on every day of the calendar at least twenty whole days, and no longer than a weekend and its feast days more', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 20, max: 60 }), (sent, days) => {
        const s = standstillOf(sent, days, weekday);
        expect(daysBetween(s.firstDay, s.until) + 1).toBeGreaterThanOrEqual(days);
        expect(daysBetween(addDays(sent, days), s.until)).toBeLessThanOrEqual(2);
        expect(weekday(s.until)).toBe(true);
      }),
    );
  });
  it('counts the day of sending in Amsterdam, whatever the hour of sending', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 86_399 }), (date, second) => {
        const sent = businessDate(new Date(Date.parse(`${date}T00:00:00Z`) + second * 1000));
        const s = standstillOf(sent, 20, always);
        // the last instant on which nothing is signed lies twenty midnights of Amsterdam after the day of sending
        expect(daysBetween(sent, s.until)).toBe(20);
      }),
    );
  });
  it('cannot be made shorter than twenty days', () => {
    expect(() => standstillOf('2027-05-03', 19, always)).toThrow(RangeError);
  });
  it('is that of the letter whose term ends last: one sent again counts again', () => {
    const [early, late] = [standstillOf('2027-05-03', 20, always), standstillOf('2027-05-10', 20, always)];
    expect(lastStandstill([late, early])).toEqual(late);
    expect(lastStandstill([])).toBeNull();
  });
});

describe('signing after an award', () => {
  it('waits for a judge, also after the term and with an exemption', () => {
    const held = facts({ proceedingsHold: true, exemption: { kind: 'enige-inschrijver', reason: 'een' }, bidders: 1 });
    expect(notSignableBecause(held)).toMatch(/rechtszaak/);
  });
  it('waits for letters', () => {
    expect(notSignableBecause(facts({ standstill: null }))).toMatch(/nog niet verstuurd/);
  });
  it('needs no term for the only bidder, and checks that it is the only one', () => {
    const exemption = { kind: 'enige-inschrijver', reason: 'Er was één inschrijver.' } as const;
    expect(notSignableBecause(facts({ today: '2027-05-04', exemption, bidders: 1 }))).toBeNull();
    expect(notSignableBecause(facts({ today: '2027-05-04', exemption, bidders: 2 }))).toMatch(/geldt niet/);
    expect(notSignableBecause(facts({ exemption: { ...exemption, reason: ' ' }, bidders: 1 }))).toMatch(/reden/);
  });
});
