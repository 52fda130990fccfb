// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { CHOICES, choicesOf, tally, VOTE_MODES, weighingDay, type Choice, type Voter } from './vote.js';

const voters = (...said: readonly (readonly [number, Choice | null])[]): Voter[] =>
  said.map(([weight, choice], i) => ({ seat: `${i}`, weight, choice }));
const come = (mode: (typeof VOTE_MODES)[number], ...said: readonly (readonly [number, Choice | null])[]) => {
  const { outcome, reason } = tally(mode, voters(...said));
  return [outcome, reason];
};

describe('a vote', () => {
  it('weighs by the inhabitants of 1 January of the preceding year', () => {
    expect([weighingDay('2026-03-15'), weighingDay('2025-12-31'), weighingDay('2025-01-01')]).toEqual(['2025-01-01', '2024-01-01', '2024-01-01']);
  });
  it('is won by weight and not by seats, where votes weigh', () => {
    expect(come('gewogen', [550_000, 'voor'], [100_000, 'tegen'], [120_000, 'tegen'])).toEqual(['aangenomen', 'meerderheid']);
    expect(come('per-zetel', [1, 'voor'], [1, 'tegen'], [1, 'tegen'])).toEqual(['verworpen', 'geen-meerderheid']);
  });
  it('needs more than half of the seats present, and of those that do not abstain', () => {
    expect(come('gewogen', [900_000, 'voor'], [1, null], [1, 'afwezig'])).toEqual(['aangehouden', 'geen-quorum']);
    expect(come('per-zetel', [1, 'voor'], [1, 'voor'], [1, 'afwezig'], [1, 'afwezig'])).toEqual(['aangehouden', 'geen-quorum']);
    expect(come('per-zetel', [1, 'onthouding'], [1, 'onthouding'], [1, 'onthouding'])).toEqual(['aangehouden', 'te-weinig-stemmen']);
    expect(come('per-zetel', [1, 'onthouding'], [1, 'onthouding'], [1, 'voor'])).toEqual(['aangenomen', 'meerderheid']);
  });
  it('is lost on a tie in a full meeting, and kept for the next one in any other', () => {
    expect(come('per-zetel', [1, 'voor'], [1, 'tegen'])).toEqual(['verworpen', 'staken-voltallig']);
    expect(come('gewogen', [200, 'voor'], [100, 'tegen'], [100, 'tegen'], [1, 'afwezig'])).toEqual(['aangehouden', 'staken-niet-voltallig']);
  });
  it('by consensus stops at one objection', () => {
    expect(come('consensus', [1, 'voor'], [1, 'voor'], [1, 'onthouding'])).toEqual(['aangenomen', 'eens']);
    expect(come('consensus', [1, 'voor'], [1, 'voor'], [1, 'bezwaar'])).toEqual(['aangehouden', 'bezwaar']);
    expect(choicesOf('consensus')).not.toContain('tegen');
    expect(choicesOf('gewogen')).not.toContain('bezwaar');
  });

  const seat = fc.record({ weight: fc.integer({ min: 1, max: 600_000 }), choice: fc.constantFrom(null, ...CHOICES) });
  const meeting = fc.array(seat, { minLength: 1, maxLength: 12 }).map((seats) => seats.map((s, i) => ({ ...s, seat: `${i}` })));

  it('counts every seat once, whatever they say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VOTE_MODES), meeting, (mode, seats) => {
        const t = tally(mode, seats);
        const silent = seats
          .filter((s) => s.choice === null || s.choice === 'afwezig' || s.choice === 'bezwaar')
          .reduce((sum, s) => sum + s.weight, 0);
        expect(t.inFavour + t.against + t.abstained + silent).toBe(t.weight);
        expect(t.present).toBeLessThanOrEqual(t.spoken);
        expect(t.spoken).toBeLessThanOrEqual(t.seats);
      }),
    );
  });
  it('never adopts without quorum, and never loses a proposal by a vote in favour more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VOTE_MODES), meeting, fc.nat(), (mode, seats, pick) => {
        const before = tally(mode, seats);
        if (before.outcome === 'aangenomen') expect(before.quorum).toBe(true);
        const at = pick % seats.length;
        const after = tally(
          mode,
          seats.map((s, i) => (i === at && s.choice !== 'onthouding' ? { ...s, choice: 'voor' as const } : s)),
        );
        if (before.outcome === 'aangenomen') expect(after.outcome).toBe('aangenomen');
      }),
    );
  });
  it('does not depend on the order in which the seats speak', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VOTE_MODES), meeting, (mode, seats) => {
        expect(tally(mode, [...seats].reverse())).toEqual(tally(mode, seats));
      }),
    );
  });
});
