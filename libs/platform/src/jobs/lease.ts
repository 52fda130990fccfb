// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../database/unit-of-work.js';

/** The right to finish a job: each claim raises the token, so that a worker that was thought dead cannot commit what it did. */
export interface Lease {
  readonly regionId: number;
  readonly jobId: string;
  readonly token: string;
}

/** Another worker holds the job now, or it is settled: what this transaction did must not count. */
export class LeaseLost extends Error {
  constructor(readonly jobId: string) {
    super(`lease of job ${jobId} lost`);
    this.name = 'LeaseLost';
  }
}

const HELD = `region_id = $1 and id = $2 and lease_token = $3 and done_at is null and quarantined_at is null and cancelled_at is null`;

async function update(tx: Tx, lease: Lease, set: string, values: readonly unknown[], name?: string): Promise<void> {
  if (tx.regionId !== lease.regionId) throw new Error('a job is settled in its own region');
  const rows = await tx.execute(`update job set ${set} where ${HELD}`, [lease.regionId, lease.jobId, lease.token, ...values], name);
  if (rows !== 1) throw new LeaseLost(lease.jobId);
}

/** Marks the job done in the transaction that holds its effect. @throws LeaseLost, which rolls that effect back */
export function completeJob(tx: Tx, lease: Lease, outcome: Readonly<Record<string, unknown>> = {}): Promise<void> {
  return update(
    tx,
    lease,
    `done_at = now(), lease_until = null, error = null, outcome = $4, progress_done = coalesce(progress_total, progress_done)`,
    [JSON.stringify(outcome)],
    'raamwerk_job_done',
  );
}

/** Marks the job cancelled, in the transaction that tidies up after it. */
export function settleCancelled(tx: Tx, lease: Lease, outcome: Readonly<Record<string, unknown>> = {}): Promise<void> {
  return update(tx, lease, `cancelled_at = now(), lease_until = null, outcome = $4`, [JSON.stringify(outcome)]);
}

/** Lets a batch count only if the lease still holds, and stores how far the job is together with it. */
export function checkpointJob(tx: Tx, lease: Lease, done: number, total: number | null, note: string | null): Promise<void> {
  return update(tx, lease, `progress_done = $4, progress_total = coalesce($5, progress_total), progress_note = coalesce($6, progress_note)`, [
    done,
    total,
    note,
  ]);
}
