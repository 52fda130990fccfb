// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { TalkContent } from '../content/talk-file.js';
import { insertFrequency } from '../persistence/talk-frequency.store.js';

/** Brings how often the region speaks its providers into it. @returns false when the region holds this file already */
export async function seedTalks(tx: Tx, file: ContentFile<readonly TalkContent[]>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  for (const frequency of file.content) await insertFrequency(tx, { providerId: null, ...frequency });
  await keepContentVersion(tx, file);
  return true;
}
