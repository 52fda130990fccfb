// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { StrategyContent } from '../content/strategy-file.js';
import { recordBlock } from './record-block.js';
import { recordStrategy } from './record-strategy.js';

/** Brings the strategy and the blocks of the file into the region. @returns false when the region holds this file already */
export async function seedStrategy(tx: Tx, file: ContentFile<StrategyContent>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  await recordStrategy(tx, file.content.strategy);
  for (const block of file.content.blocks) await recordBlock(tx, block);
  await keepContentVersion(tx, file);
  return true;
}
