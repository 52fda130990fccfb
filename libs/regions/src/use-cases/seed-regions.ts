// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '#platform';
import type { ContentFile } from '../content/content-file.js';
import type { RegionContent } from '../content/region-file.js';
import { holdsContent, keepContentVersion } from '../persistence/content-version.store.js';
import { recordGroup } from './record-group.js';
import { recordInhabitants } from './record-inhabitants.js';
import { recordMunicipality } from './record-municipality.js';

/**
 * Brings municipalities, periods, groups and inhabitants of the file into the region, which exists by then (see establishRegion).
 * Nothing is deleted. @returns false when the region holds this file already, and nothing was written
 */
export async function seedRegions(tx: Tx, file: ContentFile<RegionContent>): Promise<boolean> {
  if (await holdsContent(tx, file)) return false;
  const { municipalities, memberships, groups, inhabitants } = file.content;
  for (const municipality of municipalities) {
    await recordMunicipality(
      tx,
      municipality,
      memberships.filter((m) => m.municipality === municipality.code),
    );
  }
  for (const group of groups) await recordGroup(tx, group);
  for (const count of inhabitants) await recordInhabitants(tx, count);
  await keepContentVersion(tx, file);
  return true;
}
