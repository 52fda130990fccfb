// SPDX-License-Identifier: EUPL-1.2
import { declarationsBooked } from '#declarations';
import { yearOf } from '#kernel';
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { checkBestedingsruimte } from '../use-cases/check-bestedingsruimte.js';
import { spendingCheck } from './spending-check.definition.js';

@HandlesJob(spendingCheck)
export class SpendingCheckHandler implements JobHandler<{ year: number | null }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ year: number | null }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const year = job.payload.year ?? yearOf(tx.today);
      await job.complete(tx, { jaar: year, ...(await checkBestedingsruimte(tx, year, 'op verzoek of gepland')) });
    });
  }
}

@HandlesJob(declarationsBooked)
export class DeclarationsBookedHandler implements JobHandler<{ years: number[] }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ years: number[] }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const outcomes = [];
      for (const year of job.payload.years) outcomes.push({ jaar: year, ...(await checkBestedingsruimte(tx, year, 'na inlezen')) });
      await job.complete(tx, { controles: outcomes });
    });
  }
}
