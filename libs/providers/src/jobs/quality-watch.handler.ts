// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { watchQuality } from '../use-cases/keep-quality-file.js';
import { watchQualityJob } from './quality-watch.definition.js';

@HandlesJob(watchQualityJob)
export class WatchQualityHandler implements JobHandler<null> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<null>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { herinneringen: await watchQuality(tx) }));
  }
}
