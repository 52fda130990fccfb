// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { InhabitantCount } from '../domain/region.js';
import { saveInhabitants } from '../persistence/region.store.js';

/** Records the inhabitants of a municipality on a reference date; null says that no source gives the figure. */
export async function recordInhabitants(tx: Tx, count: InhabitantCount): Promise<void> {
  await saveInhabitants(tx, count);
}
