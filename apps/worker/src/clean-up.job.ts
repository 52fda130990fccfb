// SPDX-License-Identifier: EUPL-1.2
import { defineJob, defineSchedule, HandlesJob, UnitOfWork, type JobHandler, type RunningJob } from '#platform';

/** Answers to repeated requests are kept this long: a client that was offline over a year end still gets the same one. */
const KEEP_ANSWERS = '400 days';

const cleanUp = defineJob<null>({
  name: 'platform.clean-up',
  queue: 'onderhoud',
  title: 'Opruimen',
  attempts: 3,
  backoffSeconds: 60,
  parse: () => null,
});

defineSchedule({
  name: 'opruimen',
  title: 'Verlopen sessies en oude antwoorden opruimen, elke nacht',
  job: cleanUp,
  at: '03:30',
  every: 'dag',
  payload: () => null,
});

/** Removes what is of no more use and should not be kept: sessions that ended and answers to old requests. */
@HandlesJob(cleanUp)
export class CleanUpHandler implements JobHandler<null> {
  constructor(private readonly uow: UnitOfWork) {}

  async handle(job: RunningJob<null>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const sessies = await tx.execute('delete from session where region_id = $1 and expires_at < now()', [tx.regionId]);
      const antwoorden = await tx.execute('delete from idempotency where region_id = $1 and at < now() - $2::interval', [tx.regionId, KEEP_ANSWERS]);
      await job.complete(tx, { sessies, antwoorden });
    });
  }
}
