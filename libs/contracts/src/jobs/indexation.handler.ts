// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { recordIndexation } from '../use-cases/record-indexation.js';
import { recordIndexationJob } from './indexation.definition.js';

/** Contracts in one transaction: enough to work in sets, few enough to show progress and to stop in between. */
const BATCH = 250;

@HandlesJob(recordIndexationJob)
export class IndexationHandler implements JobHandler<{ runId: string }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ runId: string }>): Promise<void> {
    await recordIndexation(this.uow, job.actor, job.payload.runId, {
      batch: BATCH,
      throwIfStopped: () => job.throwIfStopped(),
      checkpoint: (tx, o) => job.checkpoint(tx, { done: o.vastgelegd + o.overgeslagen, total: o.overeenkomsten, note: 'overeenkomsten vastgelegd' }),
      finish: (tx, o) => job.complete(tx, { ...o }),
    });
  }
}
