// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { raises, reaches, type Crossing } from './threshold.js';

const cents = fc.bigInt({ min: 1n, max: 10n ** 11n });

describe('thresholds of a bestedingsruimte', () => {
  it('is reached at the cent, not a cent below', () => {
    expect([reaches(85_00n, 100_00n, 85), reaches(84_99n, 100_00n, 85)]).toEqual([true, false]);
    expect([reaches(2_13n, 3_03n, 70), reaches(2_12n, 3_03n, 70)]).toEqual([true, false]);
  });
  it('speaks once while spend stays above', () => {
    expect(raises(null, 90n, 100n, 85)).toBe(true);
    expect(raises({ crossed: true, roomCents: 100n }, 95n, 100n, 85)).toBe(false);
  });
  it('speaks again after spend fell below, and after an increase, not after a decrease', () => {
    expect(raises({ crossed: false, roomCents: 100n }, 90n, 100n, 85)).toBe(true);
    expect(raises({ crossed: true, roomCents: 100n }, 95n, 105n, 85)).toBe(true);
    expect(raises({ crossed: true, roomCents: 100n }, 88n, 105n, 85)).toBe(false);
    expect(raises({ crossed: true, roomCents: 100n }, 95n, 90n, 85)).toBe(false);
  });
  it('raises as often as spend comes from below, whatever the path, when the room stays equal', () => {
    fc.assert(
      fc.property(cents, fc.array(cents, { maxLength: 30 }), (room, path) => {
        let before: Crossing | null = null;
        let signals = 0;
        let upward = 0;
        let above = false;
        for (const booked of path) {
          if (raises(before, booked, room, 85)) signals++;
          const now = reaches(booked, room, 85);
          if (now && !above) upward++;
          above = now;
          before = { crossed: now, roomCents: room };
        }
        expect(signals).toBe(upward);
      }),
    );
  });
});
