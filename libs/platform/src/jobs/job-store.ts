// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import type { Lease } from './lease.js';

/** All a queue knows of a job. What it does, and whether it may run at all, stands in PostgreSQL. */
export interface Pointer {
  readonly regionId: number;
  readonly jobId: string;
  /** Which dispatch this is: a pointer of an earlier one is refused. */
  readonly gen: number;
}

export interface DueJob extends Pointer {
  readonly name: string;
  readonly queue: string;
}

export interface Claim {
  readonly lease: Lease;
  readonly name: string;
  readonly payload: unknown;
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly cancelAsked: boolean;
}

const OPEN = 'done_at is null and quarantined_at is null and cancelled_at is null';
const AGAIN = 'lease_until = null, dispatched_at = null, gen = gen + 1';
const HELD = `region_id = $1 and id = $2 and lease_token = $3 and ${OPEN}`;
const BATCH = 500;

/** The life of a job between its outbox row and its end, over all regions; logs in as raamwerk_relay, which sees no other table with content. */
export class JobStore {
  constructor(
    private readonly pool: pg.Pool,
    private readonly leaseSeconds: number,
  ) {}

  /**
   * Sends what is due to the queue. A row is marked only when the queue took it; the rows stay locked meanwhile. A worker that is
   * quicker than our commit waits for it in its claim, provided the claim asks nothing that only our commit makes true.
   * @returns how many were sent
   */
  async dispatch(names: readonly string[], send: (jobs: DueJob[]) => Promise<void>): Promise<number> {
    return this.inTransaction(async (client) => {
      const { rows } = await client.query<{ region_id: number; id: string; gen: number; name: string; queue: string }>(
        `select region_id, id, gen, name, queue from job where dispatched_at is null and ${OPEN} and available_at <= now() and name = any($1)
          order by available_at limit ${BATCH} for update skip locked`,
        [names],
      );
      if (rows.length === 0) return 0;
      await send(rows.map((r) => ({ regionId: r.region_id, jobId: r.id, gen: r.gen, name: r.name, queue: r.queue })));
      await client.query(
        `update job j set dispatched_at = now() from unnest($1::smallint[], $2::uuid[]) as s (region_id, id) where j.region_id = s.region_id and j.id = s.id`,
        [rows.map((r) => r.region_id), rows.map((r) => r.id)],
      );
      return rows.length;
    });
  }

  /**
   * Takes the job, counting the attempt before any work. A job whose tries are used up is not taken, however late its last worker
   * fell silent: the queue may offer it again before the sweeper has put it apart.
   * @returns null for a duplicate, an old or an invented pointer
   */
  async claim(pointer: Pointer): Promise<Claim | null> {
    const { rows } = await this.pool.query<{
      lease_token: string;
      name: string;
      payload: unknown;
      attempts: number;
      max_attempts: number;
      cancel_asked: boolean;
    }>({
      name: 'raamwerk_job_claim',
      text: `update job set lease_token = lease_token + 1, attempts = attempts + 1, started_at = coalesce(started_at, now()),
                      dispatched_at = coalesce(dispatched_at, now()), lease_until = now() + make_interval(secs => $4)
        where region_id = $1 and id = $2 and gen = $3 and available_at <= now() and ${OPEN} and (lease_until is null or lease_until < now())
          and attempts < max_attempts
        returning lease_token, name, payload, attempts, max_attempts, cancel_asked_at is not null as cancel_asked`,
      values: [pointer.regionId, pointer.jobId, pointer.gen, this.leaseSeconds],
    });
    const row = rows[0];
    if (!row) return null;
    const lease = { regionId: pointer.regionId, jobId: pointer.jobId, token: row.lease_token };
    return { lease, name: row.name, payload: row.payload, attempt: row.attempts, maxAttempts: row.max_attempts, cancelAsked: row.cancel_asked };
  }

  /** @returns whether the lease still holds, and whether somebody asked to cancel */
  async renew(lease: Lease): Promise<{ held: boolean; cancelAsked: boolean }> {
    const { rows } = await this.pool.query<{ cancel_asked: boolean }>(
      `update job set lease_until = now() + make_interval(secs => $4) where ${HELD} returning cancel_asked_at is not null as cancel_asked`,
      [...key(lease), this.leaseSeconds],
    );
    return { held: rows.length === 1, cancelAsked: rows[0]?.cancel_asked ?? false };
  }

