// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import type { LogLevel } from '@nestjs/common';
import { addressFor, ConfigurationError, DATA_FILES, KeyRing, NEST_LOG_LEVELS, rolePasswords, type Config, type MailSettings } from '#platform';

export interface WorkerSettings {
  /** Logs in as raamwerk_worker. */
  readonly workerUrl: string;
  /** Logs in as raamwerk_relay. */
  readonly relayUrl: string;
  readonly redisUrl: string | null;
  readonly keys: KeyRing;
  /** null: mail is kept and not sent. */
  readonly mail: MailSettings | null;
  readonly logLevels: LogLevel[];
}

/** What the worker needs from the configuration: its own logins and the keys. @throws ConfigurationError */
export function workerSettings(config: Config): WorkerSettings {
  const passwordFile = join(config.dataDir, DATA_FILES.roles);
  const login = (role: 'raamwerk_worker' | 'raamwerk_relay'): string | null =>
    config.databaseUrl && addressFor(config.databaseUrl, role, rolePasswords(passwordFile));
  const workerUrl = config.workerDatabaseUrl ?? login('raamwerk_worker');
  const relayUrl = config.relayDatabaseUrl ?? login('raamwerk_relay');
  if (!workerUrl || !relayUrl)
    throw new ConfigurationError([
      'De worker kent geen database: geef DATABASE_URL, of WORKER_DATABASE_URL en RELAY_DATABASE_URL, of begin met npm start.',
    ]);
  return {
    workerUrl,
    relayUrl,
    redisUrl: config.redisUrl,
    keys: KeyRing.open(config.keyFile ?? join(config.dataDir, DATA_FILES.keys), false),
    mail: config.smtpUrl && config.mailFrom ? { smtpUrl: config.smtpUrl, from: config.mailFrom, publicUrl: config.publicUrl } : null,
    logLevels: NEST_LOG_LEVELS[config.logLevel],
  };
}
