// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** N, r and p of scrypt; kept in every hash, so that they can be raised without breaking older ones. */
export interface PasswordCost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** 32 MB and about a fifth of a second: the OWASP setting for scrypt with N = 2^15. */
export const STANDARD_COST: PasswordCost = { log2N: 15, r: 8, p: 3 };
/** For demo accounts, whose password stands on the login page: a costly hash would only slow the first start. */
export const DEMO_COST: PasswordCost = { log2N: 10, r: 8, p: 1 };

function derive(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  const options: ScryptOptions = { N: 2 ** cost.log2N, r: cost.r, p: cost.p, maxmem: 256 * 2 ** cost.log2N * cost.r };
  return new Promise((ok, no) => {
    scrypt(password.normalize('NFC'), salt, 32, options, (error, key) => (error ? no(error) : ok(key)));
  });
}

/** @returns "scrypt$15$8$3$<salt>$<key>" */
export async function hashPassword(password: string, cost: PasswordCost = STANDARD_COST): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ['scrypt', cost.log2N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** A hash nobody's password has: what an unknown address is compared with, so that it takes as long as a known one. */
const NOBODY = [
  'scrypt',
  STANDARD_COST.log2N,
  STANDARD_COST.r,
  STANDARD_COST.p,
  Buffer.alloc(16).toString('base64url'),
  Buffer.alloc(32).toString('base64url'),
].join('$');

/** Compares in constant time. With `stored` null it does the same work and says no. */
export async function checkPassword(password: string, stored: string | null): Promise<boolean> {
  const [kind, log2N, r, p, salt, key] = (stored ?? NOBODY).split('$');
  if (kind !== 'scrypt' || !salt || !key) throw new Error('unknown form of password hash');
  const found = await derive(password, Buffer.from(salt, 'base64url'), { log2N: Number(log2N), r: Number(r), p: Number(p) });
  return timingSafeEqual(found, Buffer.from(key, 'base64url')) && stored !== null;
}
