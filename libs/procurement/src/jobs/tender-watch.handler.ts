// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { runningProcedures } from '../persistence/procedure.store.js';
import { followProcedure } from '../use-cases/step-procedure.js';
import { watchTendersJob } from './tender-watch.definition.js';

/** Each procedure in a transaction of its own: one that fails holds no other back. */
@HandlesJob(watchTendersJob)
export class WatchTendersHandler implements JobHandler<null> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<null>): Promise<void> {
    const ids = await this.uow.run(job.actor, runningProcedures);
    let moved = 0;
    for (const id of ids) {
      job.throwIfStopped();
      if (await this.uow.run(job.actor, (tx) => followProcedure(tx, id))) moved++;
    }
    await this.uow.run(job.actor, (tx) => job.complete(tx, { procedures: ids.length, verder: moved }));
  }
}
