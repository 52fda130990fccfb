// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { renewTacitly } from '../use-cases/renew-contract.js';
import { watchContracts } from '../use-cases/watch-contracts.js';
import { renewContractJob, watchContractsJob } from './contract-watch.definition.js';

@HandlesJob(watchContractsJob)
export class WatchContractsHandler implements JobHandler<null> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<null>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { ...(await watchContracts(tx)) }));
  }
}

@HandlesJob(renewContractJob)
export class RenewContractHandler implements JobHandler<{ number: string }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ number: string }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { verlengingen: await renewTacitly(tx, job.payload.number) }));
  }
}
