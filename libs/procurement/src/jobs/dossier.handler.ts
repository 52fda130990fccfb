// SPDX-License-Identifier: EUPL-1.2
import { HandlesJob, KeyRing, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { makeDossier } from '../use-cases/make-dossier.js';
import { makeDossierJob } from './dossier.definition.js';

@HandlesJob(makeDossierJob)
export class MakeDossierHandler implements JobHandler<{ dossierId: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
  ) {}

  async handle(job: RunningJob<{ dossierId: string }>): Promise<void> {
    await this.uow.run(job.actor, async (tx) => {
      const files = await makeDossier(tx, this.keys, job.payload.dossierId, async (done, total) => {
        job.throwIfStopped();
        await job.progress(done, total, 'aanmeldingen in het dossier');
      });
      await job.complete(tx, { stukken: files ?? 0 });
    });
  }
}
