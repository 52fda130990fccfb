// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, KeyRing, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { endConversion, makeConversionMessages } from '../use-cases/make-conversion-messages.js';
import { conversionJob } from './conversion.definition.js';

/** Messages of one transaction: after a kill at most these are made again, to the same bytes. */
const AT_ONCE = 200;

@HandlesJob(conversionJob)
export class ConversionHandler implements JobHandler<{ conversionId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async handle(job: RunningJob<{ conversionId: string }>): Promise<void> {
    const { conversionId } = job.payload;
    for (let more = true; more;) {
      job.throwIfStopped();
      more = await this.uow.run(job.actor, async (tx) => {
        const { done, total } = await makeConversionMessages(tx, this.keys, conversionId, AT_ONCE);
        await job.checkpoint(tx, { done, total, note: `${done} van ${total} berichten gemaakt` });
        return done < total;
      });
    }
    await this.uow.run(job.actor, async (tx) => job.complete(tx, { ...(await endConversion(tx, conversionId)) }));
  }
}
