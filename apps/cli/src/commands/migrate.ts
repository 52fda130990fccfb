// SPDX-License-Identifier: EUPL-1.2
import 'reflect-metadata';
import { join } from 'node:path';
import { migrations } from '#migrations';
import { ConfigurationError, DATA_FILES, dataFolder, makeFolder, prepareDatabase, readConfig, startEmbeddedPostgres } from '#platform';

/** raamwerk migrate: the roles, our tables and the queue's, as the owner. Without DATABASE_URL that of the embedded PostgreSQL. */
export async function run(args: string[]): Promise<number> {
  if (args.length > 0) {
    process.stderr.write('Gebruik: raamwerk migrate\n');
    return 2;
  }
  try {
    const config = readConfig();
    const folder = config.databaseUrl ? config.dataDir : dataFolder(config.dataDir, (text) => void process.stderr.write(`${text}\n`));
    const server = config.databaseUrl ? null : await startEmbeddedPostgres(folder);
    try {
      if (!config.apiDatabaseUrl) makeFolder(folder);
      const { ran } = await prepareDatabase(server?.url ?? config.databaseUrl!, config, migrations, join(folder, DATA_FILES.roles));
      process.stdout.write(ran.length > 0 ? `${ran.map((name) => `gedaan: ${name}`).join('\n')}\n` : 'De database is al bij.\n');
      return 0;
    } finally {
      if (server && !server.adopted) await server.stop();
    }
  } catch (error) {
    process.stderr.write(
      error instanceof ConfigurationError ? `${error.message}\n` : `De database kan niet worden bijgewerkt: ${(error as Error).message}\n`,
    );
    return 1;
  }
}
