// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { watchProofs } from '../use-cases/watch-proofs.js';
import { watchProofsJob } from './proof-watch.definition.js';

@HandlesJob(watchProofsJob)
export class WatchProofsHandler implements JobHandler<null> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<null>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { herinneringen: await watchProofs(tx) }));
  }
}
