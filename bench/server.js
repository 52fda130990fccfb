// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { atEnd } from './ending.js';
import { product } from './product.js';

/** What the product's processes need to work on one database. */
const environment = (addresses, home) => ({
  DATABASE_URL: '',
  REDIS_URL: '',
  API_DATABASE_URL: addresses.raamwerk_api,
  WORKER_DATABASE_URL: addresses.raamwerk_worker,
  RELAY_DATABASE_URL: addresses.raamwerk_relay,
  KEY_FILE: join(home, 'keys.json'),
  DATA_DIR: home,
  LOG_LEVEL: 'error',
});

/** One database on a server of the benchmark. */
export class Database {
  constructor(server, name) {
    this.server = server;
    this.name = name;
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    this.url = url.href;
  }

  async addresses() {
    const { platform } = await product();
    return Object.fromEntries(platform.ROLES.map((role) => [role, platform.addressFor(this.url, role, this.server.passwords)]));
  }

  async environment() {
    return environment(await this.addresses(), this.server.home);
  }

  /** As the owner, past row-level security. */
  async owner(work) {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** The door to a write that the use cases take, and the keys; closed at the end. */
  async asWorker(work) {
    const { platform, contracts } = await product();
    const { DataSource } = await import('typeorm');
    const url = (await this.addresses()).raamwerk_worker;
    const source = await new DataSource({ type: 'postgres', url, entities: contracts.contractRows }).initialize();
    const pool = platform.makePool({ url, poolSize: 2, statementTimeout: 0, name: 'bench' });
    try {
      return await work({
        uow: new platform.UnitOfWork(source),
        reader: new platform.Reader(pool),
        keys: this.server.keys,
        actor: platform.systemActor(1, 'bench'),
      });
    } finally {
      await pool.end();
      await source.destroy();
    }
  }

  drop() {
    return this.server.run(`drop database if exists ${this.name} with (force)`);
  }
}

/** A PostgreSQL of the benchmark's own, with the settings of the product unless a row says otherwise; stopped at the end. */
export async function startServer(home, settings = {}) {
  const { platform, migrations } = await product();
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o755);
  const postgres = await platform.startEmbeddedPostgres(home, settings);
  atEnd(() => postgres.stop());
  const server = {
    home,
    url: postgres.url,
    passwords: platform.rolePasswords(join(home, 'roles.json')),
    keys: platform.KeyRing.open(join(home, 'keys.json'), true),
    database: (name) => new Database(server, name),
    run: (sql) => server.database('postgres').owner((client) => client.query(sql)),
    async exists(name) {
      return (await server.run(`select 1 from pg_database where datname = '${name}'`)).rowCount > 0;
    },
    /** Empty but for the product's tables. */
    async migrated(name) {
      await server.run(`create database ${name}`);
      const database = server.database(name);
      const config = { redisUrl: null, apiDatabaseUrl: null, workerDatabaseUrl: null, relayDatabaseUrl: null };
      await platform.prepareDatabase(database.url, config, migrations, join(home, 'roles.json'));
      return database;
    },
    /** All that another database holds, as files: the same pages, the same statistics of the planner. */
    async copyOf(template, name) {
      await server.run(`drop database if exists ${name} with (force)`);
      await server.run(`create database ${name} template ${template} strategy file_copy`);
      return server.database(name);
    },
  };
  return server;
}
