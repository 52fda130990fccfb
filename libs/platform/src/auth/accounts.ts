// SPDX-License-Identifier: EUPL-1.2
import { addDays, defineError, DomainError, newId, toRange, type LocalDate } from '#kernel';
import type { Tx } from '../database/unit-of-work.js';
import { checkPassword, DEMO_COST, hashPassword } from './password.js';
import { ROLES_OF_PEOPLE, type AccountRole, type Grant } from './permissions.js';
import { newSecret, sha256 } from './secrets.js';

const emailTaken = defineError('e-mailadres-bezet', 'conflict', 'Er is al een account met dit e-mailadres.');
const weakPassword = defineError('wachtwoord-te-kort', 'invalid', 'Kies een wachtwoord van 12 tot en met 200 tekens.');
const wrongPassword = defineError('wachtwoord-onjuist', 'invalid', 'Het huidige wachtwoord klopt niet.');
const passwordElsewhere = defineError(
  'wachtwoord-in-andere-regio',
  'conflict',
  'U logt in met uw account van een andere regio. Wijzig het wachtwoord daar.',
);
const unknownRole = defineError('rol-onbekend', 'invalid', 'Deze rol bestaat niet, of past niet bij dit bereik.');

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  /** Shown with its password on the login page; only in a demo region. */
  readonly demoLogin?: boolean;
}

/** An account in a further region of somebody who logs in at home. */
export interface FurtherAccount {
  readonly email: string;
  readonly name: string;
  readonly home: { readonly regionId: number; readonly accountId: string };
}

export interface NewGrant extends Grant {
  readonly accountId: string;
  readonly from: LocalDate;
  /** The last day; null: until revoked. */
  readonly lastDay?: LocalDate | null;
}

function requirePassword(password: string, pointer: string): void {
  if (password.length >= 12 && password.length <= 200) return;
  throw new DomainError(weakPassword, {}, [{ pointer, text: weakPassword.text }]);
}

/** A role for a provider or municipality means nothing over a whole region, and the other way round. */
function requireFit(grant: Grant, roles: readonly string[]): void {
  const own = grant.role === 'aanbieder' || grant.role === 'gemeente' ? grant.role : null;
  const fits = roles.includes(grant.role) && (own === null || own === grant.scopeKind) && (grant.scopeKind === 'regio') === (grant.scopeId === null);
  if (!fits) throw new DomainError(unknownRole, { rol: grant.role, bereik: grant.scopeKind });
}

/** Makes an account. @returns its id @throws DomainError `e-mailadres-bezet`, `wachtwoord-te-kort` */
export async function createAccount(tx: Tx, account: NewAccount): Promise<string> {
  requirePassword(account.password, '/wachtwoord');
  const id = newId();
  const hash = await hashPassword(account.password, account.demoLogin ? DEMO_COST : undefined);
  const made = await tx.execute(
    `insert into account (region_id, id, email, name, password_hash, demo_login) values ($1, $2, lower($3), $4, $5, $6) on conflict do nothing`,
    [tx.regionId, id, account.email, account.name, hash, account.demoLogin ?? false],
  );
  if (made === 0) throw new DomainError(emailTaken);
  await tx.audit({ action: 'account gemaakt', objectKind: 'account', objectId: id });
  return id;
}

/**
 * Makes an account for somebody of another region, without a password: that stays with the account at home, which alone logs in.
 * The same person twice is one account. @returns its id @throws DomainError `e-mailadres-bezet` when somebody else has the address here
 */
export async function createFurtherAccount(tx: Tx, { email, name, home }: FurtherAccount): Promise<string> {
  const [known] = await tx.sql<{ id: string }>(`select id from account where region_id = $1 and home_region_id = $2 and home_account_id = $3`, [
    tx.regionId,
    home.regionId,
    home.accountId,
  ]);
  if (known) return known.id;
  const id = newId();
  const made = await tx.execute(
    `insert into account (region_id, id, email, name, home_region_id, home_account_id) values ($1, $2, lower($3), $4, $5, $6) on conflict do nothing`,
    [tx.regionId, id, email, name, home.regionId, home.accountId],
  );
  if (made === 0) throw new DomainError(emailTaken);
  await tx.audit({ action: 'account gemaakt', objectKind: 'account', objectId: id, detail: { inlog: 'in een andere regio' } });
  return id;
}

/** The account with this address that logs in in this region; one that only further works here is at home elsewhere: null. */
export async function homeAccount(tx: Tx, email: string): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.sql<{ id: string; name: string }>(
    'select id, name from account where region_id = $1 and email = lower($2) and home_account_id is null',
    [tx.regionId, email],
  );
  return row ?? null;
}

