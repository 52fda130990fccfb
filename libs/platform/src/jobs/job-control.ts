// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../database/unit-of-work.js';

/**
 * Asks a job to stop. One that waits is cancelled at once (its handler will not come by, so the caller tidies up in this
 * transaction); one that runs stops after its current batch.
 * @returns null when there is no such open job in this region
 */
export async function askJobToStop(tx: Tx, jobId: string): Promise<'cancelled' | 'asked' | null> {
  const [job] = await tx.sql<{ cancelled: boolean }>(
    `update job set cancel_asked_at = coalesce(cancel_asked_at, now()),
                    cancelled_at = case when lease_until is null or lease_until < now() then now() end
      where region_id = $1 and id = $2 and done_at is null and quarantined_at is null and cancelled_at is null
      returning cancelled_at is not null as cancelled`,
    [tx.regionId, jobId],
  );
  if (!job) return null;
  await tx.audit({ action: 'taak geannuleerd', objectKind: 'taak', objectId: jobId });
  return job.cancelled ? 'cancelled' : 'asked';
}

/**
 * Gives a job that failed or was cancelled another full set of tries.
 * @returns false when there is no such job in this region
 */
export async function retryJob(tx: Tx, jobId: string): Promise<boolean> {
  const touched = await tx.execute(
    `update job set quarantined_at = null, cancelled_at = null, cancel_asked_at = null, error = null, unique_key = null, attempts = 0, gen = gen + 1,
                    lease_until = null, lease_token = lease_token + 1, dispatched_at = null, available_at = now()
      where region_id = $1 and id = $2 and (quarantined_at is not null or cancelled_at is not null)`,
    [tx.regionId, jobId],
  );
  if (touched) await tx.audit({ action: 'taak opnieuw gestart', objectKind: 'taak', objectId: jobId });
  return touched === 1;
}
