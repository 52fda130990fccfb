// SPDX-License-Identifier: EUPL-1.2
import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import pg from 'pg';
import { Reader } from './reader.js';
import { UnitOfWork } from './unit-of-work.js';

// Dates stay text (a Date would shift them by the server's zone); the rest is pg's own: bigint and numeric come as text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Milliseconds; the worker has none, since a batch may take long. */
  readonly statementTimeout: number;
  readonly name: string;
}

class ReadPool implements OnApplicationShutdown {
  constructor(readonly pool: pg.Pool) {}
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** A pool that survives a lost server: an idle connection that breaks is dropped, the next one is made anew. */
export function makePool(options: DatabaseOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.poolSize,
    connectionTimeoutMillis: 5_000,
    statement_timeout: options.statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    application_name: options.name,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: options.url,
          autoLoadEntities: true,
          synchronize: false,
          migrationsRun: false,
          retryAttempts: 5,
          retryDelay: 1_000,
          applicationName: options.name,
          poolSize: options.poolSize,
          connectTimeoutMS: 5_000,
          poolErrorHandler: () => undefined,
          extra: {
            statement_timeout: options.statementTimeout,
            idle_in_transaction_session_timeout: 60_000,
            options: '-c default_transaction_isolation=read\\ committed',
          },
        }),
      ],
      providers: [
        UnitOfWork,
        { provide: ReadPool, useFactory: () => new ReadPool(makePool(options)) },
        { provide: Reader, useFactory: (read: ReadPool) => new Reader(read.pool), inject: [ReadPool] },
      ],
      exports: [UnitOfWork, Reader],
    };
  }
}
