// SPDX-License-Identifier: EUPL-1.2
import { Module, type INestApplicationContext, type ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule, Reader, systemActor, UnitOfWork, type Actor, type Role } from '#platform';
import pg from 'pg';
import { testDatabase, type TestDatabase } from './database.js';

/** A migrated database with one empty region, and the two doors to it under a role of the product: what a use case is tested with. */
export class RegionDatabase {
  readonly actor: Actor = systemActor(1, 'test');

  private constructor(
    readonly db: TestDatabase,
    private readonly app: INestApplicationContext,
  ) {}

  /** @param modules those whose rows the test writes through TypeORM */
  static async open(modules: NonNullable<ModuleMetadata['imports']> = [], role: Role = 'raamwerk_worker'): Promise<RegionDatabase> {
    const db = await testDatabase();
    const database = DatabaseModule.forRoot({ url: db.url(role), poolSize: 4, statementTimeout: 0, name: 'test' });
    class RegionDatabaseModule {}
    Module({ imports: [database, ...modules] })(RegionDatabaseModule);
    const app = await NestFactory.createApplicationContext(RegionDatabaseModule, { logger: false, abortOnError: false });
    const region = new RegionDatabase(db, app);
    await region.owner(`insert into region (id, key, name, demo) values (1, 'een', 'Een', true)`);
    return region;
  }

  get uow(): UnitOfWork {
    return this.app.get(UnitOfWork);
  }

  get reader(): Reader {
    return this.app.get(Reader);
  }

  /** As the owner, past row-level security: for preparing and for looking at what is not shown. */
  async owner<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.db.ownerUrl });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.db.drop();
  }
}
