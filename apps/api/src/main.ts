// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { armFailpoint, ConfigurationError, readConfig } from '#platform';
import { createApi } from './app.js';
import { apiSettings } from './settings.js';

try {
  const config = readConfig();
  armFailpoint(config.failpoint);
  const app = await createApi(apiSettings(config));
  app.enableShutdownHooks();
  await app.listen({ port: config.port, host: config.host });
  // A supervisor that is gone leaves nothing behind; one that is there waits for our word.
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.send?.({ ready: true, address: await app.getUrl() });
} catch (error) {
  const { code, message } = error as { code?: string; message: string };
  const text =
    error instanceof ConfigurationError
      ? message
      : code === 'EADDRINUSE'
        ? 'De poort is al in gebruik. Kies een andere met PORT, of stop wat daar draait.'
        : `De API kan niet starten: ${message}`;
  process.stderr.write(`${text}\n`);
  // Not just an exit code: half an application may hold the process open.
  process.exit(1);
}
