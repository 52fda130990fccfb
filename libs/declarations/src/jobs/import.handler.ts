// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, KeyRing, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { ImportRun } from '../use-cases/import-run.js';
import { importJob } from './import.definition.js';

@HandlesJob(importJob)
export class ImportHandler implements JobHandler<{ runId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async handle(job: RunningJob<{ runId: string }>): Promise<void> {
    await new ImportRun(this.uow, this.keys).execute(job.actor, job.payload.runId, {
      cancelled: () => job.cancelled(),
      checkpoint: async (tx, progress) => {
        // A cancel waits for the end of the batch and is dealt with by the run itself, which then tidies up.
        if (!job.cancelled()) job.throwIfStopped();
        await job.checkpoint(tx, progress);
      },
      finish: (tx, outcome, cancelled) => (cancelled ? job.cancel(tx) : job.complete(tx, { ...outcome })),
    });
  }
}
