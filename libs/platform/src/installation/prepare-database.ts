// SPDX-License-Identifier: EUPL-1.2
import { ConfigurationError, type Config } from '../config/config.js';
import { migrate, type Migrations } from '../database/migrate.js';
import { addressFor, ensureRoles, rolePasswords, ROLES, type Passwords } from '../database/roles.js';
import { migrateQueueStore } from '../jobs/queue-schema.js';

/** Where each role logs in. */
export interface RoleAddresses {
  readonly api: string;
  readonly worker: string;
  readonly relay: string;
}

/** The roles' own addresses when the configuration gives them, else the owner's with passwords from a file of ours. */
function addresses(ownerUrl: string, config: Config, passwordFile: string): RoleAddresses & { passwords: Passwords } {
  const { apiDatabaseUrl: api, workerDatabaseUrl: worker, relayDatabaseUrl: relay } = config;
  if (api && worker && relay) {
    const given = [api, worker, relay].map((url) => decodeURIComponent(new URL(url).password));
    return { api, worker, relay, passwords: Object.fromEntries(ROLES.map((role, i) => [role, given[i]!])) as Passwords };
  }
  const passwords = rolePasswords(passwordFile);
  const [apiUrl, workerUrl, relayUrl] = ROLES.map((role) => addressFor(ownerUrl, role, passwords));
  return { api: apiUrl!, worker: workerUrl!, relay: relayUrl!, passwords };
}

/** Why the database of the configuration cannot be used, by code of the operating system or of PostgreSQL. */
const UNUSABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'de database is niet te bereiken',
  ENOTFOUND: 'dit adres bestaat niet',
  ETIMEDOUT: 'de database antwoordt niet',
  '28P01': 'de database weigert de naam of het wachtwoord',
  '28000': 'de database weigert de naam',
  '3D000': 'deze database bestaat niet',
};

function named(error: unknown, url: string): unknown {
  const why = UNUSABLE[(error as { code?: string } | null)?.code ?? ''];
  return why === undefined ? error : new ConfigurationError([`DATABASE_URL: ${why} (${new URL(url).host}).`]);
}

/**
 * Makes a database ready for this version, as its owner: the roles, our tables, the queue's tables. Safe to repeat, and from two
 * processes at once. @throws ConfigurationError naming the setting when a database that was given cannot be used
 */
export async function prepareDatabase(
  ownerUrl: string,
  config: Config,
  migrations: Migrations,
  passwordFile: string,
): Promise<RoleAddresses & { readonly ran: string[] }> {
  const { passwords, ...roles } = addresses(ownerUrl, config, passwordFile);
  await ensureRoles(ownerUrl, passwords).catch((error: unknown) => {
    throw config.databaseUrl === null ? error : named(error, ownerUrl);
  });
  const ran = await migrate(ownerUrl, migrations);
  if (!config.redisUrl) await migrateQueueStore(ownerUrl);
  return { ...roles, ran };
}
