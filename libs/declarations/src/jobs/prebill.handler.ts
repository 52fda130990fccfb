// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { makePrebillList } from '../use-cases/make-prebill-list.js';
import { prebillCheck } from './prebill.definition.js';

@HandlesJob(prebillCheck)
export class PrebillHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<Record<string, never>>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const { items, fresh, gone } = await makePrebillList(tx);
      await job.complete(tx, { opDeLijst: items, nieuw: fresh, hersteld: gone });
    });
  }
}
