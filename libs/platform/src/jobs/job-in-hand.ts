// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../database/actor.js';
import type { Tx } from '../database/unit-of-work.js';
import type { JobOutcome, JobProgress, RunningJob } from './job-handler.js';
import type { Claim, JobStore } from './job-store.js';
import type { JobTiming } from './job-timing.js';
import { checkpointJob, completeJob, settleCancelled, type Lease } from './lease.js';

export type WhyStopped = 'cancelled' | 'stopping' | 'lost';

/** Thrown by `throwIfStopped`; the runner knows from it what becomes of the job. */
export class JobStopped extends Error {
  constructor(readonly why: WhyStopped) {
    super(`job stopped: ${why}`);
    this.name = 'JobStopped';
  }
}

/** One attempt at a job, with the timer that keeps its lease. */
export class JobInHand implements RunningJob<unknown> {
  readonly lease: Lease;
  readonly attempt: number;
  payload: unknown;
  /** The handler ended the job in a transaction of its own. */
  settled = false;
  private readonly abort = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private cancelAsked = false;
  private heldUntil: number;
  private lastProgress = 0;

  constructor(
    claim: Claim,
    readonly actor: Actor,
    private readonly store: JobStore,
    private readonly timing: JobTiming,
  ) {
    this.lease = claim.lease;
    this.attempt = claim.attempt;
    this.heldUntil = Date.now() + timing.leaseMs;
    if (claim.cancelAsked) this.noteCancel();
    this.timer = setInterval(() => void this.renew(), timing.renewMs);
  }

  get id(): string {
    return this.lease.jobId;
  }

  get regionId(): number {
    return this.lease.regionId;
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  cancelled(): boolean {
    return this.cancelAsked;
  }

  throwIfStopped(): void {
    this.signal.throwIfAborted();
  }

  stop(why: WhyStopped): void {
    this.abort.abort(new JobStopped(why));
  }

  letGo(): void {
    clearInterval(this.timer);
  }

  async progress(done: number, total: number | null = null, note: string | null = null): Promise<void> {
    if (Date.now() - this.lastProgress < this.timing.progressMs && done !== total) return;
    this.lastProgress = Date.now();
    await this.store.progress(this.lease, done, total, note);
  }

  checkpoint(tx: Tx, { done, total = null, note = null }: JobProgress): Promise<void> {
    return checkpointJob(tx, this.lease, done, total, note);
  }

  async complete(tx: Tx, outcome: JobOutcome = {}): Promise<void> {
    await completeJob(tx, this.lease, outcome);
    this.settled = true;
  }

  async cancel(tx: Tx, outcome: JobOutcome = {}): Promise<void> {
    await settleCancelled(tx, this.lease, outcome);
    this.settled = true;
  }

  private noteCancel(): void {
    this.cancelAsked = true;
    this.stop('cancelled');
  }

  private async renew(): Promise<void> {
    const asked = Date.now();
    try {
      const { held, cancelAsked } = await this.store.renew(this.lease);
      if (held) this.heldUntil = asked + this.timing.leaseMs;
      // Not held after settling is as it should be; the handler is in its last steps.
      else if (!this.settled) this.stop('lost');
      if (cancelAsked && !this.cancelAsked) this.noteCancel();
    } catch {
      if (Date.now() > this.heldUntil) this.stop('lost');
    }
  }
}
