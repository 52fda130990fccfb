// SPDX-License-Identifier: EUPL-1.2
import pg from 'pg';
import { DataSource, type MixedList } from 'typeorm';

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- TypeORM's own type for a migration class
export type Migrations = MixedList<Function | string>;

/**
 * Brings the database to the newest version, as its owner. TypeORM takes no lock: two processes that start together
 * would both run the same migration, so one waits here for the other.
 * @returns the names of the migrations that ran
 */
export async function migrate(ownerUrl: string, migrations: Migrations): Promise<string[]> {
  const lock = new pg.Client({ connectionString: ownerUrl });
  await lock.connect();
  const source = new DataSource({ type: 'postgres', url: ownerUrl, migrations, migrationsTableName: 'migration' });
  try {
    await lock.query(`select pg_advisory_lock(hashtext('raamwerk migrations'))`);
    await source.initialize();
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((m) => m.name);
  } finally {
    if (source.isInitialized) await source.destroy();
    await lock.end();
  }
}
