// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { CommissioningBlock } from '../domain/strategy.js';
import { saveBlock } from '../persistence/strategy.store.js';

/** Records what the region buys beside its segments, under its own key. */
export async function recordBlock(tx: Tx, block: CommissioningBlock): Promise<void> {
  await saveBlock(tx, block);
}
