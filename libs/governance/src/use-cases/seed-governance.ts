// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import { holdsContent, keepContentVersion, type ContentFile } from '#regions';
import type { Body } from '../domain/body.js';
import { recordBody } from './record-body.js';

/** Brings the bodies of the file into the region. @returns false when the region holds this file already */
export async function seedGovernance(tx: Tx, file: ContentFile<readonly Body[]>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  for (const body of file.content) await recordBody(tx, body);
  await keepContentVersion(tx, file);
  return true;
}
