// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { ContractsJobsModule } from '#contracts/jobs';
import { DeclarationsJobsModule } from '#declarations/jobs';
import { DatabaseModule, JobsModule, KeysModule } from '#platform';
import { ProvidersJobsModule } from '#providers/jobs';
import { SampleJobsModule } from '#sample/jobs';
import { SpendingJobsModule } from '#spending/jobs';
import { CleanUpHandler } from './clean-up.job.js';
import type { WorkerSettings } from './settings.js';

/** The capabilities whose jobs this process does; one line each, in the order of dependence. */
export const CAPABILITIES: readonly Type[] = [
  ProvidersJobsModule, //
  ContractsJobsModule,
  DeclarationsJobsModule,
  SpendingJobsModule,
  SampleJobsModule,
];

/** One booking worker per region works at a time anyway; checks and housekeeping run beside it. */
const CONCURRENCY: Readonly<Record<string, number>> = { inlezen: 1, voorbeeld: 1, controle: 1, onderhoud: 1 };
const POOL_SIZE = 8;

@Module({})
export class WorkerModule {
  static with(settings: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        KeysModule.forRoot(settings.keys),
        // No limit to a statement: a check over a whole year is one.
        DatabaseModule.forRoot({ url: settings.workerUrl, poolSize: POOL_SIZE, statementTimeout: 0, name: 'raamwerk worker' }),
        JobsModule.forRoot({ relayUrl: settings.relayUrl, redisUrl: settings.redisUrl, concurrency: CONCURRENCY, onStuck: () => process.exit(1) }),
        ...CAPABILITIES,
      ],
      providers: [CleanUpHandler],
    };
  }
}
