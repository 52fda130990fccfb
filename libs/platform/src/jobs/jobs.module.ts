// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { MAIL_SETTINGS, MailHandler } from '../mail/mail.handler.js';
import { JobHandlers } from './job-handlers.js';
import { JOBS_OPTIONS, JobWorkers, type JobsOptions } from './job-workers.js';

/** Makes a process do queued work: it sends, runs, sweeps and schedules the jobs of every capability whose *JobsModule it imports. */
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: JOBS_OPTIONS, useValue: options },
        JobHandlers,
        JobWorkers,
        { provide: MAIL_SETTINGS, useValue: options.mail ?? null },
        MailHandler,
      ],
    };
  }
}
