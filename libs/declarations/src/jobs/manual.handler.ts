// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, KeyRing, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { ProcessManual } from '../use-cases/process-manual.js';
import { controlBy } from './import-control.js';
import { manualJob } from './manual.definition.js';

@HandlesJob(manualJob)
export class ManualHandler implements JobHandler<{ manualId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async handle(job: RunningJob<{ manualId: string }>): Promise<void> {
    await new ProcessManual(this.uow, this.keys).execute(job.actor, job.payload.manualId, controlBy(job));
  }
}
