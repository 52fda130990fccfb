// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from './unit-of-work.js';

/**
 * On whose behalf something happens. The region comes from the verified session, token or job row, never from what was sent.
 * `providerId` and `municipalityCode` narrow what row-level security lets the actor see.
 */
export interface Actor {
  readonly regionId: number;
  readonly kind: 'persoon' | 'machine' | 'systeem';
  readonly accountId: string | null;
  readonly name: string;
  /** Where the call came from: an IP address, "opdrachtregel", or the job that ran. */
  readonly origin: string;
  readonly providerId: string | null;
  readonly municipalityCode: string | null;
  /** Runs at the end of each transaction of this actor, inside it: binds an Idempotency-Key to the effect it guards. */
  readonly beforeCommit?: (tx: Tx) => Promise<void>;
}

export function systemActor(regionId: number, origin: string): Actor {
  return { regionId, kind: 'systeem', accountId: null, name: 'Raamwerk', origin, providerId: null, municipalityCode: null };
}