  async progress(lease: Lease, done: number, total: number | null, note: string | null): Promise<void> {
    await this.pool.query(
      `update job set progress_done = $4, progress_total = coalesce($5, progress_total), progress_note = coalesce($6, progress_note) where ${HELD}`,
      [...key(lease), done, total, note],
    );
  }

  /** Another try after a pause; when the tries are used up, or another try cannot help, the job is put apart. @returns whether it was put apart */
  async fail(lease: Lease, error: string, pauseSeconds: number, final: boolean): Promise<boolean> {
    const { rows } = await this.pool.query<{ apart: boolean }>(
      `update job set ${AGAIN}, error = $4, available_at = now() + make_interval(secs => $5),
                      quarantined_at = case when $6 or attempts >= max_attempts then now() end
        where ${HELD} returning quarantined_at is not null as apart`,
      [...key(lease), error, pauseSeconds, final],
    );
    return rows[0]?.apart ?? false;
  }

  /** The process stops, or cannot do this job: the attempt is returned, and whatever the old handler still does is fenced off. */
  async handBack(lease: Lease, pauseSeconds = 0): Promise<void> {
    await this.pool.query(
      `update job set ${AGAIN}, lease_token = lease_token + 1, attempts = greatest(attempts - 1, 0), available_at = now() + make_interval(secs => $4) where ${HELD}`,
      [...key(lease), pauseSeconds],
    );
  }

  async cancelled(lease: Lease): Promise<void> {
    await this.pool.query(`update job set cancelled_at = now(), lease_until = null where ${HELD}`, key(lease));
  }

  /** Jobs whose worker went silent: sent again, or put apart when every try ended so. @returns how many */
  async releaseLapsed(text: string): Promise<number> {
    const { rowCount } = await this.pool.query(
      `update job set ${AGAIN}, lease_token = lease_token + 1, available_at = now(),
                      quarantined_at = case when attempts >= max_attempts then now() end, error = case when attempts >= max_attempts then $1 else error end
        where lease_until < now() and ${OPEN}`,
      [text],
    );
    return rowCount ?? 0;
  }

  /** Sent long ago and still not claimed, oldest first. */
  async unclaimed(names: readonly string[], seconds: number, limit: number): Promise<DueJob[]> {
    const { rows } = await this.pool.query<{ region_id: number; id: string; gen: number; name: string; queue: string }>(
      `select region_id, id, gen, name, queue from job
        where dispatched_at < now() - make_interval(secs => $2) and lease_until is null and ${OPEN} and name = any($1) order by dispatched_at limit $3`,
      [names, seconds, limit],
    );
    return rows.map((r) => ({ regionId: r.region_id, jobId: r.id, gen: r.gen, name: r.name, queue: r.queue }));
  }

  /** Sends these again under a new generation, unless one was claimed meanwhile. */
  async sendAgain(jobs: readonly Pointer[]): Promise<void> {
    await this.pool.query(
      `update job j set ${AGAIN} from unnest($1::smallint[], $2::uuid[], $3::int[]) as s (r, i, g)
        where j.region_id = s.r and j.id = s.i and j.gen = s.g and j.dispatched_at is not null and j.lease_until is null
          and j.done_at is null and j.quarantined_at is null and j.cancelled_at is null`,
      [jobs.map((j) => j.regionId), jobs.map((j) => j.jobId), jobs.map((j) => j.gen)],
    );
  }

  /** The queue store lost everything: all that was sent and not claimed goes again. @returns how many */
  async sendAllAgain(): Promise<number> {
    const { rowCount } = await this.pool.query(`update job set ${AGAIN} where dispatched_at is not null and lease_until is null and ${OPEN}`);
    return rowCount ?? 0;
  }

  async inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      client.release();
      return result;
    } catch (error) {
      await client.query('rollback').then(
        () => client.release(),
        (lost: Error) => client.release(lost),
      );
      throw error;
    }
  }
}

function key(lease: Lease): [number, string, string] {
  return [lease.regionId, lease.jobId, lease.token];
}
