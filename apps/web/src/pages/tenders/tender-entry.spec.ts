// SPDX-License-Identifier: EUPL-1.2
import { instantOf, NEW_CRITERION, NEW_LOT, weightSums } from './tender-entry.js';

describe('a moment as it is typed', () => {
  it('is on the clock of Amsterdam, summer and winter', () => {
    expect(instantOf('2026-07-01', '12:00')).toBe('2026-07-01T10:00:00.000Z');
    expect(instantOf('2026-01-15', '12:00')).toBe('2026-01-15T11:00:00.000Z');
    expect(instantOf('2026-01-15', '9:30')).toBe('2026-01-15T08:30:00.000Z');
  });
  it('is none without a day, and goes as it was typed where no clock shows it', () => {
    expect(instantOf('', '12:00')).toBeNull();
    expect(instantOf('2026-07-01', 'noon')).toBe('2026-07-01 noon');
    // The hour that the change to summer time skips.
    expect(instantOf('2026-03-29', '02:30')).toBe('2026-03-29 02:30');
  });
});

describe('the weights of a tender', () => {
  it('count for their lot, or for each', () => {
    const of = (perceel: string, gewicht: string) => ({ ...NEW_CRITERION, perceel, gewicht });
    expect(weightSums({ percelen: [NEW_LOT, NEW_LOT], criteria: [of('', '60'), of('1', '40'), of('2', '39'), of('2', 'x')] })).toEqual([100, 99]);
  });
});
