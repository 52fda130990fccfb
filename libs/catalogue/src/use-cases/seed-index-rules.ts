// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { IndexRule } from '../domain/indexation.js';
import { keepIndexRule } from '../persistence/index-rule.store.js';

/** Brings the rules of indexation into the region. @returns false when the region holds this file already */
export async function seedIndexRules(tx: Tx, file: ContentFile<readonly IndexRule[]>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  for (const rule of file.content) await keepIndexRule(tx, rule);
  await keepContentVersion(tx, file);
  return true;
}
