// SPDX-License-Identifier: EUPL-1.2

/** How quick the machinery is. Tests run the same code with smaller numbers. */
export interface JobTiming {
  /** Between two looks into the outbox when the last one found nothing. */
  readonly pollMs: number;
  /** A worker that is silent this long is thought dead. */
  readonly leaseMs: number;
  readonly renewMs: number;
  readonly sweepMs: number;
  /** Sent this long ago and not claimed: look whether the queue still has it. */
  readonly unclaimedMs: number;
  readonly scheduleMs: number;
  /** How long a stopping process waits for its handlers. */
  readonly graceMs: number;
  readonly progressMs: number;
  /** BullMQ's own lock on a job, and how often it looks for lost locks. */
  readonly lockMs: number;
  readonly stalledMs: number;
}

export const TIMING: JobTiming = {
  pollMs: 200,
  leaseMs: 20_000,
  renewMs: 4_000,
  sweepMs: 3_000,
  unclaimedMs: 30_000,
  scheduleMs: 5_000,
  graceMs: 10_000,
  progressMs: 300,
  lockMs: 10_000,
  stalledMs: 5_000,
};
