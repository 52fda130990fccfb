// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, type LocalDate } from '#kernel';

/**
 * How a course of care is made out of allocations and of notices of starts and stops, for one child at one provider in one
 * municipality. persistence/trajectory.store.ts does the same for a whole region in one SQL; a test holds the two together.
 *
 * A notice of a start or stop gives a stretch from its first day to the last stop, else to the end of its allocation. An allocation
 * without any notice is a stretch by itself, so that care is seen where no starts are told; care without an allocation counts by its
 * notices alone (taakgericht). Stretches of one care form with at most the allowed days between them are one course.
 */
export interface AllocationFacts {
  readonly number: string;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  /** The day of the first version of this number. */
  readonly assignedOn: LocalDate;
  readonly careForm: string | null;
}

/** A notice that was not withdrawn. */
export interface NoticeFacts {
  readonly kind: 'start' | 'stop';
  /** null: it names no allocation. */
  readonly number: string | null;
  readonly begins: LocalDate;
  readonly ends: LocalDate | null;
  readonly reason: string | null;
  /** null: it names neither product nor category. */
  readonly careForm: string | null;
}

export interface Course {
  readonly careForm: string;
  readonly begins: LocalDate;
  /** null: no end is known. */
  readonly ends: LocalDate | null;
  readonly endReason: string | null;
  readonly allocations: number;
  readonly starts: number;
  /** From the first allocating to the start of care; 0 when care began before it was allocated. */
  readonly daysToStart: number | null;
}

interface Stretch {
  readonly careForm: string;
  readonly begins: LocalDate;
  readonly ends: LocalDate | null;
  readonly reason: string | null;
  readonly allocation: AllocationFacts | null;
  readonly noticed: boolean;
}

export const UNKNOWN_FORM = 'onbekend';
const OPEN: LocalDate = '9999-12-31';
const endOf = (s: Pick<Stretch, 'ends'>): LocalDate => s.ends ?? OPEN;

/** @param allocations those that hold, not removed @param today nothing that begins later counts @param gapDays days without care that do not end a course */
export function courses(allocations: readonly AllocationFacts[], notices: readonly NoticeFacts[], today: LocalDate, gapDays: number): Course[] {
  const stretches = stretchesOf(
    allocations,
    notices.filter((n) => n.begins <= today),
    today,
  );
  const found: Course[] = [];
  for (const careForm of [...new Set(stretches.map((s) => s.careForm))].sort()) {
    const ordered = stretches
      .filter((s) => s.careForm === careForm)
      .sort((a, b) => compareText(a.begins, b.begins) || compareText(endOf(a), endOf(b)));
    let island: Stretch[] = [];
    let last: LocalDate = '0001-01-01';
    for (const stretch of ordered) {
      if (island.length > 0 && daysBetween(addDays(last, 1), stretch.begins) > gapDays) {
        found.push(courseOf(careForm, island));
        island = [];
        last = '0001-01-01';
      }
      island.push(stretch);
      if (endOf(stretch) > last) last = endOf(stretch);
      if (last === OPEN) last = '9999-12-30';
    }
    if (island.length > 0) found.push(courseOf(careForm, island));
  }
  return found;
}

function stretchesOf(allocations: readonly AllocationFacts[], notices: readonly NoticeFacts[], today: LocalDate): Stretch[] {
  const byNumber = new Map(allocations.map((a) => [a.number, a]));
  const groups = new Map<string, { number: string | null; notices: NoticeFacts[] }>();
  for (const notice of notices) {
    const number = notice.number ?? allocationFor(allocations, notice);
    const key = JSON.stringify([number, notice.begins, number === null ? notice.careForm : null]);
    if (!groups.has(key)) groups.set(key, { number, notices: [] });
    groups.get(key)!.notices.push(notice);
  }
  const started = new Set([...groups.values()].map((g) => g.number));
  const told = [...groups.values()].map(({ number, notices: group }) => {
    const allocation = number === null ? null : (byNumber.get(number) ?? null);
    const [stop] = group
      .filter((n) => n.kind === 'stop')
      .sort((a, b) => compareText(b.ends!, a.ends!) || compareText(b.reason ?? '', a.reason ?? ''));
    const { begins } = group[0]!;
    const careForm = group.map((n) => n.careForm ?? '').sort().at(-1) || allocation?.careForm || UNKNOWN_FORM; // prettier-ignore
    const allocated = allocation?.until && allocation.until >= begins ? allocation.until : null;
    return { careForm, begins, ends: stop?.ends ?? allocated, reason: stop?.reason ?? null, allocation, noticed: true };
  });
  const silent = allocations
    .filter((a) => a.from <= today && !started.has(a.number))
    .map((a) => ({ careForm: a.careForm ?? UNKNOWN_FORM, begins: a.from, ends: a.until, reason: null, allocation: a, noticed: false }));
  return [...told, ...silent];
}

/** A notice without a number belongs to the allocation of its kind of care that holds on its first day. */
function allocationFor(allocations: readonly AllocationFacts[], notice: NoticeFacts): string | null {
  const fitting = allocations.filter(
    (a) =>
      a.from <= notice.begins &&
      (a.until === null || notice.begins <= a.until) &&
      (notice.careForm === null || (a.careForm ?? UNKNOWN_FORM) === notice.careForm),
  );
  return fitting.map((a) => a.number).sort((a, b) => Number(a) - Number(b))[0] ?? null;
}

function courseOf(careForm: string, island: readonly Stretch[]): Course {
  const [last] = [...island].sort(
    (a, b) => compareText(endOf(b), endOf(a)) || compareText(b.begins, a.begins) || compareText(b.reason ?? '', a.reason ?? ''),
  );
  const [first] = island
    .filter((s) => s.noticed && s.allocation !== null)
    .sort((a, b) => compareText(a.begins, b.begins) || Number(a.allocation!.number) - Number(b.allocation!.number));
  return {
    careForm,
    begins: island.reduce((earliest, s) => (s.begins < earliest ? s.begins : earliest), island[0]!.begins),
    ends: last!.ends,
    endReason: last!.reason,
    allocations: new Set(island.flatMap((s) => s.allocation?.number ?? [])).size,
    starts: island.filter((s) => s.noticed).length,
    daysToStart: first ? Math.max(0, daysBetween(first.allocation!.assignedOn, first.begins)) : null,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
