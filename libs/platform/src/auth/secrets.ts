// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 32 random bytes, as the holder keeps it; the database keeps only its hash. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(text: string | Buffer): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Whether two texts are equal, without telling by the time taken where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(sha256(a), sha256(b));
}
