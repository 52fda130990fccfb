// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { join } from 'node:path';
import { Module, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrations } from '#migrations';
import {
  type Config,
  DATA_FILES,
  DatabaseModule,
  dataFolder,
  KeyRing,
  makeFolder,
  prepareDatabase,
  readConfig,
  Reader,
  startEmbeddedPostgres,
  UnitOfWork,
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

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

interface Server {
  readonly ownerUrl: string | null;
  readonly workerUrl: string;
  stop(): Promise<void>;
}

async function openServer(config: Config): Promise<Server> {
  // Only the worker's own address is known: whoever gave it migrates.
  if (config.databaseUrl === null && config.workerDatabaseUrl)
    return { ownerUrl: null, workerUrl: config.workerDatabaseUrl, stop: () => Promise.resolve() };
  makeFolder(config.dataDir);
  const embedded = config.databaseUrl === null ? await startEmbeddedPostgres(config.dataDir) : null;
  const stop = async (): Promise<void> => {
    if (embedded && !embedded.adopted) await embedded.stop();
  };
  try {
    const ownerUrl = embedded?.url ?? config.databaseUrl!;
    const { worker } = await prepareDatabase(ownerUrl, config, migrations, join(config.dataDir, DATA_FILES.roles));
    return { ownerUrl, workerUrl: worker, stop };
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
  const embedded = given.databaseUrl === null && given.workerDatabaseUrl === null;
  const config = embedded ? { ...given, dataDir: dataFolder(given.dataDir, (text) => process.stderr.write(`${text}\n`)) } : given;
  const server = await openServer(config);
  // PostgreSQL is out of reach of a Ctrl-C in the terminal, so it would stay behind.
  const broken = (): void => void server.stop().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, broken);
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
          return (keys ??= KeyRing.open(config.keyFile ?? join(config.dataDir, DATA_FILES.keys), embedded));
        },
        workerUrl: server.workerUrl,
        ownerUrl: server.ownerUrl,
      });
    } finally {
      await app.close();
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, broken);
    await server.stop();
  }
}
