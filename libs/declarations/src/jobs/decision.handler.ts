// SPDX-License-Identifier: EUPL-1.2
import { failpoint, HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { applyDecision } from '../use-cases/apply-decision.js';
import { expireDecisions } from '../use-cases/expire-decisions.js';
import { applyDecisionJob, expireDecisionsJob } from './decision.definition.js';

@HandlesJob(applyDecisionJob)
export class ApplyDecisionHandler implements JobHandler<{ decisionId: string }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ decisionId: string }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const applied = await applyDecision(tx, job.payload.decisionId);
      failpoint('decision.applied');
      await job.complete(tx, { ...applied });
    });
    failpoint('decision.committed');
  }
}

@HandlesJob(expireDecisionsJob)
export class ExpireDecisionsHandler implements JobHandler<Record<string, never>> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<Record<string, never>>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { vervallen: await expireDecisions(tx) }));
  }
}
