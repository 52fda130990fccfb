// SPDX-License-Identifier: EUPL-1.2
// Start and stop of care (JW305, JW307) as providers report them: mostly within five working days, some late, some never;
// interruptions with a new start, and notices that are taken back. Of taakgericht care they are the only sight there is.
import type { Allocation } from './allocations.js';
import { firstDay, shortMonth, type Day, type Month } from './calendar.js';
import { arrivalOf } from './jw301.js';
import type { Child } from './children.js';
import { roll } from './random.js';
import type { Window } from './timing.js';

export interface NoticeItem {
  allocation: Allocation;
  begin: Day;
  /** Stop only. */
  end: Day | null;
  /** RedenBeeindiging, stop only. */
  reason: string | null;
  /** Takes the same notice back (StatusAanlevering 3). */
  withdraws: boolean;
}

export interface CareNoticeMessage {
  kind: 'JW305' | 'JW307';
  month: Month;
  dated: Day;
  items: NoticeItem[];
}

const REPORTED = 0.9;
const STOP_REPORTED = 0.85;
const LATE = 0.07;
const PAUSED = 0.03;
const WITHDRAWN = 0.015;
const PURPOSE = {
  start: 0x310,
  first: 0x320,
  days: 0x330,
  late: 0x340,
  pause: 0x350,
  stop: 0x360,
  reason: 0x370,
  withdrawn: 0x380,
  inView: 0x390,
} as const;

/** RedenBeeindiging (JZ588) per thousand. */
const REASONS: readonly (readonly [reason: string, perMille: number])[] = [
  ['31', 520],
  ['34', 130],
  ['32', 110],
  ['38', 70],
  ['33', 50],
  ['35', 40],
  ['37', 30],
  ['36', 25],
  ['39', 20],
  ['02', 5],
];

const reasonOf = (seed: number, number: number): string => {
  let left = roll(seed, number, PURPOSE.reason) * 1_000;
  for (const [reason, perMille] of REASONS) {
    left -= perMille;
    if (left < 0) return reason;
  }
  return '31';
};

/** Gathers notices into messages: one client, provider and kind a month; what is taken back comes in a message of its own. */
class Post {
  private readonly groups = new Map<string, CareNoticeMessage>();

  constructor(private readonly window: Window) {}

  /** Sends a notice on a day. @returns the month in which it arrives, or null when that is after the last one */
  send(kind: CareNoticeMessage['kind'], item: NoticeItem, dated: Day, notBefore: Month = 0): Month | null {
    const month = Math.max(arrivalOf(this.window, dated), notBefore);
    if (month > this.window.last) return null;
    const key = `${kind}|${month}|${item.allocation.child.index}|${item.allocation.owner.index}|${item.withdraws}`;
    const message = this.groups.get(key);
    if (message === undefined) this.groups.set(key, { kind, month, dated, items: [item] });
    else {
      message.items.push(item);
      message.dated = Math.max(message.dated, dated);
    }
    return month;
  }

  perMonth(): Map<Month, CareNoticeMessage[]> {
    const months = new Map<Month, CareNoticeMessage[]>();
    for (const message of this.groups.values()) {
      const list = months.get(message.month);
      if (list === undefined) months.set(message.month, [message]);
      else list.push(message);
    }
    for (const list of months.values()) list.sort((a, b) => (noticeFileName(a) < noticeFileName(b) ? -1 : 1));
    return months;
  }
}

export const noticeFileName = ({ kind, month, items: [first] }: CareNoticeMessage): string => {
  const { owner, municipality, number } = first!.allocation;
  return `${kind}-${owner.provider.agb}-${municipality}-${shortMonth(month)}-${number}${first!.withdraws ? '_3' : ''}.xml`;
};

/** Unique among the messages of a sender and kind. */
export const noticeIdentification = ({ month, items: [first] }: CareNoticeMessage): string =>
  `${shortMonth(month)}${first!.allocation.number.toString(36).toUpperCase()}${first!.withdraws ? 'W' : ''}`;

const planOne = (seed: number, allocation: Allocation, post: Post): void => {
  const { number, start, end } = allocation;
  const r = (purpose: number, turn = 0): number => roll(seed, number, purpose, turn);
  if (r(PURPOSE.start) >= REPORTED) return;
  const reportedOn = (happened: Day, turn: number): Day =>
    happened + (r(PURPOSE.late, turn) < LATE ? 14 + Math.floor(46 * r(PURPOSE.days, turn)) : 1 + Math.floor(7 * r(PURPOSE.days, turn)));
  const length = (end ?? start + 365) - start;
  const delay = r(PURPOSE.first) < 0.75 ? 0 : Math.min(length, 1 + Math.floor(20 * r(PURPOSE.first, 1)));
  let begin = start + delay;
  const item = (from: Day, until: Day | null, reason: string | null, withdraws = false): NoticeItem => ({
    allocation,
    begin: from,
    end: until,
    reason,
    withdraws,
  });

  const sent = reportedOn(begin, 1);
  if (r(PURPOSE.withdrawn) < WITHDRAWN) {
    // Reported under a wrong date, taken back a month later and reported as it was.
    const wrong = item(begin + 1, null, null);
    const arrived = post.send('JW305', wrong, sent);
    if (arrived === null || post.send('JW305', { ...wrong, withdraws: true }, sent + 12, arrived + 1) === null) return;
    post.send('JW305', item(begin, null, null), sent + 12, arrived + 1);
  } else if (post.send('JW305', item(begin, null, null), sent) === null) return;

  if (length - delay > 150 && r(PURPOSE.pause) < PAUSED) {
    const paused = begin + 40 + Math.floor(30 * r(PURPOSE.pause, 1));
    const resumed = paused + 21 + Math.floor(40 * r(PURPOSE.pause, 2));
    post.send('JW307', item(begin, paused, '20'), reportedOn(paused, 2));
    post.send('JW305', item(resumed, null, null), reportedOn(resumed, 3));
    begin = resumed;
  } else if (length - delay > 90 && r(PURPOSE.withdrawn, 1) < WITHDRAWN) {
    // Reported as ended by mistake.
    const mistaken = item(begin, begin + 60, '33');
    const on = reportedOn(begin + 60, 4);
    const arrived = post.send('JW307', mistaken, on);
    if (arrived !== null) post.send('JW307', { ...mistaken, withdraws: true }, on + 10, arrived + 1);
  }
  if (end !== null && r(PURPOSE.stop) < STOP_REPORTED) post.send('JW307', item(begin, end, reasonOf(seed, number)), reportedOn(end, 5));
};

/** From here on requests and notices are given of a part of the children, or a full year would count more of these files than of any other. */
const LINES_WITH_ALL = 150_000;

/** Whether the requests and notices of a child are in a sample of that many lines. */
export const inView = (seed: number, lines: number, child: Child): boolean =>
  roll(seed, Math.abs(child.index), PURPOSE.inView) < LINES_WITH_ALL / lines;

/** All notices per month of arrival, in order of name: for allocations that start within the months of the sample. */
export const planNotices = (seed: number, window: Window, allocations: readonly Allocation[]): Map<Month, CareNoticeMessage[]> => {
  const post = new Post(window);
  const opening = firstDay(window.first);
  for (const allocation of allocations) {
    if (allocation.start < opening || allocation.versions?.at(-1)?.reason === '13') continue;
    planOne(seed, allocation, post);
  }
  return post.perMonth();
};
