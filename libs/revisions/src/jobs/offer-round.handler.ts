// SPDX-License-Identifier: EUPL-1.2
import { PdfThreads } from '#contracts';
import { HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { settleOffer } from '../use-cases/answer-offer.js';
import { offerOne, offerRound } from '../use-cases/offer-round.js';
import { roundMoment, watchRounds } from '../use-cases/watch-rounds.js';
import { offerJob, offerRoundJob, roundMomentJob, settleOfferJob, watchRoundsJob } from './offer-round.definition.js';

@HandlesJob(offerRoundJob)
export class OfferRoundHandler implements JobHandler<{ roundId: string }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ roundId: string }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { ...(await offerRound(tx, job.payload.roundId)) }));
  }
}

@HandlesJob(offerJob)
export class OfferHandler implements JobHandler<{ offerId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly threads: PdfThreads,
  ) {}

  async handle(job: RunningJob<{ offerId: string }>): Promise<void> {
    await offerOne(
      (work) => this.uow.run(job.actor, work),
      job.payload.offerId,
      (document) => this.threads.render(document),
      (tx, sent) => job.complete(tx, { verstuurd: sent }),
    );
  }
}

@HandlesJob(settleOfferJob)
export class SettleOfferHandler implements JobHandler<{ offerId: string }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ offerId: string }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { vastgelegd: await settleOffer(tx, job.payload.offerId) }));
  }
}

@HandlesJob(roundMomentJob)
export class RoundMomentHandler implements JobHandler<{ roundId: string }> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<{ roundId: string }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { ...(await roundMoment(tx, job.payload.roundId)) }));
  }
}

@HandlesJob(watchRoundsJob)
export class WatchRoundsHandler implements JobHandler<null> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<null>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { ...(await watchRounds(tx)) }));
  }
}
