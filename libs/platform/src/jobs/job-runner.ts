// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { systemActor } from '../database/actor.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { JobHandlers, RegisteredHandler } from './job-handlers.js';
import { isFinal, isShutdownOfDatabase, placeOf, safeText } from './job-failure.js';
import type { Claim, JobStore, Pointer } from './job-store.js';
import { JobInHand, JobStopped } from './job-in-hand.js';
import { completeJob, LeaseLost } from './lease.js';
import type { JobTiming } from './job-timing.js';

const PARK_SECONDS = 60;
const LONGEST_PAUSE_SECONDS = 3_600;
const PATIENCE_MS = 20_000;

/** Takes a pointer from the queue to its end: claim, handler, settling. Whatever goes wrong, the row in PostgreSQL says what happens next. */
export class JobRunner {
  private readonly logger = new Logger('taken');
  private readonly inHand = new Set<JobInHand>();

  constructor(
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly uow: UnitOfWork,
    private readonly timing: JobTiming,
  ) {}

  async run(pointer: Pointer): Promise<void> {
    const claim = await this.whileDatabaseReturns(() => this.store.claim(pointer));
    if (!claim) return;
    const handler = this.handlers.find(claim.name);
    // Another version of the program knows this job; leave it to a worker of that version.
    if (!handler) return this.store.handBack(claim.lease, PARK_SECONDS);
    const job = new JobInHand(claim, systemActor(claim.lease.regionId, `taak ${claim.name}`), this.store, this.timing);
    this.inHand.add(job);
    try {
      await this.attempt(handler, claim, job);
    } finally {
      job.letGo();
      this.inHand.delete(job);
    }
  }

  /** Asks what runs to stop, waits a while, and hands back what did not. */
  async stop(): Promise<void> {
    for (const job of this.inHand) job.stop('stopping');
    const until = Date.now() + this.timing.graceMs;
    while (this.inHand.size > 0 && Date.now() < until) await sleep(20);
    await Promise.allSettled([...this.inHand].map((job) => this.store.handBack(job.lease)));
  }

  private async attempt(handler: RegisteredHandler, claim: Claim, job: JobInHand): Promise<void> {
    try {
      job.payload = handler.definition.parse(claim.payload);
      const outcome = await handler.instance.handle(job);
      if (!job.settled) await this.uow.run(job.actor, (tx) => completeJob(tx, job.lease, outcome ?? {}));
    } catch (error) {
      await this.whileDatabaseReturns(() => this.settleFailure(error, handler, claim, job)).catch((lost: unknown) => {
        this.logger.error(
          `${claim.name} ${job.id}: kon de uitkomst niet vastleggen (${safeText(lost)}); de taak gaat verder als haar termijn is verlopen`,
        );
      });
    }
  }

  private async settleFailure(error: unknown, handler: RegisteredHandler, claim: Claim, job: JobInHand): Promise<void> {
    const stopped = job.signal.aborted ? (job.signal.reason as JobStopped).why : null;
    if (error instanceof LeaseLost || stopped === 'lost')
      return this.logger.warn(`${claim.name} ${job.id}: overgenomen door een andere worker; dit werk telt niet`);
    if (stopped === 'stopping' || isShutdownOfDatabase(error)) return this.store.handBack(job.lease);
    if (stopped === 'cancelled') return this.store.cancelled(job.lease);
    const pause = Math.min(handler.definition.backoffSeconds * 2 ** (claim.attempt - 1), LONGEST_PAUSE_SECONDS);
    const apart = await this.store.fail(job.lease, safeText(error), pause, isFinal(error));
    this.logger.error(
      `${claim.name} ${job.id}: poging ${claim.attempt} van ${claim.maxAttempts} mislukt${apart ? ', apart gezet' : ''}: ${safeText(error)}\n${placeOf(error)}`,
    );
  }

  /** A restart of PostgreSQL takes seconds; the queue's copy of the job would be lost by giving up at once. */
  private async whileDatabaseReturns<T>(work: () => Promise<T>): Promise<T> {
    const until = Date.now() + Math.min(PATIENCE_MS, this.timing.leaseMs);
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (Date.now() > until) throw error;
        await sleep(250);
      }
    }
  }
}
