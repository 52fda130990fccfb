// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../database/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import type { Lease } from './lease.js';
import type { JobDefinition } from './outbox.js';

/**
 * How a capability does queued work. Three pieces, in `src/jobs/` of the lib:
 *
 * ```ts
 * // spending-check.job.ts — the definition, importable by whoever enqueues (use case, HTTP), in every process
 * export const spendingCheck = defineJob<{ year: number }>({
 *   name: 'spending.check', queue: 'spending', title: 'Controle bestedingsruimte', attempts: 3, backoffSeconds: 30,
 *   parse: (raw) => ({ year: Number((raw as { year: unknown }).year) }),
 * });
 *
 * // and its one handler: thin, calls a use case, which reads again under lock and does nothing when it is done already
 * @HandlesJob(spendingCheck)
 * export class SpendingCheckHandler implements JobHandler<{ year: number }> {
 *   constructor(private readonly uow: UnitOfWork, private readonly check: CheckSpending) {}
 *
 *   async handle(job: RunningJob<{ year: number }>): Promise<void> {
 *     await this.uow.run(job.actor, async (tx) => {
 *       const outcome = await this.check.execute(tx, job.payload.year);
 *       await job.complete(tx, outcome);            // effect and "done" in one transaction: exactly once
 *     });
 *   }
 * }
 *
 * // spending-jobs.module.ts — imported by apps/worker; a provider with @HandlesJob is found, nothing else to register
 * @Module({ imports: [SpendingModule], providers: [SpendingCheckHandler] })
 * export class SpendingJobsModule {}
 * ```
 *
 * Enqueue from any transaction: `await tx.enqueue(spendingCheck, { year: 2025 }, { subject: 'jaar:2025', key: 'spending.check:2025' })`.
 *
 * Long work goes in several transactions: end each batch with `await job.checkpoint(tx, { done, total, note })` as its last
 * statement (refuses the batch when another worker took over; stores progress with it) and call `job.throwIfStopped()` between
 * batches. A handler that must tidy up after a cancel asks `job.cancelled()` itself and ends with `job.cancel(tx)` in the
 * transaction that tidies.
 *
 * When `handle` returns without having settled, the runner marks the job done with what it returned as outcome. When it throws:
 * a DomainError of a kind that another try cannot change puts the job apart at once, with its text; anything else is tried again
 * after `backoffSeconds`, doubled each time, `attempts` times in all.
 */
export interface JobHandler<Payload> {
  handle(job: RunningJob<Payload>): Promise<JobOutcome | void>;
}

/** What the jobs page shows of a finished job. Numbers and ids, no personal data. */
export type JobOutcome = Readonly<Record<string, unknown>>;

export interface JobProgress {
  readonly done: number;
  readonly total?: number | null;
  /** A short Dutch sentence: "bericht 300 van 1.200". */
  readonly note?: string | null;
}

/** One attempt at a job: what the handler gets. */
export interface RunningJob<Payload> {
  readonly id: string;
  readonly regionId: number;
  readonly payload: Payload;
  /** 1 for the first try. */
  readonly attempt: number;
  /** The system, in the job's region. */
  readonly actor: Actor;
  readonly lease: Lease;
  /** Aborted when the work should stop: somebody cancelled, the process ends, or another worker took over. */
  readonly signal: AbortSignal;
  /** Whether somebody asked to cancel. */
  cancelled(): boolean;
  /** Throws when the work should stop; to be called between batches. */
  throwIfStopped(): void;
  /** Stores progress outside any transaction of the handler; at most a few times a second reaches the database. */
  progress(done: number, total?: number | null, note?: string | null): Promise<void>;
  /** Last statement of a batch's transaction: the batch counts only if this worker still holds the job. */
  checkpoint(tx: Tx, progress: JobProgress): Promise<void>;
  /** Last statement of the last transaction: the effect and "done" commit together. */
  complete(tx: Tx, outcome?: JobOutcome): Promise<void>;
  /** As `complete`, for a job that stopped because somebody cancelled it. */
  cancel(tx: Tx, outcome?: JobOutcome): Promise<void>;
}

export const HANDLES_JOB = Symbol('handles job');

/** Marks a class as the handler of a job; it is injectable by that. */
export function HandlesJob<Payload>(definition: JobDefinition<Payload>) {
  return <T extends new (...args: never[]) => JobHandler<Payload>>(target: T): void => {
    Injectable()(target);
    Reflect.defineMetadata(HANDLES_JOB, definition, target);
  };
}

/** The definition a class was marked with, if any. */
export function handledJob(type: object): JobDefinition<unknown> | undefined {
  return Reflect.getMetadata(HANDLES_JOB, type) as JobDefinition<unknown> | undefined;
}
