// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { chosenContracts } from '../persistence/round-choice.store.js';
import { loadRound } from '../persistence/round.store.js';

/** How many contracts, of how many providers, the choice of a round takes as things stand today. */
export async function roundReach(tx: Tx, id: string): Promise<{ readonly contracts: number; readonly providers: number }> {
  const round = await loadRound(tx, id);
  const chosen = round ? await chosenContracts(tx, round.choice, round.effectiveFrom) : [];
  return { contracts: chosen.length, providers: new Set(chosen.map((c) => c.providerId)).size };
}
