// SPDX-License-Identifier: EUPL-1.2
import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseModule, JobsModule, KeysModule } from '#platform';
import { CAPABILITIES } from './capabilities.js';
import { CleanUpHandler } from './clean-up.job.js';
import type { WorkerSettings } from './settings.js';

/** One booking worker per region works at a time anyway; checks and housekeeping run beside it. While one letter is drawn, the next is prepared. */
const CONCURRENCY: Readonly<Record<string, number>> = { inlezen: 1, voorbeeld: 1, controle: 1, brieven: 2, onderhoud: 1 };
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
        JobsModule.forRoot({
          relayUrl: settings.relayUrl,
          redisUrl: settings.redisUrl,
          concurrency: CONCURRENCY,
          mail: settings.mail,
          onStuck: () => process.exit(1),
        }),
        ...CAPABILITIES,
      ],
      providers: [CleanUpHandler],
    };
  }
}
