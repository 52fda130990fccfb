// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { makeTrajectories } from '../use-cases/make-trajectories.js';
import { trajectoryUpdate } from './trajectories.definition.js';

@HandlesJob(trajectoryUpdate)
export class TrajectoriesHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<Record<string, never>>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const { courses, changed, gone } = await makeTrajectories(tx);
      await job.complete(tx, { trajecten: courses, gewijzigd: changed, vervallen: gone });
    });
  }
}
