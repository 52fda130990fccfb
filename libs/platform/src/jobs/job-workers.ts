// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type pg from 'pg';
import { makePool } from '../database/database.module.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { MailSettings } from '../mail/mail.handler.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';
import { JobStore, type Pointer } from './job-store.js';
import { TIMING, type JobTiming } from './job-timing.js';
import { Loop } from './loop.js';
import { QueueStore, type QueueBackend } from './queue-store.js';
import { Scheduler } from './scheduler.js';
import { declaredSchedules } from './schedules.js';
import { Sweeper } from './sweeper.js';

const LAST_WORD_MS = 2_000;

export const JOBS_OPTIONS = Symbol('jobs options');

export interface JobsOptions {
  /** Address of the role raamwerk_relay. */
  readonly relayUrl: string;
  /** null: the queues live in the same PostgreSQL. */
  readonly redisUrl: string | null;
  /** How many jobs of a queue run at the same time in this process; 1 where nothing is said. */
  readonly concurrency?: Readonly<Record<string, number>>;
  readonly timing?: Partial<JobTiming>;
  /** null or absent: mail is kept and not sent. */
  readonly mail?: MailSettings | null;
  /** The connection to the queue store hangs though it seems alive; the process should end, so that its supervisor starts it anew. */
  readonly onStuck?: () => void;
}

/** Starts and stops all that moves jobs in a worker process. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('taken');
  private readonly timing: JobTiming;
  private readonly pool: pg.Pool;
  private readonly lastBusy = new Map<string, number>();
  private readonly busy = new Map<string, number>();
  private loops: Loop[] = [];
  private queues: QueueStore | null = null;
  private runner: JobRunner | null = null;

  constructor(
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
    private readonly handlers: JobHandlers,
    private readonly uow: UnitOfWork,
    private readonly reader: Reader,
  ) {
    this.timing = { ...TIMING, ...options.timing };
    this.pool = makePool({ url: options.relayUrl, poolSize: 6, statementTimeout: 30_000, name: 'raamwerk relay' });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.handlers.collect();
    const store = new JobStore(this.pool, this.timing.leaseMs / 1_000);
    const backend: QueueBackend = this.options.redisUrl ? { redisUrl: this.options.redisUrl } : { postgresUrl: this.options.relayUrl };
    const queues = (this.queues = await QueueStore.open(backend, this.timing));
    await queues.ready(this.handlers.queues);
    const runner = (this.runner = new JobRunner(store, this.handlers, this.uow, this.timing));
    for (const queue of this.handlers.queues) {
      this.lastBusy.set(queue, Date.now());
      queues.consume(queue, this.options.concurrency?.[queue] ?? 1, (pointer) => this.watched(queue, runner, pointer));
    }
    const names = this.handlers.names;
    const sweeper = new Sweeper(
      store,
      queues,
      names,
      this.timing,
      (q) => this.idle(q),
      (q) => this.stuck(q),
    );
    const scheduler = new Scheduler(declaredSchedules(), store, this.uow, this.reader);
    this.loops = [
      new Loop('uitdelen', this.timing.pollMs, async () => (await store.dispatch(names, (jobs) => queues.add(jobs))) > 0),
      new Loop('opruimen', this.timing.sweepMs, () => sweeper.sweep()),
      new Loop('planning', this.timing.scheduleMs, () => scheduler.tick()),
    ];
  }

  /** Before the database goes: take nothing new, let handlers end or hand their jobs back. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    const closing = this.queues?.stopConsuming();
    await this.runner?.stop();
    // A handler that does not listen was fenced off and its job handed back; it is not waited for.
    const enough = new AbortController();
    await Promise.race([closing, sleep(LAST_WORD_MS, undefined, { signal: enough.signal }).catch(() => undefined)]);
    enough.abort();
    await this.queues?.close();
    await this.pool.end();
  }

  private async watched(queue: string, runner: JobRunner, pointer: Pointer): Promise<void> {
    this.busy.set(queue, (this.busy.get(queue) ?? 0) + 1);
    try {
      await runner.run(pointer);
    } finally {
      this.busy.set(queue, this.busy.get(queue)! - 1);
      this.lastBusy.set(queue, Date.now());
    }
  }

  private idle(queue: string): boolean {
    return (this.busy.get(queue) ?? 0) === 0 && Date.now() - (this.lastBusy.get(queue) ?? 0) > 2 * this.timing.unclaimedMs;
  }

  private stuck(queue: string): void {
    this.logger.error(`de worker van wachtrij ${queue} krijgt niets aangereikt terwijl er taken wachten`);
    this.options.onStuck?.();
  }
}
