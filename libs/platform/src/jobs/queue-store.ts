// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { safeText } from './job-failure.js';
import type { DueJob, Pointer } from './job-store.js';
import type { JobTiming } from './job-timing.js';
import { QUEUE_SCHEMA } from './queue-schema.js';

/** Where the queues live: Redis when there is one, else the same PostgreSQL. */
export type QueueBackend = { readonly redisUrl: string } | { readonly postgresUrl: string };

const PREFIX = '{raamwerk}';
const EPOCH_QUEUE = 'raamwerk-epoch';
const EPOCH_ID = 'epoch-mark';
const SEND_TIMEOUT_MS = 5_000;
const LOG_EVERY_MS = 30_000;
const AFTER_ERROR_MS = 1_000;
/** Nothing of a job is kept here once it ended: PostgreSQL knows how it went. */
const OPTIONS = { removeOnComplete: true, removeOnFail: { age: 86_400, count: 100 }, attempts: 1 } as const;

type Data = Pointer;
type Make = { queue(name: string): Queue<Data>; worker(name: string, concurrency: number, process: (data: Data) => Promise<void>): Worker<Data> };

/** The id of a job in the queue: a new one for each dispatch, since a kept id would swallow the next. */
export function queueId(job: Pointer): string {
  return `ob-${job.jobId}-${job.gen}`;
}

/**
 * The queues, on BullMQ. They hold pointers only; all of it may be emptied at any moment and nothing is lost. Not through
 * @nestjs/bullmq: the queues follow from the declared jobs and the backend from the configuration, not from decorators and a
 * setting of the whole process.
 */
export class QueueStore {
  private readonly queues = new Map<string, Queue<Data>>();
  private readonly workers = new Set<Worker<Data>>();
  private stopping = false;
  private readonly logger = new Logger('wachtrij');
  private loggedAt = 0;

  private constructor(private readonly make: Make) {}

  static async open(backend: QueueBackend, timing: JobTiming): Promise<QueueStore> {
    // Loaded only here, so that processes without queues start without it.
    const { Queue, Worker, createPostgresBackend } = await import('bullmq');
    const consumer = {
      autorun: false,
      lockDuration: timing.lockMs,
      stalledInterval: timing.stalledMs,
      runRetryDelay: 1_000,
      drainDelay: 2,
      maxStalledCount: 3,
    };
    if ('redisUrl' in backend) {
      const producing = { url: backend.redisUrl, enableOfflineQueue: false, connectTimeout: 5_000 };
      const consuming = { url: backend.redisUrl, maxRetriesPerRequest: null, connectTimeout: 5_000 };
      return new QueueStore({
        queue: (name) => new Queue<Data>(name, { connection: producing, prefix: PREFIX }) as Queue<Data>,
        worker: (name, concurrency, process) =>
          new Worker<Data>(name, (job) => process(job.data), { ...consumer, connection: consuming, prefix: PREFIX, concurrency }) as Worker<Data>,
      });
    }
    const connection = { connectionString: backend.postgresUrl, schema: QUEUE_SCHEMA, connectionTimeoutMillis: 5_000 };
    return new QueueStore({
      queue: (name) => new Queue(name, { connection: { ...connection, max: 2 } }, createPostgresBackend) as unknown as Queue<Data>,
      worker: (name, concurrency, process) =>
        new Worker(
          name,
          (job: { data: Data }) => process(job.data),
          { ...consumer, connection: { ...connection, max: 2 + concurrency }, concurrency },
          createPostgresBackend,
        ) as unknown as Worker<Data>,
    });
  }

  async ready(queues: readonly string[]): Promise<void> {
    for (const name of [EPOCH_QUEUE, ...queues]) await within(this.queue(name).waitUntilReady());
  }

  /** Adds the pointers; an id that is there already stays as it is. */
  async add(jobs: readonly DueJob[]): Promise<void> {
    for (const queue of new Set(jobs.map((job) => job.queue))) {
      const own = jobs.filter((job) => job.queue === queue);
      const entries = own.map((job) => ({
        name: job.name,
        data: { regionId: job.regionId, jobId: job.jobId, gen: job.gen },
        opts: { ...OPTIONS, jobId: queueId(job) },
      }));
      await within(this.queue(queue).addBulk(entries));
    }
  }

  /** Whether the queue still has this pointer, waiting or in a worker's hands. */
  async has(job: DueJob): Promise<boolean> {
    const state = await within(this.queue(job.queue).getJobState(queueId(job)));
    return state !== 'unknown' && state !== 'failed' && state !== 'completed';
  }

  /** Whether the store was emptied since `mark`: its mark is gone. */
  async wiped(): Promise<boolean> {
    return (await within(this.queue(EPOCH_QUEUE).getJobState(EPOCH_ID))) === 'unknown';
  }

  async mark(): Promise<void> {
    await within(this.queue(EPOCH_QUEUE).add('epoch', { regionId: 0, jobId: '', gen: 0 }, { jobId: EPOCH_ID }));
  }

  /**
   * Takes jobs from a queue from now on. A worker of BullMQ whose first connection breaks never makes another: it asks again and again at
   * once, and the process does nothing else any more (6.7, PostgreSQL). So it begins only once it is connected, and else another one does.
   */
  consume(queue: string, concurrency: number, process: (pointer: Pointer) => Promise<void>): void {
    const begin = async (): Promise<void> => {
      while (!this.stopping) {
        const worker = this.make.worker(queue, concurrency, process);
        worker.on('error', (error) => this.note(queue, error));
        this.workers.add(worker);
        const ready = await worker.waitUntilReady().then(
          () => true,
          (error: Error) => (this.note(queue, error), false),
        );
        if (ready) return this.stopping ? undefined : worker.run();
        this.workers.delete(worker);
        void worker.close().catch(() => undefined);
        await sleep(AFTER_ERROR_MS);
      }
    };
    begin().catch((error: Error) => this.note(queue, error));
  }

  /** Stops taking jobs at once; ends when those in hand have ended. */
  async stopConsuming(): Promise<void> {
    this.stopping = true;
    await Promise.allSettled([...this.workers].map((worker) => worker.close()));
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => within(queue.close())));
  }

  private queue(name: string): Queue<Data> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.make.queue(name);
      queue.on('error', (error) => this.note(name, error));
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** An outage gives an error a moment; one line in a while says enough. */
  private note(queue: string, error: Error): void {
    if (Date.now() - this.loggedAt < LOG_EVERY_MS) return;
    this.loggedAt = Date.now();
    this.logger.warn(`${queue}: ${safeText(error)}`);
  }
}

/** A store that is away must not hold a transaction of ours open. */
async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, no) => {
    timer = setTimeout(() => no(new Error('the queue store does not answer')), SEND_TIMEOUT_MS);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
