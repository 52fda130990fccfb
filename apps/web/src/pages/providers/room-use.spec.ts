// SPDX-License-Identifier: EUPL-1.2
import { roomUse } from './room-use.js';

type Given = Parameters<typeof roomUse>[0];
const given = (rooms: readonly (readonly [string | null, string])[], all: string): Given =>
  ({ ruimten: rooms.map(([bedrag, geboekt]) => ({ bedrag, geboekt })), verloop: { maanden: [{ cumulatief: all }] } }) as unknown as Given;

describe('how much of the rooms of a provider is used', () => {
  it('counts only what falls under a room, and says what does not', () => {
    expect(
      roomUse(
        given(
          [
            ['100.00', '50.10'],
            ['100.00', '49.90'],
          ],
          '240.40',
        ),
      ),
    ).toEqual({ share: 50, outside: '140.40' });
  });

  it('leaves a contract without an agreed amount out', () => {
    expect(
      roomUse(
        given(
          [
            ['100.00', '25.00'],
            [null, '75.00'],
          ],
          '100.00',
        ),
      ),
    ).toEqual({ share: 25, outside: '75.00' });
  });

  it('has nothing to say where no amount is agreed', () => {
    expect(roomUse(given([[null, '75.00']], '75.00'))).toBeNull();
    expect(roomUse(given([], '0.00'))).toBeNull();
  });
});
