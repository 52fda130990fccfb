// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '#kernel';
import type { JobDefinition } from './outbox.js';

/** A job that comes by itself. Kept as a row per region, so that many workers start it once and an administrator sees when it comes. */
export interface Schedule<Payload> {
  readonly name: string;
  readonly title: string;
  readonly job: JobDefinition<Payload>;
  /** "02:00", on the clock of Amsterdam. */
  readonly at: string;
  /** Each day, each Monday, each first of the month. */
  readonly every: 'dag' | 'week' | 'maand';
  /** What the job gets, from the region's own today. */
  readonly payload: (today: LocalDate) => Payload;
}

const declared = new Map<string, Schedule<unknown>>();

/** Declares a schedule; a second one of the same name stops the start. */
export function defineSchedule<Payload>(schedule: Schedule<Payload>): Schedule<Payload> {
  if (declared.has(schedule.name)) throw new Error(`schedule declared twice: ${schedule.name}`);
  declared.set(schedule.name, schedule as Schedule<unknown>);
  return schedule;
}

export function declaredSchedules(): Schedule<unknown>[] {
  return [...declared.values()];
}

/**
 * SQL for the first moment after `after` on which something planned `every` `at` runs. One moment per calendar day in Amsterdam:
 * a time that the change to summer time skips comes an hour later, one that the change to winter time repeats comes once.
 */
export function nextRunSql(every: string, at: string, after: string): string {
  const amsterdam = `'Europe/Amsterdam'`;
  return `(select min(t) from generate_series(0, 32) n, lateral (select (${after} at time zone ${amsterdam})::date + n as day) d,
      lateral (select (d.day + ${at}) at time zone ${amsterdam} as t) m
    where t > ${after} and (${every} = 'dag' or (${every} = 'week' and extract(isodow from day) = 1) or (${every} = 'maand' and extract(day from day) = 1)))`;
}
