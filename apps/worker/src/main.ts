// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { armFailpoint, checkRedis, ConfigurationError, readConfig } from '#platform';
import { WorkerModule } from './app.module.js';
import { workerSettings } from './settings.js';

const GIVE_UP_MS = 20_000;

async function start(): Promise<void> {
  const config = readConfig();
  armFailpoint(config.failpoint);
  const settings = workerSettings(config);
  if (config.redisUrl) await checkRedis(config.redisUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings), { logger: settings.logLevels, abortOnError: false });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    // A database that is away cannot be told goodbye; leases end by themselves.
    setTimeout(() => process.exit(1), GIVE_UP_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop);
  process.once('disconnect', stop);
  process.send?.({ ready: true });
}

start().catch((error: unknown) => {
  const text =
    error instanceof ConfigurationError ? error.message : `De worker kan niet starten: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
