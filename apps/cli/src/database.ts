// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrations } from '#migrations';
import {
  addressFor,
  DatabaseModule,
  ensureRoles,
  KeyRing,
  migrate,
  readConfig,
  Reader,
  reachableForPostgres,
  rolePasswords,
  startEmbeddedPostgres,
  UnitOfWork,
  type Config,
} from '#platform';

/** What a command works with: the database of this installation, under the worker's login. */
export interface OpenDatabase {
  readonly uow: UnitOfWork;
  readonly reader: Reader;
  /** As configured; `dataDir` is the folder really used. */
  readonly config: Config;
  /** Opened when first asked for: a command that seals nothing needs no keys. */
  readonly keys: KeyRing;
  readonly workerUrl: string;
  /** null: only the worker's own address is known, so nothing was migrated. */
  readonly ownerUrl: string | null;
}

export interface DatabaseNeeds {
  /** Nest modules whose rows the command writes through TypeORM. */
  readonly modules?: NonNullable<ModuleMetadata['imports']>;
}

interface Server {
  readonly ownerUrl: string | null;
  readonly workerUrl: string;
  stop(): Promise<void>;
}

/** The folder as given, or a place the system user postgres can reach when root uses one it cannot. The same for every command. */
function reachableDataDir(dataDir: string): string {
  if (reachableForPostgres(dataDir)) return dataDir;
  const instead = join('/var/lib/raamwerk', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  process.stderr.write(`De systeemgebruiker postgres kan niet bij ${dataDir}; Raamwerk gebruikt ${instead}.\n`);
  return instead;
}

async function openServer(config: Config): Promise<Server> {
  if (config.workerDatabaseUrl) {
    // Whoever gives the processes their own addresses makes the roles himself.
    if (config.databaseUrl) await migrate(config.databaseUrl, migrations);
    return { ownerUrl: config.databaseUrl, workerUrl: config.workerDatabaseUrl, stop: () => Promise.resolve() };
  }
  mkdirSync(config.dataDir, { recursive: true });
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres(config.dataDir) : null;
  const stop = async (): Promise<void> => {
    if (embedded && !embedded.adopted) await embedded.stop();
  };
  try {
    const ownerUrl = embedded?.url ?? config.databaseUrl!;
    const passwords = rolePasswords(join(config.dataDir, 'roles.json'));
    await ensureRoles(ownerUrl, passwords);
    await migrate(ownerUrl, migrations);
    return { ownerUrl, workerUrl: addressFor(ownerUrl, 'raamwerk_worker', passwords), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Opens the database of this installation (DATABASE_URL, or the embedded PostgreSQL of DATA_DIR: started, or adopted when it runs),
 * migrates it, does the work and closes it all. PostgreSQL is stopped only when this command started it.
 * @returns what the work returns: the exit code
 */
export async function withDatabase(work: (database: OpenDatabase) => Promise<number>, needs: DatabaseNeeds = {}): Promise<number> {
  const given = readConfig();
  const config = given.databaseUrl === null && given.workerDatabaseUrl === null ? { ...given, dataDir: reachableDataDir(given.dataDir) } : given;
  const server = await openServer(config);
  try {
    const database = DatabaseModule.forRoot({ url: server.workerUrl, poolSize: 4, statementTimeout: 0, name: 'raamwerk opdracht' });
    class CommandModule {}
    Module({ imports: [database, ...(needs.modules ?? [])] })(CommandModule);
    const app = await NestFactory.createApplicationContext(CommandModule, { logger: ['error'], abortOnError: false });
    let keys: KeyRing | null = null;
    try {
      return await work({
        uow: app.get(UnitOfWork),
        reader: app.get(Reader),
        config,
        get keys(): KeyRing {
          return (keys ??= KeyRing.open(config.keyFile ?? join(config.dataDir, 'keys.json'), config.databaseUrl === null));
        },
        workerUrl: server.workerUrl,
        ownerUrl: server.ownerUrl,
      });
    } finally {
      await app.close();
    }
  } finally {
    await server.stop();
  }
}
