// SPDX-License-Identifier: EUPL-1.2
import type { RunningJob } from '#platform';
import type { ImportControl } from '../use-cases/import-journey.js';

/** How a job steers an import and is told how far it is. */
export function controlBy(job: RunningJob<unknown>): ImportControl {
  return {
    cancelled: () => job.cancelled(),
    checkpoint: async (tx, progress) => {
      // A cancel waits for the end of the batch and is dealt with by the run itself, which then tidies up.
      if (!job.cancelled()) job.throwIfStopped();
      await job.checkpoint(tx, progress);
    },
    finish: (tx, outcome, cancelled) => (cancelled ? job.cancel(tx) : job.complete(tx, { ...outcome })),
  };
}
