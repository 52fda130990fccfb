// SPDX-License-Identifier: EUPL-1.2
import type { ProviderDetail } from '../../api/types.js';
import { sum } from '../../format/money.js';

export interface RoomUse {
  /** Percentage of the rooms that is used by what falls under them: the measure of the list of providers. */
  readonly share: number;
  /** What is booked without any bestedingsruimte over it. */
  readonly outside: string;
}

/** null: there is no amount to compare with. */
export function roomUse({ ruimten, verloop }: Pick<ProviderDetail, 'ruimten' | 'verloop'>): RoomUse | null {
  const rooms = ruimten.filter((room) => room.bedrag !== null);
  const agreed = Number(sum(rooms.map((room) => room.bedrag!)));
  if (agreed === 0) return null;
  const under = sum(rooms.map((room) => room.geboekt));
  const all = verloop.maanden.at(-1)?.cumulatief ?? '0.00';
  return { share: (Number(under) / agreed) * 100, outside: sum([all, under.startsWith('-') ? under.slice(1) : `-${under}`]) };
}
