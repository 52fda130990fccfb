// SPDX-License-Identifier: EUPL-1.2
// The worker of the product with its real capabilities, started from the build; only its timing is quicker, so that a kill costs
// seconds and not half a minute.
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { armFailpoint, DatabaseModule, JobsModule, KeyRing, KeysModule, readConfig } from '#platform';
import { CAPABILITIES } from '../../dist/apps/worker/src/capabilities.js';

const { WORKER_DATABASE_URL, RELAY_DATABASE_URL, REDIS_URL, TIMING, KEY_FILE, FAILPOINT, SMTP_URL } = process.env;
armFailpoint(readConfig({ FAILPOINT }).failpoint);

class ImportWorkerModule {}
Module({
  imports: [
    KeysModule.forRoot(KeyRing.open(KEY_FILE, false)),
    DatabaseModule.forRoot({ url: WORKER_DATABASE_URL, poolSize: 6, statementTimeout: 0, name: 'chaos import' }),
    JobsModule.forRoot({
      relayUrl: RELAY_DATABASE_URL,
      redisUrl: REDIS_URL || null,
      timing: JSON.parse(TIMING),
      concurrency: {},
      mail: SMTP_URL ? { smtpUrl: SMTP_URL, from: 'Raamwerk <post@een.example>', publicUrl: null } : null,
      onStuck: () => process.exit(1),
    }),
    ...CAPABILITIES,
  ],
})(ImportWorkerModule);

await NestFactory.createApplicationContext(ImportWorkerModule, { logger: false, abortOnError: false });
process.send({ ready: true });
