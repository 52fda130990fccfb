// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pg from 'pg';

/** The three roles the processes log in as. None owns a table, none passes row-level security. */
export const ROLES = ['raamwerk_api', 'raamwerk_worker', 'raamwerk_relay'] as const;
export type Role = (typeof ROLES)[number];
export type Passwords = Readonly<Record<Role, string>>;

/** Passwords of the roles in a 0600 file beside the data; made at the first start. */
export function rolePasswords(file: string): Passwords {
  if (!existsSync(file)) {
    const made = Object.fromEntries(ROLES.map((role) => [role, randomBytes(24).toString('base64url')]));
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

/** Makes the roles, or sets their passwords; safe to repeat and to run from two processes at once. */
export async function ensureRoles(ownerUrl: string, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('raamwerk roles'))`);
    for (const role of ROLES) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const verb = rowCount ? 'alter' : 'create';
      await client.query(
        `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${client.escapeLiteral(passwords[role])}`,
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** The owner's address with another login. */
export function addressFor(ownerUrl: string, role: Role, passwords: Passwords): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = encodeURIComponent(passwords[role]);
  return url.href;
}
