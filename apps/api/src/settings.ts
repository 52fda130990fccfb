// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { addressFor, ConfigurationError, DATA_FILES, KeyRing, rolePasswords, type Config } from '#platform';
import type { ApiSettings } from './app.module.js';

/** What the API needs from the configuration: its own login to the database and the keys. @throws ConfigurationError */
export function apiSettings(config: Config): ApiSettings {
  const databaseUrl =
    config.apiDatabaseUrl ??
    (config.databaseUrl && addressFor(config.databaseUrl, 'raamwerk_api', rolePasswords(join(config.dataDir, DATA_FILES.roles))));
  if (!databaseUrl) throw new ConfigurationError(['De API kent geen database: geef DATABASE_URL of API_DATABASE_URL, of begin met npm start.']);
  return { config, databaseUrl, keys: KeyRing.open(config.keyFile ?? join(config.dataDir, DATA_FILES.keys), false) };
}
