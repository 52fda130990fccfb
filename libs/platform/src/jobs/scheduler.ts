// SPDX-License-Identifier: EUPL-1.2
import { businessDate, newId } from '#kernel';
import { systemActor } from '../database/actor.js';
import type { Reader } from '../database/reader.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { JobStore } from './job-store.js';
import { nextRunSql, type Schedule } from './schedules.js';

interface DueRow {
  region_id: number;
  name: string;
  region_now: Date;
}

/** Turns schedules into jobs. The rows are claimed one by one among all workers, so that each moment gives one job. */
export class Scheduler {
  private readonly known = new Set<number>();

  constructor(
    private readonly schedules: readonly Schedule<unknown>[],
    private readonly store: JobStore,
    private readonly uow: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  async tick(): Promise<boolean> {
    if (this.schedules.length === 0) return false;
    for (const { id } of await this.reader.outsideRegion<{ id: number }>('select id from region')) {
      if (!this.known.has(id)) await this.write(id);
      this.known.add(id);
    }
    return (await this.makeJobs()) > 0;
  }

  /** The rows of a region as this version of the program declares them; when a time changes, the next moment is counted anew. */
  private async write(regionId: number): Promise<void> {
    await this.uow.run(systemActor(regionId, 'schema van taken'), async (tx) => {
      for (const s of this.schedules) {
        await tx.execute(
          `insert into schedule as s (region_id, name, job_name, title, at_time, every, next_run_at)
           values ($1, $2, $3, $4, $5::time, $6, ${nextRunSql('$6', '$5::time', 'now()')})
           on conflict (region_id, name) do update set job_name = excluded.job_name, title = excluded.title, at_time = excluded.at_time, every = excluded.every,
             next_run_at = case when (s.at_time, s.every) = (excluded.at_time, excluded.every) then s.next_run_at else excluded.next_run_at end`,
          [regionId, s.name, s.job.name, s.title, s.at, s.every],
        );
      }
    });
  }

  private makeJobs(): Promise<number> {
    const byName = new Map(this.schedules.map((s) => [s.name, s]));
    return this.store.inTransaction(async (client) => {
      const { rows } = await client.query<DueRow>(
        `select s.region_id, s.name, now() + r.clock_offset as region_now from schedule s join region r on r.id = s.region_id
          where s.next_run_at <= now() and s.name = any($1) order by s.next_run_at limit 100 for update of s skip locked`,
        [[...byName.keys()]],
      );
      for (const row of rows) {
        const schedule = byName.get(row.name)!;
        const { job } = schedule;
        await client.query(
          `insert into job (region_id, id, name, queue, payload, unique_key, created_by, max_attempts) values ($1, $2, $3, $4, $5, $6, 'Raamwerk', $7)
           on conflict (region_id, unique_key) where unique_key is not null and started_at is null and done_at is null and cancelled_at is null do nothing`,
          [
            row.region_id,
            newId(),
            job.name,
            job.queue,
            JSON.stringify(schedule.payload(businessDate(row.region_now))),
            `schema:${row.name}`,
            job.attempts,
          ],
        );
        // Moments missed while nothing ran are not made up for: one run does the work of all.
        await client.query(
          `update schedule set last_run_at = now(), next_run_at = ${nextRunSql('every', 'at_time', 'now()')} where region_id = $1 and name = $2`,
          [row.region_id, row.name],
        );
      }
      return rows.length;
    });
  }
}
