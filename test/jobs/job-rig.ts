// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, JobsModule, migrateQueueStore, systemActor, UnitOfWork, type Actor, type JobTiming, type MailSettings } from '#platform';
import { createPostgresBackend, Queue } from 'bullmq';
import pg from 'pg';
import { testDatabase, type TestDatabase } from '../support/database.js';

/** The machinery as it is, with a shorter patience. */
export const QUICK: Partial<JobTiming> = {
  pollMs: 25,
  leaseMs: 1_500,
  renewMs: 300,
  sweepMs: 200,
  unclaimedMs: 1_500,
  scheduleMs: 100,
  graceMs: 1_000,
  progressMs: 0,
  lockMs: 1_500,
  stalledMs: 500,
};

export interface JobRow {
  id: string;
  gen: number;
  attempts: number;
  error: string | null;
  outcome: Record<string, unknown> | null;
  done_at: Date | null;
  quarantined_at: Date | null;
  cancelled_at: Date | null;
  lease_until: Date | null;
  progress_done: string;
  progress_total: string | null;
  progress_note: string | null;
}

/** A database with a region, and worker processes in the test's own process. */
export class JobRig {
  readonly actor: Actor = systemActor(1, 'test');
  private readonly workers: INestApplicationContext[] = [];

  private constructor(
    readonly db: TestDatabase,
    readonly owner: pg.Pool,
    private readonly redisUrl: string | null,
  ) {}

  static async open(redisUrl: string | null = null): Promise<JobRig> {
    const db = await testDatabase();
    await migrateQueueStore(db.ownerUrl);
    const owner = new pg.Pool({ connectionString: db.ownerUrl, max: 3 });
    owner.on('error', () => undefined);
    await owner.query(`insert into region (id, key, name) values (1, 'een', 'Een'), (2, 'twee', 'Twee')`);
    await owner.query(`create table effect (region_id smallint, what text); grant select, insert on effect to raamwerk_worker`);
    return new JobRig(db, owner, redisUrl);
  }

  /** A worker with these handlers; `timing` overrides the quick one. */
  async worker(
    providers: Type[],
    timing: Partial<JobTiming> = {},
    concurrency: Record<string, number> = {},
    mail: MailSettings | null = null,
  ): Promise<INestApplicationContext> {
    const jobs = JobsModule.forRoot({
      relayUrl: this.db.url('raamwerk_relay'),
      redisUrl: this.redisUrl,
      concurrency,
      mail,
      timing: { ...QUICK, ...timing },
    });
    const database = DatabaseModule.forRoot({ url: this.db.url('raamwerk_worker'), poolSize: 6, statementTimeout: 0, name: 'test worker' });
    class RigModule {}
    Module({ imports: [database, jobs], providers })(RigModule);
    const app = await NestFactory.createApplicationContext(RigModule, {
      logger: process.env.RIG_LOG ? ['error', 'warn'] : false,
      abortOnError: false,
    });
    this.workers.push(app);
    return app;
  }

  /** Runs work in a transaction of region 1, as the API would. */
  async inRegion<T>(work: Parameters<UnitOfWork['run']>[1] extends (tx: infer X) => unknown ? (tx: X) => Promise<T> : never): Promise<T> {
    const database = DatabaseModule.forRoot({ url: this.db.url('raamwerk_worker'), poolSize: 2, statementTimeout: 0, name: 'test' });
    class AskModule {}
    Module({ imports: [database] })(AskModule);
    const app = await NestFactory.createApplicationContext(AskModule, { logger: false });
    try {
      return await app.get(UnitOfWork).run(this.actor, work);
    } finally {
      await app.close();
    }
  }

  async row(id: string): Promise<JobRow> {
    return (await this.owner.query<JobRow>('select * from job where id = $1', [id])).rows[0]!;
  }

  async effects(what?: string): Promise<number> {
    const { rows } = await this.owner.query<{ n: number }>('select count(*)::int as n from effect where $1::text is null or what = $1', [
      what ?? null,
    ]);
    return rows[0]!.n;
  }

  /** Puts pointers into the queue as somebody who can reach the queue store might. */
  async forge(queue: string, data: { regionId: number; jobId: string; gen: number }, copies: number): Promise<void> {
    const forger = new Queue(queue, { connection: { connectionString: this.db.ownerUrl, schema: 'bullmq', max: 1 } }, createPostgresBackend);
    await forger.addBulk(Array.from({ length: copies }, () => ({ name: 'forged', data })));
    await forger.close();
  }

  /** Waits until the job has ended, whichever way. */
  ended(id: string, patienceMs = 45_000): Promise<JobRow> {
    return until(async () => {
      const row = await this.row(id);
      return row.done_at || row.quarantined_at || row.cancelled_at ? row : null;
    }, patienceMs);
  }

  async stopWorkers(): Promise<void> {
    for (const worker of this.workers.splice(0)) await worker.close();
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.owner.end();
    await this.db.drop();
  }
}

/** Polls until there is an answer. */
export async function until<T>(ask: () => Promise<T | null | undefined | false>, patienceMs = 45_000): Promise<T> {
  for (const end = Date.now() + patienceMs; ;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not within ${patienceMs} ms`);
    await sleep(25);
  }
}
