// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';

export interface SealedBsn {
  readonly index: Buffer;
  readonly sealed: Buffer;
}

/** The one way to a BSN: read_bsn writes in the audit trail who asked and why, and gives what is sealed. */
export async function readSealedBsn(tx: Tx, personId: string, purpose: string): Promise<SealedBsn | null> {
  const [row] = await tx.sql<SealedBsn>(`select bsn_index as index, bsn_sealed as sealed from read_bsn($1, $2, $3, $4, $5)`, [
    personId,
    purpose,
    tx.actor.name,
    tx.actor.accountId,
    tx.actor.origin,
  ]);
  return row ?? null;
}
