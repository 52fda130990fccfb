// SPDX-License-Identifier: EUPL-1.2
import { PdfThreads } from '#contracts';
import { HandlesJob, KeyRing, UnitOfWork, type JobHandler, type RunningJob } from '#platform';
import { LoadSample } from '../use-cases/load-sample.js';
import { sampleLoadJob } from './sample-load.definition.js';

@HandlesJob(sampleLoadJob)
export class SampleLoadHandler implements JobHandler<Record<string, never>> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keys: KeyRing,
    private readonly threads: PdfThreads,
  ) {}

  handle(job: RunningJob<Record<string, never>>): Promise<Record<string, unknown>> {
    return new LoadSample(this.uow, this.keys, (document) => this.threads.render(document)).execute(job);
  }
}
