// SPDX-License-Identifier: EUPL-1.2
import type { KeyRing, Tx } from '#platform';
import { readSealedBsn } from '../persistence/person.store.js';

/**
 * The BSN of a child, for a stated purpose. That it was asked, by whom and why, is written by the database in the same step; there is no
 * other way to it. @returns null when there is no such child in this region
 */
export async function showBsn(tx: Tx, keys: KeyRing, personId: string, purpose: string): Promise<string | null> {
  const sealed = await readSealedBsn(tx, personId, purpose);
  return sealed && keys.open(sealed.sealed, bsnContext(tx.regionId, sealed.index)).toString('utf8');
}

/** What a sealed BSN is bound to, so that it cannot be moved to another child: batch.store.ts seals with the same. */
const bsnContext = (regionId: number, index: Buffer): string => `bsn:${regionId}:${index.toString('hex')}`;