/** The id of the account with this address in the region; null when there is none. */
export async function findAccount(tx: Tx, email: string): Promise<string | null> {
  const [row] = await tx.sql<{ id: string }>('select id from account where region_id = $1 and email = lower($2)', [tx.regionId, email]);
  return row?.id ?? null;
}

/** Gives a role in a scope for a period. The same role twice over the same days is one grant. @returns the grant's id */
export async function grantRole(tx: Tx, grant: NewGrant): Promise<string> {
  requireFit(grant, ROLES_OF_PEOPLE);
  const until = grant.lastDay ? addDays(grant.lastDay, 1) : null;
  const [same] = await tx.sql<{ id: string }>(
    `select id from role_grant where region_id = $1 and account_id = $2 and role = $3 and scope_kind = $4 and scope_id is not distinct from $5 and valid && $6::daterange`,
    [tx.regionId, grant.accountId, grant.role, grant.scopeKind, grant.scopeId, toRange({ from: grant.from, until })],
  );
  if (same) return same.id;
  const id = newId();
  await tx.execute(
    `insert into role_grant (region_id, id, account_id, role, scope_kind, scope_id, valid) values ($1, $2, $3, $4, $5, $6, $7::daterange)`,
    [tx.regionId, id, grant.accountId, grant.role, grant.scopeKind, grant.scopeId, toRange({ from: grant.from, until })],
  );
  await tx.audit({
    action: 'rol gegeven',
    objectKind: 'account',
    objectId: grant.accountId,
    detail: { rol: grant.role, bereik: grant.scopeKind, bereikId: grant.scopeId },
  });
  return id;
}

/** Ends a role on a day (that day it no longer counts); one that had not begun yet is emptied to its first day. */
export async function revokeRole(tx: Tx, grantId: string, on: LocalDate): Promise<void> {
  const rows = await tx.sql<{ account_id: string; role: string }>(
    `update role_grant set valid = daterange(lower(valid), greatest($3::date, lower(valid) + 1))
      where region_id = $1 and id = $2 and (upper(valid) is null or upper(valid) > $3::date) returning account_id, role`,
    [tx.regionId, grantId, on],
  );
  for (const row of rows)
    await tx.audit({ action: 'rol ingetrokken', objectKind: 'account', objectId: row.account_id, detail: { rol: row.role, per: on } });
}

/** A bearer token for a machine of an organisation. @returns the token, which is shown once and kept nowhere */
export async function createToken(tx: Tx, token: Grant & { readonly name: string; readonly days: number }): Promise<{ id: string; token: string }> {
  requireFit(token, [...ROLES_OF_PEOPLE, 'machine'] satisfies readonly AccountRole[]);
  const id = newId();
  const secret = newSecret();
  await tx.execute(
    `insert into api_token (region_id, id, token_hash, name, role, scope_kind, scope_id, expires_at) values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
    [tx.regionId, id, sha256(secret), token.name, token.role, token.scopeKind, token.scopeId, token.days],
  );
  await tx.audit({ action: 'sleutel voor systeem gemaakt', objectKind: 'sleutel', objectId: id, detail: { rol: token.role, dagen: token.days } });
  return { id, token: secret };
}

export async function revokeToken(tx: Tx, id: string): Promise<void> {
  const ended = await tx.execute('update api_token set revoked_at = now() where region_id = $1 and id = $2 and revoked_at is null', [
    tx.regionId,
    id,
  ]);
  if (ended > 0) await tx.audit({ action: 'sleutel voor systeem ingetrokken', objectKind: 'sleutel', objectId: id });
}

/** Changes a password by its owner. Every other session of the account ends. */
export async function changePassword(
  tx: Tx,
  change: { accountId: string; current: string; next: string; keepSession: Buffer | null },
): Promise<void> {
  requirePassword(change.next, '/nieuwWachtwoord');
  const [row] = await tx.sql<{ password_hash: string | null; elsewhere: boolean }>(
    'select password_hash, home_account_id is not null as elsewhere from account where region_id = $1 and id = $2 for update',
    [tx.regionId, change.accountId],
  );
  if (row?.elsewhere) throw new DomainError(passwordElsewhere);
  if (!(await checkPassword(change.current, row?.password_hash ?? null)))
    throw new DomainError(wrongPassword, {}, [{ pointer: '/wachtwoord', text: wrongPassword.text }]);
  await tx.execute('update account set password_hash = $3 where region_id = $1 and id = $2', [
    tx.regionId,
    change.accountId,
    await hashPassword(change.next),
  ]);
  await tx.execute('delete from session where region_id = $1 and account_id = $2 and token_hash is distinct from $3', [
    tx.regionId,
    change.accountId,
    change.keepSession,
  ]);
  await tx.audit({ action: 'wachtwoord gewijzigd', objectKind: 'account', objectId: change.accountId });
}
