// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { previewRound } from '../use-cases/preview-round.js';
import { previewRoundJob } from './preview-round.definition.js';

@HandlesJob(previewRoundJob)
export class PreviewRoundHandler implements JobHandler<{ roundId: string }> {
  constructor(private readonly uow: UnitOfWork) {}

  /** All in one transaction: a preview is whole or is the one before. How far it is is told outside of it. */
  async handle(job: RunningJob<{ roundId: string }>): Promise<void> {
    const progress = async (done: number, total: number): Promise<void> => {
      job.throwIfStopped();
      await job.progress(done, total, 'contracten doorgerekend');
    };
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { ...(await previewRound(tx, job.payload.roundId, progress)) }));
  }
}
