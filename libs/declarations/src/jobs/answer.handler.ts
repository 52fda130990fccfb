// SPDX-License-Identifier: EUPL-1.2
import { failpoint, HandlesJob, KeyRing, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { answerDue, answerMessage } from '../use-cases/answer-messages.js';
import { answerJob } from './answer.definition.js';

const AT_ONCE = 200;

@HandlesJob(answerJob)
export class AnswerHandler implements JobHandler<{ messageId: string | null }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async handle(job: RunningJob<{ messageId: string | null }>): Promise<void> {
    const { messageId } = job.payload;
    if (messageId !== null) {
      return this.uow.run(job.actor, async (tx) => job.complete(tx, { antwoorden: await answerMessage(tx, this.keys, messageId) }));
    }
    let done = 0;
    for (let more = true; more;) {
      job.throwIfStopped();
      more = await this.uow.run(job.actor, async (tx) => {
        const made = await answerDue(tx, this.keys, AT_ONCE);
        done += made;
        if (made > 0) failpoint('answer.due-made');
        await job.checkpoint(tx, { done, total: done, note: `${done} antwoorden gemaakt` });
        return made === AT_ONCE;
      });
      if (done > 0) failpoint('answer.due-committed');
    }
    await this.uow.run(job.actor, (tx) => job.complete(tx, { antwoorden: done }));
  }
}
