// SPDX-License-Identifier: EUPL-1.2
import { migrations } from '#migrations';
import { addressFor, ensureRoles, migrate, ROLES, type Passwords, type Role } from '#platform';
import pg from 'pg';

/** Passwords of the roles in every test cluster; it listens on loopback for the length of one test run. */
export const TEST_PASSWORDS: Passwords = Object.fromEntries(ROLES.map((r) => [r, 'test'])) as Passwords;
const TEMPLATE = 'raamwerk_template';

export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  url(role: Role): string;
  drop(): Promise<void>;
}

function clusterUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('No test PostgreSQL: run these tests through `npm test -- db <path>`, which starts one.');
  return url;
}

function at(name: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${name}`;
  return url.href;
}

async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const newName = (): string => `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;

/** A fresh, migrated database of its own, copied from a template that is migrated once per cluster. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = newName();
  await asOwner(clusterUrl(), async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext('template'))`);
    const { rowCount } = await owner.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (!rowCount) {
      await ensureRoles(clusterUrl(), TEST_PASSWORDS);
      await owner.query(`create database ${TEMPLATE}_new`);
      await migrate(at(`${TEMPLATE}_new`), migrations);
      await owner.query(`alter database ${TEMPLATE}_new rename to ${TEMPLATE}`);
    }
    await owner.query(`create database ${name} template ${TEMPLATE}`);
    await owner.query(`select pg_advisory_unlock(hashtext('template'))`);
  });
  return database(name);
}

/** A copy with all that is in it, in a moment; nobody may be connected to the original. */
export async function copyDatabase(original: Pick<TestDatabase, 'name'>): Promise<TestDatabase> {
  const name = newName();
  await asOwner(clusterUrl(), async (owner) => void (await owner.query(`create database ${name} template ${original.name}`)));
  return database(name);
}

/**
 * A copy of a database that takes long to fill: it is filled once per cluster, by whoever asks first; the others wait for it.
 * @param fill closes every connection it made
 */
export async function filledDatabase(template: string, fill: (db: TestDatabase) => Promise<void>): Promise<TestDatabase> {
  return asOwner(clusterUrl(), async (owner) => {
    await owner.query(`select pg_advisory_lock(hashtext($1))`, [template]);
    try {
      const { rowCount } = await owner.query('select 1 from pg_database where datname = $1', [template]);
      if (!rowCount) {
        const fresh = await testDatabase();
        await fill(fresh);
        await owner.query(`alter database ${fresh.name} rename to ${template}`);
      }
      return await copyDatabase({ name: template });
    } finally {
      await owner.query(`select pg_advisory_unlock(hashtext($1))`, [template]);
    }
  });
}

function database(name: string): TestDatabase {
  const ownerUrl = at(name);
  return {
    name,
    ownerUrl,
    url: (role) => addressFor(ownerUrl, role, TEST_PASSWORDS),
    drop: () => asOwner(clusterUrl(), async (owner) => void (await owner.query(`drop database if exists ${name} with (force)`))),
  };
}
