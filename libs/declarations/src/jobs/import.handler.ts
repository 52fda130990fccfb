// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, KeyRing, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { ImportRun } from '../use-cases/import-run.js';
import { controlBy } from './import-control.js';
import { importJob } from './import.definition.js';

@HandlesJob(importJob)
export class ImportHandler implements JobHandler<{ runId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async handle(job: RunningJob<{ runId: string }>): Promise<void> {
    await new ImportRun(this.uow, this.keys).execute(job.actor, job.payload.runId, controlBy(job));
  }
}
