// SPDX-License-Identifier: EUPL-1.2
import type { ContractRoom } from '../../api/types.js';
import { readMoney } from '../../format/money.js';

/** What somebody filled in about a bestedingsruimte there is. */
export interface RoomChange {
  readonly bedrag?: string;
  readonly gevolg?: string;
  /** Agreed is that there is none any more. */
  readonly gone?: boolean;
}

export interface RoomValues {
  readonly rooms: Readonly<Record<string, RoomChange>>;
  readonly newRoom: {
    readonly jaar: string;
    readonly grondslag: string;
    readonly segment: string;
    readonly bedrag: string;
    readonly gevolg: string;
  };
}

export const EMPTY_ROOMS: RoomValues = {
  rooms: {},
  newRoom: { jaar: '', grondslag: 'overeenkomst', segment: '', bedrag: '', gevolg: 'gesprek' },
};

export const roomKey = (room: ContractRoom): string => `${room.jaar} ${room.grondslag}`;

/** What was typed as an amount; where it is none, as it stands: the server says what is wrong, and nothing is lost. */
const asMoney = (text: string): string => readMoney(text) ?? text.trim();

export function roomsBody(v: RoomValues, now: readonly ContractRoom[]): Record<string, unknown> {
  const ruimten = now.flatMap((room) => {
    const { bedrag = '', gevolg = room.gevolg, gone = false } = v.rooms[roomKey(room)] ?? {};
    if (!gone && bedrag.trim() === '' && gevolg === room.gevolg) return [];
    return [{ jaar: room.jaar, grondslag: room.grondslag, bedrag: gone ? null : bedrag.trim() === '' ? room.bedrag : asMoney(bedrag), gevolg }];
  });
  const { jaar, grondslag, segment, bedrag, gevolg } = v.newRoom;
  const added =
    jaar.trim() === ''
      ? []
      : [
          {
            jaar: Number(jaar),
            grondslag,
            segment: grondslag === 'segment' ? segment : null,
            bedrag: bedrag.trim() === '' ? null : asMoney(bedrag),
            gevolg,
          },
        ];
  return { ruimten, bestedingsruimten: added };
}
