// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../database/unit-of-work.js';

/**
 * What comes by itself comes now, once: a demo clock that is set forward jumps over the nights in which it would have come, and terms
 * that passed would stay open until the next night of the machine.
 */
export async function catchUpOnPassedNights(tx: Tx): Promise<void> {
  await tx.execute(`update schedule set next_run_at = now() where region_id = $1 and next_run_at > now()`, [tx.regionId]);
}
