// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { Classification } from '../domain/classification.js';
import { saveClassification } from '../persistence/classification.store.js';

/** Records a classification with its values under its key and version. @returns its id */
export async function recordClassification(tx: Tx, classification: Classification): Promise<string> {
  return saveClassification(tx, classification);
}
